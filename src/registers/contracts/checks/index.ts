import { headerRepeated } from '../../shared/checks/headerRepeated';
import { headingBroken } from '../../shared/checks/headingBroken';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { belowThreshold } from './belowThreshold';
import { budgetAboveTotal } from './budgetAboveTotal';
import { capitalNotAtFoot } from './capitalNotAtFoot';
import { contractIdMissing } from './contractIdMissing';
import { contractIdRepeated } from './contractIdRepeated';
import { dataMisplaced } from './dataMisplaced';
import { dateAsText } from './dateAsText';
import { dateUnreadable } from './dateUnreadable';
import { durationMismatch } from './durationMismatch';
import { endBeforeStart } from './endBeforeStart';
import { endDateMissing } from './endDateMissing';
import { ended } from './ended';
import { endingSoon } from './endingSoon';
import { likelyDuplicate } from './likelyDuplicate';
import { moneyUnreadable } from './moneyUnreadable';
import { notInOrder } from './notInOrder';
import { numberAsText } from './numberAsText';
import { ownerIsApprover } from './ownerIsApprover';
import { ownerMissing } from './ownerMissing';
import { projectionAboveBudget } from './projectionAboveBudget';
import { riskIndexMismatch } from './riskIndexMismatch';
import { rowEmpty } from './rowEmpty';
import { startDateMissing } from './startDateMissing';
import { statusMismatch } from './statusMismatch';
import { statusWithoutCommentary } from './statusWithoutCommentary';
import { supplierMissing } from './supplierMissing';
import { supplierUnnamed } from './supplierUnnamed';
import { textUntidy } from './textUntidy';
import { titleMissing } from './titleMissing';
import { totalsWrong } from './totalsWrong';
import { valueAgainstTerm } from './valueAgainstTerm';
import { valueMissing } from './valueMissing';
import { inCapitals, nameDoubled, supplierSuffix, titleDecorated, trailingPunctuation } from './wording';

/** The checks of a contracts register, worst first: the order in which findings are shown. */
export const contractsChecks: ReadonlyArray<Check<ContractsRegister>> = [
  contractIdMissing, contractIdRepeated, valueMissing, endDateMissing, moneyUnreadable, dateUnreadable, endBeforeStart, titleMissing, supplierMissing,
  ended, endingSoon, statusWithoutCommentary, statusMismatch, riskIndexMismatch, likelyDuplicate, valueAgainstTerm, budgetAboveTotal, projectionAboveBudget, durationMismatch,
  totalsWrong, ownerIsApprover, ownerMissing, supplierUnnamed, startDateMissing, rowEmpty,
  belowThreshold, capitalNotAtFoot, notInOrder, titleDecorated, nameDoubled, trailingPunctuation, inCapitals, supplierSuffix, dateAsText, numberAsText,
  dataMisplaced, headerRepeated, headingBroken, textUntidy,
];
