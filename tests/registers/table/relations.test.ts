import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { auditSheet } from '../../../src/registers/table/audit';
import { cellsTold, gridOf, told } from './support/sheets';

type Rows = CellValue[][];

describe('what is wrong is told at the cell that states the result', () => {
  it.each<[string, Rows, string[]]>([
    ['the total of one column', [['Category', 'Number'], ['Physical abuse', 41], ['Neglect', 119], ['Emotional', 85], ['Sexual', 7], ['Total', 225]], ['5,1']],
    ['a grand total of subtotals', [['Service', '2016/17', '2017/18'], ['Adults', '', ''], ['Older people', 120, 130], ['Disability', 45, 40], ['Total adults', 165, 170], ['Children', '', ''], ['Looked after', 310, 322], ['In need', 1862, 1900], ['Total children', 2172, 2222], ['Grand total', 2337, 2382]], ['9,2']],
    ['a total column', [['', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'], ['Referrals', 120, 131, 99, 140, 490], ['Assessments', 80, 91, 77, 102, 350], ['Plans', 30, 28, 31, 25, 115]], ['3,5']],
    ['net of income in brackets', [['', '£'], ['Gross expenditure', '1,250,000'], ['Grant income', '(800,000)'], ['Fees', '(50,000)'], ['Net expenditure', '410,000']], ['4,1']],
    ['a share, and the 100 % under it', [['Category', 'Number', '%'], ['Physical abuse', 11, '5%'], ['Neglect', 119, '54%'], ['Emotional', 85, '58%'], ['Sexual', 7, '3%'], ['Total', 222, '100%']], ['3,2', '5,2']],
    ['an average', [['Team', 'Cases', 'Staff', 'Average caseload'], ['North', 84, 6, '14.0'], ['South', 95, 5, '19.0'], ['East', 66, 5, '13.2'], ['West', 72, 4, '16.0'], ['Total', 317, 20, '15.9']], ['4,3']],
    ['a rate', [['Area', 'Population', 'Referrals', 'Rate per 10,000'], ['A', '74,480', 222, '29.8'], ['B', '52,100', 310, '59.5'], ['C', '81,000', 190, '23.5'], ['D', '60,400', 242, '42.1']], ['4,3']],
    ['a total of rows named by year group, and its column', [['Year group', 'Boys', 'Girls', 'Total'], ['Reception', '6', '4', '10'], ['Year 1', '9', '7', '16'], ['Year 2', '8', '11', '18'], ['Year 3', '12', '9', '21'], ['Total', '35', '31', '66']], ['3,3', '5,3']],
    ['a share under a heading of two rows', [['Ethnicity', '2016/17', '', '2017/18', ''], ['', 'No.', '%', 'No.', '%'], ['White British', '141', '49%', '150', '48%'], ['White other', '32', '11%', '37', '12%'], ['Black', '60', '21%', '65', '26%'], ['Mixed', '41', '14%', '44', '14%'], ['Asian', '14', '5%', '14', '5%'], ['Total', '288', '100%', '310', '100%']], ['4,4', '7,4']],
    ['an average of quarters', [['', 'Q1', 'Q2', 'Q3', 'Q4', 'Average'], ['Caseload', 14, 15, 17, 18, 16], ['Visits', 80, 84, 90, 94, 89], ['Days', 31, 33, 35, 37, 34], ['Plans', 20, 24, 28, 40, 28]], ['2,5']],
    ['a total row without a label', [['Quarter', 'Referrals', 'Assessments', 'Plans'], ['Q1', '1,204', '911', '212'], ['Q2', '1,310', '954', '240'], ['Q3', '998', '720', '199'], ['Q4', '1,422', '1,001', '251'], ['', '4,934', '3,568', '902']], ['5,2']],
    ['a total column called by another name', [['', 'Boys', 'Girls', 'All pupils'], ['Primary', '41', '39', '80'], ['Secondary', '66', '52', '128'], ['Special', '20', '11', '31']], ['2,3']],
    ['shares of a row that should add to 100', [['Question', 'Agree', 'Neither', 'Disagree', 'Total'], ['I feel safe', '88%', '8%', '4%', '100%'], ['I am listened to', '74%', '25%', '11%', '100%'], ['I know my plan', '61%', '22%', '17%', '100%']], ['2,4']],
    ['a count in the text beside its share', [['Housing: complaints by service'], ['Service', 'Complaints received', 'No. answered on time', '% answered on time'], ['Allocations', '40', '24', '60%'], ['Homelessness', '52', '36', '69%'], ['Temporary accommodation', '20', '13', '65%'], ['OVERALL', '112', '73', '65%'], [''], ['Housing was the subject of 112 complaints during 2017/18. 74 complaints were responded to in a timely way (65%).']], ['7,0']],
    ['numbering', [['', 'Recommendation'], ['1.', 'Seek information'], ['2.', 'Review posts'], ['3.', 'Let contracts'], ['5.', 'Report back']], ['4,0']],
    ['a part larger than its whole', [['Year', 'Reading', 'Maths', 'Reading and Maths'], ['2015', '60%', '55%', '50%'], ['2016', '62%', '58%', '51%'], ['2017', '66%', '61%', '64%'], ['2018', '70%', '65%', '60%']], ['3,3']],
  ])('%s', (_, rows, expected) => {
    expect(cellsTold(rows)).toEqual(expected);
  });
});

describe('what is sound, or cannot be known, is left alone', () => {
  it.each<[string, Rows]>([
    ['£000 that differ by one in the last place', [['Service', 'Budget', 'Projection', 'Variance'], ['', '£000', '£000', '£000'], ['Adults', 71234, 72001, 767], ['Children', 38110, 39634, 1524], ['Education', 5012, 5107, 95], ['Housing', 8804, 8700, -104], ['Total', 123160, 125443, 2283]]],
    ['an average under Total', [['Team', 'Cases', 'Average caseload'], ['North', 84, 14], ['South', 95, 19], ['East', 66, 13.2], ['Total', 245, 15.3]]],
    ['indicators of different kinds', [['Indicator', 'Target', 'Q1', 'Q2', 'RAG'], ['Assessments on time', '85%', '82%', '84%', 'Green'], ['Average caseload', 15, 16.2, 15.8, 'Green'], ['Vacancies', 10, 14, 12, 'Amber']]],
    ['years and counts', [['Year', 'Looked after', 'In need'], ['2014', 270, 1500], ['2015', 281, 1611], ['2016', 288, 1740], ['2017', 299, 1799]]],
    ['a total of the last group only', [['', '2017/18', '2018/19', '2019/20'], ['Grant', '£199,000', '£194,234', '£142,499'], ['Contract', '£158,000', '£179,000', '£179,000'], ['Co-ordinator', '£48,000', '£48,000', '£48,000'], ['Shortfall on contract', '£0', '£0', '£36,501'], ['Shortfall on co-ordinator', '£0', '£0', '£48,000'], ['Total shortfall', '£0', '£0', '£84,501']]],
    ['ratios, ranks and dates', [['Rank', 'Borough', 'Rate per 10,000', 'Change in rank', 'Ratio', 'Due'], ['1', 'A', '29.8', '2', '1:14', '01/04/2018'], ['2', 'B', '31.4', '-1', '1:15', '01/06/2018'], ['3', 'C', '33.0', '1', '1:13', '01/09/2018']]],
    ['net savings of figures in brackets', [['Saving', '2018/19 £000', '2019/20 £000'], ['Staffing', '120', '240'], ['Contracts', '85', '170'], ['Income', '(20)', '(35)'], ['Net savings', '185', '375']]],
    ['a suppressed count', [['School', 'Pupils', 'SEN'], ['A', 210, '<5'], ['B', 180, 12], ['C', 95, 7], ['Total', 485, 22]]],
    ['nested groups of shares', [['Time in care', '%'], ['Since the end of KS3', '80%'], ['Since the end of KS2', '50%'], ['Since the end of KS1', '15%']]],
    ['page numbers', [['Contents', 'Page'], ['1. Introduction', 6], ['2. Profile', 8], ['3. Board', 9], ['4. Conclusion', 26]]],
    ['changes in points between rounded shares', [['Measure', '2017', '2018', 'Change (points)'], ['Reading', '62%', '65%', 3], ['Writing', '58%', '57%', -1], ['Maths', '60%', '64%', 4], ['Grammar', '66%', '71%', 6]]],
  ])('%s', (_, rows) => {
    expect(told(rows).map(({ message }) => message)).toEqual([]);
  });
});

describe('findings are honest', () => {
  const rows: Rows = [['', 'A', 'B', 'C', 'Total'], ['x', 12, 30, 45, 87], ['y', 20, 17, 26, 63], ['z', 9, 41, 22, 63], ['Total', 41, 88, 84, 213]];

  it('one slip that breaks a row and a column is named, and pointed out', () => {
    const findings = told(rows);
    const atSlip = findings.find(({ row, column }) => row === 3 && column === 3);
    expect(findings.map(({ row, column }) => `${row},${column}`).sort()).toEqual(['3,3', '3,4', '4,3']);
    expect(atSlip?.rule).toBe('likely-slip');
    expect(atSlip?.message).toContain('-9');
  });

  it('says what is printed, what it comes to and from which cells, and gives a confidence', () => {
    const [finding] = told([['Category', 'Number'], ['Neglect', 119], ['Emotional', 85], ['Other', 18], ['Total', 225]]);
    expect(finding.message).toBe('225 is printed, but the sum of B2:B4 (“Neglect” to “Other”) comes to 222.');
    expect(finding.sources).toEqual([{ row: 1, column: 1, rows: 3, columns: 1 }]);
    expect(finding.confidence).toBeGreaterThan(0.6);
    expect(finding.confidence).toBeLessThanOrEqual(1);
  });

  it('a note about rounding is respected', () => {
    const withNote: Rows = [['Category', 'Number'], ['Neglect', 119], ['Emotional', 85], ['Other', 18], ['Total', 225], [''], ['* Figures may not add up due to rounding.']];
    expect(auditSheet(gridOf(withNote)).findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('every figure is checked, broken or not covered', () => {
    const { coverage } = auditSheet(gridOf(rows));
    expect(coverage).toHaveLength(16);
    expect(coverage.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({ state: 'checked', checkedBy: 2 });
    expect(coverage.find(({ row, column }) => row === 4 && column === 3)).toMatchObject({ state: 'broken' });
    const loose = auditSheet(gridOf([['Year', 'Number'], ['2014', 270], ['2015', 281], ['2016', 290]])).coverage;
    expect(loose.map(({ state }) => state)).toEqual(['not covered', 'not covered', 'not covered']);
  });
});

describe('tables made at random', () => {
  const column = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 12 });
  const table = fc.integer({ min: 4, max: 12 }).chain((length) => fc.array(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: length, maxLength: length }), { minLength: 2, maxLength: 5 }));

  it('without a total or a sum, nothing is told', () => {
    fc.assert(fc.property(table, (columns) => {
      const rows = columns[0].map((_, r): CellValue[] => [`Team ${String.fromCharCode(65 + r)}`, ...columns.map((cells) => cells[r])]);
      expect(told([['Team', ...columns.map((_, c) => `Measure ${String.fromCharCode(65 + c)}`)], ...rows])).toEqual([]);
    }), { numRuns: 150 });
  });

  it('with true totals nothing is told, and any one figure changed by one is', () => {
    fc.assert(fc.property(table, fc.nat(), fc.nat(), (columns, r, c) => {
      const totals = columns.map((cells) => cells.reduce((sum, value) => sum + value, 0));
      const rows: CellValue[][] = [['Team', ...columns.map((_, i) => `Measure ${i}`)], ...columns[0].map((_, i): CellValue[] => [`Team ${i}`, ...columns.map((cells) => cells[i])]), ['Total', ...totals]];
      expect(told(rows)).toEqual([]);
      const changed = rows.map((row) => [...row]);
      const at = changed[1 + (r % (rows.length - 1))];
      const column = 1 + (c % columns.length);
      at[column] = Number(at[column]) + 1;
      expect(told(changed).length).toBeGreaterThan(0);
    }), { numRuns: 100 });
  });

  it('never throws, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom('Total', '£', '%', '12%', '(3)', '1,2,3', 'Cr', '2017/18', '5 of 11 (45%)', '-', '<5', 'n/a'), column.map((values) => values.join(' ')));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 10 }), (rows) => {
      const audit = auditSheet(gridOf(rows));
      for (const { message, confidence } of audit.findings) {
        expect(message).not.toMatch(/NaN|undefined|Infinity/u);
        expect(confidence).toBeGreaterThan(0);
      }
    }), { numRuns: 300 });
  });
});
