export { adBlockers, answersTo, concernAnswers, termsKnown, toolsUsed, worstMargins } from './answers.ts';
export {
  factNames,
  type Audience,
  type AudienceFacts,
  type AudienceSource,
  type ColumnDistribution,
  type ColumnReport,
  type FactName,
  type ImportNote,
} from './audience.ts';
export { populationFromAudience } from './from-audience.ts';
export { builtInAudience } from './built-in-audience.ts';
export { buildPopulation, createPopulation } from './create-population.ts';
export { describePopulation, type PopulationDescription } from './describe-population.ts';
export { createNetwork, type Network } from './network.ts';
export { builtInRespondents, createRespondents, type Respondents } from './respondents.ts';
export { createPeople, type People } from './people.ts';
export { persona, type Persona } from './persona.ts';
export { checkOverrides, populationParams, resolveSettings } from './settings.ts';
export type { AttitudeClass, ClassesDescription } from './classes.ts';
export { describeImport, type ImportedDescription } from './describe-import.ts';
export type { SurveyDescription } from './survey.ts';
