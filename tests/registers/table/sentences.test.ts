import { describe, expect, it } from 'vitest';
import { textClaims } from '../../../src/registers/table/sentences/claims';
import { readPassage } from '../../../src/registers/table/sentences/passage';
import sentences from '../../fixtures/audit-sentences.json';
import { told } from './support/sheets';

const KINDS = new Set(['total', 'share', 'shares-sum', 'change']);
const isWrong = ({ verdict }: { verdict: string }): boolean => verdict === 'wrong' || verdict === 'inconsistent';

describe('published sentences on their own', () => {
  it('at least 60 % of the wrong totals, shares, lists of shares and changes are found', () => {
    const wrong = sentences.filter((sentence) => isWrong(sentence) && KINDS.has(sentence.kind) && !sentence.soft);
    const found = wrong.filter(({ text }) => told([[text]]).length > 0);
    expect(wrong.length).toBeGreaterThanOrEqual(6);
    expect(found.length / wrong.length).toBeGreaterThanOrEqual(0.6);
  });

  it('not one sound sentence is told of', () => {
    const sound = sentences.filter((sentence) => !isWrong(sentence));
    expect(sound.length).toBeGreaterThanOrEqual(19);
    expect(sound.filter(({ text }) => told([[text]]).length > 0).map(({ text }) => text)).toEqual([]);
  });
});

/** What is wrong in a text: the figure printed and what it comes to. */
function broken(text: string): string[] {
  return textClaims(readPassage(text)).filter(({ status }) => status === 'broken').map(({ figure, expected }) => `${figure.text} → ${expected}`);
}

describe('changes', () => {
  it.each([
    ['Spending fell from £4.2m to £3.6m, a reduction of 18%.', ['18% → 14.3%']],
    ['The number of volunteers increased by 25% from 64 to 88.', ['25% → 37.5%']],
    ['310 children were looked after compared to 288 the year before, an increase of 12%.', ['12% → 7.6%']],
    ['There has been a decrease of 20% in exclusions, from 50 in 2016/17 to 45 in 2017/18.', ['20% → 10%']],
    ['64 children went missing on 212 occasions, a 30% rise on the 147 occasions recorded in 2016/17.', ['30% → 44.2%']],
    ['The number rose to 232 in July 2018 from 198 in July 2017, an increase of 44 (17%).', ['44 → 34']],
    ['There were 47 referrals this year, an increase of 12 (24%) from 35 last year.', ['24% → 34.3%']],
    ['There were 47 referrals this year, an increase of 14 from the 35 received last year.', ['14 → 12']],
    ['Attendance rose from 91.2% to 94.6%, an increase of 4.4 percentage points.', ['4.4 percentage points → 3.4 points']],
  ])('%s', (text, expected) => {
    expect(broken(text)).toEqual(expected);
  });

  it.each([
    'In 2019-20 we received 4,332 complaints - a 3% increase on the 4,188 received in the previous year.',
    '3,176 complaints were determined, which is a decrease of 23% on 4,099 in the previous year.',
    'Decisions fell by 47%, from 1,830 to 960; applications have fallen by 34%, from 1,340 to 880.',
    '77 babies were adopted last year, down from 86 in 2010.',
    'The overall number of referrals fell by 269 (14.8%) over the year.',
    'The 2017/18 figure of 62% compares with 58% in 2016/17, 55% in 2015/16 and a national average of 60%.',
  ])('sound: %s', (text) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('shares', () => {
  it.each([
    ['18 of the 25 care leavers (76%) are in employment or training.', ['76% → 72%']],
    ['63% (45 of 75) of reviews were held on time.', ['63% → 60%']],
    ['8 of 32 schools (35%) were inspected during the year.', ['35% → 25%']],
    ['Of the 46 pupils, 30 (75%) made expected progress.', ['75% → 65.2%']],
    ['12/20 (65%) were seen on time.', ['65% → 60%']],
    ['30 (75%) of the 46 pupils made expected progress.', ['75% → 65.2%']],
    ['45% (31) of the 62 cases were closed.', ['45% → 50%']],
    ['Of the 46 young people 30 were in training, which is 70%.', ['70% → 65.2%']],
    ['Of the 120 staff surveyed, 84 responded (a response rate of 72%).', ['72% → 70%']],
  ])('%s', (text, expected) => {
    expect(broken(text)).toEqual(expected);
  });

  it.each([
    '60% (45 of 75) of reviews were held on time, compared with 58% (43 of 74) in the previous year.',
    '75% (50,260) of the 67,050 children were living with foster carers, and 9% (5,930) in secure units or hostels.',
    '30 (65%) of the 46 pupils made expected progress and 12/20 (60%) were seen on time.',
    '1,569 complaints were made and 12 (3%) of another kind.',
  ])('sound, or not said of what: %s', (text) => {
    expect(broken(text)).toEqual([]);
  });

  it('a share cut off instead of rounded is told apart', () => {
    expect(textClaims(readPassage('8 of the 11 children (72%) have special needs.')).map(({ status }) => status)).toEqual(['truncated']);
  });
});

describe('lists of shares', () => {
  it('parts with a remainder must add to 100', () => {
    expect(broken('Of these, 45% were aged 5 to 10, 38% were aged 11 to 15 and the remaining 27% were aged 16 or over.')).toHaveLength(1);
    expect(broken('Of these, 45% were aged 5 to 10, 38% were aged 11 to 15 and the remaining 17% were aged 16 or over.')).toEqual([]);
  });

  it('the largest few groups need not be all, and answers may overlap', () => {
    expect(broken('Referrals came from police (46%), health (16%), schools (13%) and others.')).toEqual([]);
    expect(broken('55% of parents were satisfied, 62% found it helpful and 48% would recommend the service.')).toEqual([]);
  });
});

describe('totals and parts', () => {
  it.each([
    ['The team dealt with 240 cases, of which 130 were closed and the remaining 120 are still open.', ['240 → 250']],
    ['There were 12 red, 45 amber and 258 green actions, a total of 316.', ['316 → 315']],
    ['A total of 95 complaints were received: 40 about housing, 31 about planning and 22 about parking.', ['95 → 93']],
    ['In total 14 children were adopted: 9 boys and 6 girls.', ['14 → 15']],
    ['The budget of £1.25m is made up of £800k grant and £540k council funding.', ['£1.25m → £1,340,000']],
    ['14 children in the cohort have plans and, of those, 16 are educated elsewhere.', ['16 → at most 14']],
  ])('%s', (text, expected) => {
    expect(broken(text)).toEqual(expected);
  });

  it.each([
    'There were 3 red, 45 amber and 258 green actions, a total of 306 actions.',
    'Of the 310 children looked after, 45 had a disability; of these, 12 were under five.',
    '32,739 children were involved, including 31,515 orders made, 792 applications withdrawn and 72 orders refused.',
    'Over 3000 responses were received: 967 from primary schools, 1383 from secondary schools and 872 from parents.',
  ])('sound: %s', (text) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('rates per 10,000', () => {
  it('one population should give all of them', () => {
    const text = 'There were 1862 children in need. This is 250 per 10,000 children. There were 222 children with a plan. This represents 30 per 10,000. There were 310 children looked after. This amounts to 55 per 10,000.';
    expect(broken(text)).toEqual(['55 → 41.62']);
    expect(broken(text.replace('55', '42'))).toEqual([]);
  });
});
