import { describe, expect, it } from 'vitest';
import { readCell } from '../../../src/registers/table/reading/readCell';
import { readFigures } from '../../../src/registers/table/reading/readFigures';
import { tablesOf } from './support/sheets';

describe('a cell', () => {
  it.each([
    ['1,619', 1619, 1, 'plain'], ['79,297', 79297, 1, 'plain'], ['13%', 13, 1, 'percent'], ['-25.3%', -25.3, 0.1, 'percent'], ['.3', 0.3, 0.1, 'plain'],
    ['£2,150', 2150, 1, 'money'], ['(443)', -443, 1, 'plain'], ['Cr£2.4m', -2400000, 100000, 'money'], ['£1,619k', 1619000, 1000, 'money'],
    ['Cr 104', -104, 1, 'plain'], ['237*', 237, 1, 'plain'], ['c£32k', 32000, 1000, 'money'], ['−12', -12, 1, 'plain'],
  ])('%s is a figure', (text, value, step, unit) => {
    expect(readCell(text, 'General')).toMatchObject({ kind: 'figure', figure: { value, step, unit } });
  });

  it.each([['-', 'nil'], ['–', 'nil'], ['n/a', 'unknown'], ['<5', 'unknown'], ['..', 'unknown'], ['c', 'unknown'], ['', 'blank'], ['Housing', 'text'], ['2-3 yrs.', 'text'], ['01/09/2015', 'text'], ['£000', 'text']])('%s is %s', (text, kind) => {
    expect(readCell(text, 'General').kind).toBe(kind);
  });

  it('a figure with words states the figures in it', () => {
    const { kind, figures } = readCell('45% 5 of 11 students', 'General');
    expect([kind, ...figures.map(({ value }) => value)]).toEqual(['mixed', 45, 5, 11]);
  });

  it('a number is what its format prints', () => {
    expect(readCell(0.11833, '0%').figure).toMatchObject({ value: 12, step: 1, unit: 'percent' });
    expect(readCell(-0.2531, '0.0%').figure).toMatchObject({ value: -25.3, step: 0.1, unit: 'percent' });
    expect(readCell(1234.5, '#,##0.00').figure).toMatchObject({ value: 1234.5, step: 0.01, unit: 'plain' });
    expect(readCell(0.1 + 0.2, 'General').figure).toMatchObject({ value: 0.3, step: 0.1 });
  });
});

describe('figures in a text', () => {
  const values = (text: string): number[] => readFigures(text).map(({ value }) => value);

  it.each([
    ['At 31st March 2018 there were 1,862 children in need', [1862]],
    ['In 2017/18 the Council received 510 complaints, 525 in 2016-17', [510, 525]],
    ['967 primary school children (7-11 years) in Year 13 and KS4', [967]],
    ['250 per 10,000 children', [250]],
    ['Stage 1, Section 20, YR11, grade 4+ and 2.8%', [2.8]],
    ['the third visit took four of Her Majesty\'s Inspectors', [4]],
    ['£40k and £5330, Cr £2.4m', [40000, 5330, -2400000]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('words that loosen a figure are kept with it', () => {
    expect(readFigures('almost 49%, over 75%, about 80,000, up to 50').map(({ hedge }) => hedge)).toEqual(['almost', 'over', 'about', 'under']);
  });
});

describe('a sheet', () => {
  it('titles, two header rows, label columns and a unit row', () => {
    const { tables, paragraphs } = tablesOf([
      ['Complaints on time'], ['Division', 'On time', ''], ['', '2016/17', '2017/18'], ['Adults', '56%', '49%'], ['Housing', '52%', '65%'], [''], ['Half of all complaints were answered on time in 2016/17.'],
    ]);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ title: 'Complaints on time', headerRows: [1, 2], firstRow: 3, endRow: 5 });
    expect(tables[0].columns.map(({ label, unit }) => [label, unit])).toEqual([['On time 2016/17', 'percent'], ['On time 2017/18', 'percent']]);
    expect(paragraphs.map(({ row }) => row)).toEqual([6]);
  });

  it('tables under one another and beside one another are told apart', () => {
    const stacked = tablesOf([['Table 1'], ['Source', 'Number'], ['Police', 46], ['Health', 16], [''], ['Table 2'], ['Outcome', 'Number', '%'], ['Plan', 30, '48%'], ['None', 32, '52%']]);
    expect(stacked.tables.map(({ title, firstRow }) => [title, firstRow])).toEqual([['Table 1', 2], ['Table 2', 7]]);
    const beside = tablesOf([['Sex', 'Number', '', 'Age', 'Number'], ['Male', 183, '', '0–10', 118], ['Female', 127, '', '11–17', 192], ['Total', 310, '', 'Total', 310]]);
    expect(beside.tables.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['Male', 'Female', 'Total'], ['0–10', '11–17', 'Total']]);
  });

  it('amounts that change column at a page break are one column', () => {
    const [table] = tablesOf([['Income', '', '£'], ['Grant', '', '500'], ['Fees', '', '20'], ['Council', '43,881'], ['Total', '44,401']]).tables;
    expect(table.columns).toHaveLength(1);
    expect(table.cells.map(([cell]) => cell.column)).toEqual([2, 2, 1, 1]);
  });
});
