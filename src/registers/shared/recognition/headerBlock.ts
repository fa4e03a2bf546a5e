import type { HeadingMeaning, Lexicon } from '../headings/lexicon';
import type { HeadingCell } from '../registerKind';
import { filledCells, type Region } from './region';
import type { Sample } from './content';

/** What a header says about one column: a field, or a measure of a group (the group may be unknown yet). */
export interface ColumnHeading {
  readonly column: number;
  readonly heading: string;
  readonly field?: string;
  readonly group?: string;
  readonly measure?: string;
  readonly confidence: number;
}

export interface HeaderBlock {
  readonly columns: readonly ColumnHeading[];
  readonly cells: readonly HeadingCell[];
  /** Columns with a heading that says nothing the register knows. */
  readonly otherColumns: ReadonlySet<number>;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly meaning: HeadingMeaning | null;
  /** Last column it stands over: to the end of its merge, or up to the next heading in its row. */
  readonly lastColumn: number;
}

/** Reads one header, of one or more rows, column by column. */
export function readHeaderBlock(region: Region, rows: readonly number[], lexicon: Lexicon, sample: Sample): HeaderBlock {
  const cells = rows.map((row) => cellsOf(region, row, lexicon));
  const strays = new Set<Cell>();
  const columns: ColumnHeading[] = [];
  const otherColumns = new Set<number>();
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const own = cells.flatMap((row) => row.filter((cell) => cell.column === column));
    if (own.length === 0) continue;
    const heading = columnHeading(own, cells, sample, lexicon, strays);
    if (heading) columns.push(heading);
    else if (!strays.has(own[own.length - 1])) otherColumns.add(column);
  }
  const headings = cells.flat().map((cell): HeadingCell => headingCell(cell, lexicon, strays.has(cell)));
  return { columns, cells: headings, otherColumns };
}

function cellsOf(region: Region, row: number, lexicon: Lexicon): Cell[] {
  const filled = filledCells(region, row);
  return filled.map(({ column, value }, i) => {
    const merge = region.grid.merges.find((area) => area.row <= row && row < area.row + area.rows && area.column === column);
    const next = filled[i + 1]?.column ?? region.endColumn;
    const text = String(value);
    return { row, column, text, meaning: lexicon.meaning(text), lastColumn: merge ? merge.column + merge.columns - 1 : next - 1 };
  });
}

function columnHeading(own: readonly Cell[], cells: ReadonlyArray<readonly Cell[]>, sample: Sample, lexicon: Lexicon, strays: Set<Cell>): ColumnHeading | null {
  const low = own[own.length - 1];
  const { column } = low;
  const over = cells.flat().filter((cell) => cell.row < low.row && cell.column <= column && column <= cell.lastColumn).reverse();
  const groupCell = over.find((cell) => cell.meaning?.group);
  if (groupCell && isScoreNamedForRisk(low, lexicon, sample)) {
    return { column, heading: `${groupCell.text} › ${low.text}`, group: groupCell.meaning?.group, confidence: groupCell.meaning?.confidence ?? 1 };
  }
  if (low.meaning?.field) return { column, heading: low.text, field: low.meaning.field, confidence: low.meaning.confidence };
  if (!low.meaning) return fromWholeColumn(own, lexicon);
  const fieldCell = over.find((cell) => cell.meaning?.field);
  if (low.meaning.group === undefined && !groupCell && fieldCell && isStray(fieldCell, column, sample)) {
    strays.add(low);
    return fieldCell.column === column
      ? { column, heading: fieldCell.text, field: fieldCell.meaning?.field, confidence: fieldCell.meaning?.confidence ?? 1 }
      : null;
  }
  const measureCell = low.meaning.measure ? undefined : over.find((cell) => cell.meaning?.measure);
  const upper = low.meaning.group ? measureCell : groupCell;
  return {
    column,
    heading: upper ? `${upper.text} › ${low.text}` : low.text,
    group: low.meaning.group ?? groupCell?.meaning?.group,
    measure: low.meaning.measure ?? measureCell?.meaning?.measure,
    confidence: low.meaning.confidence * (upper?.meaning?.confidence ?? 1),
  };
}

/** "Risk" beside "Impact" and "Likelihood", over numbers: their product, of which the content will say that it is a rating. */
function isScoreNamedForRisk({ text, column }: Cell, lexicon: Lexicon, sample: Sample): boolean {
  const { numbers, texts } = sample.content(column);
  return text.trim().toLowerCase() === lexicon.commonWord && numbers > texts;
}

/** A sub-heading of scoring under a heading for text, over cells that hold no scores. */
function isStray(over: Cell, column: number, sample: Sample): boolean {
  if (over.column === column && over.lastColumn === column) return false;
  const content = sample.content(column);
  return content.numbers === 0 || content.numbers < content.texts;
}

/** A lowest cell that says nothing by itself ("REQUIRED"): the words of the whole column, then those above it. */
function fromWholeColumn(own: readonly Cell[], lexicon: Lexicon): ColumnHeading | null {
  const whole = own.map((cell) => cell.text).join(' ');
  const meaning = (own.length > 1 ? lexicon.meaning(whole) : null) ?? own.findLast((cell) => cell.meaning)?.meaning;
  return meaning ? { column: own[0].column, heading: whole, ...meaning } : null;
}

function headingCell(cell: Cell, lexicon: Lexicon, stray: boolean): HeadingCell {
  const { row, column, text, meaning } = cell;
  const repaired = meaning ? lexicon.repair(text) : text;
  return {
    row, column, text, stray,
    field: meaning?.field ?? meaning?.group ?? meaning?.measure,
    repaired: repaired === text ? undefined : repaired,
  };
}
