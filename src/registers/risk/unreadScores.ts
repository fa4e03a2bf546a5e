import { HIGHEST_SCORE } from '../../rules/riskScore';
import { isBlank } from '../shared/grid';
import { saysNothing } from '../shared/placeholders';
import { ASSESSMENTS } from './fields';
import { scoreCells, type ScoreCell } from './assessment';
import type { RiskRegister, Score } from './risk';

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
  words: number;
  above: number;
  all: number;
  firstWord: ScoreCell | null;
  firstAbove: ScoreCell | null;
}

/** The columns of likelihood and impact that are not on the scale of the scheme. */
export function unreadScores(register: RiskRegister): UnreadScore[] {
  if (!register.risks.some((risk) => ASSESSMENTS.some((name) => mayBeUnread(risk[name].likelihood) || mayBeUnread(risk[name].impact)))) return [];
  const columns = new Map<string, Tally>();
  for (const cell of scoreCells(register, ({ value }, measure) => measure !== 'rating' && !isBlank(value))) {
    const key = `${cell.name} ${cell.measure}`;
    const tally = columns.get(key) ?? { words: 0, above: 0, all: 0, firstWord: null, firstAbove: null };
    tally.all += 1;
    if (isUnreadWord(cell.score)) {
      tally.words += 1;
      tally.firstWord ??= cell;
    } else if (Number.isInteger(cell.score.number) && (cell.score.number ?? 0) > HIGHEST_SCORE) {
      tally.above += 1;
      tally.firstAbove ??= cell;
    }
    columns.set(key, tally);
  }
  return [...columns.values()].flatMap(({ words, above, all, firstWord, firstAbove }): UnreadScore[] => {
    // A single cell is no scale.
    if (firstWord && words * 2 > all + 1) return [{ cell: firstWord, why: 'words' }];
    return firstAbove && above >= FEWEST_ABOVE && above >= all * LEAST_ABOVE ? [{ cell: firstAbove, why: 'longer' }] : [];
  });
}

function isUnreadWord({ number, value }: Score): boolean {
  return number === null && typeof value === 'string' && /\p{L}/u.test(value) && !value.startsWith('#') && !saysNothing(value);
}

/** Most registers have no such cell, which is quick to see. */
function mayBeUnread(score: Score | null): boolean {
  return score !== null && (score.number === null ? score.value !== '' : score.number > HIGHEST_SCORE);
}
