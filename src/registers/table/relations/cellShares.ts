import { cellName } from '../../shared/address';
import { mapPausing, pace, type Pausing } from '../../shared/pausing';
import { oddsAfter, probability, shareChance, type Trial } from '../evidence';
import { written, type Figure } from '../reading/figure';
import { readFigures } from '../reading/readFigures';
import type { Table, TableCell } from '../reading/table';
import { areaOf, compare, type Comparison, type Relation } from '../relation';

const MOST_LINES = 60;

/** A share printed with its count in one cell: "15% (3 pupils)", "12 (60%)", "45% 5 of 11 students". */
interface SharedCell {
  readonly cell: TableCell;
  readonly share: Figure;
  readonly count: Figure;
  readonly base: number | null;
  readonly row: number;
  readonly column: number;
}

/**
 * Shares printed with their counts in one cell, checked against the base in the cell ("5 of 11"), the base printed in
 * the heading of the column or row ("Reporting cohort of 20 pupils"), or the row or column of counts that most of them
 * are shares of.
 */
export function* checkCellShares(table: Table): Pausing<Relation[]> {
  const shared = yield* sharedCells(table);
  if (shared.length === 0) return [];
  const own = shared.filter(({ base }) => base !== null);
  const relations = yield* mapPausing(own, (item) => relationFor(item, item.base ?? 0, 'as printed in the cell', 0.97));
  const open = shared.filter(({ base }) => base === null);
  for (const along of ['columns', 'rows'] as const) {
    const bases = yield* basesInLabels(table, open, along);
    const based = open.flatMap((item, i) => {
      const base = bases[i];
      return base ? [{ item, base }] : [];
    });
    const trials = yield* mapPausing(based, ({ item, base }): Trial => ({ agrees: outcomeOf(item, base.value) !== 'broken', chance: shareChance(item.share, 0) }));
    const confidence = probability(oddsAfter(0.3, trials));
    const found = based.length < 2 || confidence < 0.9
      ? yield* againstLine(table, open, along)
      : yield* mapPausing(based, ({ item, base }) => relationFor(item, base.value, `in the heading of ${along === 'columns' ? 'the column' : 'the row'}`, confidence));
    for (const relation of found) relations.push(relation);
  }
  return relations;
}

/** For each share the first figure in the label of its column or row that its count can be a part of. Every label is read once. */
function* basesInLabels(table: Table, shared: readonly SharedCell[], along: 'columns' | 'rows'): Pausing<Array<Figure | undefined>> {
  const read = new Map<number, readonly Figure[]>();
  return yield* mapPausing(shared, ({ row, column, count }) => {
    const line = along === 'columns' ? column : row;
    let figures = read.get(line);
    if (!figures) read.set(line, (figures = readFigures((along === 'columns' ? table.columns : table.rows)[line].label)));
    return figures.find(({ unit, value, spelled }) => unit === 'plain' && value >= count.value && value > 1 && !spelled);
  });
}

/** The shares of each column against one row of counts ("Cases discussed"), or of each row against one column: the one that most of them fit. */
function* againstLine(table: Table, shared: readonly SharedCell[], along: 'columns' | 'rows'): Pausing<Relation[]> {
  let best: { readonly based: readonly Based[]; readonly confidence: number } | null = null;
  const lines = along === 'columns' ? table.rows : table.columns;
  for (let line = 0; line < Math.min(lines.length, MOST_LINES); line += 1) {
    const candidates = (yield* mapPausing(shared, (item): Based[] => {
      const whole = along === 'columns' ? table.cells[line][item.column] : table.cells[item.row][line];
      const base = whole.kind === 'figure' ? whole.figure : (whole.figures.find(({ unit }) => unit === 'plain') ?? null);
      return whole !== item.cell && base && base.unit === 'plain' && base.value >= item.count.value && base.value > 1 ? [{ item, whole, base: base.value }] : [];
    })).flat();
    const based = yield* withoutMisfits(candidates, along === 'columns' ? ({ row }) => row : ({ column }) => column);
    const trials = yield* mapPausing(based, ({ item, base }): Trial => ({ agrees: outcomeOf(item, base) !== 'broken', chance: shareChance(item.share, 0) }));
    const breaks = trials.filter(({ agrees }) => !agrees).length;
    const confidence = probability(oddsAfter(0.2, trials));
    if (trials.length >= 3 && breaks * 3 <= trials.length && confidence >= 0.9 && confidence > (best?.confidence ?? 0)) best = { based, confidence };
  }
  const { based, confidence } = best ?? { based: [], confidence: 0 };
  return yield* mapPausing(based, ({ item, whole, base }) => {
    const relation = relationFor(item, base, `the figure in ${cellName(whole.row, whole.column)}`, confidence);
    return { ...relation, sources: [...relation.sources, areaOf(whole)] };
  });
}

/** A share with the count it may be a share of. */
interface Based {
  readonly item: SharedCell;
  readonly whole: TableCell;
  readonly base: number;
}

/** Without the rows (or columns) of shares that mostly do not fit: they have another base. */
function* withoutMisfits(candidates: readonly Based[], lineOf: (item: SharedCell) => number): Pausing<Based[]> {
  const balance = new Map<number, number>();
  yield* mapPausing(candidates, ({ item, base }) => balance.set(lineOf(item), (balance.get(lineOf(item)) ?? 0) + (outcomeOf(item, base) === 'broken' ? -1 : 1)));
  return candidates.filter(({ item }) => (balance.get(lineOf(item)) ?? 0) >= 0);
}

function* sharedCells(table: Table): Pausing<SharedCell[]> {
  const shared: SharedCell[] = [];
  const isDue = pace();
  for (const [row, cells] of table.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const found = cell.kind === 'mixed' ? sharedCell(cell, row, column) : null;
      if (found) shared.push(found);
    }
    if (isDue(cells.length)) yield;
  }
  return shared;
}

function sharedCell(cell: TableCell, row: number, column: number): SharedCell | null {
  const shares = cell.figures.filter(({ unit }) => unit === 'percent');
  const counts = cell.figures.filter(({ unit, step }) => unit === 'plain' && step === 1);
  if (shares.length !== 1 || counts.length === 0) return null;
  const [count, base] = counts;
  const of = base && /^\s*(?:out\s+)?of\s+(?:the\s+)?$|^\s*\/\s*$/iu.test(cell.text.slice(count.end, base.start));
  if (counts.length > 1 && !of) return null;
  return { cell, share: shares[0], count, base: of ? base.value : null, row, column };
}

function outcomeOf({ share, count }: SharedCell, base: number): Comparison {
  const exact = (100 * count.value) / base;
  return compare(share, { low: exact, high: exact });
}

function relationFor(item: SharedCell, base: number, where: string, confidence: number): Relation {
  const exact = (100 * item.count.value) / base;
  return {
    rule: 'share',
    status: outcomeOf(item, base),
    ...areaOf(item.cell),
    printed: item.share.text,
    expected: written(exact, item.share),
    sources: [areaOf(item.cell)],
    says: `${item.count.text} of ${base}, ${where} (${cellName(item.cell.row, item.cell.column)})`,
    confidence,
  };
}
