import type { Finding } from '../../shared/finding';
import type { Indicator, IndicatorsRegister } from '../indicator';

/** What a check says about one indicator, before its code and place are added. */
export type Remark = Pick<Finding, 'message' | 'column' | 'value'> & Partial<Pick<Finding, 'field' | 'suggestion'>>;

/** Runs over every indicator; the remarks become findings in its row. */
export function perIndicator({ indicators }: IndicatorsRegister, is: Pick<Finding, 'rule' | 'severity'>, remarks: (indicator: Indicator) => readonly Remark[]): Finding[] {
  return indicators.flatMap((indicator) => remarks(indicator).map((remark) => ({ ...is, row: indicator.row, ...remark })));
}

/** The field standing in a column of an indicator's row. */
export function fieldAt({ columns }: Indicator, column: number): string | undefined {
  return Object.keys(columns).find((field) => columns[field] === column);
}
