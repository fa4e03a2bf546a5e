import { describe, expect, it } from 'vitest';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { gridOf, withCell } from '../support/grids';
import { AS_AT, AT, cell, contractRow, END, findings, HEADINGS, registerGrid, START, type Column } from './support/registers';

type Changes = Partial<Record<Column, CellValue>>;
/** Another contract, unlike the first in title, value and ID. */
const other = (changes: Changes = {}): CellValue[] => contractRow({ contractId: 'C2', title: 'School meals', supplier: 'Cook Ltd', totalValue: 90_000, annualValue: 30_000, budget: 30_000, projection: 30_000, procurementStatus: 'Green', ...changes });

/** What a check says about a register of one contract with some cells replaced, and one that is in order. */
function reported(rule: string, changes: Changes): Array<{ column: number; value: CellValue; suggestion?: CellValue; message: string }> {
  return findings(registerGrid([contractRow(changes), other()]), rule).map(({ row, column, value, suggestion, message }) => {
    expect(row).toBe(1);
    return { column, value, message, ...(suggestion === undefined ? {} : { suggestion }) };
  });
}

describe('a register in order', () => {
  it('has no findings', () => {
    expect(findings(registerGrid([contractRow(), other()]))).toEqual([]);
  });

  it('has a check for each code, named once', () => {
    const codes = contractsRegisterKind.checks.map(({ rule }) => rule);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has errors only for missing data, dates and IDs', () => {
    expect(contractsRegisterKind.checks.filter(({ severity }) => severity === 'error').map(({ rule }) => rule).sort()).toEqual([
      'contract-id-missing', 'contract-id-repeated', 'date-unreadable', 'end-before-start', 'end-date-missing', 'supplier-missing', 'title-missing', 'value-missing', 'value-unreadable',
    ]);
  });
});

