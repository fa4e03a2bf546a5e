import { describe, expect, it } from 'vitest';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { gridOf } from '../support/grids';
import { AS_AT, contractById, contractRow, END, findings, HEADINGS, publishedGrid, readRegister, registerGrid, START } from './support/registers';

/** The register's fields and their columns. */
function fieldsOf(headings: readonly string[], row: readonly CellValue[]): Record<string, number> {
  const register = readRegister(gridOf([[...headings], [...row]]));
  return Object.fromEntries(register.fields.map(({ field, column }) => [field, column]));
}

describe('headings of other councils', () => {
  it.each<[string, string[], CellValue[], Record<string, number>]>([
    ['snake case', ['contract_number', 'title_of_agreement', 'annual_contract_value', 'vendor', 'directorate', 'commencement_date', 'expiry_date', 'review_date', 'extension_period'],
      ['DN1', 'Catering', 12_000, 'Cook Ltd', 'Schools', START, END, END, '1 + 1'],
      { contractId: 0, title: 1, annualValue: 2, supplier: 3, department: 4, startDate: 5, endDate: 6, reviewDate: 7, extension: 8 }],
    ['transparency schema', ['ContractReference', 'ContractTitle', 'OrganisationalUnit', 'Description', 'StartDate', 'EndDate', 'ReviewDate', 'ContractValue', 'IrrecoverableVAT', 'SupplierName', 'CharityCommissionNumber', 'SMESupplier', 'VCSESupplier', 'ProcessType'],
      ['DN1', 'Catering', 'Schools', 'Meals', START, END, END, 12_000, 0, 'Cook Ltd', 'None', 'Yes', 'No', 'Invitation to quote'],
      { contractId: 0, title: 1, department: 2, description: 3, startDate: 4, endDate: 5, reviewDate: 6, totalValue: 7, irrecoverableVat: 8, supplier: 9, charityNumber: 10, smeSupplier: 11, vcseSupplier: 12, processType: 13 }],
    ['words', ['Ref No', 'Contract Name', 'Contractor', 'Department', 'Contract Manager', 'Total Contract Value (£)', 'Award Date', 'Contract Start', 'Contract End', 'Contract Term (months)', 'Options to extend'],
      ['1', 'Catering', 'Cook Ltd', 'Schools', 'A Cook', 12_000, START, START, END, 36, 'None'],
      { contractId: 0, title: 1, supplier: 2, department: 3, owner: 4, totalValue: 5, awardDate: 6, startDate: 7, endDate: 8, months: 9, extension: 10 }],
    ['plurals and answers', ['Contract No.', 'Dept', 'Description of Contract', 'Supplier(s)', 'Vendor No', 'Current Annual Value £', 'Start', 'End', 'Option to Extend (Y/N)', 'Next steps'],
      ['1', 'Schools', 'Catering', 'Cook Ltd', 'V9', 12_000, START, END, 'Y', 'None'],
      { contractId: 0, department: 1, description: 2, supplier: 3, otherSupplierId: 4, annualValue: 5, startDate: 6, endDate: 7, extension: 8, commentary: 9 }],
    ['validity', ['Agreement number', 'Title of the Agreement', 'Vendor name', 'Validity start', 'Validity end', 'Whole life value'],
      ['1', 'Catering', 'Cook Ltd', START, END, 12_000], { contractId: 0, title: 1, supplier: 2, startDate: 3, endDate: 4, totalValue: 5 }],
    ['misspelt and broken', ['CONTR ACT ID', 'CONTRACT TITEL', 'SUPLIER', 'TOTAL VAL UE', 'START DATE', 'END DATE'],
      ['1', 'Catering', 'Cook Ltd', 12_000, START, END], { contractId: 0, title: 1, supplier: 2, totalValue: 3, startDate: 4, endDate: 5 }],
  ])('%s', (_, headings, row, expected) => {
    expect(fieldsOf(headings, row)).toEqual(expected);
  });

  it('are looked for below titles and blank rows, at any place on the sheet', () => {
    const grid = gridOf([['Contracts of the council'], [], HEADINGS, contractRow()], { top: 4, left: 3 });
    const register = readRegister(grid);
    expect(register.headerRows).toEqual([6]);
    expect(register.contracts).toMatchObject([{ row: 7, id: 'C1' }]);
  });

  it('that come twice do not draw an empty column to the second', () => {
    const headings = ['Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date', 'Maximum end date', 'Budget', 'Status', 'Notes'];
    const rows = [1, 2, 3].map((n): CellValue[] => [`C${n}`, 'Catering', 'Cook Ltd', 90_000, START, END, END + 365, '', 'Live', 'Fine']);
    const register = readRegister(gridOf([headings, ...rows]));
    expect(Object.fromEntries(register.fields.map(({ field, column }) => [field, column]))).toEqual({
      contractId: 0, title: 1, supplier: 2, totalValue: 3, startDate: 4, endDate: 5, budget: 7, commentary: 9,
    });
  });

  it('are taken from the user where he says otherwise', () => {
    const grid = registerGrid([contractRow({ totalValue: 100, annualValue: 600_000 })]);
    expect(readRegister(grid, { asAt: AS_AT, mapping: { totalValue: 7, annualValue: null } }).contracts[0].wholeValue).toBe(600_000);
  });

  it('of something else are refused, saying why', () => {
    const refused = contractsRegisterKind.recognise(gridOf([['Ref', 'Title', 'Owner', 'Likelihood'], ['1', 'Fire', 'A Head', 4]]));
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('Missing: an end date') });
    expect(contractsRegisterKind.recognise(gridOf([['', '']]))).toMatchObject({ ok: false, reason: expect.stringContaining('is empty') });
    expect(contractsRegisterKind.recognise(gridOf([['Fruit', 'Colour'], ['Apple', 'Green']]))).toMatchObject({ ok: false, reason: expect.stringContaining('no row of headings') });
  });
});

