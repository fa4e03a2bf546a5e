import type { Check } from '../../shared/finding';
import type { BudgetRegister } from '../budget';
import { grossNetMixed, movementMismatch, netMismatch, signMixed, toDateMismatch, totalMismatch, unitMixed, varianceMismatch } from './arithmetic';
import { commentaryDirection, commentaryFigure, commentaryMissing, movementUnexplained } from './commentary';
import { figureUnreadable } from './figureUnreadable';
import { percentMismatch, percentOfNothing } from './percent';
import { ragMismatch } from './ragMismatch';
import { runRate } from './runRate';

/** The checks of a budget monitor, worst first: the order in which findings are shown. */
export const budgetChecks: ReadonlyArray<Check<BudgetRegister>> = [
  figureUnreadable, totalMismatch, varianceMismatch, signMixed, unitMixed, grossNetMixed, netMismatch, movementMismatch, toDateMismatch, percentMismatch,
  commentaryFigure, commentaryDirection, commentaryMissing, movementUnexplained, percentOfNothing, runRate, ragMismatch,
];
