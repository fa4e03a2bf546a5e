import { cellName } from '../../shared/address';
import { pace, type Pausing } from '../../shared/pausing';
import { agreementChance, oddsAfter, probability, slipShape, type Trial } from '../evidence';
import { areaOf, type Relation } from '../relation';
import { stems } from '../reading/words';
import { lineName, type View } from '../view';

const MOST_LINES = 14;

/**
 * The same figures stated in two lines of one table: the totals of two break-downs of one whole, or a headline count
 * repeated as a total. Totals are compared with one another and with the first lines only.
 */
export function* checkEqualLines(view: View): Pausing<Relation[]> {
  if (view.axis === 'columns') return [];
  const totals: number[] = [];
  const isDue = pace();
  for (let line = 0; line < view.lines.length && totals.length < MOST_LINES; line += 1) {
    const { hints, empty } = view.lines[line];
    if (hints.total >= 0.9 && !empty) totals.push(line);
    if (isDue()) yield;
  }
  const heads = view.lines.slice(0, 3).flatMap(({ empty }, line) => (!empty && !totals.includes(line) ? [line] : []));
  const relations: TwoWay[] = [];
  for (const [t, line] of totals.entries()) {
    for (const other of [...heads, ...totals.slice(0, t)]) {
      if (other >= line) continue;
      if (isDue(view.across.length)) yield;
      const prior = totals.includes(other) ? 0.1 : sharesWord(view.lines[other].label, view.table.title) ? 0.05 : 0.01;
      relations.push(...compareLines(view, line, other, prior));
    }
  }
  return atOddOneOut(relations);
}

function sharesWord(label: string, title: string): boolean {
  const words = new Set(stems(title));
  return stems(label).some((word) => words.has(word));
}

/** A relation that can be told at either of its two cells. */
interface TwoWay extends Relation {
  /** `says` for the finding told at the source. */
  readonly others: string;
}

function compareLines(view: View, line: number, other: number, prior: number): TwoWay[] {
  const pairs = view.across.flatMap(({ unit, hints }, position) => {
    const cell = view.cell(line, position);
    const source = view.cell(other, position);
    if (unit === null || hints.name || !cell.figure || !source.figure || cell.figure.unit !== source.figure.unit || cell.figure.unit === 'percent') return [];
    return [{ cell, source, printed: cell.figure, value: source.figure.value, agrees: cell.figure.value === source.figure.value }];
  });
  const trials = pairs.map(({ printed, value, agrees }): Trial => ({
    agrees,
    chance: agreementChance(printed, 0),
    ...(agrees ? {} : { slip: slipShape(printed, value, []) }),
  }));
  const confidence = probability(oddsAfter(prior, trials));
  const agreements = pairs.filter(({ agrees, printed }) => agrees && printed.value !== 0).length;
  if (agreements < 2 || (pairs.length - agreements) * 2 > agreements || confidence < 0.9) return [];
  return pairs.map(({ cell, source, agrees, printed, value }): TwoWay => ({
    rule: 'repeated-figure',
    status: agrees ? 'holds' : 'broken',
    ...areaOf(cell),
    printed: cell.text,
    expected: source.text,
    sources: [areaOf(source)],
    says: `the same figure in ${cellName(source.row, source.column)} (${lineName(view, other)})`,
    others: `the same figure in ${cellName(cell.row, cell.column)} (${lineName(view, line)})`,
    confidence,
    gap: value - printed.value,
    exact: true,
  }));
}

/** Where one line of several differs, the difference is told at the odd one out. */
function atOddOneOut(relations: readonly TwoWay[]): Relation[] {
  const agreeing = new Map<string, number>();
  const key = ({ row, column }: { row: number; column: number }): string => `${row}|${column}`;
  for (const { status, sources, row, column } of relations) {
    if (status !== 'holds') continue;
    for (const place of [{ row, column }, ...sources]) agreeing.set(key(place), (agreeing.get(key(place)) ?? 0) + 1);
  }
  return relations.map((relation): TwoWay => {
    const [source] = relation.sources;
    if (relation.status === 'holds' || (agreeing.get(key(relation)) ?? 0) <= (agreeing.get(key(source)) ?? 0)) return relation;
    return { ...relation, row: source.row, column: source.column, printed: relation.expected, expected: relation.printed, sources: [areaOf(relation)], says: relation.others, others: relation.says, gap: -(relation.gap ?? 0) };
  });
}
