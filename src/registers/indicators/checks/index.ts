import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { changeMismatch } from './changeMismatch';
import { comparisonMismatch } from './comparisonMismatch';
import { countAbovePopulation } from './countAbovePopulation';
import { figureUnreadable } from './figureUnreadable';
import { limitsMismatch } from './limitsMismatch';
import { numberAsText } from './numberAsText';
import { polarityUnreadable } from './polarityUnreadable';
import { populationsDiffer } from './populationsDiffer';
import { populationTooLarge } from './populationTooLarge';
import { rateMismatch } from './rateMismatch';
import { withheldDisclosed } from './withheldDisclosed';

/** Every check of a table of rates, worst first. */
export const indicatorsChecks: ReadonlyArray<Check<IndicatorsRegister>> = [
  rateMismatch, comparisonMismatch, changeMismatch, figureUnreadable, populationsDiffer, populationTooLarge, withheldDisclosed, limitsMismatch, countAbovePopulation,
  polarityUnreadable, numberAsText,
];
