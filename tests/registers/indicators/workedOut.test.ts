import { describe, expect, it } from 'vitest';
import { indicatorsKindFor } from '../../../src/registers/indicators/indicatorsRegister';
import { rateWithLimits } from '../../../src/rules/rates';
import { indicatorsKind, PUBLISHED, read, type Rows } from './tables';

const fieldsOf = (rows: Rows): Record<string, string> => Object.fromEntries(read(rows).fields.map(({ field, heading }) => [field, heading]));

describe('the published rates', () => {
  it('imply one population of 74,332 to 74,629, which the conferences do not fit', () => {
    const { impliedPopulation, misfits } = read(PUBLISHED);
    expect(impliedPopulation).toMatchObject({ lowest: 74_332, highest: 74_629 });
    expect(impliedPopulation?.indicators.map(({ label }) => label)).toEqual(['Children in need', 'Child protection plans', 'Children looked after']);
    expect(misfits.map(({ label }) => label)).toEqual(['Initial conferences']);
  });

  it('are all lower than the national averages, and conferences are down by 22.5 % and 16 points', () => {
    const { indicators } = read(PUBLISHED);
    expect(indicators.map(({ worked }) => worked.comparison)).toEqual(['Lower', 'Lower', 'Lower', 'Lower']);
    const { change } = indicators[3].worked;
    expect([change?.points, Math.round((change?.share ?? 0) * 1000)]).toEqual([-16, -225]);
  });
});

describe('reading a table of rates', () => {
  it('takes rate and limits from count and population, at the scheme’s base and confidence', () => {
    const rows = [['Area', 'Count', 'Population', 'England'], ['North', 30, 10_000, 2.1]];
    const { worked } = read(rows, indicatorsKindFor({ rateBase: 1000, rateConfidence: 0.998 })).indicators[0];
    const expected = rateWithLimits(30, 10_000, 1000, 0.998);
    expect(worked).toMatchObject({ per: 1000, rate: expected.rate, limits: { lower: expected.lower, upper: expected.upper }, comparison: 'Similar' });
  });

  it('tells years apart, in one row of headings and over two', () => {
    expect(fieldsOf([['Measure', 'Unit', '2016/17', '2017/18', 'London average'], ['Visits', 'Number', 10, 12, 11]])).toEqual({ indicator: 'Measure', unit: 'Unit', previous: '2016/17', value: '2017/18', benchmark: 'London average' });
    const twoRows: Rows = [
      ['Indicator', 'March 2017', '', 'March 2018', '', 'England 2017', 'Good is'],
      ['', 'Number', 'Rate per 10,000', 'Number', 'Rate per 10,000', 'Rate per 10,000', ''],
      ['Looked after', 288, 39, 310, 42, 62, 'Low'],
    ];
    const [indicator] = read(twoRows).indicators;
    expect([indicator.count?.figure, indicator.rate?.figure, indicator.previousCount?.figure, indicator.previousRate?.figure]).toEqual([310, 42, 288, 39]);
    expect(indicator.worked).toMatchObject({ benchmark: 62, comparison: 'Better' });
    expect(read(twoRows).headerRows).toEqual([1]);
  });

  it('takes the unit of a row from its unit column or its name: a count, a percentage or a rate', () => {
    const { indicators } = read([
      ['Measure', 'Unit', 2017, 2018, 'England'],
      ['Attendance', '%', 94.5, 95.1, 95],
      ['Re-offending per 1,000', '', 12.1, 13.4, 11],
      ['Visits', 'Number', 1200, 1300, ''],
    ]);
    expect(indicators.map(({ worked, count, rate }) => [worked.isPercent, worked.per, count?.figure ?? null, rate?.figure ?? null])).toEqual([[true, 100, null, 95.1], [false, 1000, null, 13.4], [false, 10_000, 1300, null]]);
  });

  it('knows counts by what is counted, a base however written, and the column that carries the council’s own name', () => {
    expect(fieldsOf([['Ward', 'Number of offences', 'Population (mid-2017)', 'Crime rate per 1000 residents', 'Borough average'], ['North', 512, 16_234, 31.5, 28.2]]))
      .toEqual({ indicator: 'Ward', count: 'Number of offences', population: 'Population (mid-2017)', rate: 'Crime rate per 1000 residents', benchmark: 'Borough average' });
    expect(fieldsOf([['Indicator', 'Bromley', 'London', 'England'], ['Admissions per 100k', 401.2, 520, 640]])).toEqual({ indicator: 'Indicator', value: 'Bromley', benchmark: 'London' });
    expect(fieldsOf([['Indicator name', 2015, '2016', '2017', 'Trend'], ['Exclusions per 1,000', 0.4, 0.5, 0.8, 'up']])).toMatchObject({ previous: 'Year 2016', value: 'Year 2017' });
  });

  it('reads ten thousand rates without comparing each with each', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`Area ${i}`, 100 + i, (100 + i) / 7.44]);
    const { impliedPopulation, misfits } = read([['Area', 'Count', 'Rate per 10,000'], ...rows, ['Odd one', 500, 9]]);
    expect(impliedPopulation?.indicators).toHaveLength(10_000);
    expect(misfits.map(({ label }) => label)).toEqual(['Odd one']);
  });

  it('leaves statistical markers as what they are', () => {
    const register = read([['Area', 'Count', 'Population', 'Rate per 1,000'], ['North', 'c', 8000, '[c]'], ['South', '..', 'z', ':']]);
    expect(register.indicators.every(({ worked: { rate, limits } }) => rate === null && limits === null)).toBe(true);
    expect(indicatorsKind.check(register)).toEqual([]);
    expect(indicatorsKind.summary(register).withheld).toBe(2);
  });

  it('does not work out rates that are standardised, and goes by their printed limits', () => {
    const { indicators } = read([['Area', 'Count', 'Population', 'Directly standardised rate per 100,000', 'Lower CI', 'Upper CI', 'England'], ['North', 12, 12_000, 88.4, 51.7, 140.7, 150]]);
    expect(indicators[0].worked).toMatchObject({ rate: 88.4, rateFrom: 'printed', limits: { lower: 51.7, upper: 140.7 }, comparison: 'Lower' });
  });

  it('refuses a sheet without rates, in plain words', () => {
    const recognition = indicatorsKind.recognise({ sheet: 'Risks', top: 0, left: 0, values: [['Ref', 'Name', 'Owner'], ['1', 'A', 'B']], formulas: [[null, null, null], [null, null, null]], numberFormats: [], merges: [], hiddenRows: new Set() });
    expect(recognition).toMatchObject({ ok: false, reason: expect.stringContaining('Rate per 10,000') });
  });
});
