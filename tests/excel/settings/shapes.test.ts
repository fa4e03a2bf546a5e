import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { LAST_SERIAL } from '../../../src/rules/dates';
import { acceptedFindings } from '../../../src/excel/settings/acceptedFindings';
import { asAtDates } from '../../../src/excel/settings/asAtDates';
import { budgetSnapshots } from '../../../src/excel/settings/budgetSnapshots';
import { contractSnapshots } from '../../../src/excel/settings/contractSnapshots';
import { mappings } from '../../../src/excel/settings/mappings';

z.config({ jitless: true });

const text = z.string();
const figure = z.nullable(z.number());
const count = z.int().check(z.gte(0));
const counts = z.object({ Red: count, Amber: count, Yellow: count, Green: count });

/** Each setting beside a schema of the same form, and something that it keeps. */
const SETTINGS = [
  ['columns', mappings, z.record(text, z.nullable(z.int().check(z.gte(0), z.lt(16_384)))), { ref: 0, owner: null, title: 16_383 }],
  ['as-at dates', asAtDates, z.int().check(z.gte(1), z.lte(LAST_SERIAL)), 43_403],
  ['accepted findings', acceptedFindings, z.array(z.object({ rule: text, record: text, place: text, hash: text, reason: text })), [{ rule: 'a', record: 'b', place: 'c', hash: 'd', reason: 'e' }]],
  ['budget figures', budgetSnapshots, z.array(z.object({ label: text, kept: text, budget: figure, projection: figure, variance: figure })), [{ label: 'May', kept: '2018-06-01', budget: 1, projection: null, variance: -2.5 }]],
  ['contract figures', contractSnapshots, z.array(z.object({
    asAt: text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), contracts: count, concerns: count, capital: count, riskIndex: z.nullable(counts), procurementStatus: counts, totalValue: z.number(),
  })), [{ asAt: '2018-08-24', contracts: 3, concerns: 1, capital: 0, riskIndex: null, procurementStatus: { Red: 1, Amber: 0, Yellow: 0, Green: 2 }, totalValue: 1.5 }]],
] as const;

const odd = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(-1, 0, 1.5, 16_384, LAST_SERIAL + 1, '2018-8-24', null, [], {}));

/** A copy of a value with something else in one place of it, or with that place gone. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return odd;
  const entries = Object.entries(value);
  const places = entries.map(([name, part]) => fc.oneof(spoilt(part), fc.constant(undefined)).map((other) => {
    if (Array.isArray(value)) return other === undefined ? [] : value.map((one, index) => (String(index) === name ? other : one));
    return Object.fromEntries([...entries.filter(([key]) => key !== name), ...(other === undefined ? [] : [[name, other] as const])]);
  }));
  return fc.oneof(odd, ...places);
}

describe.each(SETTINGS)('the setting for %s', (_what, setting, schema, kept) => {
  const whole = z.record(text, z.record(text, schema));

  it('reads what is kept, for its own sheet only', () => {
    const value = setting.changed(undefined, 'Sheet', 'risk', kept as never);
    expect(setting.of(value, 'Sheet')).toEqual({ byRegister: { risk: kept }, damaged: false });
    expect(setting.of(value, 'constructor')).toEqual({ byRegister: {}, damaged: false });
  });

  it('counts as damaged exactly what a schema of the same form refuses', () => {
    fc.assert(fc.property(spoilt({ Sheet: { risk: kept } }), (value) => {
      expect(setting.of(value, 'Sheet').damaged).toBe(!whole.safeParse(value).success);
    }), { numRuns: 200 });
  });
});
