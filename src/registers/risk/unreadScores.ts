import { isBlank } from '../shared/grid';
import { scoreCells, type ScoreCell } from './assessment';
import { ASSESSMENTS } from './fields';
import type { RiskRegister, Score } from './risk';

/**
 * The first cell of each likelihood and impact whose cells are mostly words that stand for no score here: the register
 * has a scale of its own, so single cells of it are not wrong.
 */
export function unreadScores(register: RiskRegister): ScoreCell[] {
  if (!register.risks.some((risk) => ASSESSMENTS.some((name) => mayBeUnread(risk[name].likelihood) || mayBeUnread(risk[name].impact)))) return [];
  const columns = new Map<string, { first: ScoreCell | null; balance: number }>();
  for (const cell of scoreCells(register, ({ value }, measure) => measure !== 'rating' && !isBlank(value))) {
    const key = `${cell.name} ${cell.measure}`;
    const column = columns.get(key) ?? { first: null, balance: 0 };
    const isUnread = cell.score.number === null && typeof cell.score.value === 'string' && /\p{L}{3}/u.test(cell.score.value) && !cell.score.value.startsWith('#');
    columns.set(key, { first: column.first ?? (isUnread ? cell : null), balance: column.balance + (isUnread ? 1 : -1) });
  }
  // A single cell is no scale.
  return [...columns.values()].flatMap(({ first, balance }) => (first && balance > 1 ? [first] : []));
}

/** Most registers have no such cell, which is quick to see. */
function mayBeUnread(score: Score | null): boolean {
  return score !== null && score.number === null && score.value !== '';
}