describe('dates and values', () => {
  it.each<[CellValue]>([[END], ['31/03/2021'], ['2021-03-31'], ['31 Mar 2021'], ['31st March 2021'], [' 31.03.2021 '], ["'31/03/2021"]])('reads the date %j', (endDate) => {
    expect(readRegister(registerGrid([contractRow({ endDate })])).contracts[0].end).toBe(END);
  });

  it.each<[CellValue, number]>([
    [1_200_000, 1_200_000], ['£1,200,000', 1_200_000], ['1.2m', 1_200_000], ['£1,200k', 1_200_000], ['1,200,000.00', 1_200_000], ['£ 350 650', 350_650], ['c. £1.2 million', 1_200_000], ['£60,000 p.a.', 60_000],
  ])('reads the value %j', (totalValue, pounds) => {
    expect(readRegister(registerGrid([contractRow({ totalValue })])).contracts[0].wholeValue).toBe(pounds);
  });

  it('counts in thousands under a heading that says so', () => {
    const headings = HEADINGS.map((heading) => (heading === 'Total value' ? 'Total value £000' : heading));
    const register = readRegister(gridOf([headings, contractRow({ totalValue: 600 }), contractRow({ contractId: 'C2', totalValue: '£0.6m' })]));
    expect(register.contracts.map(({ wholeValue }) => wholeValue)).toEqual([600_000, 600_000]);
  });

  it('works the whole value out of annual value and term where there are no totals', () => {
    const register = readRegister(gridOf([['Contract ID', 'Title', 'Supplier', 'Annual value', 'Start date', 'End date'], ['1', 'Catering', 'Cook Ltd', 20_000, START, END]]));
    expect(register.contracts[0]).toMatchObject({ wholeValue: 60_000, status: 'Green' });
  });

  it('reads durations in words and years', () => {
    const headings = (name: string): string[] => HEADINGS.map((heading) => (heading === 'Months' ? name : heading));
    expect(readRegister(gridOf([headings('Term'), contractRow({ months: '2 years 6 months' })])).contracts[0].months?.read).toBe(30);
    expect(readRegister(gridOf([headings('Term (years)'), contractRow({ months: 3 })])).contracts[0].months?.read).toBe(36);
  });

  it('leaves a contract without a value or an end date without a status', () => {
    const register = readRegister(registerGrid([contractRow({ totalValue: '' }), contractRow({ contractId: 'C2', endDate: 'TBC' })]));
    expect(register.contracts.map(({ status }) => status)).toEqual([null, null]);
    expect(contractsRegisterKind.summary(register)).toMatchObject({ withoutStatus: 2, procurementStatus: { Red: 0, Amber: 0, Yellow: 0, Green: 0 } });
  });
});

