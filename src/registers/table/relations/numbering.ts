import { oddsAfter, probability, type Trial } from '../evidence';
import { mapPausing, type Pausing } from '../../shared/pausing';
import { isYear } from '../reading/readFigures';
import type { Table, TableCell } from '../reading/table';
import { areaOf, type Relation } from '../relation';
import { labelHints } from '../reading/labels';

const NUMBERED = /^(\d{1,4})[.):]?(?=\s|$)/u;
const STEP_CHANCE = 0.15;
const LONGEST_GAP = 4;

/** Numbered rows (1, 2, 3 …): gaps and repeats. A list that begins again at 1 is a new list. */
export function* checkNumbering(table: Table): Pausing<Relation[]> {
  const items: Array<{ cell: TableCell; value: number }> = [];
  yield* mapPausing(table.rows, ({ label }, r) => {
    const cell = table.labelCells[r].at(0);
    const number = cell && labelHints(label).total === 0 ? NUMBERED.exec(cell.text) : null;
    if (cell && number && !(isYear(Number(number[1])) && !/[.)]/u.test(cell.text))) items.push({ cell, value: Number(number[1]) });
  });
  if (items.length < 3 || items.length * 2 < table.rows.length / 2) return [];
  const steps = items.slice(1).map((item, i) => item.value - items[i].value);
  const restarts = (i: number): boolean => items[i + 1].value <= 1;
  const trials = steps.flatMap((step, i): Trial[] => (restarts(i) ? [] : [{ agrees: step === 1, chance: STEP_CHANCE }]));
  const breaks = trials.filter(({ agrees }) => !agrees).length;
  const odds = oddsAfter(items[0].value <= 1 ? 0.7 : 0.2, trials);
  if (probability(odds) < 0.6 || breaks * 3 > trials.length) return [];
  const found = yield* mapPausing(steps, (step, i): Relation[] => {
    if (restarts(i)) return [];
    const { cell, value } = items[i + 1];
    const before = items[i];
    const missing = step === 2 ? `${before.value + 1} is missing` : `${before.value + 1} to ${value - 1} are missing`;
    return [{
      rule: 'numbering',
      status: step === 1 ? 'holds' : 'broken',
      ...areaOf(cell),
      printed: String(value),
      expected: String(before.value + 1),
      sources: [areaOf(before.cell)],
      says: step > 1 ? `the number after ${before.value}: ${missing}` : step === 0 ? `the number after ${before.value}: it is used twice` : `the number after ${before.value}`,
      // A list that leaps (ranks 1 to 5, then the last) leaves numbers out on purpose.
      confidence: step > LONGEST_GAP ? probability(odds) / 2 : probability(odds),
      exact: true,
    }];
  });
  return found.flat();
}
