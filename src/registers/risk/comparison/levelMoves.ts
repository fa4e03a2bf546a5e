import type { RiskBand } from '../../../rules/rag';

/** How many risks went from one level to another. */
export interface LevelMove {
  readonly from: string;
  readonly to: string;
  readonly number: number;
}

/** Bands before and after: gross and net, or last quarter's and this quarter's. Null: no rating. */
export type BandPair = readonly [before: RiskBand | null, after: RiskBand | null];

/** The moves between levels, from the highest level down; risks that stay at their level are not counted. */
export function levelMoves(pairs: Iterable<BandPair>, bands: readonly RiskBand[]): LevelMove[] {
  const counts = new Map<string, number>();
  for (const [from, to] of pairs) {
    if (from === null || to === null || from === to) continue;
    const key = `${bands.indexOf(from)} ${bands.indexOf(to)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, number]) => ({ places: key.split(' ').map(Number), number }))
    .sort((a, b) => b.places[0] - a.places[0] || b.places[1] - a.places[1])
    .map(({ places: [from, to], number }) => ({ from: bands[from].level, to: bands[to].level, number }));
}

/** "6 high risks to significant, 4 significant to medium, 1 medium to low"; "No risk changed its level" when none did. */
export function levelMovesSentence(moves: readonly LevelMove[]): string {
  if (moves.length === 0) return 'No risk changed its level';
  return moves.map(({ from, to, number }, i) => `${number} ${from.toLowerCase()}${i === 0 ? (number === 1 ? ' risk' : ' risks') : ''} to ${to.toLowerCase()}`).join(', ');
}
