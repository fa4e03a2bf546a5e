import { describe, expect, it } from 'vitest';
import published from '../../fixtures/contracts-key-data.json';
import { contractsRegisterKindFor } from '../../../src/registers/contracts/contractsRegister';
import { forwardPlan } from '../../../src/registers/contracts/report/forwardPlan';
import { keyDataTable } from '../../../src/registers/contracts/report/keyData';
import { partTable } from '../../../src/registers/contracts/report/parts';
import { contractsSheet, CONTRACTS_SHEETS, planTable, quarterTable, snapshotsUpTo } from '../../../src/registers/contracts/report/report';
import { MOST_SNAPSHOTS, snapshotOf, withSnapshot, type Snapshot } from '../../../src/registers/contracts/report/snapshot';
import { leadMonths, startBy } from '../../../src/registers/contracts/report/startBy';
import { contractsSummary } from '../../../src/registers/contracts/summary';
import { finish } from '../../../src/registers/shared/pausing';
import { procurementStatus } from '../../../src/rules/procurementStatus';
import { bromley2018 } from '../../../src/schemes/presets';
import { AS_AT, contractById, contractRow, publishedGrid, publishedWithColours, readRegister, registerGrid, tidied } from './support/registers';
import { serial } from './support/generated';

const earlier: Snapshot[] = published.portfolio.slice(0, 2).map((snapshot) => ({ ...snapshot, totalValue: 0 }));
const register = readRegister(publishedWithColours);
const now = snapshotOf(contractsSummary(register));

describe('key data', () => {
  it('has the published figures of this snapshot', () => {
    expect(now).toEqual({ ...published.portfolio[2], capital: 13, totalValue: 103_553_110 });
  });

  it('stands beside that of earlier snapshots, the earliest first', () => {
    const { header, rows } = keyDataTable(snapshotsUpTo(now, [...earlier].reverse().reduce(withSnapshot, [])));
    expect(header).toEqual(['Figure', '31/03/2018', '31/07/2018', '24/08/2018']);
    expect(rows.find(([title]) => title === 'Procurement status: Red')).toEqual(['Procurement status: Red', 27, 23, 22]);
    expect(rows.find(([title]) => title === 'Procurement status: total')).toEqual(['Procurement status: total', 39, 37, 36]);
    expect(rows.find(([title]) => title === 'Risk index: total')).toEqual(['Risk index: total', 44, 39, 36]);
  });

  it('says which column does not add up, and by how much', () => {
    expect(keyDataTable(earlier).notes).toEqual([
      'Procurement status at 31/03/2018: 27, 6, 0 and 6 add to 39, but there were 44 contracts. 5 contracts have none, for want of data.',
      'Procurement status at 31/07/2018: 23, 2, 4 and 8 add to 37, but there were 39 contracts. 2 contracts have none, for want of data.',
    ]);
    const [all] = published.all.map((snapshot) => ({ ...snapshot, totalValue: 0 }));
    expect(keyDataTable([all]).notes).toEqual(['Risk index at 31/03/2018: 16, 81, 104 and 36 add to 237, but there were 238 contracts. 1 contract has none, for want of data.']);
    expect(keyDataTable([{ ...all, contracts: 230 }]).notes).toHaveLength(2);
    expect(keyDataTable([{ ...all, contracts: 230 }]).notes[0]).toContain('7 more than there are');
  });

  it('keeps one snapshot a day, and not without end', () => {
    const [first] = earlier;
    expect(withSnapshot([first], { ...first, contracts: 45 }).map(({ contracts }) => contracts)).toEqual([45]);
    const many = Array.from({ length: MOST_SNAPSHOTS + 5 }, (_, i) => ({ ...first, asAt: `20${10 + i}-01-01` })).reduce(withSnapshot, [] as Snapshot[]);
    expect([many.length, many[0].asAt]).toEqual([MOST_SNAPSHOTS, '2015-01-01']);
    expect(snapshotsUpTo(now, [{ ...first, asAt: '2030-01-01' }]).map(({ asAt }) => asAt)).toEqual(['2018-08-24']);
  });

  it('is not made without a day', () => {
    const undated = readRegister(publishedGrid, {});
    expect(CONTRACTS_SHEETS.map((sheet) => finish(contractsSheet(undated, sheet)) !== null)).toEqual([false, false, true, true]);
  });
});

