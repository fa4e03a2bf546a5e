import type { TidyStep } from '../../shared/tidy';
import type { BudgetRegister } from '../budget';
import { formatsStep } from './formats';
import { numbersStep } from './numbers';
import { ragStep } from './rag';
import { subtotalsStep } from './subtotals';
import { unitStep } from './unit';
import { movementStep, netStep, percentStep, varianceStep } from './worked';

/** The tidy steps of a budget monitor, in the order in which they run: each builds on those before it. */
export const budgetSteps: ReadonlyArray<TidyStep<BudgetRegister>> = [
  numbersStep, unitStep, subtotalsStep, varianceStep, netStep, movementStep, percentStep, ragStep, formatsStep,
];