describe('the as-at date', () => {
  const rows = [HEADINGS, contractRow()];

  it('is the one given, before all others', () => {
    expect(readRegister(gridOf([['As at 24/08/2018'], ...rows]), { asAt: 40_000, today: 50_000 }).asAt).toMatchObject({ serial: 40_000, source: 'given', cell: null });
  });

  it.each<[string, CellValue[]]>([
    ['in a title', ['Contracts register as at 24 August 2018']],
    ['beside a label', ['Snapshot', '24/08/2018']],
    ['alone', ['', '2018-08-24']],
  ])('is found in the sheet %s', (_, above) => {
    expect(readRegister(gridOf([above, ...rows]), { today: 50_000 }).asAt).toMatchObject({ serial: AS_AT, source: 'sheet' });
  });

  it('is found as a date cell, but not as a plain number', () => {
    const grid = gridOf([['As at', AS_AT], ...rows]);
    expect(readRegister(grid, {}).asAt).toBeNull();
    const shown = { ...grid, numberFormats: grid.numberFormats.map((row, r) => (r === 0 ? row.map(() => 'dd/mm/yyyy') : row)) };
    expect(readRegister(shown, {}).asAt).toMatchObject({ serial: AS_AT, source: 'sheet' });
  });

  it('is today otherwise: a month in the title is no date', () => {
    expect(readRegister(publishedGrid, { today: 50_000 }).asAt).toMatchObject({ serial: 50_000, source: 'today' });
  });

  it('is missing where nothing says it, and then there is no status', () => {
    const register = readRegister(gridOf(rows), {});
    expect(register.asAt).toBeNull();
    expect(register.contracts[0].status).toBeNull();
    expect(contractsRegisterKind.summary(register).sentences[1]).toContain('give an as-at date');
    expect(findings(gridOf(rows), 'contract-ended', {})).toEqual([]);
  });
});

describe('pages and rows', () => {
  it('reads a page whose rows lost a cell where its data stands', () => {
    const short = (changes: Parameters<typeof contractRow>[0]): CellValue[] => contractRow(changes).toSpliced(8, 1);
    const grid = registerGrid([contractRow(), contractRow({ contractId: 'C2' }), [], short({ contractId: 'C3' }), short({ contractId: 'C4' }), short({ contractId: 'C5' })]);
    const register = readRegister(grid);
    expect(register.contracts).toHaveLength(5);
    expect(register.contracts.map(({ end, start, wholeValue }) => [start, end, wholeValue])).toEqual(Array.from({ length: 5 }, () => [START, END, 600_000]));
  });

  it('reads headings printed again, with other columns', () => {
    const later = HEADINGS.toReversed();
    const grid = gridOf([HEADINGS, contractRow(), later, contractRow({ contractId: 'C2', title: 'Catering', supplier: 'Cook Ltd', totalValue: 90_000 }).reverse()]);
    const register = readRegister(grid);
    expect(register.blocks).toHaveLength(2);
    expect(contractById(register, 'C2')).toMatchObject({ title: 'Catering', supplier: 'Cook Ltd', end: END, wholeValue: 90_000 });
    expect(findings(grid, 'header-repeated')).toHaveLength(1);
  });

  it('passes over titles, notes and blank rows, and counts numbered but empty ones apart', () => {
    const grid = registerGrid([['Adult services'], contractRow(), [], ['C2'], ['Note: values exclude VAT and are rounded to the nearest pound throughout.']]);
    const register = readRegister(grid);
    expect(register.contracts.map(({ id, isEmpty }) => [id, isEmpty])).toEqual([['C1', false], ['C2', true]]);
    expect(register.recordCount).toBe(1);
  });

  it('reads a contract without an ID by what else it has', () => {
    expect(readRegister(registerGrid([contractRow({ contractId: '' })])).contracts).toMatchObject([{ id: '', label: 'The contract in row 2' }]);
  });

  it('tells rows of totals from contracts', () => {
    const total: CellValue[] = ['', 'Total', '', '', '', '', 600_000];
    const register = readRegister(registerGrid([contractRow(), total, contractRow({ contractId: 'C2', title: 'Total facilities management' })]));
    expect(register.contracts.map(({ id, section }) => [id, section])).toEqual([['C1', 0], ['C2', 1]]);
    expect(register.totals).toMatchObject([{ row: 2, label: 'Total', isGrand: true }]);
  });

  it('tells concerns from commentary', () => {
    const attention = (text: string) => readRegister(gridOf([[...HEADINGS.slice(0, 14), 'Attention'], [...contractRow().slice(0, 14), text]])).contracts[0];
    expect(attention('⚑')).toMatchObject({ isConcern: true, commentary: '' });
    expect(attention('Concern: supplier in administration')).toMatchObject({ isConcern: true, commentary: 'supplier in administration' });
    expect(attention('Now live')).toMatchObject({ isConcern: false, commentary: 'Now live' });
    const both = readRegister(gridOf([[...HEADINGS, 'Concern'], [...contractRow(), 'Yes']])).contracts[0];
    expect(both).toMatchObject({ isConcern: true, commentary: 'Retender planned for 2020' });
  });
});
