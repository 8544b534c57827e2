export { adBlockers, answersTo, concernAnswers, termsKnown, toolsUsed, worstMargins } from './answers.ts';
export { populationFromAudience, type Audience, type AudienceFacts, type ColumnDistribution, type ColumnReport, type FactName } from './audience.ts';
export { buildPopulation, createPopulation } from './create-population.ts';
export { describePopulation, type PopulationDescription } from './describe-population.ts';
export { createNetwork, type Network } from './network.ts';
export { createPeople, type People } from './people.ts';
export { persona, type Persona } from './persona.ts';
export { checkOverrides, populationParams } from './settings.ts';
export type { SurveyDescription } from './survey.ts';
