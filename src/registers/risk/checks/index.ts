import type { RiskBand } from '../../../rules/rag';
import type { Check } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { headerRepeated } from './headerRepeated';
import { headingBroken } from './headingBroken';
import { headingMisplaced } from './headingMisplaced';
import { netAboveGross } from './netAboveGross';
import { numberAsText } from './numberAsText';
import { ownerMissing } from './ownerMissing';
import { ragMismatch } from './ragMismatch';
import { ratingMismatch } from './ratingMismatch';
import { ratingMissing } from './ratingMissing';
import { redWithoutAction } from './redWithoutAction';
import { refMissing } from './refMissing';
import { refRepeated } from './refRepeated';
import { rowEmpty } from './rowEmpty';
import { scoreInvalid } from './scoreInvalid';
import { textUntidy } from './textUntidy';

/** The checks of a risk register, worst first: the order in which findings are shown. */
export function riskChecks(bands: readonly RiskBand[]): ReadonlyArray<Check<RiskRegister>> {
  return [
    redWithoutAction(bands), ratingMismatch, scoreInvalid, netAboveGross, refRepeated,
    ownerMissing, refMissing, rowEmpty, ratingMissing, ragMismatch(bands), numberAsText,
    headerRepeated, headingMisplaced, headingBroken, textUntidy,
  ];
}
