import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { editKey, type TidyChoices } from '../../../src/registers/shared/edit';
import { endColumn, endRow, formulaAt, valueAt } from '../../../src/registers/shared/grid';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { spoiltRegisters } from '../support/generated';

const stepIds = riskRegisterKind.steps.map(({ id }) => id);
const choices: fc.Arbitrary<TidyChoices> = fc.subarray(stepIds).map((steps) => ({ steps: new Set(steps), excluded: new Set<string>() }));

describe('tidying any register', () => {
  it('twice changes nothing more than once', () => {
    fc.assert(
      fc.property(spoiltRegisters, choices, fc.array(fc.nat(), { maxLength: 4 }), (grid, ticked, unticked) => {
        const everything = riskRegisterKind.plan(grid, ticked).proposals.flatMap(({ edits }) => edits);
        const excluded = new Set(everything.length === 0 ? [] : unticked.map((n) => editKey(everything[n % everything.length])));
        const some = { ...ticked, excluded };
        const plan = riskRegisterKind.plan(grid, some);
        const again = riskRegisterKind.plan(applyChanges(grid, plan.changes), some);
        expect(again.changes).toEqual([]);
        expect(again.decorations).toEqual(plan.decorations);
      }),
      { numRuns: 400 },
    );
  });

  it('changes only the cells it lists, from what they hold, and never a formula', () => {
    fc.assert(
      fc.property(spoiltRegisters, (grid) => {
        const { changes } = riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind));
        const listed = new Map(changes.map((change) => [`${change.row},${change.column}`, change]));
        expect(listed.size).toBe(changes.length);
        const tidied = applyChanges(grid, changes);
        for (let row = tidied.top; row < endRow(tidied); row += 1) {
          for (let column = tidied.left; column < endColumn(tidied); column += 1) {
            const change = listed.get(`${row},${column}`);
            expect(valueAt(tidied, row, column)).toBe(change ? change.after : valueAt(grid, row, column));
            if (change) expect([change.before, formulaAt(grid, row, column)]).toEqual([valueAt(grid, row, column), null]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves no finding that a suggestion would have put right', () => {
    fc.assert(
      fc.property(spoiltRegisters, (grid) => {
        const tidied = applyChanges(grid, riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind)).changes);
        const recognition = riskRegisterKind.recognise(tidied);
        const left = recognition.ok ? riskRegisterKind.check(recognition.register).filter(({ suggestion }) => suggestion !== undefined) : [];
        expect(left).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
