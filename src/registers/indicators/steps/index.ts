import type { TidyStep } from '../../shared/tidy';
import type { IndicatorsRegister } from '../indicator';
import { numbersStep } from './numbers';
import { ratesStep } from './rates';
import { workedOutStep } from './workedOut';

/** The tidy steps of a table of rates, in the order in which they run. */
export const indicatorsSteps: ReadonlyArray<TidyStep<IndicatorsRegister>> = [numbersStep, ratesStep, workedOutStep];
