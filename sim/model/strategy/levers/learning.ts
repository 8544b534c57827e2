import { createLever, oneIf, share } from '../lever.ts';

// ASSUMED scale: how much of what the data could tell about one person reaches the choice of topic.
const skill = { none: 0, rules: 0.5, propensity: 1, popularity: 0, collaborative: 1, content: 0.8, bandit: 0.5 };

export const learning = createLever({
  spec: {
    type: 'group',
    key: 'learning',
    label: 'Learning',
    doc: 'How the brand turns data into a choice of topic.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'choice',
        key: 'model',
        label: 'Model',
        choices: ['none', 'rules', 'propensity', 'popularity', 'collaborative', 'content', 'bandit'],
        default: 'propensity',
        doc: 'What guesses the topic: nothing (everybody gets the most popular one), hand-made rules, or a fitted model.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'objective',
        label: 'Objective',
        choices: ['clicks', 'purchases', 'lifetimeValue', 'valueMinusBacklash'],
        default: 'clicks',
        doc: 'What the model is rewarded for.',
        source: 'ASSUMED',
      },
      {
        type: 'number',
        key: 'backlashWeight',
        label: 'Weight of backlash',
        min: 0,
        max: 10,
        unit: 'factor',
        default: 1,
        doc: 'How much backlash counts against value in the objective valueMinusBacklash.',
        source: 'ASSUMED',
      },
    ],
  },
  ranges: {
    learns: share,
    learningSkill: share,
    followsCrowd: share,
    learnsTogether: share,
    learnsContent: share,
    learnsByTrying: share,
    wantsMoney: share,
    wantsLifetime: share,
    weighsBacklash: { min: 0, max: 10 },
  },
  parameters: ({ model, objective, backlashWeight }) => ({
    learns: oneIf(model !== 'none'),
    learningSkill: skill[model],
    followsCrowd: oneIf(model === 'popularity'),
    learnsTogether: oneIf(model === 'collaborative'),
    learnsContent: oneIf(model === 'content'),
    learnsByTrying: oneIf(model === 'bandit'),
    wantsMoney: oneIf(objective !== 'clicks'),
    wantsLifetime: oneIf(objective === 'lifetimeValue' || objective === 'valueMinusBacklash'),
    weighsBacklash: objective === 'valueMinusBacklash' ? backlashWeight : 0,
  }),
});
