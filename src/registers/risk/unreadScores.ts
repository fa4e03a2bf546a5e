import { isBlank } from '../shared/grid';
import { saysNothing } from '../shared/placeholders';
import { ASSESSMENTS, type AssessmentName } from './fields';
import { highestOf, type ScoreCell } from './assessment';
import type { Risk, RiskRegister, Score } from './risk';

/** A likelihood or impact whose scale is not the scheme's, so that its single cells are not wrong. */
export interface UnreadScore {
  /** The first cell that could not be read. */
  readonly cell: ScoreCell;
  /** 'words': words or letters that stand for no score here; 'longer': numbers above the highest score. */
  readonly why: 'words' | 'longer';
}

/** Numbers above the highest score are a longer scale if there are as many as this, and this part of all; fewer are slips. */
const FEWEST_ABOVE = 3;
const LEAST_ABOVE = 0.2;

interface Tally {
  readonly name: AssessmentName;
  readonly measure: 'likelihood' | 'impact';
  readonly field: string;
  all: number;
  words: number;
  above: number;
  firstWord: ScoreCell | null;
  firstAbove: ScoreCell | null;
}

/** Two checks ask for the same of a register. */
const known = new WeakMap<RiskRegister, readonly UnreadScore[]>();

/** The columns of likelihood and impact that are not on the scale of the scheme. */
export function unreadScores(register: RiskRegister): readonly UnreadScore[] {
  let found = known.get(register);
  if (!found) {
    found = talliesOf(register.risks).flatMap(unreadIn);
    known.set(register, found);
  }
  return found;
}

function talliesOf(risks: readonly Risk[]): readonly Tally[] {
  const none = { all: 0, words: 0, above: 0, firstWord: null, firstAbove: null };
  const tallies = ASSESSMENTS.flatMap((name): Tally[] => [
    { name, measure: 'likelihood', field: `${name}Likelihood`, ...none },
    { name, measure: 'impact', field: `${name}Impact`, ...none },
  ]);
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const tally of tallies) {
      const score = risk[tally.name][tally.measure];
      if (!score || isBlank(score.value)) continue;
      tally.all += 1;
      if (isUnreadWord(score)) {
        tally.words += 1;
        tally.firstWord ??= { risk, name: tally.name, measure: tally.measure, field: tally.field, score };
      } else if (Number.isInteger(score.number) && (score.number ?? 0) > highestOf(score)) {
        tally.above += 1;
        tally.firstAbove ??= { risk, name: tally.name, measure: tally.measure, field: tally.field, score };
      }
    }
  }
  return tallies;
}

function unreadIn({ all, words, above, firstWord, firstAbove }: Tally): UnreadScore[] {
  // A single cell is no scale.
  if (firstWord && words * 2 > all + 1) return [{ cell: firstWord, why: 'words' }];
  return firstAbove && above >= FEWEST_ABOVE && above >= all * LEAST_ABOVE ? [{ cell: firstAbove, why: 'longer' }] : [];
}

function isUnreadWord({ number, value }: Score): boolean {
  return number === null && typeof value === 'string' && /\p{L}/u.test(value) && !value.startsWith('#') && !saysNothing(value);
}
