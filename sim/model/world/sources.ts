// THE RECORD OF SOURCES: what was published, and what the model or its tests take from it. `npm run docs` writes SOURCES.md from it.

/**
 * high: a trial, a representative survey, a law or a count from open data, and the figure was seen where it was published.
 * medium: seen through others, or a vendor's survey, a small sample, an argument without a figure.
 * low: press and common knowledge; a story rather than a number.
 */
export type SourceConfidence = 'high' | 'medium' | 'low';

export interface SourceRecord {
  /** `author-year`; what parameters, metrics, scenarios and findings cite */
  key: string;
  /** who, when, what, where */
  cite: string;
  /** what is taken from it, in a sentence */
  taken: string;
  confidence: SourceConfidence;
}

const of = (confidence: SourceConfidence) => (key: string, cite: string, taken: string): SourceRecord => ({ key, cite, taken, confidence });
const high = of('high');
const medium = of('medium');
const low = of('low');

/** By key. */
export const sources: readonly SourceRecord[] = [
  high('acquisti-2013', 'Acquisti, John & Loewenstein 2013, What Is Privacy Worth?, Journal of Legal Studies 42(2)', 'valuations of privacy differ widely and are bimodal'),
  high('adjerid-2013', 'Adjerid, Acquisti, Brandimarte & Loewenstein 2013, Sleights of Privacy, SOUPS', 'privacy notices lose their effect by framing and by a short delay'),
  medium('adobe-generations', 'Adobe, survey of consumers by generation', 'the wish for personalized messages falls with age: 46, 43 and 30 % by generation'),
  high('aguirre-2015', 'Aguirre, Mahr, Grewal, de Ruyter & Wetzels 2015, Unraveling the Personalization Paradox, Journal of Retailing 91(1)', 'covert collection turns the response to personalization round; a cue of trust restores it'),
  high('algorithmwatch-2020', 'AlgorithmWatch 2020, automated discrimination in ad delivery', 'neutral targeting is delivered unevenly: 88.7 % of those shown an ad for preschool teachers were women, 11.4 % for truck drivers'),
  high('amazon-consent-2024', 'Berke et al. 2024, doi 10.1145/3687005, n = 6,325', 'consent to share five years of purchases: 77.1 % unpaid, 79.2 for a good cause, 75.2 for 5¢, 79.8 for 20¢, 85.9 for 50¢'),
  medium('appsflyer-2022', 'AppsFlyer 2022, opt-in rates after Apple’s prompt', '46 % of those prompted allow tracking; 44 % in social, 53 % in finance'),
  high('aridor-2024', 'Aridor et al., effects of Apple’s App Tracking Transparency on firms', 'without third-party data clicks fall by 37 %'),
  high('athey-2017', 'Athey, Catalini & Tucker 2017, The Digital Privacy Paradox', 'small incentives and small costs of navigation override stated preferences'),
  high('awad-2006', 'Awad & Krishnan 2006, The Personalization Privacy Paradox, MIS Quarterly 30(1)', 'those who value transparency most are less willing to be profiled'),
  high('aziz-2015', 'Aziz & Telang 2015, What Is a Digital Cookie Worth?', 'accuracy of targeting rises at a decreasing rate with more intrusive data'),
  high('baruh-2017', 'Baruh, Secinti & Cemalcilar 2017, meta-analysis, Journal of Communication 67(1)', 'concern and sharing correlate at −.13'),
  high('bleier-2015', 'Bleier & Eisenbeiss 2015, The Interplay of What, When, and Where, Marketing Science 34(5)', 'deep personalization works best right after a visit and decays fast; a medium one starts lower and overtakes it'),
  high('brandimarte-2013', 'Brandimarte, Acquisti & Loewenstein 2013, Misplaced Confidences, Social Psychological and Personality Science 4(3)', 'felt control makes people tell more, even as the risk rises'),
  medium('breach-news', 'count of news on data breaches, 2013–14', 'some 29,000 reports on breaches in two years; many notices never become news'),
  medium('buolamwini-2018', 'Buolamwini & Gebru 2018, Gender Shades, Conference on Fairness, Accountability and Transparency', 'models err more on groups that they were not made from'),
  high('cdnow-1998', 'orders of CDNOW, an online music shop: 23,570 customers whose first purchase fell in January to March 1997, every order to June 1998, open data', 'how often new customers buy again, quarter by quarter and after silence, and how much people differ'),
  medium('chae-2019', 'Chae et al. 2019, wear-out of online ads', 'repetition annoys more and more, and people differ in how fast'),
  low('channel-benchmarks', 'published prices per message and per thousand views', 'cost of a message by channel'),
  medium('chellappa-2005', 'Chellappa & Sin 2005, Personalization versus Privacy, Information Technology and Management 6', 'the value of a service and concern about it weigh separately'),
  medium('coupon-campaigns', '84.51°, Complete Journey, open data: 27 coupon mailings of a US grocer to 1,559 households', 'who redeemed the last mailing redeems the next with 55 %, who did not with 12 %: response to deals is a trait'),
  medium('cross-2018', 'Langer & König 2018, the Creepiness of Situation Scale (CRoSS), Frontiers in Psychology 9', 'creepiness has two factors, emotional creepiness and ambiguity; it rises with concern and falls with control and transparency'),
  high('data-sensitivity-2020', 'Huang et al., survey of US adults of October 2020, n = 1,450, open data', 'how sensitive 33 kinds of personal information are felt to be, from 1 to 4'),
  high('defau-2023', 'Defau & Zauner 2023', 'a name cue loses its effect when it is common'),
  medium('dienlin-panel', 'Dienlin, Masur & Trepte, A longitudinal analysis of the privacy paradox, panel in Germany, n = 1,403', 'level and spread of trust in a known brand, and its tie with concern, −.30'),
  medium('dinev-2006', 'Dinev & Hart 2006, An Extended Privacy Calculus Model, Information Systems Research 17(1)', 'trust and concern are weighed against each other'),
  medium('dolin-2018', 'Dolin et al. 2018, Unpacking Perceptions of Data-Driven Inferences, CHI, N = 306 and 237', 'inferred interests feel worse on sensitive topics, better for those interested in them'),
  medium('draper-2019', 'Draper & Turow 2019, The corporate cultivation of digital resignation, New Media & Society 21(8)', 'people who think that nothing helps give up protecting themselves'),
  medium('drone-2022', 'choices between drone deliveries, United States, n = 3,715, open data', 'people pay about 2 dollars for a private ordinary delivery, 5 for prescriptions'),
  low('duhigg-2012', 'Duhigg 2012, How Companies Learn Your Secrets, New York Times Magazine', 'predicted pregnancy at a retailer; the offers were disguised among others'),
  medium('email-log', 'logs of marketing e-mail, the largest of 708 million messages', 'open 18.6 %, click 1.10 %, unsubscribe 0.22 %, complaint 0.02 %; opens rise with load among those who stayed'),
  high('equifax-2019', 'Federal Trade Commission 2019, settlement with Equifax', '575–700 million dollars for the records of 147 million people'),
  medium('evergage-2019', 'Researchscape for Evergage 2019, survey of marketers', '70 % see a strong effect of personalization on customer relationships'),
  medium('fines-list', 'public tracker of fines under the GDPR, 1,617 fines of 2018–23', 'median 7,000 euros, standard deviation of log₁₀ 1.02; ten fines are 87 % of the sum'),
  high('fleder-2009', 'Fleder & Hosanagar 2009, Blockbuster Culture’s Next Rise or Fall, Management Science 55(5)', 'recommendations drawn from others can widen what each sees and narrow what all see together'),
  medium('flurry-2021', 'Flurry 2021, daily opt-in rates after Apple’s prompt', '4–5 % of all US users allowed tracking early on: the denominator decides'),
  high('frick-2016', 'Frick & Li 2016, retargeting field experiment', 'specific retargeting beat generic: the opposite of others’ result'),
  medium('gartner-2018', 'Gartner/CEB 2018 Consumer Personalization Panel', 'after irrelevant e-mail 48 % say they would unsubscribe and 12 % stop buying; after creepy e-mail 57 and 38 %'),
  medium('gartner-2021', 'Gartner 2021 survey on personalization, n > 2,500', 'the more kinds of data a message uses, the more people call it creepy'),
  medium('gdma-2018', 'GDMA 2018, survey in ten markets', 'people sort themselves: 23 % privacy fundamentalists, 51 % pragmatists, 26 % unconcerned'),
  high('gdpr-2016', 'Regulation (EU) 2016/679, articles 6, 7, 33, 34, 83', 'consent, telling of breaches, fines of up to 4 % of turnover or 20 million euros'),
  high('goldberg-2024', 'Goldberg, Johnson & Shriver 2024, Regulating Privacy Online, American Economic Journal: Economic Policy 16(1)', 'under the GDPR recorded page views and revenue fell by 12 %, mostly because less was recorded; 4–15 % do not consent'),
  high('goldfarb-2011', 'Goldfarb & Tucker 2011, Online Display Advertising: Targeting and Obtrusiveness, Marketing Science 30(3)', 'targeting and obtrusiveness each help, together they hurt'),
  medium('goldfarb-privacy-2011', 'Goldfarb & Tucker 2011, Privacy Regulation and Online Advertising, Management Science 57(1)', 'banners lost 65 % of their effect under European privacy law, most on general sites and as plain ads'),
  high('goldstein-2013', 'Goldstein, McAfee & Suri 2013, The Cost of Annoying Ads, WWW', 'against bad ads, no ads bring 25 % more engagement and good ads 19 %'),
  high('hard-2018', 'Hard et al. 2018, Federated Learning for Mobile Keyboard Prediction', 'models trained on devices can match those trained on servers'),
  high('hillstrom-2008', 'Hillstrom 2008, MineThatData e-mail challenge, randomized, 64,000 customers', 'visits, purchases and lifts of e-mails; visits by recency; lift where the e-mail matches past purchases'),
  high('holtz-2020', 'Holtz et al. 2020, randomized trial at Spotify', 'recommendations from people’s own listening: engagement +29 %, more alike for each, more different between people'),
  high('hosanagar-2014', 'Hosanagar, Fleder, Lee & Buja 2014, Will the Global Village Fracture Into Tribes?, Management Science 60(4)', 'what people buy overlaps more with recommendations than without'),
  medium('interactive-2022', 'Journal of Interactive Advertising 2022, N = 209', 'relevance carries the whole effect of personalization on attitude; intrusiveness weakens it'),
  high('janakiraman-2018', 'Janakiraman, Lim & Rishika 2018, The Effect of a Data Breach Announcement on Customer Behavior, Journal of Marketing 82(2)', 'spending falls after a breach; customers of high patronage are more forgiving'),
  medium('jar-2025', 'Journal of Advertising Research 2025', 'inverted U of response over depth of personalization'),
  medium('jentzsch-2012', 'Jentzsch, Preibusch & Harasser 2012, Study on monetising privacy, ENISA', 'at an equal price more than 80 % choose the shop that asks for less; 29 % pay to keep a phone number to themselves'),
  high('johnson-2020', 'Johnson, Shriver & Du 2020, Consumer Privacy Choice in Online Advertising, Marketing Science 39(1)', '0.23 % of impressions opted out where opting out is buried; those sell for 52 % less'),
  high('kim-2019', 'Kim, Barasz & John 2019, Why Am I Seeing This Ad?, Journal of Consumer Research 45(5)', 'disclosure helps where the flow is acceptable and hurts where it is not'),
  high('kozyreva-2021', 'Kozyreva et al. 2021, doi 10.1057/s41599-021-00787-w, n = 3,216', 'attitudes to personalization and privacy in Germany, Great Britain and the United States: levels, ties and gradients'),
  high('kraft-2023', 'Kraft, Skiera & Koschella 2023, effects of Apple’s prompt', 'US traffic that stays trackable falls from 73 % to 18 %'),
  high('lambrecht-2013', 'Lambrecht & Tucker 2013, When Does Retargeting Work?, Journal of Marketing Research 50(5)', 'ads with the very product do worse than generic ones until preferences have formed'),
  high('lambrecht-2019', 'Lambrecht & Tucker 2019, Algorithmic Bias?, Management Science 65(7)', 'cost-optimised delivery: men saw an ad for technical careers over 20 % more often, though women clicked more'),
  high('leon-2013', 'Leon et al. 2013, What Matters to Users?, SOUPS, N = 2,912', 'short retention and narrow use raise willingness to share; a right to review and edit hardly'),
  medium('localytics-2017', 'Localytics 2017, survey on push messages', 'said to switch them off: 10 % at one a week, 37 % at two to five, a further 33 % at six to ten'),
  high('luguri-2021', 'Luguri & Strahilevitz 2021, Shining a Light on Dark Patterns, Journal of Legal Analysis 13(1)', 'mild dark patterns double agreement, aggressive ones quadruple it and alone bring a backlash; the less educated give in more'),
  high('mailchimp-2019', 'Mailchimp e-mail benchmarks, October 2019', 'opens 22.7 %, clicks 2.9 %, unsubscribes 0.25 % per send'),
  medium('mailchimp-segments', 'Mailchimp, segmented against unsegmented campaigns, not randomized', 'segmented campaigns: opens +14 %, clicks +101 %, unsubscribes −9 %'),
  medium('malheiros-2012', 'Malheiros et al. 2012, Too Close for Comfort, CHI', 'photos and other visible personal details draw attention and feel uncomfortable'),
  medium('marigold-2023', 'Marigold consumer survey', 'cool and creepy: birthday offer 80/9, past purchases 73/12, abandoned cart 57/20, a place visited 35/50, third-party cookies 26/53, a location ad from a stranger 26/55 %'),
  medium('marketingsherpa-2016', 'MarketingSherpa 2016, reasons to unsubscribe', 'too many e-mails overall 26 %, irrelevant 21 %, too many from this firm 19 %'),
  high('marotta-2019', 'Marotta, Abhishek & Acquisti 2019, Online Tracking and Publishers’ Revenues', 'publishers gain 4 % from cookies: who captures their value differs'),
  high('martin-2017', 'Martin, Borah & Palmatier 2017, Data Privacy: Effects on Customer and Firm Performance, Journal of Marketing 81(1)', 'transparency with control suppresses the harm of a breach'),
  high('matz-2017', 'Matz, Kosinski, Nave & Stillwell 2017, Psychological targeting, PNAS 114(48)', 'matched appeals bring up to 1.4 times the clicks and 1.5 times the purchases; the validity is disputed'),
  high('moro-2014', 'Moro, Cortez & Rita 2014, doi 10.1016/j.dss.2014.03.001, calls of a Portuguese bank, 41,188 people, not randomized', 'a yes per call falls from 5.58 % at the first to 1.10 % at the tenth'),
  high('nguyen-2014', 'Nguyen et al. 2014, Exploring the Filter Bubble, WWW', 'what is recommended narrows slightly over time, less for those who follow it'),
  high('noyb-2025', 'noyb 2025, outcomes of cases at European data protection authorities, 2018–23', '1.3 % of cases end in a fine'),
  medium('oba-2023', 'Journal of Current Issues & Research in Advertising 2023, online behavioural advertising, N = 241', 'response to targeting falls with privacy concern; knowing how it works does not matter'),
  medium('periscope-wish', 'Periscope, survey of consumers by country', 'personalized messages are wanted by 50 % in the United States, 29 % in Germany'),
  medium('pew-2016', 'Pew Research Center 2016, Privacy and Information Sharing, n = 461', 'deals found acceptable and not: loyalty card 47/32, car tracker 37/45, smart thermostat 27/55 %'),
  high('pew-2019', 'Pew Research Center 2019, Americans and Privacy, n = 4,272', 'concerned about companies’ use 79 %, risks outweigh benefits 81, understand little 59, benefit little 72'),
  medium('ponemon-2018', 'Ponemon Institute 2018, survey on trust in Facebook, n ≈ 3,000 a year', 'committed to privacy: 79 % agreed in 2017, 27 % after Cambridge Analytica (1.4 SD), 28 % after the testimony'),
  medium('poortinga-2004', 'Poortinga & Pidgeon 2004, Trust, the Asymmetry Principle, and the Role of Prior Beliefs, Risk Analysis 24(6), n = 396', 'negative events move trust more than positive ones'),
  high('prince-2020', 'Prince & Wallsten 2020, How Much Is Privacy Worth Around the World?', 'a month’s price for sharing: bank balance 8.44 dollars, fingerprint 7.56, texts 6.05, location 1.82, ads about 0'),
  medium('push-airship', 'Airship, benchmarks of push messages 2014–2021', 'push is allowed by 43 to 71 % of the users of an app; tapped 3.4 to 13 %'),
  high('puzakova-2013', 'Puzakova et al. 2013, human-like agents', 'an agent that looks human does worse with customised messages'),
  high('rsa-2018', 'RSA 2018, survey on data and privacy, n = 6,387', '48 % see ethical ways to use their data; ethical: tailored news 24 %, recommendations 25, content from likes 28, tracking for ads 17'),
  high('sahni-2018', 'Sahni, Wheeler & Chintagunta 2018, Personalization in Email Marketing, Marketing Science 37(2)', 'a name in the subject line: opens +20 %, unsubscribes −17 %'),
  high('sahni-2019', 'Sahni, Narayanan & Kalyanam 2019, Effects of Retargeted Advertising, Journal of Marketing Research 56(3)', 'retargeting brings 14.6 % more back within four weeks, a third of the first week’s effect on day 1'),
  medium('salesforce-2018', 'Salesforce 2018, survey of marketers', 'more than eight in ten see a major or moderate improvement through personalization'),
  high('schumann-2014', 'Schumann, von Wangenheim & Groene 2014, Targeted Online Advertising, Journal of Marketing 78(1)', 'an appeal to reciprocity wins more acceptance than one to relevance'),
  medium('smarterhq-2019', 'SmarterHQ 2019 consumer survey', '74 % call push the most invasive channel'),
  medium('sms-klaviyo', 'Klaviyo, benchmarks of text messages of US shops', 'sign-offs from text campaigns 0.6 to 1.0 % a message, several times those of e-mail'),
  low('starbucks-rewards', 'public reports on the Starbucks Rewards programme', 'the shape of a loyalty programme'),
  high('summers-2016', 'Summers, Smith & Reczek 2016, An Audience of One, Journal of Consumer Research 43(1)', 'recognised behavioural targeting helps only where it is at least moderately accurate'),
  medium('sun-2023', 'Sun et al. 2023, The Value of Personal Data in Internet Commerce, randomized, 555,800 customers', 'home page without personal data: clicks −75 %, sales down by up to 81 %, more of them on top products'),
  high('sweeney-2013', 'Sweeney 2013, Discrimination in Online Ad Delivery, Communications of the ACM 56(5)', 'ads that speak of an arrest are served 25 % more often with names that sound Black'),
  high('talktalk-2016', 'TalkTalk Telecom Group 2016, results of the quarter after its data breach', '95,000 of 4 million customers left because of it, most within four weeks; new sales were normal again in months 2 and 3; cost 60–80 million pounds'),
  low('target-2012', 'public reports on Target’s pregnancy prediction, 2012', 'the case'),
  medium('tene-2014', 'Tene & Polonetsky 2014, A Theory of Creepy, Yale Journal of Law and Technology 16', 'norms of creepiness shift, shocks fade'),
  high('tensorflow-privacy', 'TensorFlow Privacy, tutorial on MNIST', 'privacy noise costs accuracy, less and less: 95.0, 96.6, 97.3 % at ε 1.2, 2.9, 9.7'),
  high('tifferet-2019', 'Tifferet 2019, meta-analysis of gender differences, Computers in Human Behavior 93', 'women guard settings more (d = .35) and are more concerned (d = .13)'),
  high('todri-2020', 'Todri, Ghose & Singh 2020, Trade-Offs in Online Advertising, Information Systems Research 31(1)', 'annoyance beyond a threshold of repetition, which differs by stage'),
  high('tucker-2014', 'Tucker 2014, Social Networks, Personalized Advertising, and Privacy Controls, Journal of Marketing Research 51(5)', 'control doubles the response to visibly personal ads and leaves generic ones alone'),
  high('turjeman-2019', 'Turjeman & Feinberg 2019, When the Data Are Out, 43,000 users after a breach', 'use was back towards normal by the third week'),
  high('turow-2009', 'Turow et al. 2009, Americans Reject Tailored Advertising, n = 1,000', 'refusal by origin of the data: 66, 73, 84, 86 %'),
  medium('ur-2012', 'Ur et al. 2012, Smart, Useful, Scary, Creepy, SOUPS', 'not knowing of the collection makes targeting creepy'),
  medium('utz-2019', 'Utz et al. 2019, (Un)informed Consent, CCS', 'with all switched off and a choice per purpose fewer than 0.1 % consent'),
  high('vandoorn-2013', 'van Doorn & Hoekstra 2013, Customization of Online Advertising, Marketing Letters 24', 'fit raises intention and intrusiveness; a discount does not make up for it'),
  high('wernerfelt-2024', 'Wernerfelt, Tuchman, Shapiro & Moakler, Estimating the Value of Offsite Tracking Data to Advertisers', 'without third-party data a new customer costs 35–37 % more'),
  high('white-2008', 'White, Zahay, Thorbjørnsen & Shavitt 2008, Getting Too Personal, Marketing Letters 19', 'reactance to highly personal, unjustified e-mail, hardly any where utility is high'),
  medium('wifi-licence', 'ratings of Wi-Fi tracking licences, Melbourne, 905 ratings, open data', 'what makes a practice acceptable: respect .71, trust .59, sensitivity −.42, benefit .37, risk −.35, control .28, hard to decline −.12'),
  high('yan-2009', 'Yan et al. 2009, How Much Can Behavioral Targeting Help?, WWW', 'segmenting users of search raises clicks by up to 670 %'),
  high('yu-2020', 'Yu et al. 2020, meta-analysis of privacy cognition and disclosure', 'concern and intention −.16, concern and behaviour −.06, intention and behaviour .49'),
  high('zhang-2017', 'Zhang, Kumar & Cosguner 2017, Dynamically Managing a Profitable Email Marketing Program, Journal of Marketing Research 54(6)', 'the best e-mail frequency lies inside the range: 32 % is lost at 4/7 of it, 16 % at 10/7'),
];
