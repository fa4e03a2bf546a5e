import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { valueAt } from '../../../src/registers/shared/grid';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { repairText } from '../../../src/registers/shared/text/repairText';
import { withCell } from '../support/grids';
import { publishedGrid, publishedRisks } from '../support/published';
import { readRegister, riskByRef } from '../support/registers';

const register = readRegister(publishedGrid);
/** Words only: how text compares whatever became of its layout. */
const words = (text: unknown): string => repairText(String(text)).text.replace(/^'/, '').replace(/\s+/g, ' ').trim();

describe('the published risk register, as printed', () => {
  it('has 25 risks, and rows 23 to 25 numbered but empty', () => {
    expect(register.recordCount).toBe(25);
    expect(register.risks.filter((risk) => risk.isEmpty).map((risk) => risk.ref)).toEqual(['23', '24', '25']);
    expect(register.blocks).toHaveLength(6);
    expect(register.headerRows).toEqual([0, 1, 6, 7, 13, 14, 20, 21, 27, 28, 34, 35]);
  });

  it.each(publishedRisks)('reads risk $ref from its true columns', (published) => {
    const risk = riskByRef(register, published.ref);
    expect([risk.gross.likelihood?.number, risk.gross.impact?.number, risk.gross.rating?.number]).toEqual([published.gross_likelihood, published.gross_impact, published.gross_rating]);
    expect([risk.net.likelihood?.number, risk.net.impact?.number, risk.net.rating?.number]).toEqual([published.current_likelihood, published.current_impact, published.current_rating]);
    expect(words(risk.title)).toBe(words(published.title_and_description));
    expect(words(risk.controls)).toBe(words(published.existing_controls));
    expect(words(risk.action)).toBe(words(published.further_action));
    expect(words(risk.owner)).toBe(words(published.owner));
    for (const [field, value] of [['cause', published.cause_and_effect], ['category', published.category], ['division', published.division]] as const) {
      expect(words(valueAt(publishedGrid, risk.row, risk.columns[field]))).toBe(words(value));
    }
  });

  it('reads the same whether or not the first page is there', () => {
    const from = (top: number): string[] => readRegister({ ...publishedGrid, top, values: publishedGrid.values.slice(top), formulas: publishedGrid.formulas.slice(top) }).risks.map((risk) => `${risk.ref} ${risk.net.rating?.number} ${risk.owner}`);
    expect(from(13)).toEqual(from(0).slice(9));
  });

  it('reports what is wrong with it and nothing else', () => {
    const counts: Record<string, number> = {};
    const findings = riskRegisterKind.check(register);
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual({
      'red-without-action': 1, 'controls-without-effect': 6, 'row-empty': 3, 'header-repeated': 5, 'heading-misplaced': 2, 'heading-broken': 38, 'number-as-text': 30, 'text-untidy': 57,
      'controls-identical': 1, 'brackets-unbalanced': 1, 'owner-bracket': 1, 'owners-together': 4, 'category-separators': 6, 'title-not-separated': 23, 'formula-like': 22,
    });
    expect(findings[0]).toMatchObject({ rule: 'red-without-action', severity: 'error', row: 4, column: 14, message: 'Risk 2a is Red (net rating 16) but no further action is recorded.' });
  });

  it('reports exactly one cell when one rating is changed', () => {
    const before = new Set(riskRegisterKind.check(register).map((finding) => JSON.stringify(finding)));
    for (const risk of register.risks.filter((candidate) => !candidate.isEmpty)) {
      for (const rating of [risk.gross.rating, risk.net.rating]) {
        const wrong = (rating?.number ?? 0) + 1;
        const fresh = riskRegisterKind.check(readRegister(withCell(publishedGrid, risk.row, rating!.column, wrong))).filter((finding) => !before.has(JSON.stringify(finding)));
        expect(fresh.map(({ rule, row, column, value }) => ({ rule, row, column, value }))).toEqual([{ rule: 'rating-mismatch', row: risk.row, column: rating!.column, value: wrong }]);
      }
    }
  });

  it('agrees with the published numbers of risks at each level', () => {
    const { gross, net, sentences } = riskRegisterKind.summary(register);
    const numbers = (levels: typeof net.levels): Record<string, number> => Object.fromEntries(levels.map(({ level, number }) => [level, number]));
    expect(numbers(gross.levels)).toEqual({ High: 10, Significant: 5, Medium: 8, Low: 2 });
    expect(numbers(net.levels)).toEqual({ High: 3, Significant: 7, Medium: 11, Low: 4 });
    expect(net.heatMap.flat().reduce((sum, count) => sum + count, 0)).toBe(25);
    expect(sentences[0]).toBe('25 risks; gross: 10 High, 5 Significant, 8 Medium and 2 Low; net: 3 High, 7 Significant, 11 Medium and 4 Low.');
    expect(sentences[1]).toBe('3 numbered rows are empty: 23, 24 and 25.');
  });
});

describe('tidying the published risk register', () => {
  const plan = riskRegisterKind.plan(publishedGrid, defaultChoices(riskRegisterKind));
  const tidied = applyChanges(publishedGrid, plan.changes);

  it('leaves nothing that a step would put right, and nothing for a second tidy', () => {
    const fixable = new Set(riskRegisterKind.checks.filter((check) => check.fixedBy).map((check) => check.rule));
    expect(riskRegisterKind.check(readRegister(tidied)).filter((finding) => fixable.has(finding.rule))).toEqual([]);
    const again = riskRegisterKind.plan(tidied, defaultChoices(riskRegisterKind));
    expect(again.changes).toEqual([]);
    expect(again.decorations).toEqual(plan.decorations);
  });

  const tidy = readRegister(tidied);

  it('makes one table of 25 risks in natural order, its data under its headings', () => {
    expect(tidy.blocks.map(({ headerRows, moved }) => [headerRows, moved])).toEqual([[[0, 1], []]]);
    expect(tidy.risks.map((risk) => risk.row)).toEqual(Array.from({ length: 25 }, (_, i) => i + 2));
    expect(tidy.risks.map((risk) => risk.ref)).toEqual(publishedRisks.map((risk) => risk.ref));
    expect(tidied.values.slice(27).flat().every((value) => value === '')).toBe(true);
  });

  it('keeps every word of every risk, in its field', () => {
    const bag = (text: unknown): string[] => (repairText(String(text)).text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
    for (const risk of tidy.risks) {
      const before = riskByRef(register, risk.ref);
      for (const field of Object.keys(before.columns)) {
        expect([risk.ref, field, bag(valueAt(tidied, risk.row, risk.columns[field]))]).toEqual([risk.ref, field, bag(valueAt(publishedGrid, before.row, before.columns[field]))]);
      }
    }
  });

  it('gives texts the lines of the register as read by hand, four apart that only a reader could tell', () => {
    const differ = publishedRisks.flatMap((published) => {
      const { row, columns } = riskByRef(tidy, published.ref);
      const texts = { cause: published.cause_and_effect, controls: published.existing_controls, action: published.further_action };
      return Object.entries(texts).filter(([field, text]) => valueAt(tidied, row, columns[field]) !== text).map(([field]) => `${published.ref} ${field}`);
    });
    expect(differ).toEqual(['2 controls', '7 controls', '13 controls', '14 controls']);
    expect(publishedRisks.find((risk) => risk.ref === '13')?.existing_controls).toMatch(/^'- /);
  });

  it('parts titles from descriptions, and leaves those where it is not plain', () => {
    const titles = Object.fromEntries(tidy.risks.map(({ ref, row, columns }) => [ref, String(valueAt(tidied, row, columns.title))]));
    expect(titles['5a'].split('\n')[0]).toBe('Temporary Accommodation');
    expect(titles['21'].split('\n')[0]).toBe('30 hours funded childcare for three and four year olds of working parents');
    expect(Object.keys(titles).filter((ref) => !titles[ref].includes('\n')).sort()).toEqual(['1', '22']);
  });

  it('writes categories with commas and owners one a line', () => {
    const at = (ref: string, field: string): unknown => valueAt(tidied, riskByRef(tidy, ref).row, riskByRef(tidy, ref).columns[field]);
    expect([at('13', 'category'), at('20', 'category'), at('22', 'category')]).toEqual(['Political, Legal, Professional, Reputational', 'Data and Information', 'Financial, Reputational, Compliance/Regulation']);
    expect(String(at('4', 'owner')).split('\n')).toHaveLength(4);
    expect(at('3', 'owner')).toBe("Director, Children's Services (Children Lead)");
    expect(at('22', 'owner')).toBe('Director, Programmes (Programmes Lead)\nDirector, Integrated Commissioning- BCCG Commissioning Lead');
  });

  it('has its headings repaired, and RAG columns under the register’s own words, right of everything', () => {
    expect([5, 6, 7, 8, 9, 10, 11].map((column) => valueAt(tidied, 1, column))).toEqual(['LIKELIHOOD', 'IMPACT', 'RISK RATING', '', 'LIKELIHOOD', 'IMPACT', 'RISK RATING']);
    expect([valueAt(tidied, 0, 14), valueAt(tidied, 0, 15)]).toEqual(['GROSS RAG', 'CURRENT RAG']);
    const words = (column: number): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const { row } of tidy.risks) counts[String(valueAt(tidied, row, column))] = (counts[String(valueAt(tidied, row, column))] ?? 0) + 1;
      return counts;
    };
    expect(words(14)).toEqual({ Red: 10, Amber: 5, Yellow: 8, Green: 2 });
    expect(words(15)).toEqual({ Red: 3, Amber: 7, Yellow: 11, Green: 4 });
  });

  it('turns the scores of the third block into numbers and changes no score', () => {
    for (const risk of tidy.risks.filter((candidate) => !candidate.isEmpty)) {
      const published = publishedRisks.find((candidate) => candidate.ref === risk.ref);
      expect([risk.gross.likelihood?.value, risk.gross.impact?.value, risk.gross.rating?.value, risk.net.likelihood?.value, risk.net.impact?.value, risk.net.rating?.value]).toEqual([
        published?.gross_likelihood, published?.gross_impact, published?.gross_rating, published?.current_likelihood, published?.current_impact, published?.current_rating,
      ]);
    }
  });

  it('puts a list of 1 to 5 on every likelihood and impact cell', () => {
    const lists = plan.decorations.filter((decoration) => decoration.kind === 'listValidation');
    const covered = new Set(lists.flatMap(({ area }) => Array.from({ length: area.rows * area.columns }, (_, i) => `${area.row + Math.floor(i / area.columns)},${area.column + (i % area.columns)}`)));
    const wanted = tidy.risks.flatMap((risk) => ['grossLikelihood', 'grossImpact', 'netLikelihood', 'netImpact'].map((field) => `${risk.row},${risk.columns[field]}`));
    expect([...covered].sort()).toEqual(wanted.sort());
    expect(lists[0].values).toEqual(['1', '2', '3', '4', '5']);
  });
});
