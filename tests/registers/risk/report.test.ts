import { describe, expect, it } from 'vitest';
import published from '../../fixtures/published-figures.json';
import { levelMoves, levelMovesSentence } from '../../../src/registers/risk/comparison/levelMoves';
import { matchRisks } from '../../../src/registers/risk/comparison/matchRisks';
import { compareRegisters } from '../../../src/registers/risk/comparison/movements';
import { redRisks } from '../../../src/registers/risk/comparison/staysRed';
import { extractRisks } from '../../../src/registers/risk/report/extract';
import { layoutRiskReport } from '../../../src/registers/risk/report/layout';
import { riskReport } from '../../../src/registers/risk/report/report';
import type { RiskRegister } from '../../../src/registers/risk/risk';
import { riskRegisterKindFor } from '../../../src/registers/risk/riskRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { finish } from '../../../src/registers/shared/pausing';
import type { RiskBand } from '../../../src/rules/rag';
import { defaultScheme, example3x3 } from '../../../src/schemes/presets';
import { heatSquares } from '../../../src/taskpane/riskRegister/riskFigures';
import { gridOf, withCell } from '../support/grids';
import { publishedGrid } from '../support/published';
import { readRegister, riskByRef, riskRow, simpleGrid } from '../support/registers';

const bands = defaultScheme.riskBands;
const levelOf = (rating: number): RiskBand | null => bands.findLast(({ lowest }) => rating >= lowest) ?? null;
const register = readRegister(publishedGrid);
const refs = published.portfolioRisks.map(({ ref }) => ref);
const read = (...rows: CellValue[][]): RiskRegister => readRegister(simpleGrid(rows));

/** Scores that give a rating. */
const SCORES: Record<number, [number, number]> = { 20: [4, 5], 16: [4, 4], 12: [3, 4], 9: [3, 3], 8: [2, 4], 4: [1, 4], 3: [1, 3] };

/** The published register with the scores of the quarter before. */
const lastQuarter = readRegister(published.movements.reduce((grid, { ref, previousGross, previousNet }) => {
  const { row, gross, net } = riskByRef(register, ref);
  return [[gross, previousGross], [net, previousNet]].reduce((changed, [assessment, rating]) => {
    const { likelihood, impact, rating: printed } = assessment as typeof gross;
    const [l, i] = SCORES[rating as number];
    return withCell(withCell(withCell(changed, row, likelihood!.column, l), row, impact!.column, i), row, printed!.column, rating as number);
  }, grid);
}, publishedGrid));

describe('the published report', () => {
  const report = finish(riskReport(register, bands, { earlier: [lastQuarter], extract: { refs } }));

  it('has the levels of table 3.6 for the 21 risks of the portfolio', () => {
    expect(report.extract?.scope).toBe('21 of 25 risks');
    const levels = report.extract?.figures.levels;
    expect(levels?.gross.map(({ level, number, percent }) => ({ level, number, percent }))).toEqual(published.levels.gross);
    expect(levels?.net.map(({ level, number, percent }) => ({ level, number, percent }))).toEqual(published.levels.net);
    expect(report.extract?.tables[0]).toMatchObject({
      header: ['Level', 'Gross number', 'Gross %', 'Net number', 'Net %'],
      rows: [['High', 8, 38, 2, 10], ['Significant', 4, 19, 6, 29], ['Medium', 7, 33, 10, 48], ['Low', 2, 10, 3, 14], ['Total', 21, 100, 21, 101]],
      notes: ['The net percentages are rounded and add to 101.', 'From gross to net: 6 high risks to significant, 4 significant to medium, 1 medium to low.'],
    });
  });

  it('has the levels of all 25', () => {
    expect(report.all.figures.levels.gross.map(({ number }) => number)).toEqual([10, 5, 8, 2]);
    expect(report.all.figures.levels.net.map(({ number }) => number)).toEqual([3, 7, 11, 4]);
    expect(report.all.figures.redRisks.map(({ ref }) => ref)).toEqual(['1', '2a', '5a']);
  });

  it('has the movements of table 3.5', () => {
    const since = report.extract?.figures.since;
    expect(since?.movements.map(({ ref, previousGross, previousNet, gross, net }) => ({ ref, previousGross, previousNet, gross, net }))).toEqual(published.movements);
    expect(since?.movements.map(({ grossMovement, netMovement }) => [grossMovement, netMovement])).toEqual([['→ 0', '↓ 4'], ['↓ 4', '→ 0'], ['↓ 4', '↓ 4'], ['↓ 5', '↓ 6']]);
    expect([since?.added, since?.closed]).toEqual([[], []]);
  });

  it('has heat maps whose squares hold every risk once', () => {
    const { heatMaps } = report.extract!.figures;
    expect(heatMaps.net.flatMap((cell) => cell.refs).sort()).toEqual([...refs].sort());
    expect(heatMaps.net.find(({ likelihood, impact }) => likelihood === 5 && impact === 4)?.refs).toEqual(['5a']);
    const table = report.extract!.tables.find(({ id }) => id === 'net-heat-map')!;
    expect(table.rows.map((row) => row[0])).toEqual([5, 4, 3, 2, 1]);
    expect([table.rows[0][4], table.colours?.[0][4], table.colours?.[4][1]]).toEqual(['1 (5a)', 'Red', 'Green']);
  });
});

