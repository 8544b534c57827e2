import { createLever, share } from '../lever.ts';

// ASSUMED scale: how much of what the data could tell reaches the choice of topic. The other models have no effect yet.
const skill: Partial<Record<string, number>> = { none: 0, rules: 0.5, propensity: 1 };

export const learning = createLever({
  builtFields: ['model', 'objective'],
  builtChoices: { model: Object.keys(skill), objective: ['clicks'] },
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
  ranges: { learningSkill: share },
  parameters: ({ model }) => ({ learningSkill: skill[model] ?? 0 }),
});
