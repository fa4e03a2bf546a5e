import { describe, expect, it } from 'vitest';
import { contractsRegisterKind, contractsRegisterKindFor } from '../../../src/registers/contracts/contractsRegister';
import { registerKindsFor } from '../../../src/registers/registerKinds';
import { riskRegisterKind, riskRegisterKindFor } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { contractsEffect, risksEffect } from '../../../src/registers/scheme/effects';
import { rulesSheet, rulesTables } from '../../../src/registers/scheme/rulesSheet';
import { bromley2018, example3x3, nhs5x5, presets } from '../../../src/schemes/presets';
import { withSquare } from '../../../src/schemes/riskMatrix';
import { dateToSerial } from '../../../src/rules/dates';
import { gridOf } from '../support/grids';

const HEAD = ['Ref', 'Risk title', 'Owner', 'Likelihood', 'Impact', 'Rating', 'RAG'];
const risks = gridOf([HEAD, ['1', 'Flood', 'Head of Parks', 3, 4, 12, 'Amber'], ['2', 'Fire', 'Head of Estates', 3, 4, 12, 'Amber'], ['3', 'Theft', 'Head of Audit', 1, 2, 2, 'Green']]);
const contracts = gridOf([
  ['Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date'],
  ['1', 'Cleaning', 'Alpha Ltd', 200_000, '01/04/2018', '31/03/2019'], ['2', 'Catering', 'Beta Ltd', 90_000, '01/04/2018', '31/03/2019'], ['3', 'Waste', 'Gamma Ltd', '', '01/04/2018', '31/03/2019'],
]);

describe('what another scheme would change in a register', () => {
  it('is counted by level for risks', () => {
    const recognition = riskRegisterKind.recognise(risks);
    if (!recognition.ok) throw new Error(recognition.reason);
    const after = withSquare(bromley2018.riskBands, { likelihood: 3, impact: 4 }, 'High');
    expect(risksEffect(recognition.register, bromley2018.riskBands, after)).toEqual({ judged: 3, changed: 2, moves: [{ from: 'Significant', to: 'High', number: 2 }] });
    expect(risksEffect(recognition.register, bromley2018.riskBands, bromley2018.riskBands).changed).toBe(0);
  });

  it('is counted by status for contracts, those without a value left out', () => {
    const recognition = contractsRegisterKind.recognise(contracts, { asAt: dateToSerial({ year: 2018, month: 8, day: 24 }) as number });
    if (!recognition.ok) throw new Error(recognition.reason);
    expect(contractsEffect(recognition.register, { upToValues: [100_000, null], rows: [{ upToMonths: null, statuses: ['Green', 'Red'] }] })).toEqual({ judged: 2, changed: 1, moves: [{ from: 'Amber', to: 'Green', number: 1 }] });
  });
});

describe('registers judged by a scheme', () => {
  it('are the same kinds whatever the scheme', () => {
    const ids = (scheme: (typeof presets)[number]): string[] => registerKindsFor(scheme).map(({ id }) => id);
    for (const scheme of presets) expect(ids(scheme)).toEqual(ids(bromley2018));
  });

  it('go by the squares of the matrix, in findings and in figures', () => {
    const kind = riskRegisterKindFor({ ...bromley2018, riskBands: withSquare(bromley2018.riskBands, { likelihood: 1, impact: 2 }, 'Medium') });
    const recognition = kind.recognise(gridOf([HEAD, ...Array.from({ length: 6 }, (_, i) => [String(i + 1), `Risk ${i}`, 'Head of Parks', 3, 4, 12, 'Amber']), ['7', 'Theft', 'Head of Audit', 1, 2, 2, 'Green']]));
    if (!recognition.ok) throw new Error(recognition.reason);
    expect(kind.check(recognition.register).filter(({ rule }) => rule === 'rag-mismatch').map(({ suggestion }) => suggestion)).toEqual(['Yellow']);
    expect(kind.summary(recognition.register).net.levels.map(({ level, number }) => [level, number])).toEqual([['High', 0], ['Significant', 6], ['Medium', 1], ['Low', 0]]);
  });

  it('say which risks are above the appetite line, where one is drawn', () => {
    const sentences = (riskAppetite: number | null): readonly string[] => {
      const kind = riskRegisterKindFor({ ...bromley2018, riskAppetite });
      const recognition = kind.recognise(risks);
      return recognition.ok ? kind.summary(recognition.register).sentences.filter((sentence) => sentence.includes('appetite')) : ['not recognised'];
    };
    expect([sentences(10), sentences(12), sentences(null)]).toEqual([['2 net risks are above the appetite line of 10: Risk 1 and Risk 2.'], ['No net risk is above the appetite line of 12.'], []]);
  });

  it('are told of once where the register’s scores go above those of the scheme in many risks', () => {
    const kind = riskRegisterKindFor(example3x3);
    const longer = kind.recognise(gridOf([HEAD.slice(0, 6), ...[1, 2, 3, 4, 5, 4].map((likelihood, i) => [String(i + 1), `Risk ${i}`, 'Head of Parks', likelihood, 1, likelihood])]));
    if (!longer.ok) throw new Error(longer.reason);
    const found = kind.check(longer.register).filter(({ rule }) => rule === 'score-not-read' || rule === 'score-invalid');
    expect(found).toMatchObject([{ rule: 'score-not-read', message: expect.stringMatching(/^The net likelihood goes above 3, as with 4, in many risks/) }]);
  });

  it('go by the number of scores and the council’s own words for them', () => {
    const kind = riskRegisterKindFor(example3x3);
    const numbered = kind.recognise(gridOf([HEAD.slice(0, 6), ['1', 'Flood', 'Head of Parks', 3, 3, 9], ['2', 'Fire', 'Head of Estates', 4, 1, 4], ['3', 'Theft', 'Head of Audit', 1, 2, 2]]));
    if (!numbered.ok) throw new Error(numbered.reason);
    expect(kind.check(numbered.register).filter(({ rule }) => rule === 'score-invalid').map(({ message }) => message)).toEqual(['Risk 2: the net likelihood is 4. It must be a whole number from 1 to 3.']);
    expect(kind.summary(numbered.register).net.heatMap).toEqual([[0, 0, 1], [0, 0, 0], [0, 1, 0]]);
    const worded = kind.recognise(gridOf([HEAD.slice(0, 5), ['1', 'Flood', 'Head of Parks', 'High', 'High'], ['2', 'Fire', 'Head of Estates', 'Low', 'Medium'], ['3', 'Theft', 'Head of Audit', 'Medium', 'Low']]));
    if (!worded.ok) throw new Error(worded.reason);
    expect(worded.register.risks.map(({ net }) => [net.likelihood?.number, net.impact?.number])).toEqual([[3, 3], [1, 2], [2, 1]]);
    const lists = kind.plan(risks, { steps: new Set(['score-lists']), excluded: new Set() }).decorations;
    expect(lists.map((list) => (list.kind === 'listValidation' ? list.values : []))).toEqual([['1', '2', '3']]);
  });
});