describe('the report of a council with a smaller matrix', () => {
  const grid = simpleGrid([
    riskRow({ grossLikelihood: 3, grossImpact: 3, grossRating: 9, netLikelihood: 1, netImpact: 2, netRating: 2 }),
    riskRow({ ref: '2', title: 'Flood', grossLikelihood: 5, grossImpact: 2, grossRating: 10, netLikelihood: 3, netImpact: 1, netRating: 3 }),
  ]);
  const recognition = riskRegisterKindFor(example3x3).recognise(grid);
  if (!recognition.ok) throw new Error(recognition.reason);
  const small = recognition.register;
  const { all } = finish(riskReport(small, example3x3.riskBands));
  const table = (id: string) => all.tables.find((candidate) => candidate.id === id)!;

  it('has heat maps of three by three, in the colours of its bands', () => {
    expect(table('net-heat-map')).toMatchObject({
      header: ['Likelihood', 'Impact 1', 'Impact 2', 'Impact 3'],
      rows: [[3, '1 (2)', '', ''], [2, '', '', ''], [1, '', '1 (1)', '']],
      colours: [[null, 'Amber', 'Red', 'Red'], [null, 'Green', 'Amber', 'Red'], [null, 'Green', 'Green', 'Amber']],
      notes: ['Each square: the number of risks and, in brackets, their references.'],
    });
  });
  it('leaves out the risk whose score is above it, in the pane as well', () => {
    expect(table('gross-heat-map').rows).toEqual([[3, '', '', '1 (1)'], [2, '', '', ''], [1, '', '', '']]);
    expect(heatSquares(small, 'gross', example3x3.riskBands).map((row) => row.map(({ risks }) => risks.length))).toEqual([[0, 0, 1], [0, 0, 0], [0, 0, 0]]);
  });
  it('places the maps and the chart side by side on its sheet, with nothing between them but a gap', () => {
    const { blocks, widths, chart } = layoutRiskReport(['Risk report'], [all]);
    const places = blocks.map(({ column, cells }) => [column, cells[0].length]);
    expect(places).toEqual([[0, 8], [9, 4], [14, 4]]);
    expect(chart?.place.column).toBe(19);
    expect(widths).toHaveLength(19);
    const usual = layoutRiskReport(['Risk report'], [finish(riskReport(register, bands)).all]);
    expect([usual.blocks.map(({ column, cells }) => [column, cells[0].length]), usual.chart?.place.column, usual.widths.length]).toEqual([[[0, 8], [9, 6], [16, 6]], 23, 23]);
  });
});