describe.each<[rule: string, field: Column, wrong: Changes[], right: Changes[]]>([
  ['contract-id-missing', 'contractId', [{ contractId: '' }, { contractId: 'TBC' }], [{ contractId: 7 }]],
  ['title-missing', 'title', [{ title: '' }, { title: 'TBC' }], [{}]],
  ['value-missing', 'totalValue', [{ totalValue: '' }, { totalValue: 'TBC' }, { totalValue: ' ' }], [{ totalValue: 0 }, { totalValue: 'REDACTED COMMERCIAL CONFIDENTIALITY' }]],
  ['value-unreadable', 'totalValue', [{ totalValue: 'see schedule' }, { totalValue: '#N/A' }, { totalValue: -5 }], [{ totalValue: '£1.2m' }, { totalValue: 'REDACTED COMMERCIAL CONFIDENTIALITY' }]],
  ['value-unreadable', 'budget', [{ budget: 'about the same' }], [{ budget: '' }, { budget: 'n/a' }, { budget: '(500)' }]],
  ['end-date-missing', 'endDate', [{ endDate: '' }, { endDate: 'TBC' }, { endDate: 'Rolling contract' }], [{ endDate: '31/03/2021' }]],
  ['date-unreadable', 'endDate', [{ endDate: '31/02/2021' }, { endDate: 'next spring' }, { endDate: 12 }], [{ endDate: 'Ongoing' }, { endDate: '2021-03-31' }]],
  ['date-unreadable', 'startDate', [{ startDate: '2018' }], [{ startDate: '' }]],
  ['start-date-missing', 'startDate', [{ startDate: '' }], [{}]],
  ['end-before-start', 'endDate', [{ endDate: START - 1 }, { endDate: '01/04/2017' }], [{ endDate: START }]],
  ['supplier-missing', 'supplier', [{ supplier: '' }, { supplier: 'TBC' }, { supplier: '-' }], [{ supplier: 'Various' }]],
  ['supplier-unnamed', 'supplier', [{ supplier: 'Various' }, { supplier: 'Multiple Suppliers' }, { supplier: 'various providers' }, { supplier: 'To be awarded' }], [{ supplier: 'Multiple Sclerosis Society' }, { supplier: 'Various Artists Ltd' }, { supplier: '' }]],
  ['owner-missing', 'owner', [{ owner: '' }, { owner: 'Vacant' }], [{}]],
  ['owner-is-approver', 'approver', [{ approver: 'Head of Parks' }, { approver: 'HEAD OF PARKS.' }], [{ owner: '', approver: '' }, { approver: 'TBC', owner: 'TBC' }]],
  ['contract-ended', 'endDate', [{ endDate: AS_AT - 1 }], [{ endDate: AS_AT }]],
  ['contract-ending', 'endDate', [{ endDate: AS_AT }, { endDate: AS_AT + 90 }], [{ endDate: AS_AT + 91 }, { endDate: AS_AT - 1 }]],
  ['status-without-commentary', 'commentary', [{ commentary: '' }, { commentary: 'None' }], [{ commentary: 'Plan in place' }, { commentary: '', totalValue: 90_000 }]],
  ['status-mismatch', 'procurementStatus', [{ procurementStatus: 'Green' }, { procurementStatus: 'R' }, { procurementStatus: 'Red - plan in place' }], [{ procurementStatus: 'Y' }, { procurementStatus: '■' }, { procurementStatus: '' }, { procurementStatus: 'Live' }]],
  ['duration-mismatch', 'months', [{ months: 35 }, { months: '37' }, { months: '2 years' }], [{ months: '36' }, { months: '3 years' }, { months: '' }, { months: 'three years' }]],
  ['projection-above-budget', 'projection', [{ projection: 200_001 }], [{ projection: 200_000 }, { budget: '' }]],
  ['budget-above-total', 'budget', [{ budget: 600_001 }], [{ budget: 600_000 }, { totalValue: '' }]],
  ['below-threshold', 'totalValue', [{ totalValue: 49_999 }, { totalValue: 0 }], [{ totalValue: 50_000 }]],
  ['value-against-term', 'totalValue', [{ totalValue: 800_000 }, { totalValue: 1_200_000 }, { totalValue: 60_000 }], [{ totalValue: 700_000 }, { totalValue: 200_000 }, { annualValue: '' }]],
  ['value-against-term', 'annualValue', [{ annualValue: 20_000 }], [{}]],
  ['title-decorated', 'title', [{ title: '** Now Live ** Parks' }, { title: 'Parks *** urgent ***' }, { title: '### Parks' }], [{ title: 'Parks (Lot 1) - phase 2' }]],
  ['name-doubled', 'owner', [{ owner: 'Multi Emp. Post Multi Emp. Post' }], [{ owner: 'William Williams' }]],
  ['trailing-punctuation', 'supplier', [{ supplier: 'Green Spaces Ltd,' }, { supplier: 'Cook Holdings.' }], [{ supplier: 'Cook & Co.' }]],
  ['in-capitals', 'title', [{ title: 'GROUNDS MAINTENANCE' }], [{ title: 'CCTV' }]],
  ['in-capitals', 'owner', [{ owner: 'HEAD OF PARKS' }, { owner: 'Ronald MCDONALD' }], [{ owner: 'Head of ICT' }]],
  ['supplier-suffix', 'supplier', [{ supplier: 'Green Spaces LTD' }, { supplier: 'Green Spaces Limited' }, { supplier: 'Cook plc' }], [{ supplier: 'Green Spaces LLP' }, { supplier: 'The Limited Edition' }]],
  ['date-as-text', 'endDate', [{ endDate: '31/03/2021' }], [{ endDate: END }, { endDate: 'TBC' }]],
  ['number-as-text', 'totalValue', [{ totalValue: '£600,000' }], [{ totalValue: 'TBC' }]],
  ['text-untidy', 'title', [{ title: 'Grounds  maintenance ' }], [{}]],
])('%s', (rule, field, wrong, right) => {
  it.each(wrong)(`is found at ${field} in %j`, (changes) => {
    expect(reported(rule, changes).map(({ column, value }) => [column, value])).toEqual([[AT[field], changes[field] ?? contractRow()[AT[field]]]]);
  });

  it.each(right)('is not found in %j', (changes) => {
    expect(reported(rule, changes)).toEqual([]);
  });
});

