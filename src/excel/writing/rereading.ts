import type { CellValue } from '../../registers/shared/grid';
import { addToList } from '../../registers/shared/listsByKey';
import { contentOf, queueContent, queueRange, type AreaContent } from '../reading/readArea';
import { blocksOf, type Block } from './blocks';
import { involvesFormula } from './chunks';
import type { CellTarget } from './transfer';

/** Part of one column that was asked for again, and its targets. */
export interface Rereading {
  readonly block: Block<CellTarget>;
  readonly range: Excel.Range;
  /** Values and formulas were asked for; otherwise formulas alone, which give the value of a cell without one. */
  readonly isWhole: boolean;
}

/** Queues the reading of targets, column by column: what stands between two columns of changes is of no interest. */
export function queueRereading(sheet: Excel.Worksheet, targets: readonly CellTarget[]): Rereading[] {
  return [...byColumn(targets).values()].flatMap((column) => blocksOf(column)).map((block) => {
    const isWhole = block.targets.some(involvesFormula);
    return { block, isWhole, range: isWhole ? queueContent(sheet, block.area) : queueRange(sheet, block.area, 'formulas,numberFormat') };
  });
}

/** The cells of a queued reading, after the sync. */
export function reread({ range, isWhole }: Rereading): AreaContent {
  if (isWhole) return contentOf(range);
  const values = range.formulas as CellValue[][];
  return { values, formulas: values.map((cells) => cells.map((cell) => (looksLikeFormula(cell) ? String(cell) : null))), numberFormats: range.numberFormat as string[][] };
}

function byColumn(targets: readonly CellTarget[]): Map<number, CellTarget[]> {
  const columns = new Map<number, CellTarget[]>();
  for (const target of targets) {
    addToList(columns, target.column, target);
  }
  return columns;
}

function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('=');
}
