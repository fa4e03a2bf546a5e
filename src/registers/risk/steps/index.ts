import type { RiskBand } from '../../../rules/rag';
import type { TidyStep } from '../../shared/tidy';
import type { RiskRegister } from '../risk';
import { headingsStep } from './headings';
import { numbersStep } from './numbers';
import { ragColoursStep } from './ragColours';
import { ratingsStep } from './ratings';
import { scoreListsStep } from './scoreLists';
import { textStep } from './text';

/** The tidy steps of a risk register, in the order in which they run: each builds on those before it. */
export function riskSteps(bands: readonly RiskBand[]): ReadonlyArray<TidyStep<RiskRegister>> {
  return [headingsStep, textStep, numbersStep, ratingsStep, ragColoursStep(bands), scoreListsStep];
}
