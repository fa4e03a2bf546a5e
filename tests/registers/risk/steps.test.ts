import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { editKey, type TidyPlan } from '../../../src/registers/shared/edit';
import { valueAt, type Grid } from '../../../src/registers/shared/grid';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { gridOf } from '../support/grids';
import { AT, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';

const plan = (grid: Grid, steps: string[], excluded: string[] = []): TidyPlan => riskRegisterKind.plan(grid, { steps: new Set(steps), excluded: new Set(excluded) });
const changes = (grid: Grid, ...steps: string[]): Array<[number, number, unknown]> => plan(grid, steps).changes.map(({ row, column, after }) => [row, column, after]);

describe('steps', () => {
  it('are all on by default', () => {
    expect([...defaultChoices(riskRegisterKind).steps]).toEqual([
      'one-table', 'order', 'headings', 'text', 'titles', 'bullets', 'categories', 'owners', 'numbers', 'ratings', 'rag-colours', 'score-lists', 'category-lists', 'layout',
    ]);
  });

  it('do only what is ticked', () => {
    const grid = simpleGrid([riskRow({ netRating: '', title: ' x', netImpact: '3' })]);
    expect(changes(grid, 'text')).toEqual([[1, AT.title, 'x']]);
    expect(changes(grid, 'ratings')).toEqual([[1, AT.netRating, 6]]);
    expect(changes(grid, 'numbers')).toEqual([[1, AT.netImpact, 3]]);
    expect(plan(grid, [])).toMatchObject({ sheet: 'Register', proposals: [], changes: [], decorations: [] });
  });

  it('give each edit its risk and its reason', () => {
    const [proposal] = plan(simpleGrid([riskRow({ ref: '2a', netRating: 5 })]), ['ratings']).proposals;
    expect(proposal.edits).toEqual([{ row: 1, column: AT.netRating, before: 5, after: 6, step: 'ratings', record: 'Risk 2a', reason: 'The net rating was wrong: 2 × 3 = 6' }]);
  });

  it('merge into one change what several do to one cell', () => {
    const { changes: net, proposals } = plan(simpleGrid([riskRow({ netRating: '5' })]), ['numbers', 'ratings']);
    expect(proposals.map(({ step, edits }) => [step, edits.length])).toEqual([['numbers', 1], ['ratings', 1]]);
    expect(net).toEqual([{ row: 1, column: AT.netRating, before: '5', after: 6, steps: ['numbers', 'ratings'] }]);
  });

  it('keep an unticked edit in the proposal and out of the changes', () => {
    const grid = simpleGrid([riskRow({ netRating: 5, grossRating: '' })]);
    const { changes: net, proposals } = plan(grid, ['ratings'], [editKey({ step: 'ratings', row: 1, column: AT.netRating })]);
    expect(proposals[0].edits).toHaveLength(2);
    expect(net.map(({ column }) => column)).toEqual([AT.grossRating]);
  });

  it('make numbers of cells formatted as text, so that they stay numbers', () => {
    const grid = simpleGrid([riskRow({ netImpact: '3', netRating: '' })]);
    const asText = { ...grid, numberFormats: grid.numberFormats.map((row) => row.map(() => '@')) };
    expect(plan(asText, ['numbers', 'ratings']).changes.map(({ after, numberFormat }) => [after, numberFormat])).toEqual([[3, 'General'], [6, 'General']]);
    expect(plan(grid, ['numbers', 'ratings']).changes.map(({ numberFormat }) => numberFormat)).toEqual([undefined, undefined]);
  });

  it('never touch a formula', () => {
    const grid = simpleGrid([riskRow({ netRating: 5, title: ' x ', netImpact: '3' })], { formulas: { '1,8': '=G2+H2', '1,1': '=" x "', '1,7': '="3"' } });
    expect(plan(grid, ['headings', 'text', 'numbers', 'ratings']).changes).toEqual([]);
  });

  it('plan nothing for a sheet that is not a register', () => {
    expect(riskRegisterKind.plan(gridOf([['Dear Sir']]), defaultChoices(riskRegisterKind))).toMatchObject({ sheet: 'Register', proposals: [], changes: [], decorations: [] });
  });
});

describe('RAG words and colours', () => {
  it('adds columns right of everything in the rows, named like the register', () => {
    const headings = SIMPLE_HEADINGS.map((heading) => heading.replace('Net', 'Residual').replace('Gross', 'Inherent'));
    const grid = gridOf([headings, [...riskRow(), '', 'a note beside it'], ['2']]);
    expect(changes(grid, 'rag-colours')).toEqual([[0, 13, 'Inherent RAG'], [1, 13, 'Red'], [0, 14, 'Residual RAG'], [1, 14, 'Yellow']]);
  });

  it('does not take a column for free in which a formula gives nothing', () => {
    const grid = gridOf([SIMPLE_HEADINGS, [...riskRow(), '']], { formulas: { '1,11': '=IF(A2="","x","")' } });
    expect(changes(grid, 'rag-colours').map(([, column]) => column)).toEqual([12, 12, 13, 13]);
  });

  it('puts right the columns a register has, and keeps to its words', () => {
    const headings = [...SIMPLE_HEADINGS, 'Gross level', 'Net level'];
    const grid = gridOf([headings, [...riskRow(), 'High', 'Low'], [...riskRow({ ref: '2' }), 'High', '']]);
    const { changes: net, decorations } = plan(grid, ['rag-colours']);
    expect(net.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([[1, 12, 'Low', 'Medium'], [2, 12, '', 'Medium']]);
    expect(decorations).toMatchObject([{ kind: 'ragColours', area: { row: 1, column: 11, rows: 2, columns: 2 } }]);
    expect(decorations[0].kind === 'ragColours' && decorations[0].words.map(({ word }) => word)).toEqual(['High', 'Significant', 'Medium', 'Low']);
  });

  it('leaves a RAG formula alone', () => {
    const grid = gridOf([[...SIMPLE_HEADINGS, 'Gross RAG', 'Net RAG'], [...riskRow(), 'Red', 'Red']], { formulas: { '1,12': '=RISKRAG(G2,H2)' } });
    expect(changes(grid, 'rag-colours')).toEqual([]);
  });

  it('writes no words under a heading that was unticked', () => {
    const grid = simpleGrid([riskRow()]);
    const { changes: net, proposals } = plan(grid, ['rag-colours'], [editKey({ step: 'rag-colours', row: 0, column: 11 })]);
    expect(net.map(({ column }) => column)).toEqual([12, 12]);
    expect(proposals[0].edits.filter(({ column }) => column === 11)).toHaveLength(1);
  });

  it('gives no word to a risk that is not scored', () => {
    const tidied = applyChanges(simpleGrid([riskRow(), riskRow({ ref: '2', netImpact: '', netRating: '' })]), plan(simpleGrid([riskRow(), riskRow({ ref: '2', netImpact: '', netRating: '' })]), ['rag-colours']).changes);
    expect([valueAt(tidied, 1, 12), valueAt(tidied, 2, 12)]).toEqual(['Yellow', '']);
  });
});

describe('lists for scores', () => {
  it('cover likelihood and impact cells, rows not filled in yet included, in as few areas as possible', () => {
    const { decorations } = plan(simpleGrid([riskRow(), ['2'], [], riskRow({ ref: '3' })]), ['score-lists']);
    expect(decorations.map(({ area }) => area)).toEqual([
      { row: 1, column: 2, rows: 2, columns: 2 }, { row: 1, column: 6, rows: 2, columns: 2 },
      { row: 4, column: 2, rows: 1, columns: 2 }, { row: 4, column: 6, rows: 1, columns: 2 },
    ]);
  });
});
