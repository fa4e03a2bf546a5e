import { describe, expect, it } from 'vitest';
import { riskRegisterKind, riskRegisterKindFor } from '../../../src/registers/risk/riskRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { nhs5x5 } from '../../../src/schemes/presets';
import { gridOf } from '../support/grids';
import { AT, findings, readRegister, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';

const of = (rule: string, ...rows: CellValue[][]): ReturnType<typeof findings> => findings(simpleGrid(rows), rule);

it('has nothing to say about a sound register', () => {
  expect(findings(simpleGrid([riskRow(), riskRow({ ref: '2', title: 'Fire', action: 'Review' })]))).toEqual([]);
});

it('gives findings worst first, and a stable code, a title and a severity to each check', () => {
  const severities = findings(simpleGrid([riskRow({ owner: '', title: ' x ', netRating: 9 }), riskRow({ ref: '1', grossLikelihood: 7 })])).map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)));
  expect(new Set(riskRegisterKind.checks.map((check) => check.rule)).size).toBe(riskRegisterKind.checks.length);
  const steps = new Set(riskRegisterKind.steps.map((step) => step.id));
  for (const { fixedBy } of riskRegisterKind.checks) expect(fixedBy === undefined || steps.has(fixedBy)).toBe(true);
});

describe('rating-mismatch', () => {
  it('names the risk, what was found and what is right', () => {
    expect(of('rating-mismatch', riskRow({ ref: '2a', netRating: 8 }))).toEqual([{
      rule: 'rating-mismatch', severity: 'error', row: 1, column: AT.netRating, field: 'netRating', value: 8, suggestion: 6,
      message: 'Risk 2a: the net rating is 8, but likelihood 2 × impact 3 is 6.',
    }]);
  });
  it('reports a word where a number should be', () => expect(of('rating-mismatch', riskRow({ netRating: 'n/a' }))).toHaveLength(1));
  it('counts a right rating stored as text as right', () => expect(of('rating-mismatch', riskRow({ netRating: ' 6 ' }))).toEqual([]));
  it('says nothing when a score is itself wrong', () => expect(of('rating-mismatch', riskRow({ netImpact: 9, netRating: 8 }))).toEqual([]));
  it('judges a formula by its value and suggests nothing for it', () => {
    const found = findings(simpleGrid([riskRow({ netRating: 5 })], { formulas: { '1,8': '=G2+H2' } }), 'rating-mismatch');
    expect(found).toHaveLength(1);
    expect(found[0].suggestion).toBeUndefined();
    expect(found[0].message).toContain('by a formula');
    expect(findings(simpleGrid([riskRow()], { formulas: { '1,8': '=G2*H2' } }))).toEqual([]);
  });
});

describe('rating-missing', () => {
  it('suggests the product', () => expect(of('rating-missing', riskRow({ grossRating: '' }))).toMatchObject([{ column: AT.grossRating, suggestion: 16, severity: 'warning' }]));
  it('says nothing without scores to work from', () => expect(of('rating-missing', riskRow({ grossRating: '', grossImpact: '' }))).toEqual([]));
});

describe('score-invalid', () => {
  it.each<[CellValue, string]>([[0, '0'], [6, '6'], [2.5, '2.5'], ['High', '“High”'], ['#N/A', 'the error #N/A'], [true, 'TRUE'], ['4 - Likely', '“4 - Likely”']])('reports %s', (value, quoted) => {
    expect(of('score-invalid', riskRow({ netLikelihood: value }))).toMatchObject([{
      column: AT.netLikelihood, field: 'netLikelihood', value, message: `Risk 1: the net likelihood is ${quoted}. It must be a whole number from 1 to 5.`,
    }]);
  });
  it('reports a blank in a register that is scored', () => expect(of('score-invalid', riskRow(), riskRow({ ref: '2', netImpact: '', netRating: '' }))).toMatchObject([{ row: 2, message: 'Risk 2 has no net impact. It must be a whole number from 1 to 5.' }]));
  it('lets 1 to 5 be, also as text', () => expect(of('score-invalid', ...[1, 2, 3, 4, 5, '5'].map((netLikelihood, i) => riskRow({ ref: i + 1, netLikelihood })))).toEqual([]));
  it('lets a target be blank as a whole, not in part', () => {
    const headings = [...SIMPLE_HEADINGS, 'Target likelihood', 'Target impact'];
    const found = findings(gridOf([headings, [...riskRow(), 1, 2], [...riskRow({ ref: '2' }), '', ''], [...riskRow({ ref: '3' }), 1, '']]), 'score-invalid');
    expect(found.map(({ row, field }) => [row, field])).toEqual([[3, 'targetImpact']]);
  });
});

