import { cellName } from '../../shared/address';
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
export function checkCellShares(table: Table): Relation[] {
  const shared = sharedCells(table);
  if (shared.length === 0) return [];
  const own = shared.filter(({ base }) => base !== null);
  const relations = own.map((item) => relationFor(item, item.base ?? 0, 'as printed in the cell', 0.97));
  const open = shared.filter(({ base }) => base === null);
  for (const along of ['columns', 'rows'] as const) {
    const based = open.flatMap((item) => {
      const label = along === 'columns' ? table.columns[item.column].label : table.rows[item.row].label;
      const [base] = readFigures(label).filter(({ unit, value, spelled }) => unit === 'plain' && value >= item.count.value && value > 1 && !spelled);
      return base ? [{ item, base }] : [];
    });
    const trials = based.map(({ item, base }): Trial => ({ agrees: outcomeOf(item, base.value) !== 'broken', chance: shareChance(item.share, 0) }));
    const confidence = probability(oddsAfter(0.3, trials));
    if (based.length < 2 || confidence < 0.9) {
      relations.push(...againstLine(table, open, along));
      continue;
    }
    relations.push(...based.map(({ item, base }) => relationFor(item, base.value, `in the heading of ${along === 'columns' ? 'the column' : 'the row'}`, confidence)));
  }
  return relations;
}

/** The shares of each column against one row of counts ("Cases discussed"), or of each row against one column: the one that most of them fit. */
function againstLine(table: Table, shared: readonly SharedCell[], along: 'columns' | 'rows'): Relation[] {
  let best: { readonly based: readonly Based[]; readonly confidence: number } | null = null;
  const lines = along === 'columns' ? table.rows : table.columns;
  for (let line = 0; line < Math.min(lines.length, MOST_LINES); line += 1) {
    const candidates = shared.flatMap((item): Based[] => {
      const whole = along === 'columns' ? table.cells[line][item.column] : table.cells[item.row][line];
      const base = whole.kind === 'figure' ? whole.figure : (whole.figures.find(({ unit }) => unit === 'plain') ?? null);
      return whole !== item.cell && base && base.unit === 'plain' && base.value >= item.count.value && base.value > 1 ? [{ item, whole, base: base.value }] : [];
    });
    const based = withoutMisfits(candidates, along === 'columns' ? ({ row }) => row : ({ column }) => column);
    const trials = based.map(({ item, base }): Trial => ({ agrees: outcomeOf(item, base) !== 'broken', chance: shareChance(item.share, 0) }));
    const breaks = trials.filter(({ agrees }) => !agrees).length;
    const confidence = probability(oddsAfter(0.2, trials));
    if (trials.length >= 3 && breaks * 3 <= trials.length && confidence >= 0.9 && confidence > (best?.confidence ?? 0)) best = { based, confidence };
  }
  const { based, confidence } = best ?? { based: [], confidence: 0 };
  return based.map(({ item, whole, base }) => {
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
function withoutMisfits(candidates: readonly Based[], lineOf: (item: SharedCell) => number): Based[] {
  const balance = new Map<number, number>();
  for (const { item, base } of candidates) balance.set(lineOf(item), (balance.get(lineOf(item)) ?? 0) + (outcomeOf(item, base) === 'broken' ? -1 : 1));
  return candidates.filter(({ item }) => (balance.get(lineOf(item)) ?? 0) >= 0);
}

function sharedCells(table: Table): SharedCell[] {
  return table.cells.flatMap((cells, row) => cells.flatMap((cell, column): SharedCell[] => {
    if (cell.kind !== 'mixed') return [];
    const shares = cell.figures.filter(({ unit }) => unit === 'percent');
    const counts = cell.figures.filter(({ unit, step }) => unit === 'plain' && step === 1);
    if (shares.length !== 1 || counts.length === 0) return [];
    const [count, base] = counts;
    const of = base && /^\s*(?:out\s+)?of\s+(?:the\s+)?$|^\s*\/\s*$/iu.test(cell.text.slice(count.end, base.start));
    if (counts.length > 1 && !of) return [];
    return [{ cell, share: shares[0], count, base: of ? base.value : null, row, column }];
  }));
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
