import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { editKey, type TidyPlan } from '../../../src/registers/shared/edit';
import { endColumn, endRow, valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { gridOf } from '../support/grids';
import { publishedGrid, publishedRisks } from '../support/published';
import { readRegister, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';
import { FAULTS } from './wild/faults';
import { LAYOUTS } from './wild/layouts';
import { WildRegister } from './wild/register';

const only = (grid: Grid, step: string, option?: string): TidyPlan =>
  riskRegisterKind.plan(grid, { steps: new Set([step]), excluded: new Set(), options: option === undefined ? {} : { [step]: option } });
const ofCategories = (category: string): Grid => gridOf([[...SIMPLE_HEADINGS, 'Category'], ...['1', '2', '3'].map((ref) => [...riskRow({ ref }), category])]);

/** For every step: a register in which it has something to do, and one in which it has not. */
const EXAMPLES: Readonly<Record<string, { readonly untidy: Grid; readonly tidy: Grid }>> = {
  'one-table': { untidy: gridOf([SIMPLE_HEADINGS, riskRow(), [], SIMPLE_HEADINGS, riskRow({ ref: '2' })]), tidy: simpleGrid([riskRow(), riskRow({ ref: '2' })]) },
  order: { untidy: simpleGrid([riskRow({ ref: 10 }), riskRow({ ref: '2a' }), riskRow({ ref: 2 })]), tidy: simpleGrid([riskRow({ ref: 2 }), riskRow({ ref: '2a' }), riskRow({ ref: 10 })]) },
  headings: { untidy: gridOf([SIMPLE_HEADINGS.with(2, 'Gross like liho od'), riskRow()]), tidy: simpleGrid([riskRow()]) },
  text: { untidy: simpleGrid([riskRow({ title: ' Loss  of data' })]), tidy: simpleGrid([riskRow()]) },
  titles: { untidy: simpleGrid([riskRow({ title: 'Temporary Accommodation Inability to manage the volume of people' })]), tidy: simpleGrid([riskRow({ title: 'Temporary Accommodation\nInability to manage the volume' })]) },
  bullets: { untidy: simpleGrid([riskRow({ controls: '• One thing\n• Another' })]), tidy: simpleGrid([riskRow({ controls: '- One thing\n- Another' })]) },
  categories: { untidy: ofCategories('Legal Financial'), tidy: ofCategories('Legal, Financial') },
  owners: { untidy: simpleGrid([riskRow({ owner: 'Head of ICT (Ann Jones) Director of Housing (Jane Smith)' })]), tidy: simpleGrid([riskRow({ owner: 'Head of ICT (Ann Jones)\nDirector of Housing (Jane Smith)' })]) },
  numbers: { untidy: simpleGrid([riskRow({ netImpact: '3' })]), tidy: simpleGrid([riskRow()]) },
  ratings: { untidy: simpleGrid([riskRow({ netRating: '' })]), tidy: simpleGrid([riskRow()]) },
  'rag-colours': { untidy: simpleGrid([riskRow()]), tidy: gridOf([['Notes'], ['No register']]) },
  'score-lists': { untidy: simpleGrid([riskRow()]), tidy: gridOf([['Ref', 'Risk', 'Net likelihood', 'Net impact', 'Owner'], ...['1', '2', '3'].map((ref): CellValue[] => [ref, `Risk ${ref}`, 'Likely', 'Minor', 'Head of ICT'])]) },
  'category-lists': { untidy: ofCategories('Legal'), tidy: ofCategories('Legal, Financial') },
  layout: { untidy: simpleGrid([riskRow()]), tidy: gridOf([['Notes'], ['No register']]) },
};

describe('every step', () => {
  it('has an example', () => expect(Object.keys(EXAMPLES)).toEqual(riskRegisterKind.steps.map(({ id }) => id)));

  it.each(Object.entries(EXAMPLES))('%s does something where there is something to do, and nothing where there is not', (step, { untidy, tidy }) => {
    const found = only(untidy, step);
    expect(found.changes.length + found.decorations.length).toBeGreaterThan(0);
    const none = only(tidy, step);
    expect([none.changes, none.decorations]).toEqual([[], []]);
  });

  const faulty = fc.tuple(fc.constantFrom(...LAYOUTS), fc.subarray(Object.values(FAULTS), { maxLength: 6 })).map(([layout, seeds]) => {
    const register = new WildRegister(layout);
    for (const seed of seeds) seed(register);
    return register.grid();
  });
  const ways = riskRegisterKind.steps.flatMap(({ id, options }) => (options ?? [{ id: undefined }]).map((option): [string, string | undefined] => [id, option.id]));

  it.each(ways)('%s (%s) done twice is done once, and touches only the cells it lists', (step, option) => {
    fc.assert(
      fc.property(fc.oneof(faulty, fc.constant(publishedGrid), fc.constant(EXAMPLES[step].untidy)), (grid) => {
        const plan = only(grid, step, option);
        const tidied = applyChanges(grid, plan.changes);
        const again = only(tidied, step, option);
        expect([again.changes, again.decorations]).toEqual([[], plan.decorations]);
        const listed = new Set(plan.changes.map(({ row, column }) => editKey({ step: '', row, column })));
        for (let row = tidied.top; row < endRow(tidied); row += 1) {
          for (let column = tidied.left; column < endColumn(tidied); column += 1) {
            if (!listed.has(editKey({ step: '', row, column }))) expect(valueAt(tidied, row, column)).toBe(valueAt(grid, row, column));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('tidying the published register', () => {
  const steps = riskRegisterKind.steps.map(({ id }) => id);
  const plan = riskRegisterKind.plan(publishedGrid, { steps: new Set(steps), excluded: new Set() });
  const register = readRegister(applyChanges(publishedGrid, plan.changes));
  /** Words without bullets, quotes, brackets and what separates categories; the markup of a web page is none. */
  const words = (cells: readonly CellValue[]): string[] => cells.join(' ').replace(/<[^>]*>|&nbsp;/g, ' ').match(/[\p{L}\p{N}£%][\p{L}\p{N}£%'’.&@-]*/gu)?.map((word) => word.toLowerCase().replace(/[.'’-]+$/, '')).sort() ?? [];
  const rowWords = (grid: Grid, row: number, columns: number): string[] => words(grid.values[row - grid.top].slice(0, columns));

  it('gives one table of 25 risks, in the order of their references', () => {
    expect(register.blocks).toHaveLength(1);
    expect(register.risks.map(({ ref }) => ref)).toEqual(publishedRisks.map(({ ref }) => ref));
    expect(register.recordCount).toBe(25);
    const rows = register.risks.map(({ row }) => row);
    expect(rows).toEqual(rows.map((_, i) => rows[0] + i));
  });

  it('keeps every word of every risk', () => {
    const before = readRegister(publishedGrid);
    const ragColumns = Object.entries(register.blocks[0].columns).filter(([field]) => field.endsWith('Rag')).map(([, column]) => column);
    const width = Math.min(...ragColumns);
    const lost = before.risks.filter(({ isEmpty }) => !isEmpty).flatMap((risk) => {
      const after = register.risks.find(({ ref }) => ref === risk.ref);
      const [was, is] = [rowWords(publishedGrid, risk.row, publishedGrid.values[0].length), after ? rowWords(register.grid, after.row, width) : []];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ ref: risk.ref, lost: minus(was, is), added: minus(is, was) }];
    });
    expect(lost).toEqual([]);
  });
});

function minus(from: readonly string[], less: readonly string[]): string[] {
  const left = [...less];
  return from.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
