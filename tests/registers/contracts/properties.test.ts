import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { formulaAt, valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { withCell } from '../support/grids';
import { columnOf, contracts, endOf, firstRow, gridFor, styles, untidyRegisters, type Made, type Part, type Style } from './support/generated';
import { AS_AT, findings, planOf, readRegister, tidied } from './support/registers';

const all = contractsRegisterKind.steps.map(({ id }) => id);
const RUNS = { numRuns: 60 };

describe('any council’s register', () => {
  it('without faults is read whole and has no errors', () => {
    fc.assert(fc.property(contracts(1, 25), styles, (made, style) => {
      const grid = gridFor(made, style);
      const register = readRegister(grid);
      expect(register.contracts.map(({ id, title, supplier, wholeValue, start, end, isCapital }) => [id, title, supplier, wholeValue, start, end, isCapital])).toEqual(
        made.map((contract) => [contract.id, contract.title, contract.supplier, contract.annual * contract.years, contract.start, endOf(contract), contract.isCapital]),
      );
      const allowed = new Set(['contract-ended', 'contract-ending', 'capital-not-at-foot', 'not-in-order', 'date-as-text', 'number-as-text']);
      expect(findings(grid).filter(({ rule }) => !allowed.has(rule))).toEqual([]);
    }), RUNS);
  });

  type Fault = { rule: string; part: Part; spoil: (contract: Made, style: Style, made: readonly Made[], row: number) => CellValue };
  const faults: Fault[] = [
    { rule: 'contract-id-missing', part: 'id', spoil: () => '' },
    { rule: 'contract-id-repeated', part: 'id', spoil: (_, __, made) => made[0].id },
    { rule: 'title-missing', part: 'title', spoil: () => '' },
    { rule: 'value-missing', part: 'total', spoil: () => '' },
    { rule: 'value-unreadable', part: 'total', spoil: () => 'lots' },
    { rule: 'end-date-missing', part: 'end', spoil: () => 'TBC' },
    { rule: 'date-unreadable', part: 'end', spoil: () => '30/02/2020' },
    { rule: 'end-before-start', part: 'end', spoil: ({ start }, { day }) => day(start - 40) },
    { rule: 'supplier-missing', part: 'supplier', spoil: () => '' },
    { rule: 'supplier-unnamed', part: 'supplier', spoil: () => 'Various' },
    { rule: 'owner-is-approver', part: 'approver', spoil: ({ owner }) => owner.toUpperCase() },
    { rule: 'duration-mismatch', part: 'months', spoil: ({ years }) => years * 12 - 1 },
    { rule: 'value-against-term', part: 'total', spoil: ({ annual, years }, { pounds }) => pounds(annual * years * 2) },
    { rule: 'title-decorated', part: 'title', spoil: ({ title }) => `** Now Live ** ${title}` },
    { rule: 'in-capitals', part: 'owner', spoil: ({ owner }) => owner.toUpperCase() },
    { rule: 'trailing-punctuation', part: 'supplier', spoil: ({ supplier }) => `${supplier},` },
    { rule: 'supplier-suffix', part: 'supplier', spoil: ({ supplier }) => supplier.replace(/Ltd$/, 'LTD') },
    { rule: 'text-untidy', part: 'title', spoil: ({ title }) => ` ${title}` },
  ];

  it.each(faults.map((fault) => [fault.rule, fault] as const))('with one fault seeded has it found at its cell: %s', (rule, { part, spoil }) => {
    fc.assert(fc.property(contracts(5, 20), styles, fc.nat(), (made, style, pick) => {
      const at = 1 + (pick % (made.length - 1));
      const row = firstRow(style) + at;
      const grid = withCell(gridFor(made, style), row, columnOf(style, part), spoil(made[at], style, made, at));
      expect(findings(grid, rule).map((finding) => [finding.row, finding.column])).toEqual([[row, columnOf(style, part)]]);
    }), { numRuns: 25 });
  });
});

describe('tidying any register', () => {
  const ways = fc.dictionary(fc.constantFrom('procurement-status', 'months-to-expiry', 'risk-index'), fc.constantFrom('values', 'formulas'), { noNullPrototype: true });

  it('twice changes nothing more than once, whatever is written as values or as formulas', () => {
    fc.assert(fc.property(untidyRegisters, fc.subarray(all), ways, (grid, steps, options) => {
      const plan = (sheet: Grid) => planOf(sheet, steps, new Set(), { asAt: AS_AT }, options);
      expect(plan(applyChanges(grid, plan(grid).changes)).changes).toEqual([]);
    }), { numRuns: 250 });
  });

  it('changes only the cells it lists, from what they hold, and never a formula', () => {
    fc.assert(fc.property(untidyRegisters, ways, (grid, options) => {
      const { changes } = planOf(grid, all, new Set(), { asAt: AS_AT }, options);
      for (const { row, column, before } of changes) {
        expect(valueAt(grid, row, column)).toBe(before);
        expect(formulaAt(grid, row, column)).toBeNull();
      }
      const undone = applyChanges(applyChanges(grid, changes), changes.map(({ row, column, before }) => ({ row, column, after: before })));
      for (let r = 0; r < grid.values.length; r += 1) expect(undone.values[r].slice(0, grid.values[r].length)).toEqual(grid.values[r]);
    }), { numRuns: 150 });
  });

  it('loses no contract, and no value, supplier or end date of one', () => {
    fc.assert(fc.property(contracts(1, 20), styles, (made, style) => {
      const read = (grid: Grid) => readRegister(grid).contracts.map(({ id, wholeValue, supplier, end, status }) => [id, wholeValue, supplier, end, status].join('|')).sort();
      const grid = gridFor(made, style);
      expect(read(tidied(grid, all))).toEqual(read(grid));
    }), RUNS);
  });

  it('puts shuffled rows into one and the same order', () => {
    fc.assert(fc.property(contracts(2, 20).chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))), styles, ([made, shuffled], style) => {
      const ordered = tidied(gridFor(made, style), ['order']);
      expect(tidied(gridFor(shuffled, style), ['order']).values).toEqual(ordered.values);
      expect(findings(ordered, 'not-in-order')).toEqual([]);
      expect(findings(ordered, 'capital-not-at-foot')).toEqual([]);
    }), RUNS);
  });

  it('leaves no finding that a ticked step would have put right', () => {
    fc.assert(fc.property(contracts(1, 12), styles, (made, style) => {
      const shouted = made.map((contract) => ({ ...contract, owner: contract.owner.toUpperCase(), supplier: `${contract.supplier.replace('Ltd', 'LIMITED')},`, title: `** New ** ${contract.title}` }));
      const left = findings(tidied(gridFor(shouted, style), all), undefined, { asAt: AS_AT }).filter(({ suggestion }) => suggestion !== undefined);
      expect(left).toEqual([]);
    }), RUNS);
  });
});
