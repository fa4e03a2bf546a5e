import type { RiskBand } from '../../../rules/rag';
import { headerRepeated } from '../../shared/checks/headerRepeated';
import { headingBroken } from '../../shared/checks/headingBroken';
import type { Check } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { bracketsUnbalanced } from './bracketsUnbalanced';
import { bulletsMixed } from './bulletsMixed';
import { categorySeparators } from './categorySeparators';
import { categoryUnknown } from './categoryUnknown';
import { colourMismatch } from './colourMismatch';
import { controlsIdentical } from './controlsIdentical';
import { controlsWithoutEffect } from './controlsWithoutEffect';
import { datePast } from './datePast';
import { formulaLike } from './formulaLike';
import { headingMisplaced } from './headingMisplaced';
import { likelyDuplicate } from './likelyDuplicate';
import { netAboveGross } from './netAboveGross';
import { netScoreAboveGross } from './netScoreAboveGross';
import { netWithoutControls } from './netWithoutControls';
import { numberAsText } from './numberAsText';
import { ownerBracket } from './ownerBracket';
import { ownerMissing } from './ownerMissing';
import { ownersTogether } from './ownersTogether';
import { ownerWithoutPost } from './ownerWithoutPost';
import { ragMismatch } from './ragMismatch';
import { ragOtherBands } from './ragOtherBands';
import { ratingMismatch } from './ratingMismatch';
import { ratingMissing } from './ratingMissing';
import { ratingOtherRule } from './ratingOtherRule';
import { redWithoutAction } from './redWithoutAction';
import { refGap } from './refGap';
import { refMissing } from './refMissing';
import { refRepeated } from './refRepeated';
import { reviewOverdue } from './reviewOverdue';
import { rowEmpty } from './rowEmpty';
import { scoreInvalid } from './scoreInvalid';
import { scoreNotRead } from './scoreNotRead';
import { textUntidy } from './textUntidy';
import { titleNotSeparated } from './titleNotSeparated';

/** The checks of a risk register, worst first: the order in which findings are shown. */
export function riskChecks(bands: readonly RiskBand[], categories: readonly string[]): ReadonlyArray<Check<RiskRegister>> {
  return [
    redWithoutAction(bands), ratingMismatch, scoreInvalid, netAboveGross, refRepeated,
    netScoreAboveGross, scoreNotRead, netWithoutControls, controlsWithoutEffect, ownerMissing, refMissing, ratingOtherRule, rowEmpty, ratingMissing, ragMismatch(bands), colourMismatch(bands), reviewOverdue, datePast, likelyDuplicate,
    categoryUnknown(categories), numberAsText,
    refGap, controlsIdentical, ownerWithoutPost, ownerBracket, ownersTogether, bracketsUnbalanced, titleNotSeparated, categorySeparators(categories), bulletsMixed, formulaLike, ragOtherBands(bands),
    headerRepeated, headingMisplaced, headingBroken, textUntidy,
  ];
}
