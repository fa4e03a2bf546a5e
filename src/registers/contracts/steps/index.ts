import { headingsStep } from '../../shared/steps/headings';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { datesStep } from './dates';
import { durationsStep } from './durations';
import { monthsToExpiryStep } from './monthsToExpiry';
import { numbersStep } from './numbers';
import { orderStep } from './order';
import { pagesStep } from './pages';
import { procurementStatusStep } from './procurementStatus';
import { riskIndexStep } from './riskIndex';
import { textStep } from './text';
import { titlesStep } from './titles';
import { namesStep, suppliersStep } from './words';

/** The tidy steps of a contracts register, in the order in which they run: each builds on those before it. */
export const contractsSteps: ReadonlyArray<TidyStep<ContractsRegister>> = [
  headingsStep, textStep, pagesStep, datesStep, numbersStep, titlesStep, namesStep, suppliersStep, durationsStep, riskIndexStep, procurementStatusStep, monthsToExpiryStep, orderStep,
];