describe('matching', () => {
  it('goes by reference, then by title', () => {
    const { matched, added, closed } = finish(matchRisks(
      read(riskRow({ ref: ' 2A' }), riskRow({ ref: '7', title: 'Loss of a  supplier.' }), riskRow({ ref: '9', title: 'Flood' })).risks,
      read(riskRow({ ref: '2a', title: 'Other words' }), riskRow({ ref: '3', title: 'Loss of a supplier' }), riskRow({ ref: '4', title: 'Fire' }), ['5']).risks,
    ));
    expect(matched.map(({ current, previous, by }) => [current.ref, previous.ref, by])).toEqual([['2A', '2a', 'ref'], ['7', '3', 'title']]);
    expect([added.map(({ ref }) => ref), closed.map(({ ref }) => ref)]).toEqual([['9'], ['4']]);
  });
  it('says nothing of risks that did not move, nor of missing ratings', () => {
    expect(finish(compareRegisters(read(riskRow(), riskRow({ ref: '2', netImpact: '', netRating: '' })), read(riskRow(), riskRow({ ref: '2' })))).movements).toEqual([]);
  });
});

describe('moves between levels', () => {
  it('are told from the highest level down', () => {
    const ratings = [[20, 12], [16, 12], [12, 8], [5, 4], [4, 20], [9, 9], [9, 6]];
    const moves = levelMoves(ratings.map(([from, to]) => [levelOf(from), levelOf(to)] as const), bands);
    expect(moves).toEqual([{ from: 'High', to: 'Significant', number: 2 }, { from: 'Significant', to: 'Medium', number: 1 }, { from: 'Medium', to: 'Low', number: 1 }, { from: 'Low', to: 'High', number: 1 }]);
    expect(levelMovesSentence(moves)).toBe('2 high risks to significant, 1 significant to medium, 1 medium to low, 1 low to high');
    expect(levelMovesSentence([])).toBe('No risk changed its level');
  });
});

describe('Red risks', () => {
  const red = { netLikelihood: 4, netImpact: 4, netRating: 16, action: 'Review' };
  it('are followed back until they were not Red, or not there', () => {
    const now = read(riskRow({ ...red }), riskRow({ ref: '2', title: 'Fire', ...red }), riskRow({ ref: '3', title: 'Flood', ...red }), riskRow({ ref: '4' }));
    const june = read(riskRow({ ...red }), riskRow({ ref: '2', title: 'Fire', ...red }));
    const march = read(riskRow({ ...red }), riskRow({ ref: '2', title: 'Fire' }));
    expect(finish(redRisks(now, [june, march], bands)).map(({ risk, reports }) => [risk.ref, reports])).toEqual([['1', 3], ['2', 2], ['3', 1]]);
    const table = finish(riskReport(now, bands, { earlier: [june, march] })).all.tables.find(({ id }) => id === 'red');
    expect(table?.rows.map((row) => row[5])).toEqual(['3 reports', '2 reports', 'New this time']);
  });
});

describe('extracts', () => {
  const grid = gridOf([['Ref', 'Portfolio', 'Risk title', 'Net likelihood', 'Net impact', 'Owner'], ['1', 'Housing', 'Fire', 4, 4, 'Head'], ['2', 'Education', 'Flood', 1, 2, 'Head'], ['3', 'housing ', 'Frost', 1, 2, 'Head']]);
  it('are picked by division or portfolio, with counts of their own', () => {
    const { extract, all } = finish(riskReport(readRegister(grid), bands, { extract: { divisions: ['Housing'] } }));
    expect([extract?.scope, extract?.figures.redRisks.map(({ ref }) => ref), extract?.figures.levels.net.map(({ number }) => number)]).toEqual(['2 of 3 risks', ['1'], [1, 0, 0, 1]]);
    expect(all.figures.risks).toBe(3);
  });
  it('name references that are not there', () => expect(finish(extractRisks(readRegister(grid), { refs: ['1', ' Risk 3', '9'] }))).toMatchObject({ missing: ['9'], risks: [{ ref: '1' }, { ref: '3' }] }));
});
