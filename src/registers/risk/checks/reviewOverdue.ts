import { isFailure } from '../../../rules/failure';
import { readDate } from '../../../rules/readDate';
import type { Check } from '../../shared/finding';
import { isBlank, valueAt } from '../../shared/grid';
import { quoted } from '../../shared/cells';
import type { RiskRegister } from '../risk';
import { dayInWords } from './datePast';
import { perRisk } from './perRisk';

/** A column of past reviews ("Last reviewed") promises nothing. */
const LOOKS_BACK = /last|previous|reviewed|updated|raised|identified|opened|created|closed/i;

/** A review that was due before the as-at date. */
export const reviewOverdue: Check<RiskRegister> = {
  rule: 'review-overdue',
  title: 'Review is overdue',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid, fields, asAt }) => {
    const heading = fields.find(({ field }) => field === 'reviewDate')?.heading ?? '';
    if (asAt === undefined || LOOKS_BACK.test(heading)) return [];
    return perRisk(risks, (risk) => {
      const column = risk.columns.reviewDate;
      const value = column === undefined ? '' : valueAt(grid, risk.row, column);
      if (column === undefined || isBlank(value)) return null;
      const day = readDate(value, heading);
      if (isFailure(day) || day >= asAt) return null;
      return {
        rule: 'review-overdue', severity: 'warning', row: risk.row, column, field: 'reviewDate', value,
        message: `${risk.label}: the review was due${typeof value === 'number' ? dayInWords(value).replace(' at', ' on') : ` on ${quoted(value)}`} and is overdue${dayInWords(asAt)}.`,
      };
    });
  },
};