describe('what a finding says', () => {
  it.each<[string, Changes, string]>([
    ['value-against-term', { totalValue: 1_200_000 }, 'Contract C1: the total value is £1,200,000, but £200,000 a year for 36 months is £600,000. The total is about twice that: it may be counted double, or belong to a longer term.'],
    ['value-against-term', { totalValue: 60_000 }, 'Contract C1: the total value is £60,000, but £200,000 a year for 36 months is £600,000. The total value may have lost a digit.'],
    ['value-against-term', { annualValue: 20_000 }, 'Contract C1: the total value is £600,000, but £20,000 a year for 36 months is £60,000. The annual value may have lost a digit.'],
    ['status-mismatch', { procurementStatus: 'Green' }, 'Contract C1 is given as “Green”, but its value and end date make it Yellow at 24/08/2018.'],
    ['duration-mismatch', { months: 35 }, 'Contract C1: the duration is 35, but 01/04/2018 to 31/03/2021 is 36 months.'],
    ['end-date-missing', { endDate: 'Rolling' }, 'Contract C1 has no end date: the cell says “Rolling”. Without one it has no procurement status.'],
    ['contract-ending', { endDate: AS_AT + 8 }, 'Contract C1 ends in 8 days, on 01/09/2018.'],
  ])('%s %j', (rule, changes, message) => {
    expect(reported(rule, changes)[0].message).toBe(message);
  });

  it('holds what the cell would become', () => {
    expect(reported('duration-mismatch', { months: 35 })[0].suggestion).toBe(36);
    expect(reported('status-mismatch', { procurementStatus: 'Green' })[0].suggestion).toBe('Yellow');
    expect(reported('date-as-text', { endDate: '31/03/2021' })[0].suggestion).toBe(END);
    expect(reported('number-as-text', { totalValue: '£0.6m' })[0].suggestion).toBe(600_000);
  });

  it('suggests nothing where a formula stands', () => {
    const formulas = { [`1,${AT.months}`]: '=35' };
    const [finding] = findings(registerGrid([contractRow({ months: 35 }), other()], { formulas }), 'duration-mismatch');
    expect(finding.message).toContain('(by a formula)');
    expect(finding).not.toHaveProperty('suggestion');
  });
});

describe('checks that compare contracts', () => {
  it('report an ID used again, whatever its capitals, spaces and noughts', () => {
    const grid = registerGrid([contractRow({ contractId: 'DN 12' }), other({ contractId: 'dn12' }), other({ contractId: 13, title: 'Taxis' }), other({ contractId: '0013', title: 'Coaches' })]);
    expect(findings(grid, 'contract-id-repeated').map(({ row, column }) => [row, column])).toEqual([[2, 0], [4, 0]]);
  });

  it('report a numbered but empty row', () => {
    expect(findings(registerGrid([contractRow(), ['C9']]), 'row-empty').map(({ row }) => row)).toEqual([2]);
  });

  it('report capital above revenue, in its own section only', () => {
    const grid = registerGrid([contractRow({ capital: 'Capital' }), other(), other({ contractId: 'C3', capital: 'Capital' }), ['', 'Total', '', '', '', '', 780_000], other({ contractId: 'C4' })]);
    expect(findings(grid, 'capital-not-at-foot').map(({ row, column }) => [row, column])).toEqual([[1, AT.capital]]);
  });

  it('report once that the register is not in order', () => {
    const grid = registerGrid([other(), contractRow()]);
    expect(findings(grid, 'not-in-order').map(({ row, message }) => [row, message.split(':')[0]])).toEqual([[1, 'Contract C2 stands where Contract C1 belongs']]);
  });

  it('report totals that do not add up, rounding aside', () => {
    const totals = (first: number, second: number, grand: number): CellValue[][] => [
      contractRow(), ['', 'Environment total', '', '', '', '', first], other(), ['', 'Schools total', '', '', '', '', second], ['', 'Grand total', '', '', '', '', grand],
    ];
    expect(findings(registerGrid(totals(600_000, 90_000, 690_000)), 'total-wrong')).toEqual([]);
    expect(findings(registerGrid(totals(600_001, 90_000, 690_001)), 'total-wrong')).toEqual([]);
    expect(findings(registerGrid(totals(600_000, 95_000, 690_000)), 'total-wrong').map(({ row, column }) => [row, column])).toEqual([[4, AT.totalValue]]);
    const [finding] = findings(registerGrid(totals(600_000, 90_000, 700_000)), 'total-wrong');
    expect(finding.message).toBe('“Grand total” gives £700,000 as total value, but the contracts of all categories add up to £690,000: a difference of £10,000.');
  });

  it('read the threshold from the title', () => {
    const grid = gridOf([['Contracts register, £200k and over'], HEADINGS, contractRow(), other()]);
    expect(findings(grid, 'below-threshold').map(({ row }) => row)).toEqual([3]);
  });

  it('do not mind a register without the columns they look at', () => {
    const grid = gridOf([['Contract ID', 'Supplier', 'End date'], ['1', 'Cook Ltd', END], ['2', 'Bake Ltd', END]]);
    expect(findings(grid)).toEqual([]);
  });
});

describe('the plan in place', () => {
  it('counts as commentary and leaves the colour', () => {
    const headings = [...HEADINGS.slice(0, 14), 'Plan in place'];
    const row = [...contractRow().slice(0, 14), 'Yes: tender issued'];
    expect(findings(gridOf([headings, row]), 'status-without-commentary')).toEqual([]);
    expect(findings(withCell(gridOf([headings, row]), 1, 14, ''), 'status-without-commentary')).toHaveLength(1);
    expect(cell(gridOf([headings, row]), 1, 'procurementStatus')).toBe('Yellow');
  });
});
