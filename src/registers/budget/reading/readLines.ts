import { RAG_WORDS, type RagWord } from '../../../rules/rag';
import { textOf } from '../../shared/cells';
import { numberFormatAt, valueAt, type Grid } from '../../shared/grid';
import type { Block } from '../../shared/registerKind';
import { saysNothing } from '../../shared/placeholders';
import type { BudgetFigure } from '../budget';
import { FIGURE_FIELDS, LABEL_FIELDS, type FigureField } from '../fields';
import { namesIncome, namesMemo } from '../structure/labels';
import type { RawLine } from './rawLine';
import { readFigure, readShare } from './readFigure';

/** Longer text without figures is a note, not the heading of a group. */
const LONGEST_HEADING = 100;
/** What follows is about the budget itself, or explains the table: it is no part of it. */
const END_OF_TABLE = /^(?:reconciliation|memorandum|notes?:?$|notes? to |key:?$|budget movements|virements?\b)/iu;

/** Pounds in one unit of each money column of a block. */
export type Scales = Readonly<Partial<Record<FigureField, number>>>;

/** The rows of figures of one block, down the sheet. */
export function readLines(grid: Grid, block: Block, index: number, scales: Scales, firstSection: number): RawLine[] {
  const { columns } = block;
  const labelColumns = LABEL_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [columns[field]]));
  const figureFields = FIGURE_FIELDS.filter((field) => columns[field] !== undefined);
  const lines: RawLine[] = [];
  const wider: string[] = labelColumns.map(() => '');
  let headings: string[] = [];
  let section = firstSection;
  let afterHeading = false;
  for (let row = block.firstRow; row < block.endRow; row += 1) {
    const figures: Partial<Record<FigureField, BudgetFigure>> = {};
    let count = 0;
    let filled = 0;
    for (const field of figureFields) {
      const value = valueAt(grid, row, columns[field]);
      if (value === '') continue;
      const figure = readFigure(value, columns[field], scales[field] ?? 1, numberFormatAt(grid, row, columns[field]));
      figures[field] = figure;
      filled += 1;
      if (figure.printed !== null) count += 1;
    }
    const label = labelOf(grid, row, labelColumns);
    if (count === 0) {
      if (label === null || filled > 0 && !label.text) continue;
      if (END_OF_TABLE.test(label.text)) break;
      if (label.text.length > LONGEST_HEADING || /^[*†‡]|^\(?\d+\)/u.test(label.text)) continue;
      headings = afterHeading ? [...headings, label.text] : [...headings.slice(0, -1), label.text];
      if (headings.length > 4) headings = headings.slice(-4);
      section += 1;
      afterHeading = true;
      continue;
    }
    if (label) {
      labelColumns.forEach((column, i) => {
        const text = textOf(valueAt(grid, row, column));
        if (text !== '' && i < label.level) wider[i] = text;
        else if (i >= label.level) wider[i] = '';
      });
    }
    // A label that runs over two rows, or the figures of a group beside its heading's next row.
    const text = label?.text ?? (afterHeading ? headings[headings.length - 1] : '');
    afterHeading = false;
    lines.push({
      row, block: index, section, figures, columns,
      label: text,
      name: text === '' ? `The line in row ${row + 1}` : `“${text}”`,
      under: [...headings, ...wider.slice(0, label?.level ?? 0)].filter((heading, i, all) => heading !== '' && heading !== text && all.indexOf(heading) === i),
      sectionHeading: (headings[headings.length - 1] ?? '').toLowerCase(),
      depth: (label?.level ?? 0) * 100 + (label?.indent ?? 0),
      isMemo: namesMemo(text),
      isIncome: namesIncome(text),
      printedShare: columns.variancePercent === undefined ? null : readShare(valueAt(grid, row, columns.variancePercent), columns.variancePercent, numberFormatAt(grid, row, columns.variancePercent)),
      commentary: commentaryOf(grid, row, columns.commentary),
      printedRag: ragIn(grid, row, columns.rag),
    });
  }
  return lines;
}

/** The narrowest thing a row is labelled with, how far it is indented, and the place of its column among the label columns. */
function labelOf(grid: Grid, row: number, columns: readonly number[]): { text: string; indent: number; level: number } | null {
  for (let level = columns.length - 1; level >= 0; level -= 1) {
    const value = valueAt(grid, row, columns[level]);
    const text = textOf(value);
    if (text === '') continue;
    return { text, level, indent: /^[\s\u00a0]*/u.exec(String(value))?.[0].length ?? 0 };
  }
  return null;
}

function commentaryOf(grid: Grid, row: number, column: number | undefined): string {
  const text = column === undefined ? '' : textOf(valueAt(grid, row, column));
  return saysNothing(text) ? '' : text;
}

function ragIn(grid: Grid, row: number, column: number | undefined): RagWord | null {
  if (column === undefined) return null;
  const text = textOf(valueAt(grid, row, column)).toLowerCase();
  return RAG_WORDS.find((word) => text === word.toLowerCase() || text === word[0].toLowerCase()) ?? null;
}
