// Why a strategy is set apart. Loaded after the first picture, as it needs what the model says of its parameters.
import { sayApart, setApart } from '../../sim/index.ts';
import type { Scenario, Strategy } from '../../sim/index.ts';

export const sayWhyApart = (scenario: Scenario, strategy: Strategy): string => sayApart(setApart(scenario, strategy));
