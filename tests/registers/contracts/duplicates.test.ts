import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { contractRow, END, findings, publishedGrid, registerGrid, START, type Column } from './support/registers';

type Changes = Partial<Record<Column, CellValue>>;
const base: Changes = { contractId: '1', title: 'Cleaning of council offices and depots', supplier: 'Lodestar Ltd', totalValue: 180_000 };

/** Rows reported in a register of two contracts, the second like the first but for some cells. */
function between(changes: Changes, first: Changes = {}): number[] {
  return findings(registerGrid([contractRow({ ...base, ...first }), contractRow({ ...base, contractId: '2', ...changes })]), 'likely-duplicate').map(({ row }) => row);
}

describe('likely duplicates', () => {
  it.each<[string, Changes]>([
    ['a contract entered again', {}],
    ['a value that differs by less than 1 per cent', { title: 'Cleaning of council offices', totalValue: 181_000 }],
    ['the same title with a lost digit in the value', { totalValue: 18_000 }],
    ['the same title with the supplier left blank', { supplier: '' }],
    ['another spelling of the supplier', { supplier: 'LODESTAR Limited' }],
    ['a decorated title', { title: '** NEW ** Cleaning of council offices and depots' }],
  ])('are found: %s', (_, changes) => {
    expect(between(changes)).toEqual([2]);
  });

  it.each<[string, Changes, Changes?]>([
    ['a renewal', { startDate: END + 1, endDate: END + 365 }],
    ['another lot', { title: 'Cleaning of council offices lot 2' }, { title: 'Cleaning of council offices lot 1' }],
    ['another year', { title: 'Cleaning 2018/19' }, { title: 'Cleaning 2017/18' }],
    ['another supplier of a framework', { supplier: 'Sparkle Ltd', totalValue: 240_000 }],
    ['the same value and another title', { title: 'Supply of road salt' }],
    ['a similar title and another value', { title: 'Cleaning of council offices and libraries', totalValue: 60_000 }],
  ])('are not found: %s', (_, changes, first) => {
    expect(between(changes, first)).toEqual([]);
  });

  it('say in the published register what is alike', () => {
    expect(findings(publishedGrid, 'likely-duplicate').map(({ message }) => message)).toEqual([
      'Contract 3684 may be Contract 16 (row 4) entered twice: the titles share “framework passenger transport services”, both are worth £15,644,000 and both end on 31/08/2019.',
      'Contract 3800 may be Contract 3803 (row 30) entered twice: the titles share “bishop justus school”, the values are £3,703,415 and £3,698,415 and both start on 25/07/2018.',
    ]);
  });

  it('are reported once each, with the first that they are like', () => {
    const rows = Array.from({ length: 4 }, (_, i) => contractRow({ ...base, contractId: String(i + 1) }));
    const found = findings(registerGrid(rows), 'likely-duplicate');
    expect(found.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(found.every(({ message }) => message.includes('may be Contract 1 (row 2)'))).toBe(true);
  });

  it('are found among very many contracts of the same kind', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => contractRow({ contractId: `K${i}`, title: `Cleaning of school ${String.fromCharCode(97 + (i % 26))}${i}`, supplier: `Firm ${i} Ltd`, totalValue: 60_000 + i * 37 }));
    rows.push(contractRow({ contractId: 'AGAIN', title: String(rows[1_234][1]), supplier: '', totalValue: rows[1_234][6], startDate: START }));
    expect(findings(registerGrid(rows), 'likely-duplicate').map(({ row }) => row)).toEqual([3_001]);
  });
});