describe('net-above-gross', () => {
  it('reports a net risk above the gross one, on its rating', () => {
    expect(of('net-above-gross', riskRow({ netLikelihood: 5, netImpact: 4, netRating: 20, action: 'Review' }))).toMatchObject([{ column: AT.netRating, message: expect.stringContaining('the net risk (20) is above the gross risk (16)') }]);
  });
  it('goes by likelihood × impact, not by a wrong printed rating', () => expect(of('net-above-gross', riskRow({ netRating: 25 }))).toEqual([]));
  it('goes by the printed rating where there are no scores', () => {
    const found = findings(gridOf([['Ref', 'Risk title', 'Gross rating', 'Net rating', 'Owner'], ['1', 'Fire', 10, 12, 'Head'], ['2', 'Flood', 12, 12, 'Head']]), 'net-above-gross');
    expect(found.map(({ row }) => row)).toEqual([1]);
  });
});

describe('owner-missing', () => {
  it.each<CellValue>(['', ' \u00a0', 'TBC', 'n/a', '-'])('reports “%s”', (owner) => expect(of('owner-missing', riskRow({ owner }))).toMatchObject([{ column: AT.owner, severity: 'warning' }]));
  it('accepts a post', () => expect(of('owner-missing', riskRow({ owner: 'Head of ICT' }))).toEqual([]));
});

describe('ref-missing and ref-repeated', () => {
  it('names a risk without a reference by its row and title', () => expect(of('ref-missing', riskRow(), riskRow({ ref: '' }))).toMatchObject([{ row: 2, message: 'The risk in row 3 (Loss of data) has no reference.' }]));
  it('reports the later use of a reference, whatever its capitals and spaces', () => {
    expect(of('ref-repeated', riskRow({ ref: '2a' }), riskRow({ ref: '3' }), riskRow({ ref: '2 A' }))).toMatchObject([{ row: 3, message: expect.stringContaining('already used in row 2') }]);
  });
  it('takes the number 2 and the text 2 for one reference', () => expect(of('ref-repeated', riskRow({ ref: 2 }), riskRow({ ref: '2' }))).toHaveLength(1));
  it('keeps 2 and 2a apart', () => expect(of('ref-repeated', riskRow({ ref: 2 }), riskRow({ ref: '2a' }))).toEqual([]));
});

describe('row-empty', () => {
  it('reports a numbered row with nothing else, and leaves its other cells alone', () => {
    expect(findings(simpleGrid([riskRow(), ['2']]))).toMatchObject([{ rule: 'row-empty', row: 2, message: 'Risk 2 is numbered but empty. Fill it in, or delete row 3.' }]);
  });
});

describe('red-without-action', () => {
  const red = { netLikelihood: 4, netImpact: 4, netRating: 16 };
  it('reports a red net risk with nothing more to be done', () => expect(of('red-without-action', riskRow(red))).toMatchObject([{ column: AT.action, message: 'Risk 1 is Red (net rating 16) but no further action is recorded.' }]));
  it('does not take “None” for an action', () => expect(of('red-without-action', riskRow({ ...red, action: 'None' }))).toHaveLength(1));
  it('is content with an action', () => expect(of('red-without-action', riskRow({ ...red, action: 'Review in May' }))).toEqual([]));
  it('leaves 12 alone, and 15 not', () => {
    expect(of('red-without-action', riskRow({ netLikelihood: 3, netImpact: 4, netRating: 12 }))).toEqual([]);
    expect(of('red-without-action', riskRow({ netLikelihood: 3, netImpact: 5, netRating: 15 }))).toHaveLength(1);
  });
  it('follows the bands of the scheme', () => {
    const kind = riskRegisterKindFor({ ...nhs5x5, riskBands: nhs5x5.riskBands.map((band) => (band.rag === 'Red' ? { ...band, lowest: 12 } : band)) });
    const register = readRegister(simpleGrid([riskRow({ netLikelihood: 3, netImpact: 4, netRating: 12 })]));
    expect(kind.check(register).map(({ rule }) => rule)).toEqual(['red-without-action']);
  });
});

