// Why each mechanism has the form it has, which evidence asks for it, and where it stops being good. By its key.
// What can be read off the equations, parameters and limits is not repeated here.

export const why: Readonly<Record<string, string>> = {
  lifeEvents: `
A life event begins on a day and passes; it is no trait. The case that this is about (\`duhigg-2012\`) is an inference that was right and came too early for the household. In the surveys such inferences are among the least acceptable (\`kozyreva-2021\`): the order of the table follows them, its spacing is a guess. Which topic an event makes interesting is read from the names of a scenario’s topics; where none matches, the event changes only what is too private to mention.`,
  breach: `
How often is a hazard that security lowers and hoarding raises; how hard is the amount held, weighted by how sensitive it is. So keeping less is a remedy on every day without a breach as well. One settlement sets the scale of the cost: about four dollars a person (\`equifax-2019\`). Rate, size and lost trust are guesses; a firm’s real hazard hangs on much that no lever here names.`,
  publicity: `
Stories are rare, most are small, a few are large. Their odds grow with complaints, warnings and leaked records per 100,000 people – rates, so that simulating more people brings no more scandals. Nothing published pins these numbers. The mechanism is there because without it a scandal would cost no more than the messages that caused it.`,
  shopping: `
The level and its fading with the months since the last visit are those of the people in the e-mail trial who got no e-mail (\`hillstrom-2008\`). The trial saw each of them for two weeks; here a visit makes the next one likelier, day after day, and over a year that loop is extrapolation.`,
  consent: `
A prompt is answered from the same margins that judge messages later, so those who refuse are those whom the message would have disturbed. Effort is what separates two facts that no attitude can join: most people object to tailored ads (\`turow-2009\`), yet 0.23 % of impressions are opted out where the way is buried (\`johnson-2020\`), and more than half refuse when one tap does it (\`appsflyer-2022\`). Nudges bite more on those who understand less (\`luguri-2021\`). Where each use has an empty box of its own hardly anybody ticks one (\`utz-2019\`); where refusing is hidden a layer down hardly anybody refuses (\`goldberg-2024\`). A right to see and correct moves the answer a little, narrow and short use a lot (\`leon-2013\`). Weariness of prompts is missing: one answers once, until a law, a breach or a regulator asks again.`,
  learn: `
Accuracy rises at a falling rate with what is recorded (\`aziz-2015\`). What third-party data are worth is set by what was lost without them: clicks (\`aridor-2024\`) and cheap new customers (\`wernerfelt-2024\`). Their worth is one factor for what a brand records itself and one for what it buys, both fitted. A wrong guess falls back to the most popular topic; another fallback would change how much a loss of data costs, and nothing published decides between them.`,
  plan: `
A strategy sees guesses and never the person, so that a better guess is worth something and a wrong one does harm. Depth uses what is known with diminishing returns. Cheapest delivery and learning from the crowd each skew in one number what real auctions and recommenders do in many (\`lambrecht-2019\`, \`fleder-2009\`): good for the sign, not for the size.`,
  govern: `
A careful brand foresees creepiness from the flow, the topic and the event – the terms that it can know – and not from how this person feels. So its rules stop messages that some would have liked and let others through that hurt. That is the point of the mechanism; its numbers are guesses.`,
  relevance: `
What fits is decided by the true interest; beliefs only choose the topic. The size of the step from misfit to fit comes from customers who had bought in one category and got the e-mail about it or about the other (\`hillstrom-2008\`). In that trial the men’s e-mail shows no such effect and the women’s a large one; one number for all topics is the mean of the two. That real-time offers work right after a visit and then fade, and end below plainer ones, is \`bleier-2015\`; that showing the very thing puts off those who are still looking round is \`lambrecht-2013\`.`,
  acceptability: `
One margin a person, made of their own answers about the service and the worst kind of data in use, instead of weights for sensitivity and for inference: levels, countries and groups then come from 3,216 people (\`kozyreva-2021\`) and need no number of their own. Distance has a fixed shape and one weight, enough for the four levels of refusal by origin of the data (\`turow-2009\`). People are milder in passing than in a survey: without that offset disclosure of an acceptable flow could never help, as it does (\`kim-2019\`). To be told that a topic one likes is the reason makes the flow more acceptable (\`dolin-2018\`), while a right guess that nobody explains feels more watched: the first acts on the margin, the second on creepiness. Half service and half worst kind is a choice; a use that is both very good and very bad comes out as middling.`,
  noticing: `
What is neither shown nor told is not felt. The evidence is a placebo: control over one’s data changed nothing for ads that used the data without showing it (\`tucker-2014\`). Telling counts as showing, so disclosure can do harm. How much a plain message gives away, and how well a broad one hides its aim, rests on a press report and on guesses.`,
  creepiness: `
Terms add up in a logit, so that each can be shown to the person asking why. Each interaction is there for a reversal that no sum without it gives: covertness × visible use, because personalization helps when the collection was open and hurts when it was not (\`aguirre-2015\`); disclosure × acceptability, because telling soothes or hurts (\`kim-2019\`), where trust adds to the soothing – acceptable flows helped more on a trusted platform – and takes nothing from the hurt; felt control × visible use, because control doubles clicks on visibly personal ads and leaves generic ones alone (\`tucker-2014\`); fit × visible use, because a good fit makes a message more wanted and more intrusive at once (\`vandoorn-2013\`). The weight of an unacceptable flow is the heart of the idea and the least tested: experiments move the other terms. The spread between people is a trait, because concern alone would predict behaviour better than it does (\`yu-2020\`).`,
  annoyance: `
Kept apart from creepiness because the two lead elsewhere: annoyed people unsubscribe, those who feel watched stop buying (\`gartner-2018\`). Wear grows slowly, then fast, then no further. Without the ceiling the loss at many e-mails (\`zhang-2017\`) is reached only by letting opens fall to nothing, which nobody has seen.`,
  reactance: `
Holding back is creepiness times a person’s proneness, weakened by a good fit: unjustified personal e-mail loses response where it is of little use, hardly where it is of much (\`white-2008\`), so fit and usefulness each take a part of it. An ad that is aimed and also gets in the way loses what each alone would have gained (\`goldfarb-2011\`), whether or not data about the person are used: the two together show its designs. Its strength has to be large, since doubled clicks under control (\`tucker-2014\`) must come from less creepiness and nothing else. It acts on every way to respond, a visit without a click too; else a creepy campaign would sell well while its clicks collapse.`,
  engage: `
Opening and clicking are two steps, because a name in the subject line acts on the first (\`sahni-2018\`) and fit mostly on the second. A message visibly about me draws attention and, through creepiness, resistance: out of the two comes the inverted U over depth (\`jar-2025\`), which is nowhere written down. To be told that one is meant, where the guess is right and its way acceptable, pulls a little by itself (\`summers-2016\`). Who looked at a message may come later without a click, half as readily when it did not fit, and less after an ad than after a letter (\`sahni-2019\`). A discount pulls here and enters creepiness nowhere (\`vandoorn-2013\`). Opens are what senders count; since mail programs open by themselves, clicks are the safer number.`,
  shop: `
Visits become purchases at the rate of the trial (\`hillstrom-2008\`), more so when the visit was about something that fits. Who comes unprompted looks at a topic drawn in proportion to interest: in that trial one customer in ten had bought in both departments within a year. Who feels in control tells more (\`brandimarte-2013\`). Regret is a purchase that pressure brought about, priced by how badly it fits – what the person would say, not what the brand books. The effect of pressure comes from enrolling in a service (\`luguri-2021\`); that it is as large for goods is assumed.`,
  exit: `
One score has two faces. Its logistic is what people say in a survey: 57 % would unsubscribe after a creepy e-mail (\`gartner-2018\`). A factor below one makes of it what they do: about a quarter of a percent per e-mail (\`mailchimp-2019\`). Annoyance and creepiness have different weights on signing off and on leaving, since the survey’s two ratios differ. Effort acts on what is done, never on what is said. The factor is the same for everybody: that good intentions fail more in some than in others is left out.`,
  drift: `
Why fewer e-mails than the best number also cost money (\`zhang-2017\`) needs something that contact holds back, and forgetting is the plainest. It is the one mechanism that stands on a single finding, so it is a suspect: be careful with verdicts that hang on it.`,
  switching: `
At an equal price most choose the shop that asks for less (\`jentzsch-2012\`); that gives directions and no rates, so all numbers are guesses with wide ranges. It is there because whoever leaves goes somewhere, and because a rival’s restraint can be what a brand loses to.`,
  fatigue: `
The lightest form that keeps count of recent messages: one number a channel that fades. A memory of about ten days is what the best frequency and its losses ask for (\`zhang-2017\`).`,
  trust: `
Falls with each message by as much as it went too far, heals with a time constant, and keeps a scar, so that a brand that has stopped is not where one that never began is. That covert use costs trust and trust restores response is known (\`aguirre-2015\`); how fast it heals and how much never does is not. An aggressive dark pattern costs trust at the prompt itself; a mild one goes unnoticed (\`luguri-2021\`). Questions about the months after a scandal rest on these guesses.`,
  habituation: `
A name cue works where it is rare and not where it is common (\`defau-2023\`). One number a person that fills with exposure gives both from the same cue; the speed is known only roughly.`,
  creepyMemory: `
Shocks fade (\`tene-2014\`). The maximum rather than a sum, because one bad moment is remembered as one and many harmless ones do not add up to it. The rate is a guess, and it scales an axis of the plane, so compare heights on it, not absolute levels.`,
  attachment: `
The slow feelings in which a relation consists, each moved by few things, at rates that nothing published gives. Felt control follows what the brand offers with a delay, because rights on paper are not yet felt (\`leon-2013\`).`,
  resignation: `
People who think that nothing helps stop protecting themselves (\`draper-2019\`): a study of interviews and surveys, without a rate. It matters because resignation looks like consent in every figure a brand sees.`,
  wordOfMouth: `
A warning needs a shock and ties; a recommendation needs a purchase and contentment. Nobody passes on hearsay, so cascades stay within reach of those who were hurt. Rates are guesses, and a scenario can switch the network off to see what hangs on it.`,
  regulator: `
A chain with a delay: complaints, an inquiry, a finding, a fine and forced opt-in. The ceiling of fines is the law’s (\`gdpr-2016\`) and set in the scenario; what an authority weighs how much is assumed, and so is that it looks at all.`,
  cost: `
Prices of messages are published (\`channel-benchmarks\`) and differ more between channels than within one. All costs of care – security, audits, review – are guesses, so a verdict that turns on their size should be tried with one’s own numbers.`,
  farewell: `
One place at the end of the day where customers cease to be such, so that all that happened to them today still counts.`,
  engagement: `
A definition, not a finding: the horizontal axis. The weights of opens, clicks, deep actions and purchases are the project’s; change them and people move on the plane while nothing they do changes.`,
};