describe('the Rules sheet', () => {
  it('prints bands with their ratings, and every square of the matrix with its level and colour', () => {
    const [bands, matrix] = rulesTables({ ...nhs5x5, riskAppetite: 8, riskBands: withSquare(nhs5x5.riskBands, { likelihood: 1, impact: 5 }, 'High') });
    expect(bands.rows).toEqual([['Extreme', '15–25', 'Red', ''], ['High', '8–12', 'Amber', '1 × 5'], ['Moderate', '4–6', 'Yellow', ''], ['Low', '1–3', 'Green', '']]);
    expect(bands.notes).toEqual(['Rating = likelihood × impact. Appetite line: ratings up to 8.']);
    expect(matrix.rows.at(-1)).toEqual(['1 Rare', '1 Low', '2 Low', '3 Low', '4 Moderate', '5 High']);
    expect(matrix.colours?.at(-1)).toEqual([null, 'Green', 'Green', 'Green', 'Yellow', 'Amber']);
  });

  it('says matrix, tolerances and thresholds in words', () => {
    const tables = rulesTables(bromley2018);
    expect(tables.find(({ id }) => id === 'procurement')?.rows[1]).toEqual(['over 6 to 9 months', 'Amber', 'Red', 'Red']);
    expect(tables.find(({ id }) => id === 'procurement')?.header.slice(1)).toEqual(['up to £173,000', 'over £173,000 to £500,000', 'over £500,000']);
    expect(tables.find(({ id }) => id === 'budget')?.rows[0]).toEqual(['Services', 'Amber for any overspend; Red from 5% or £100,000, whichever is reached first']);
    expect(tables.find(({ id }) => id === 'other')?.rows[0]).toEqual(['Contracts in the register', 'from £50,000']);
  });

  it.each(presets)('is a rectangle of cells, each table within its columns: $id', (scheme) => {
    const { sheetName, blocks, widths } = rulesSheet(scheme);
    expect(sheetName).toBe('Rules');
    for (const row of blocks[0].cells) expect(row).toHaveLength(widths.length);
    for (const { header, rows } of rulesTables(scheme)) for (const row of rows) expect(row).toHaveLength(header.length);
  });
});

describe('names and acronyms of a scheme', () => {
  it('are left as the council writes them when contracts are tidied, and tidying again changes nothing', () => {
    const kind = contractsRegisterKindFor({ ...bromley2018, caseExceptions: { names: ['MacArthur', 'de la Cruz', 'iPad'], acronyms: ['Zxq'] } });
    const grid = gridOf([['Contract ID', 'Title', 'Supplier', 'Owner', 'Total value', 'Start date', 'End date'], ['1', 'IPAD REPAIRS FOR ZXQ', 'Alpha Ltd', 'JANE MACARTHUR', 200_000, '01/04/2018', '31/03/2019'], ['2', 'Catering', 'Beta Ltd', 'ANA DE LA CRUZ', 90_000, '01/04/2018', '31/03/2019']]);
    const choices = { steps: new Set(['titles', 'names']), excluded: new Set<string>() };
    const { changes } = kind.plan(grid, choices);
    expect(changes.map(({ after }) => after)).toEqual(['iPad Repairs for ZXQ', 'Jane MacArthur', 'Ana de la Cruz']);
    expect(kind.plan(applyChanges(grid, changes), choices).changes).toEqual([]);
  });
});