describe('the forward plan', () => {
  const plan = finish(forwardPlan(register));
  if (!plan) throw new Error('No plan');

  it('has every contract once, in the quarter in which it ends', () => {
    expect(plan.quarters.map(({ label, lines }) => [label, lines.length])).toEqual([
      ['Jul–Sep 2018', 6], ['Oct–Dec 2018', 3], ['Jan–Mar 2019', 7], ['Apr–Jun 2019', 1], ['Jul–Sep 2019', 9], ['Oct–Dec 2019', 0], ['Jan–Mar 2020', 4], ['Apr–Jun 2020', 0], ['Jul–Sep 2020', 2], ['Oct–Dec 2020', 1],
      ['Jan–Mar 2021', 2], ['Later', 1],
    ]);
    expect(plan.quarters.reduce((sum, { value }) => sum + value, 0)).toBe(103_553_110);
    expect(plan.quarters[4].statuses).toEqual([{ status: 'Red', count: 6 }, { status: 'Amber', count: 1 }, { status: 'Yellow', count: 2 }]);
  });

  it('starts procurement on the day on which the contract turns Amber or Red', () => {
    expect([100_000, 173_000, 173_001, 500_000, 500_001].map((value) => leadMonths(value, bromley2018.procurementMatrix))).toEqual([9, 9, 15, 15, 15]);
    expect(startBy(serial(2019, 8, 31), 600_000, bromley2018.procurementMatrix)).toBe(serial(2018, 5, 31));
    expect(startBy(serial(2019, 11, 30), 100_000, bromley2018.procurementMatrix)).toBe(serial(2019, 3, 1));
    for (const { contract, end, startBy: day } of plan.lines) {
      if (day === null || contract.wholeValue === null) throw new Error('Every published contract has a value');
      expect(['Red', 'Amber']).toContain(procurementStatus(contract.wholeValue, end, day, bromley2018.procurementMatrix));
      expect(['Yellow', 'Green']).toContain(procurementStatus(contract.wholeValue, end, day - 1, bromley2018.procurementMatrix));
    }
  });

  it('is late for the Red and Amber contracts that have not ended, and for no other', () => {
    for (const { contract, isLate } of plan.lines) expect([contract.id, isLate]).toEqual([contract.id, contract.status === 'Red' || contract.status === 'Amber']);
  });

  it('follows the council’s matrix, and says so', () => {
    const matrix = { upToValues: [null], rows: [{ upToMonths: 12, statuses: ['Red' as const] }, { upToMonths: null, statuses: ['Green' as const] }] };
    const recognition = contractsRegisterKindFor({ ...bromley2018, procurementMatrix: matrix }).recognise(publishedGrid, { asAt: AS_AT });
    if (!recognition.ok) throw new Error(recognition.reason);
    const other = finish(forwardPlan(recognition.register));
    expect(other && finish(planTable(recognition.register, other)).notes).toEqual(['Start procurement by: the day on which the contract turns Amber or Red by the procurement matrix: 12 months before the end for any value.']);
  });

  it('names contracts that have ended, and those without an end date', () => {
    const grid = registerGrid([contractRow({ endDate: AS_AT - 1 }), contractRow({ contractId: 'C2', endDate: 'TBC' }), contractRow({ contractId: 'C3' })]);
    const found = finish(forwardPlan(readRegister(grid)));
    expect(found?.quarters.map(({ label, lines }) => [label, lines.length])[0]).toEqual(['Ended', 1]);
    expect(found && quarterTable(found).notes).toEqual(['1 contract has no end date and is in no quarter: C2.']);
  });
});

describe('Part 1 and Part 2', () => {
  const withNotes = readRegister(tidied(publishedWithColours));
  const [one, two] = [finish(partTable(withNotes, 1)), finish(partTable(withNotes, 2))];

  it('hold the contracts in the published order, with their colours', () => {
    const ids = one.header.indexOf('Contract ID');
    expect(one.rows.map((cells) => cells[ids])).toEqual(register.contracts.map(({ id }) => id));
    const [index, status] = [one.header.indexOf('Risk index'), one.header.indexOf('Procurement status')];
    one.rows.forEach((cells, row) => expect([cells[index], cells[status]]).toEqual([one.colours?.[row][index], one.colours?.[row][status]]));
    expect(one.rows.filter((cells) => cells[status] === 'Red')).toHaveLength(22);
  });

  it('have the commentary in Part 2 only', () => {
    expect(contractById(withNotes, '3803').commentary).toBe('Now Live');
    expect(one.header).not.toContain('Commentary');
    expect(JSON.stringify(finish(contractsSheet(withNotes, 'part-1')))).not.toContain('Now Live');
    expect(two.header).toEqual([...one.header, 'Commentary']);
    expect(two.rows.filter((cells) => cells.at(-1) === 'Now Live')).toHaveLength(2);
  });

  it('say that a contract is flagged, and in Part 1 not why', () => {
    const flagged = readRegister(registerGrid([contractRow({ commentary: 'Supplier in difficulty' })]));
    const concern = { ...flagged, contracts: flagged.contracts.map((contract) => ({ ...contract, isConcern: true })) };
    expect(finish(partTable(concern, 1)).rows[0]).toContain('Concern');
    expect(finish(partTable(concern, 1)).rows[0]).not.toContain('Supplier in difficulty');
  });

  it('keep the register’s order where another cannot be told, and say so', () => {
    expect(finish(partTable(readRegister(publishedGrid), 1)).notes[0]).toMatch(/^In the order of the register: the risk index is not in the cells/);
  });

  it('hold every value as the register has it', () => {
    const column = one.header.indexOf('Total value (£)');
    one.rows.forEach((cells, i) => expect(cells[column]).toBe(register.contracts[i].wholeValue));
  });
});
