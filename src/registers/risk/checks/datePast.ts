import { isFailure } from '../../../rules/failure';
import { serialToDate, writeDate } from '../../../rules/dates';
import { readDate } from '../../../rules/readDate';
import { quoted } from '../../shared/cells';
import type { Check, Finding } from '../../shared/finding';
import { isBlank, valueAt } from '../../shared/grid';
import { MARK } from '../../shared/text/marks';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { promisesIn } from '../text/promises';
import { perText } from '../textCells';
import { perRisk } from './perRisk';

/** Something promised by a date that is past at the as-at date: either it was done, and is a control now, or it is late. */
export const datePast: Check<RiskRegister> = {
  rule: 'date-past',
  title: 'Promised by a date that is past',
  severity: 'warning',
  perRecord: true,
  run: (register) => {
    const { asAt } = register;
    if (asAt === undefined) return [];
    const inText = perText(register, ['controls', 'action'], { rule: 'date-past', severity: 'warning', holding: MARK.digit }, (text, risk) => {
      const past = promisesIn(text).filter(({ day }) => day < asAt).map((promise) => `“${promise.text}”`);
      if (past.length === 0) return null;
      return `${risk.label}: ${list(past)} ${past.length === 1 ? 'is' : 'are'} past${dayInWords(asAt)}. Say what came of it, or give a new date.`;
    });
    return [...inText, ...actionsDue(register, asAt)];
  },
};

/** Days in a column of their own ("Target date") by which an action was to be done. */
function actionsDue({ risks, grid }: RiskRegister, asAt: number): Finding[] {
  return perRisk(risks, (risk) => {
    const column = risk.columns.actionDate;
    const value = column === undefined ? '' : valueAt(grid, risk.row, column);
    if (column === undefined || isBlank(value)) return null;
    const day = readDate(value, 'Action due');
    if (isFailure(day) || day >= asAt) return null;
    return {
      rule: 'date-past', severity: 'warning', row: risk.row, column, field: 'actionDate', value,
      message: `${risk.label}: the action was due${typeof value === 'number' ? dayInWords(value).replace(' at', ' on') : ` on ${quoted(value)}`}, which is past${dayInWords(asAt)}. Say what came of it, or give a new date.`,
    };
  });
}

/** " at 30/10/2018". */
export function dayInWords(serial: number): string {
  const date = serialToDate(serial);
  return isFailure(date) ? '' : ` at ${writeDate(date)}`;
}
