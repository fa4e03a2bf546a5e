import { describe, expect, it } from 'vitest';
import { PERCENT_OF_100 } from '../../../src/registers/shared/report/table';
import { shownCell } from '../../../src/taskpane/shared/shownCell';

describe('a cell of a report, as Excel shows it', () => {
  it.each([
    [1234567, '#,##0', '1,234,567'],
    [1234.5, '#,##0', '1,235'],
    [-985, '#,##0;-#,##0;0', '-985'],
    [-0.065, '#,##0.000;-#,##0.000;0', '-0.065'],
    [2604000, '£#,##0;-£#,##0;£0', '£2,604,000'],
    [-65000.4, '£#,##0;-£#,##0;£0', '-£65,000'],
    [0, '£#,##0;-£#,##0;£0', '£0'],
    [0.0581, '0.0%;-0.0%;0.0%', '5.8%'],
    [-0.0581, '0.0%;-0.0%;0.0%', '-5.8%'],
    [38, PERCENT_OF_100, '38%'],
    [43336, 'dd/mm/yyyy', '24/08/2018'],
  ])('%d as %s is %s', (value, format, shown) => {
    expect(shownCell(value, format)).toBe(shown);
  });

  it('leaves text, blanks and figures without a format as they are', () => {
    expect(shownCell('TBC', '#,##0')).toBe('TBC');
    expect(shownCell('', 'dd/mm/yyyy')).toBe('');
    expect(shownCell(1234.5, undefined)).toBe('1234.5');
  });
});
