import { serialToDate, writeDate } from '../../rules/dates';
import { isFailure } from '../../rules/failure';
import type { CellValue } from '../../registers/shared/grid';
import { PERCENT_OF_100 } from '../../registers/shared/report/table';

/** A cell of a report as Excel will show it, in the number formats that reports use: whole and decimal figures, pounds, shares and dates. */
export function shownCell(value: CellValue, numberFormat: string | undefined): string {
  if (typeof value !== 'number' || numberFormat === undefined) return String(value);
  if (numberFormat === PERCENT_OF_100) return `${value}%`;
  if (/d.*m.*y/i.test(numberFormat)) {
    const date = serialToDate(value);
    return isFailure(date) ? String(value) : writeDate(date);
  }
  const places = /0\.(0+)/u.exec(numberFormat)?.[1].length ?? 0;
  const isShare = numberFormat.includes('%');
  const size = Math.abs(isShare ? value * 100 : value).toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: numberFormat.includes(',') });
  return `${value < 0 ? '-' : ''}${numberFormat.startsWith('£') ? '£' : ''}${size}${isShare ? '%' : ''}`;
}
