import { describe, expect, it } from 'vitest';
import published from '../fixtures/published-figures.json';
import { call, callCells, column } from './support/call';

const risks = published.portfolioRisks;

describe('risk functions', () => {
  it('RISKRAG colours by the published bands at every edge', () => {
    const rating = { Green: [[1, 1], [4, 1], [2, 2]], Yellow: [[5, 1], [3, 3], [2, 4]], Amber: [[2, 5], [3, 4], [4, 3]], Red: [[3, 5], [4, 4], [5, 5]] };
    for (const [colour, pairs] of Object.entries(rating)) {
      for (const [likelihood, impact] of pairs) expect(call('RISKRAG', likelihood, impact)).toBe(colour);
    }
  });

  it('RISKRAG spills a column', () => {
    expect(callCells('RISKRAG', column([4, 3, 2, 1]), column([5, 4, 3, 1]))).toEqual(column(['Red', 'Amber', 'Yellow', 'Green']));
  });

  it('RISKSCORE gives every published rating', () => {
    for (const view of ['gross', 'net'] as const) {
      const scored = risks.map((risk) => risk[view]);
      expect(callCells('RISKSCORE', column(scored.map((s) => s.likelihood)), column(scored.map((s) => s.impact)))).toEqual(column(scored.map((s) => s.rating)));
    }
  });

  it.each(['gross', 'net'] as const)('RISKSUMMARY gives the published table of %s levels, from scores and from ratings', (view) => {
    const scored = risks.map((risk) => risk[view]);
    const table = published.levels[view].map(({ level, number, percent }) => [level, number, percent]);
    expect(callCells('RISKSUMMARY', column(scored.map((s) => s.likelihood)), column(scored.map((s) => s.impact)))).toEqual(table);
    expect(callCells('RISKSUMMARY', column(scored.map((s) => s.rating)))).toEqual(table);
    expect(callCells('RISKSUMMARY', [scored.map((s) => s.rating)], null, null)).toEqual(table);
  });

  it('RISKSUMMARY of an empty register has levels and no percentages', () => {
    expect(callCells('RISKSUMMARY', column(['', '']), column(['', '']))).toEqual([['High', 0, ''], ['Significant', 0, ''], ['Medium', 0, ''], ['Low', 0, '']]);
  });

  it('RISKSUMMARY counts by bands of its own', () => {
    expect(callCells('RISKSUMMARY', column([20, 9, 4]), null, [[1, 'Tolerable'], [9, 'Not tolerable']])).toEqual([['Not tolerable', 2, 67], ['Tolerable', 1, 33]]);
  });

  it('RISKHEATMAP places every published risk', () => {
    const scored = risks.map((risk) => risk.net);
    const map = callCells('RISKHEATMAP', column(scored.map((s) => s.likelihood)), column(scored.map((s) => s.impact)));
    expect(map.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    for (let likelihood = 1; likelihood <= 5; likelihood += 1) {
      for (let impact = 1; impact <= 5; impact += 1) {
        expect(map[5 - likelihood][impact - 1]).toBe(scored.filter((s) => s.likelihood === likelihood && s.impact === impact).length);
      }
    }
  });

  it('RISKHEATMAP says where in a block of several columns the wrong score is', () => {
    expect(call('RISKHEATMAP', [[1, 2], [3, 0]], 2)).toMatchObject({ message: 'Row 2, column 2: Likelihood is 0. It must be a whole number from 1 to 5.' });
  });

  it('RISKMOVEMENT gives the published movements', () => {
    const moved = published.movements;
    expect(callCells('RISKMOVEMENT', column(moved.map((m) => m.previousNet)), column(moved.map((m) => m.net)))).toEqual(column(['↓ 4', '→ 0', '↓ 4', '↓ 6']));
    expect(call('RISKMOVEMENT', 9, 12)).toBe('↑ 3');
  });

  it('reads bands in any order, under a heading, among blank rows', () => {
    const bands = [['From', 'Word'], [10, 'Stop'], ['', ''], ['1', 'Go']];
    expect(call('RISKRAG', 3, 3, bands)).toBe('Go');
    expect(call('RISKLEVEL', 3, 4, bands)).toBe('Stop');
  });

  it.each([
    ['one column', [[1], [5]], 'Bands has 1 column. It must have two (lowest value, word) or three (lowest value, level, colour).'],
    ['four columns', [[1, 'a', 'b', 'c']], 'Bands has 4 columns. It must have two (lowest value, word) or three (lowest value, level, colour).'],
    ['only a heading', [['From', 'Word']], 'Bands has no rows. It must have a row for each band: the lowest value and a word.'],
    ['no word', [[1, 'Go'], [5, '']], 'The band from 5 has no word beside it.'],
    ['a repeated start', [[1, 'Go'], [1, 'Stop']], 'Two bands start at 1. Each band must have its own lowest value.'],
    ['text for a number', [[1, 'Go'], ['ten', 'Stop']], 'The lowest value of a band is “ten”. It must be a number.'],
    ['an error', [[1, 'Go'], ['#REF!', 'Stop']], 'Bands is “#REF!”. It must be a value: the cell that it comes from holds an error.'],
  ])('refuses bands with %s', (_, bands, message) => {
    expect(call('RISKRAG', 3, 3, bands)).toEqual({ error: '#VALUE!', message });
  });

  it('refuses a rating below the lowest band', () => {
    expect(call('RISKRAG', 1, 1, [[5, 'Go']])).toMatchObject({ message: 'Rating is 1. It must be 5 or more, where the lowest band starts.' });
  });
});
