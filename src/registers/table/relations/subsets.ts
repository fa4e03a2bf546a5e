import { cellName } from '../../shared/address';
import { eachPausing, mapPausing, type Pausing } from '../../shared/pausing';
import { oddsAfter, probability, type Trial } from '../evidence';
import { stems } from '../reading/words';
import type { TableCell } from '../reading/table';
import { areaOf, type Relation } from '../relation';
import { lineName, type View } from '../view';

const NARROWS = /\b(?:incl|inc|including|of which|of whom|with both|both)\b/iu;
const JOINS = /\band\b|&/iu;
const REACH = 8;

/**
 * A line that is part of another: "English and Maths" of "Maths", "5 GCSEs incl. English" of "5 GCSEs", "of which …" of
 * the line above. A part cannot be larger than its whole. Whether "A and B" means those with both or all together is
 * settled by the figures.
 */
export function* checkSubsets(view: View): Pausing<Relation[]> {
  const relations: Relation[] = [];
  const words = view.lines.map(({ label }) => new Set(stems(label)));
  for (const [part, { label, empty, hints }] of view.lines.entries()) {
    if (empty || hints.total > 0 || hints.change) continue;
    const wholes = wholesOf(view, part, words);
    const pairs = (yield* eachPausing(wholes, (whole) => comparisons(view, part, whole))).flat();
    const trials = pairs.map(({ fits }): Trial => ({ agrees: fits, chance: 0.5 }));
    const confidence = probability(oddsAfter(NARROWS.test(label) ? 0.95 : 0.7, trials));
    if (confidence < 0.6) continue;
    yield* mapPausing(pairs, ({ small, large, whole, fits }) => {
      relations.push({
        rule: 'subset',
        status: fits ? 'holds' : 'broken',
        ...areaOf(small),
        printed: small.text,
        expected: `at most ${large.text}`,
        sources: [areaOf(large)],
        says: `part of ${large.text} in ${cellName(large.row, large.column)} (${lineName(view, whole)})`,
        confidence,
      });
    });
  }
  return relations;
}

interface Comparison {
  readonly small: TableCell;
  readonly large: TableCell;
  readonly whole: number;
  readonly fits: boolean;
}

function comparisons(view: View, part: number, whole: number): Comparison[] {
  return view.across.flatMap(({ hints }, position): Comparison[] => {
    const small = view.cell(part, position);
    const large = view.cell(whole, position);
    if (!small.figure || !large.figure || small.figure.unit !== large.figure.unit || hints.name || hints.change) return [];
    return [{ small, large, whole, fits: small.figure.value <= large.figure.value }];
  });
}

/** The line that a run of "of which …" lines breaks down. */
function wholeOfBreakdown(view: View, part: number): number[] {
  let whole = part - 1;
  while (whole >= 0 && view.lines[whole].hints.within) whole -= 1;
  return whole >= 0 && !view.lines[whole].empty ? [whole] : [];
}

function wholesOf(view: View, part: number, words: ReadonlyArray<ReadonlySet<string>>): number[] {
  const { label, hints } = view.lines[part];
  if (hints.within) return wholeOfBreakdown(view, part);
  const narrows = NARROWS.test(label);
  if (!narrows && !JOINS.test(label)) return [];
  const wholes: number[] = [];
  for (let whole = Math.max(0, part - REACH); whole < Math.min(view.lines.length, part + REACH + 1); whole += 1) {
    const other = words[whole];
    const inside = whole !== part && other.size > 0 && other.size < words[part].size && [...other].every((word) => words[part].has(word));
    if (inside && !view.lines[whole].empty && view.lines[whole].unit === view.lines[part].unit) wholes.push(whole);
  }
  // "A and B" in the sense of both needs A and B to stand beside it.
  return narrows || wholes.length >= 2 ? wholes : [];
}
