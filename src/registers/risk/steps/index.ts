import type { RiskBand } from '../../../rules/rag';
import { headingsStep } from '../../shared/steps/headings';
import type { TidyStep } from '../../shared/tidy';
import type { RiskRegister } from '../risk';
import { bulletsStep } from './bullets';
import { categoriesStep } from './categories';
import { categoryListsStep } from './categoryLists';
import { layoutStep } from './layout';
import { numbersStep } from './numbers';
import { oneTableStep } from './oneTable';
import { orderStep } from './order';
import { ownersStep } from './owners';
import { ragColoursStep } from './ragColours';
import { ratingsStep } from './ratings';
import { scoreListsStep } from './scoreLists';
import { textStep } from './text';
import { titlesStep } from './titles';

/**
 * The tidy steps of a risk register, in the order in which they run: each builds on those before it. Rows are moved
 * first, so that an edit of a later step names the cell where its text ends up.
 */
export function riskSteps(bands: readonly RiskBand[], categories: readonly string[]): ReadonlyArray<TidyStep<RiskRegister>> {
  return [
    oneTableStep, orderStep, headingsStep, textStep, titlesStep, bulletsStep, categoriesStep(categories), ownersStep, numbersStep, ratingsStep,
    ragColoursStep(bands), scoreListsStep, categoryListsStep(categories), layoutStep,
  ];
}
