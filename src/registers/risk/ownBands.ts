import type { RagWord, RiskBand } from '../../rules/rag';
import { textOf } from '../shared/cells';
import { bandOfAssessment, ratingOf } from './assessment';
import { ASSESSMENTS } from './fields';
import type { Risk } from './risk';

/** Words of RAG columns in the order of what they warn of. Colours and levels are never mixed in one scale. */
const COLOURS: readonly string[] = ['green', 'yellow', 'amber', 'red'];
const LEVELS: readonly string[] = ['very low', 'low', 'minor', 'moderate', 'medium', 'significant', 'high', 'very high', 'severe', 'extreme', 'critical'];
const LETTERS: Readonly<Record<string, string>> = { g: 'green', y: 'yellow', a: 'amber', r: 'red', l: 'low', m: 'medium', h: 'high' };
/** Colours for the levels of a scale, by how many it has. */
const COLOURS_OF: Readonly<Record<number, readonly RagWord[]>> = { 2: ['Green', 'Red'], 3: ['Green', 'Amber', 'Red'], 4: ['Green', 'Yellow', 'Amber', 'Red'], 5: ['Green', 'Green', 'Yellow', 'Amber', 'Red'] };
/** Fewer cells that disagree with the scheme are slips. */
const FEWEST = 3;
const MOST_DEVIATING = 0.1;

interface Rated {
  readonly rating: number;
  /** In lower case, letters as their words. */
  readonly word: string;
  readonly printed: string;
}

/**
 * The bands that a register's RAG words follow where they are not those of the scheme: "Green to 5, Amber to 14, Red from
 * 15" is a rule of its own, and not a slip in every Yellow risk. Null where the words follow the scheme, but for slips,
 * or no rule at all.
 */
export function ownBands(risks: readonly Risk[], bands: readonly RiskBand[]): readonly RiskBand[] | null {
  const rated: Rated[] = [];
  let against = 0;
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const name of ASSESSMENTS) {
      const printed = textOf(risk[name].rag?.value ?? '');
      const rating = printed === '' ? null : ratingOf(risk[name]);
      if (rating === null) continue;
      const word = LETTERS[printed.toLowerCase()] ?? printed.toLowerCase();
      rated.push({ rating, word, printed });
      const band = bandOfAssessment(risk[name], bands);
      if (band && word !== band.rag.toLowerCase() && word !== band.level.toLowerCase()) against += 1;
    }
  }
  if (against < FEWEST) return null;
  const scale = [COLOURS, LEVELS].map((words) => words.filter((word) => rated.some((cell) => cell.word === word))).sort((a, b) => b.length - a.length)[0];
  const colours = COLOURS_OF[scale.length];
  if (!colours) return null;
  const { starts, deviating } = bestStarts(rated, scale);
  if (deviating > against / 4 || deviating > rated.length * MOST_DEVIATING) return null;
  return starts.map(({ lowest, step }, i): RiskBand => {
    const word = scale[step];
    const level = rated.find((cell) => cell.word === word && cell.printed.length > 1)?.printed ?? word;
    const rag = COLOURS.includes(word) ? colourOf(word) : colours[step];
    return { lowest: i === 0 ? Math.min(1, lowest) : lowest, level, rag };
  });
}

function colourOf(word: string): RagWord {
  return word === 'red' ? 'Red' : word === 'amber' ? 'Amber' : word === 'yellow' ? 'Yellow' : 'Green';
}

interface Starts {
  /** Where each step of the scale begins, ascending; steps that no rating stands at are left out. */
  readonly starts: ReadonlyArray<{ readonly lowest: number; readonly step: number }>;
  /** Cells whose word is that of another step. */
  readonly deviating: number;
}

/** The rising steps that most words agree with: ratings from the lowest up, each at the same step as the one before or a higher one. */
function bestStarts(rated: readonly Rated[], scale: readonly string[]): Starts {
  const ratings = [...new Set(rated.map(({ rating }) => rating))].sort((a, b) => a - b);
  const counts = new Map<string, number>();
  for (const { rating, word } of rated) for (const key of [`${rating}`, `${rating} ${word}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  const others = (rating: number, word: string): number => (counts.get(`${rating}`) ?? 0) - (counts.get(`${rating} ${word}`) ?? 0);
  let best: Starts[] = scale.map(() => ({ starts: [], deviating: 0 }));
  for (const rating of ratings) {
    best = scale.map((word, step) => {
      const before = best.slice(0, step + 1).reduce((a, b) => (b.deviating < a.deviating ? b : a));
      const isSame = before.starts[before.starts.length - 1]?.step === step;
      return { starts: isSame ? before.starts : [...before.starts, { lowest: rating, step }], deviating: before.deviating + others(rating, word) };
    });
  }
  return best.reduce((a, b) => (b.deviating < a.deviating ? b : a));
}
