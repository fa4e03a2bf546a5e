import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/rules/failure';
import { readMoney } from '../../src/rules/money';

const read = (text: string | number | boolean) => readMoney(text, 'Amount');

describe('readMoney', () => {
  it.each<[string, number]>([
    ['£1,619k', 1_619_000], ['Cr£2.4m', -2_400_000], ['Dr 4.9m', 4_900_000], ['(443)', -443], ['-26123.45', -26123.45], ['£350,650', 350_650],
    ['443-', -443], ['£0.5bn', 5e8], ['\u221226,123', -26_123], ['\u20135', -5], [' £ 1,619 k ', 1_619_000], ['£1\u00A0619\u00A0000', 1_619_000], ['1 619 000', 1_619_000],
    ['50p', 0.5], ['£1.2 million', 1_200_000], ['£3 thousand', 3000], ['2mn', 2e6], ['1 billion', 1e9], ['GBP 100', 100], ['100 GBP', 100], ['gbp1.5M', 1_500_000],
    ['£(443)k', -443_000], ['(£2.4m)', -2_400_000], ['(2.4)m', -2_400_000], ['£-4', -4], ['-£4', -4], ['+£4', 4], ['Cr 443', -443], ['CR. £443', -443], ['£443 CR', -443], ['443Cr', -443],
    ['2.4mCr', -2_400_000], ['£443k Dr', 443_000], ['£4.35m', 4_350_000], ['1.1k', 1100], ['£.5m', 500_000], ['0', 0], ['(0)', 0], ['£5.', 5], ['-', 0], ['\u2013', 0], ['£-', 0], ['nil', 0], ['NIL', 0], ['007', 7],
  ])('reads %j as %d', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it.each([
    '', ' ', '£', 'k', '1,61', '1,6190', '1,2345', ',619', '1.619,00', '12 34', '£1.2.3', '(443', '443)', '((443))', '-(443)', 'Cr -443', 'Cr (443)', 'Cr Dr 5', '--5', '-5-', '££5', '£5p', '€5m', '$5', '5%',
    'about £5', '£5 approx', '5kk', '5x', 'crown', 'Cr', '31/03/2019', '1e5', 'TBC', '#N/A', 'constructor', '5constructor',
  ])('refuses %j', (text) => {
    expect(read(text)).toEqual({ failure: 'value', argument: 'Amount', found: text, allowed: 'an amount in pounds, such as £1,619k, Cr£2.4m, (443) or -26123.45' });
  });

  it('passes numbers through, and refuses what is no amount', () => {
    expect(read(-26123.45)).toBe(-26123.45);
    expect(isFailure(read(true))).toBe(true);
    expect(isFailure(read(Infinity))).toBe(true);
  });

  it('reads back whatever is written with separators, pounds, pence and any one sign', () => {
    const written = fc.record({ pence: fc.integer({ min: 0, max: 1e11 }), sign: fc.constantFrom('-£#', '£-#', 'Cr£#', '(£#)', '£#-', '£# Cr', '£(#)', '£#', 'Dr #') });
    fc.assert(fc.property(written, ({ pence, sign }) => {
      const digits = (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
      const negative = !['£#', 'Dr #'].includes(sign) && pence !== 0;
      expect(read(sign.replace('#', digits))).toBe(negative ? -pence / 100 : pence / 100);
    }));
  });
});
