import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { laidRegisters } from '../support/generated';
import { gridOf } from '../support/grids';
import { AT, readRegister, riskByRef, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';

const HEAD = ['Ref', 'Risk', 'Controls', 'Owner'];

describe('recognition of risk registers', () => {
  it('reads any order of columns, one or two rows of headings, synonyms, broken and misspelt words', () => {
    fc.assert(
      fc.property(laidRegisters, ({ grid, columns, risks }) => {
        const register = readRegister(grid);
        expect(Object.fromEntries(register.fields.map(({ field, column }) => [field, column]))).toEqual(columns);
        expect(register.recordCount).toBe(risks.length);
        for (const risk of risks) {
          const read = riskByRef(register, risk.ref);
          expect([read.gross.likelihood?.number, read.gross.impact?.number, read.net.likelihood?.number, read.net.impact?.number]).toEqual(risk.scores);
          expect([read.title, read.owner]).toEqual([risk.title, risk.owner]);
        }
        expect(register.confidence).toBeGreaterThan(0.8);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the second unnamed set of scores for the net one, and a single set for the net one', () => {
    const two = readRegister(gridOf([['Ref', 'Risk', 'Likelihood', 'Impact', 'Score', 'Controls', 'Likelihood', 'Impact', 'Score', 'Owner'], ['1', 'Fire', 4, 5, 20, 'Alarms', 2, 5, 10, 'Head of Property']]));
    expect([two.risks[0].gross.rating?.number, two.risks[0].net.rating?.number]).toEqual([20, 10]);
    const one = readRegister(gridOf([['Ref', 'Risk', 'L', 'I', 'Score', 'Owner'], ['1', 'Fire', 4, 5, 20, 'Head of Property']]));
    expect([one.risks[0].gross.rating, one.risks[0].net.rating?.number]).toEqual([null, 20]);
  });

  it('reads group headings in merged cells above the other headings', () => {
    const grid = gridOf([
      ['Corporate risks 2026', '', '', '', '', '', '', '', '', ''],
      ['', '', 'Inherent', '', '', '', 'Residual', '', '', ''],
      [...HEAD.slice(0, 2), 'L', 'I', 'Score', 'Controls', 'L', 'I', 'Score', 'Owner'],
      ['1', 'Fire', 4, 5, 20, 'Alarms', 2, 5, 10, 'Head of Property'],
    ], { merges: [{ row: 1, column: 2, rows: 1, columns: 3 }, { row: 1, column: 6, rows: 1, columns: 3 }] });
    const register = readRegister(grid);
    expect(register.headerRows).toEqual([1, 2]);
    expect([register.risks[0].gross.rating?.number, register.risks[0].net.rating?.number]).toEqual([20, 10]);
  });

  it('reads measures over the groups (LIKELIHOOD over Gross and Net)', () => {
    const register = readRegister(gridOf([
      ['Ref', 'Risk title', 'LIKELIHOOD', '', 'IMPACT', '', 'RATING', '', 'Owner'],
      ['', '', 'Gross', 'Net', 'Gross', 'Net', 'Gross', 'Net', ''],
      ['1', 'Fire', 4, 2, 5, 5, 20, 10, 'Head of Property'],
    ]));
    expect(register.risks[0].gross).toMatchObject({ likelihood: { number: 4 }, impact: { number: 5 }, rating: { number: 20 } });
    expect(register.risks[0].net).toMatchObject({ likelihood: { number: 2 }, impact: { number: 5 }, rating: { number: 10 } });
  });

  it('leaves last quarter’s scores alone', () => {
    const register = readRegister(gridOf([[...SIMPLE_HEADINGS, 'Previous net rating'], [...riskRow(), 12]]));
    expect(register.risks[0].net.rating?.column).toBe(AT.netRating);
    expect(register.fields.some(({ column }) => column === 11)).toBe(false);
  });

  it('takes a target date for a date and a target score for a target', () => {
    const register = readRegister(gridOf([[...SIMPLE_HEADINGS, 'Target likelihood', 'Target impact', 'Target score', 'Target date'], [...riskRow(), 1, 2, 2, 46000]]));
    expect(register.risks[0].target.rating?.number).toBe(2);
    expect(register.fields.find(({ field }) => field === 'actionDate')?.column).toBe(14);
  });

  it('reads a column headed rating that holds colours as RAG', () => {
    const register = readRegister(gridOf([['Ref', 'Risk', 'Net likelihood', 'Net impact', 'Net rating', 'Owner'], ['1', 'Fire', 4, 5, 'Red', 'Head'], ['2', 'Flood', 1, 2, 'Green', 'Head']]));
    expect(register.risks[0].net.rag?.value).toBe('Red');
    expect(register.risks[0].net.rating).toBeNull();
  });

  it('follows a block whose cells have all moved one column to the right', () => {
    const rows: CellValue[][] = ['1', '2', '3'].map((ref) => riskRow({ ref }));
    const moved = ['4', '5', '6'].map((ref) => ['', ...riskRow({ ref, action: 'Review of policy by the board' })]);
    const register = readRegister(gridOf([SIMPLE_HEADINGS, ...rows, SIMPLE_HEADINGS, ...moved]));
    expect(register.recordCount).toBe(6);
    expect(riskByRef(register, '5')).toMatchObject({ title: 'Loss of data', owner: 'Head of ICT', net: { rating: { number: 6, column: 9 } } });
    expect(register.blocks.map((block) => block.moved.length)).toEqual([0, SIMPLE_HEADINGS.length]);
  });

  it('passes over section titles, notes and lines carried over, and says which numbered rows are empty', () => {
    const carried = ['', '', '', '', '', 'and fire doors', '', '', '', '', ''];
    const register = readRegister(simpleGrid([['HOUSING'], riskRow(), carried, [], riskRow({ ref: '2' }), ['3'], ['Page 1 of 1 of the register'], ['Total risks', '', '', '', '', '', '', '', 2]]));
    expect(register.risks.map((risk) => [risk.row, risk.ref, risk.isEmpty])).toEqual([[2, '1', false], [5, '2', false], [6, '3', true]]);
  });

  it('does not count a filled-down formula as an entry', () => {
    const row = riskRow({ ref: '2', title: '', grossLikelihood: '', grossImpact: '', grossRating: 0, controls: '', netLikelihood: '', netImpact: '', netRating: 0, owner: '' });
    const register = readRegister(simpleGrid([riskRow(), row], { formulas: { '2,4': '=C3*D3', '2,8': '=G3*H3' } }));
    expect(register.risks[1].isEmpty).toBe(true);
  });

  it('is not misled by a key to the scores above the register', () => {
    const register = readRegister(gridOf([['Likelihood', 'Impact', 'Rating'], ['5 Certain', '5 Severe', 'High'], [], SIMPLE_HEADINGS, riskRow()]));
    expect(register.headerRows).toEqual([3]);
    expect(register.recordCount).toBe(1);
  });

  it('looks only within the area asked for', () => {
    const grid = gridOf([SIMPLE_HEADINGS, riskRow(), riskRow({ ref: '2' }), [], ['Notes to the register']]);
    expect(readRegister(grid, { within: { row: 0, column: 0, rows: 2, columns: 11 } }).recordCount).toBe(1);
    expect(riskRegisterKind.recognise(grid, { within: { row: 1, column: 0, rows: 2, columns: 11 } }).ok).toBe(false);
  });
});

describe('the user’s own mapping', () => {
  const grid = gridOf([[...SIMPLE_HEADINGS, 'Lead member'], [...riskRow(), 'Councillor']]);
  const own = Object.fromEntries(readRegister(grid).fields.map(({ field, column }) => [field, column]));

  it('overrides what was recognised', () => {
    expect(readRegister(grid, { mapping: { ...own, owner: 11 } }).risks[0].owner).toBe('Councillor');
    expect(readRegister(grid, { mapping: { owner: null } }).fields.some(({ field }) => field === 'owner')).toBe(false);
  });

  it('changes nothing, also in shifted blocks, when it is what was recognised', () => {
    const shifted = gridOf([SIMPLE_HEADINGS, riskRow(), SIMPLE_HEADINGS, ['', ...riskRow({ ref: '2' })], ['', ...riskRow({ ref: '3' })]]);
    const plain = readRegister(shifted);
    const mapping = Object.fromEntries(plain.fields.map(({ field, column }) => [field, column]));
    expect(readRegister(shifted, { mapping }).risks).toEqual(plain.risks);
  });

  it('reads a register whose headings say nothing', () => {
    const foreign = gridOf([['Nr', 'Risiko', 'W', 'A', 'Wer'], [1, 'Feuer', 4, 5, 'Amt'], [2, 'Flut', 2, 2, 'Amt']]);
    expect(riskRegisterKind.recognise(foreign).ok).toBe(false);
    const register = readRegister(foreign, { mapping: { ref: 0, title: 1, netLikelihood: 2, netImpact: 3, owner: 4 } });
    expect(register.headerRows).toEqual([0]);
    expect(register.risks.map((risk) => [risk.ref, risk.net.likelihood?.number, risk.owner])).toEqual([['1', 4, 'Amt'], ['2', 2, 'Amt']]);
  });
});

describe('sheets that are not risk registers', () => {
  it.each([
    ['an empty sheet', [[]], /is empty/],
    ['a contracts register', [['Contract ID', 'Owner', 'Contract title', 'Supplier name', 'Total value', 'Start date', 'End date'], [3700, 'Head of Service', 'Cleaning', 'Acme', 350650, 43000, 44000]], /Missing: likelihood and impact, or a rating/],
    ['a budget', [['Service', 'Budget', 'Projection', 'Variation'], ['Education', 100, 120, 20]], /Looked for headings such as Ref/],
    ['a letter', [['Dear Sir,'], ['the likelihood of rain is great'], ['and its impact small']], /Looked for/],
    ['a list of films', [['Title', 'Rating', 'Owner'], ['The Third Man', 5, 'Library']], /Missing: likelihood and impact/],
  ] as Array<[string, CellValue[][], RegExp]>)('refuses %s and says why', (_, rows, reason) => {
    const recognition = riskRegisterKind.recognise(gridOf(rows, { sheet: 'Sheet7' }));
    expect(recognition).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(recognition).toMatchObject({ reason: expect.stringContaining('Sheet7') });
  });
});

describe('several registers on one sheet', () => {
  const named = (ref: number, title: string): CellValue[] => riskRow({ ref, title });
  const other = ['Risk ref', 'Title', 'Closed on', 'Owner', 'Net likelihood', 'Net impact'];

  it('are told apart where references begin again: the largest is read, the others are named', () => {
    const grid = gridOf([['Housing risks'], SIMPLE_HEADINGS, named(1, 'Fire'), named(2, 'Flood'), [], ['Education risks'], SIMPLE_HEADINGS, named(1, 'Strike'), named(2, 'Fraud'), named(3, 'Frost')]);
    const register = readRegister(grid);
    expect(register.risks.map(({ title }) => title)).toEqual(['Strike', 'Fraud', 'Frost']);
    expect(register.others).toMatchObject([{ headerRow: 1, risks: 2 }]);
    expect(riskRegisterKind.summary(register).sentences).toContainEqual(expect.stringContaining('another register on the sheet, under the headings in row 2 (2 risks)'));
    expect(riskRegisterKind.check(register)).toEqual([]);
    expect(readRegister(grid, { within: register.others[0].area }).risks.map(({ title }) => title)).toEqual(['Fire', 'Flood']);
  });

  it('are told apart where headings differ, and side by side', () => {
    const stacked = readRegister(gridOf([SIMPLE_HEADINGS, named(1, 'Fire'), named(2, 'Flood'), [], ['Closed risks'], other, ['C1', 'Old', 43000, 'Head of ICT', 2, 3]]));
    expect([stacked.recordCount, stacked.others.map(({ headerRow, risks }) => [headerRow, risks])]).toEqual([2, [[5, 1]]]);
    const beside = readRegister(gridOf([[...other, '', ...SIMPLE_HEADINGS], ['C1', 'Old', 43000, 'Head of ICT', 2, 3, '', ...named(1, 'Fire')], ['', '', '', '', '', '', '', ...named(2, 'Flood')]]));
    expect([beside.risks.map(({ title }) => title), beside.others.map(({ area }) => area.column)]).toEqual([['Fire', 'Flood'], [0]]);
  });

  it('are one where pages go on with the numbering, or one reference is repeated by mistake', () => {
    expect(readRegister(gridOf([SIMPLE_HEADINGS, named(1, 'Fire'), named(2, 'Flood'), SIMPLE_HEADINGS, named(2, 'Strike'), named(3, 'Fraud'), named(4, 'Frost')]))).toMatchObject({ recordCount: 5, others: [] });
  });
});
