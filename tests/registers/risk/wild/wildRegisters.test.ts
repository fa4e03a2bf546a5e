import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../../src/registers/risk/riskRegister';
import type { Finding } from '../../../../src/registers/shared/finding';
import { readRegister } from '../../support/registers';
import { FAULTS } from './faults';
import { LAYOUTS } from './layouts';
import { AS_AT, WildRegister } from './register';

const known = new Set(riskRegisterKind.fields.map(({ id }) => id));
const findingsOf = (register: WildRegister): Finding[] => riskRegisterKind.check(readRegister(register.grid(), { asAt: AS_AT }));
const shown = ({ rule, row, column, message }: Finding): string => `${rule} at ${row},${column}: ${message}`;
const tidyHeadings = (name: string): boolean => name !== 'the words of the table, misspelt and broken';

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('a register with %s', (name, layout) => {
  it('is read as its author meant it', () => {
    const register = readRegister(new WildRegister(layout).grid(), { asAt: AS_AT });
    const meant = layout.fields.map((field, column) => [column, known.has(field) ? field : null]);
    const found = new Map(register.fields.map(({ field, column }) => [column, field]));
    expect(layout.fields.map((_, column) => [column, found.get(column) ?? null])).toEqual(meant);
    expect(register.recordCount).toBe(12);
    expect(register.confidence).toBeGreaterThan(0.6);
  });

  it('is given no finding when nothing is wrong', () => {
    const findings = findingsOf(new WildRegister(layout)).filter(({ rule }) => tidyHeadings(name) || rule !== 'heading-broken');
    expect(findings.map(shown)).toEqual([]);
  });

  it('is given none when its ratings have the colours of their bands', () => {
    const register = new WildRegister(layout);
    for (const field of ['grossRating', 'netRating', 'targetRating']) if (register.has(field)) register.colour(field);
    expect(findingsOf(register).filter(({ rule }) => rule === 'colour-mismatch')).toEqual([]);
  });

  it('is told of every fault, at its cell', () => {
    const missed = Object.entries(FAULTS).flatMap(([rule, seed]) => {
      const register = new WildRegister(layout);
      const place = seed(register);
      if (!place) return [];
      const findings = findingsOf(register);
      return findings.some((finding) => finding.rule === rule && finding.row === place.row && finding.column === place.column)
        ? []
        : [`${rule} at ${place.row},${place.column}; found ${findings.filter((finding) => finding.rule === rule).map(shown).join(' | ') || findings.map(shown).join(' | ')}`];
    });
    expect(missed).toEqual([]);
  });
});

describe('the faults', () => {
  it('are of every check of a risk register', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(riskRegisterKind.checks.map(({ rule }) => rule).sort());
  });

  it('each have a register to be in', () => {
    const nowhere = Object.entries(FAULTS).filter(([, seed]) => LAYOUTS.every((layout) => seed(new WildRegister(layout)) === null));
    expect(nowhere.map(([rule]) => rule)).toEqual([]);
  });

  it('bring no errors but their own', () => {
    const strange = LAYOUTS.flatMap((layout) => Object.entries(FAULTS).flatMap(([rule, seed]) => {
      const register = new WildRegister(layout);
      const place = seed(register);
      if (!place) return [];
      const errors = findingsOf(register).filter(({ severity, row }) => severity === 'error' && !(row === place.row));
      return errors.map((finding) => `${layout.name}, ${rule}: ${shown(finding)}`);
    }));
    expect(strange).toEqual([]);
  });
});

describe('a register of 10,000 risks', () => {
  const SEEDED = ['rating-mismatch', 'score-invalid', 'ref-repeated', 'review-overdue', 'likely-duplicate'];

  it('is given no finding when nothing is wrong, and told of each fault at its cell and of no other', () => {
    const [layout] = LAYOUTS;
    expect(findingsOf(new WildRegister(layout, 10_000)).map(shown)).toEqual([]);
    for (const rule of SEEDED) {
      const register = new WildRegister(layout, 10_000);
      const place = FAULTS[rule](register);
      // A repeated reference leaves a gap where its own should be.
      const found = findingsOf(register).filter((finding) => finding.rule !== 'ref-gap');
      expect(found.map((finding) => [finding.rule, finding.row, finding.column])).toEqual([[rule, place?.row, place?.column]]);
    }
  });
});
