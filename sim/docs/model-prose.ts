// The hand-written parts of MODEL.md, by section. Everything that the code knows by itself stands in tables beside them.

export const opening = `
How the simulator works, in the order of the ODD protocol (overview, design concepts, details). Tables, equations and parameters are written from the code by \`npm run docs\`; a test fails when they differ. What a source is stands in [SOURCES.md](SOURCES.md); \`creepline source KEY\` says what rests on it.

Simulated people are no forecast. Read this for what was put in, so that you can tell it from what came out.`;

export const purpose = `
The model is for asking how far personalization can go before it costs more than it brings: when it helps, when it backfires, whom it hurts, and what a remedy buys. It is built for comparing strategies on the same people, for teaching why averages hide harm, and for finding the question that a real trial should ask. It is not built for telling a brand next quarter’s revenue.

A model of this kind is worth as much as the patterns that it reproduces together without being bent for any of them. These are published findings, run arm by arm on simulated people; \`creepline validate\` says which are hit. Besides them it should show what no single study shows: response that first rises and then falls with depth; people who want personalization and fear it, and who say more than they do; trust that does not come back the way it went; and harm that a mean hides.`;

export const entities = `
**Consumers** are rows. One row is one person with a number that never changes: person 17 is the same in every replication, under every strategy and among any number of people. A person has traits, which are fixed, and state, which each strategy changes in a copy of its own. Households are not simulated; that somebody else reads a message is a chance.

**The brand** is a strategy – a set of levers, listed in section 6 – and what it holds and earns. **Rivals**, at most three, are a price, a degree of personalization and a level of trust; they win customers and do nothing else. **The market** is the regulator, the press and the ties between people.

A tick is one day; runs last weeks to a few years. There is no space: the network of who tells whom is a small world in which most ties are local. A person gets at most one message of the brand a day. Equations know the following of a person, and nothing else.`;

export const schedule = `
Each day every person goes through the stages below, in this order, under each strategy. Within a stage, mechanisms run in the order of the table. An equation reads what was set before it today; \`previous…\` reads yesterday evening. People do not see each other during a day: what they tell, and what the press, the regulator and learning from the crowd make of all of them, is added up in the evening and read by everybody the next morning. So neither the order of people nor the number of threads changes a result by one bit.

Beside the equations, ordinary code settles what is no property of one person: who hears whom, whether a breach, a story or an inquiry begins, what a pilot shows, which topics are popular, and what the events of the scenario change.`;

export const concepts: readonly (readonly [title: string, text: string])[] = [
  [
    'Basic principles',
    'The privacy calculus: people weigh what a message is worth to them against how it feels that somebody knew. The weighing is split into steps that studies have moved one at a time – is it noticed, does the flow seem acceptable, does it fit – so that a lever acts where it acts in life. Feelings are kept apart where they lead to different deeds.',
  ],
  [
    'Emergence',
    'The inverted U over depth, segments that suffer most, lock-in, cascades of warnings, the misleading health of a list whose annoyed have left. None of these is an equation. Privacy concern and protective habits are nearly independent inputs, so no one-dimensional score of privacy stands behind the people.',
  ],
  [
    'Adaptation and learning',
    'People sign off, block, withdraw, complain, leave, get used to cues and give up. The brand guesses interests from records, from trying and from what others like; a pilot can stop a strategy. Nobody optimizes: people react, and strategies stay as they were written.',
  ],
  [
    'Prediction and sensing',
    'The brand senses records that it may use and forms guesses that may be wrong; it never sees a trait. People sense what a message shows or says of its knowledge. What stays hidden is not felt – until a disclosure, a story or a breach tells.',
  ],
  [
    'Interaction',
    'Only in the evening: warnings and recommendations along ties, shared guesses, shared consequences. Rivals and regulator answer to sums, and all thresholds are rates per 100,000 people, never counts.',
  ],
  [
    'Stochasticity',
    'Who people are is drawn from (seed, person, name of the draw); their luck from (seed, replication, person, day, name of the decision). Strategies are no coordinate: they share people and luck, so a strategy against a copy of itself differs by exactly 0. An interval over replications tells chance; it does not tell whether the parameters are right.',
  ],
  [
    'Observation',
    'Metrics by day, by strategy and by segment as of the first day; one person’s diary with the terms of each feeling, which add up to the score bit for bit. The metrics:',
  ],
];

export const initialization = `
People are drawn at the start from six attitudes that go together – concern, acceptance of services, of inferred information and of behavioural data, protective habits, literacy – with the levels, correlations and gradients by age, gender, education and country of \`kozyreva-2021\`, and trust in a known brand from \`dienlin-panel\`. Answers to single questions are the attitude plus noise, cut where the published shares are. So the questions of that survey are input: that they come out right shows that the generator works, not that the model is right. All other traits have shapes and spreads that are assumed; a scenario may overwrite those in the table.

On the first morning nobody has received anything. How well people know the brand follows the mean that the scenario sets; the last visit follows from that and from how often they shop. What they bought last is drawn in proportion to their interests, so it is not always what they like best; nothing but comparisons of customers by what they bought reads it. A brand that keeps purchases starts with what its customers bought. With an audience file the rows of a table take the place of drawn people: what the table says is used, what it does not say is drawn given what it says, and nothing personal leaves the machine.`;

export const input = `
A scenario sets people, topics, law, rivals, network, events and the length of the run; its strategies set the levers below. Events – a breach, a story, a new law, cookies that disappear, a rival’s move, economic stress, a wave of awareness, a model that ages, wrong data, a jump in capability – happen to all strategies alike on their day. A brand’s own rates can be put in as a baseline: a few intercepts are then shifted until the model shows the same rates under the strategy of today, and the report says how. No time series drives the model.`;

export const submodels = `
Each mechanism is one idea with its equations, parameters and sources. The equations are the program: they run as they stand, and a scenario can weigh a mechanism, switch it off (\`mechanisms:\`), set its parameters (\`parameters:\`) or write its equations anew (\`equations:\`). \`chance(name)\` is the person’s luck of that decision today, uniform between 0 and 1; \`always(name)\` is a number of that kind that stays with the person on all days; \`count\` and \`sum\` add up over people for the evening.`;

export const assumed = `
These numbers have no source. Each has a reasoned value and a range; before a verdict is trusted that may hang on one, it should be moved through its range: a parameter with \`--set parameters.PATH=VALUE\`, a setting of people under \`population.overrides\`. Levers are for a brand to set; what is assumed there is only where they stand if nobody moves them, and what a step on their scale means. Where the calibration pins one of them all the same, section 9 says so.`;

export const howFitted = `
The defaults of some fifty of the parameters above, and one wording shift for each survey, are fitted to the findings and surveys together: first an ensemble Kalman inversion moved many sets towards the evidence at once. Then the best set according to a linear emulator was adjusted by hand where single findings still failed on more people. At last it was fitted once more around itself on trials of its own, with penalties on the distance from published sizes and not only on leaving the bands (the mean of six steps). In that last fit \`acceptability.lenience\` was fixed: left free it goes a little below 0, as if people were stricter in passing than in a survey, and fits no better. The default is one set that fits. \`creepline calibrate\` has found others around it that fit as well; \`--ensemble\` runs a scenario with them. The coding of studies was corrected along the way, each time towards what a study did, but knowing what came out. So collection counts as silent only where a study says so; and the customers of C04 are compared by what they had bought, where it had been what they like best: the ratio had come out too high with C04 left out.`;
