export { adBlockers, answersTo, concernAnswers, termsKnown, toolsUsed, worstMargins } from './answers.ts';
export { createPopulation } from './create-population.ts';
export { createNetwork, type Network } from './network.ts';
export { createPeople, type People } from './people.ts';
export { checkOverrides, populationParams } from './settings.ts';