describe('rag-mismatch', () => {
  const rag = (...words: CellValue[]): ReturnType<typeof findings> => findings(gridOf([[...SIMPLE_HEADINGS, 'Net RAG'], ...words.map((word, i) => [...riskRow({ ref: i + 1 }), word])]), 'rag-mismatch');
  it('reports a wrong word and a blank', () => expect(rag('Yellow', 'Red', '')).toMatchObject([{ row: 2, value: 'Red', suggestion: 'Yellow', message: 'Risk 2 has “Red” as its net RAG. A rating of 6 is Yellow.' }, { row: 3, suggestion: 'Yellow' }]));
  it('lets other capitals and single letters be', () => expect(rag('YELLOW', 'y')).toEqual([]));
  it('speaks of levels where the register does', () => expect(rag('Medium', 'High', 'Medium')).toMatchObject([{ row: 2, suggestion: 'Medium' }]));
});

describe('number-as-text', () => {
  it('reports scores and ratings, not references', () => {
    expect(of('number-as-text', riskRow({ ref: '7', netLikelihood: '2', grossRating: ' 16' })).map(({ field, suggestion }) => [field, suggestion])).toEqual([['grossRating', 16], ['netLikelihood', 2]]);
  });
  it('leaves words to other checks', () => expect(of('number-as-text', riskRow({ netLikelihood: 'two' }))).toEqual([]));
});

describe('headings', () => {
  it('reports each repeated header once', () => {
    expect(findings(gridOf([SIMPLE_HEADINGS, riskRow(), SIMPLE_HEADINGS, riskRow({ ref: '2' })]), 'header-repeated')).toMatchObject([{ row: 2, column: 0, message: expect.stringContaining('row 3') }]);
  });
  it('reports broken and misspelt headings with what they should be', () => {
    const headings = SIMPLE_HEADINGS.with(AT.grossLikelihood, 'GROSS LIKE LIHO OD').with(AT.owner, 'Risk onwer');
    expect(findings(gridOf([headings, riskRow()]), 'heading-broken').map(({ suggestion }) => suggestion)).toEqual(['GROSS LIKELIHOOD', 'Risk owner']);
  });
  it('lets plurals and other wordings be', () => {
    const headings = SIMPLE_HEADINGS.with(AT.owner, 'Risk owners').with(AT.controls, 'Controls (what we do now)');
    expect(findings(gridOf([headings, riskRow()]), 'heading-broken')).toEqual([]);
  });
  it('says where data was found that stands away from its headings', () => {
    const moved = ['4', '5'].map((ref) => ['', ...riskRow({ ref, action: 'Review of policy by the board' })]);
    expect(findings(gridOf([SIMPLE_HEADINGS, riskRow(), SIMPLE_HEADINGS, ...moved]), 'heading-misplaced')).toMatchObject([{ row: 2, message: expect.stringContaining('Net rating (column J)') }]);
  });
});

describe('text-untidy', () => {
  it('says what is untidy and what it would become', () => {
    expect(of('text-untidy', riskRow({ controls: ' Back-ups  nightly\u00a0' }))).toMatchObject([{ column: AT.controls, field: 'controls', suggestion: 'Back-ups nightly', message: expect.stringContaining('double spaces') }]);
  });
  it('lets numbers, formulas and lists be', () => {
    expect(findings(simpleGrid([riskRow({ controls: '- One\n- Two', title: ' =x ' })], { formulas: { '1,1': '=" x "' } }), 'text-untidy')).toEqual([]);
  });
});
