import { textOf } from '../cells';
import { endColumn, valueAt, type Grid } from '../grid';
import { isFlattenedList, restoreList } from './flattenedList';

/** What a text holds, as bits of a number. Most checks look for something that few texts hold. */
export const MARK = {
  /** Any text at all. */
  text: 1,
  bracket: 2,
  digit: 4,
  lineEnd: 8,
  /** A character beyond ASCII other than a quotation mark, a dash or a pound sign: bullets are among them. */
  symbol: 16,
  /** Not plainly words with one space or line end between them, or a list on one line, so that it may want repair. */
  untidy: 32,
  /** It begins with one of ' = + - @, which Excel may take for more than text. */
  sign: 64,
} as const;

const [LINE_END, SPACE, DASH, COLON] = [10, 32, 45, 58];
/** Characters beyond ASCII that no repair touches when they stand in words. */
const PLAIN_OTHERS: ReadonlySet<number> = new Set([...'£‘’“”–'].map((character) => character.charCodeAt(0)));
const FIRST_PLAIN = 33;
const LAST_PLAIN = 126;
/** What may be markup, an entity or a line-end code. */
const OF_MARKUP = '<&_';

const MARKS_OF_ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code < FIRST_PLAIN || code > LAST_PLAIN || OF_MARKUP.includes(character)) return MARK.untidy;
  return /\d/.test(character) ? MARK.digit : /[()]/.test(character) ? MARK.bracket : 0;
});

/** Goes through a text once for all that it holds. */
export function marksOf(text: string): number {
  let marks: number = MARK.text | (/^\s*['=@+-]/.test(text) ? MARK.sign : 0) | (text.startsWith("'") ? MARK.untidy : 0);
  let afterWord = false;
  let mayBeList = text.startsWith('- ');
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === LINE_END) {
      if (!afterWord) marks |= MARK.untidy;
      if (code === LINE_END) marks |= MARK.lineEnd;
      afterWord = false;
    } else {
      marks |= code < MARKS_OF_ASCII.length ? MARKS_OF_ASCII[code] : PLAIN_OTHERS.has(code) ? 0 : MARK.symbol | MARK.untidy;
      afterWord = true;
      if (code === DASH && text.charCodeAt(text.charCodeAt(i - 1) === SPACE ? i - 2 : i - 1) === COLON) mayBeList = true;
    }
  }
  const isTidy = afterWord && !(mayBeList && isFlattenedList(text) && restoreList(text) !== text);
  return isTidy ? marks : marks | MARK.untidy;
}

/** By the cells' values, which a sheet read with its fills shares with the same sheet without. */
const KNOWN = new WeakMap<Grid['values'], Uint8Array>();

/** Reads what the text at a sheet position holds: 0 for a number, a blank cell and outside the grid. A sheet is gone through once, whoever asks. */
export function marksReader(grid: Grid): (row: number, column: number) => number {
  const width = endColumn(grid) - grid.left;
  let marks = KNOWN.get(grid.values);
  if (!marks) {
    marks = marksOfCells(grid, width);
    KNOWN.set(grid.values, marks);
  }
  const known = marks;
  return (row, column) => (column < grid.left || column >= grid.left + width ? 0 : (known[(row - grid.top) * width + column - grid.left] ?? 0));
}

/** Reads cells as one line of trimmed text, as textOf does; most texts are that as they stand, and their marks say so. */
export function lineReader(grid: Grid): (row: number, column: number) => string {
  const marksAt = marksReader(grid);
  return (row, column) => {
    const value = valueAt(grid, row, column);
    return typeof value === 'string' && (marksAt(row, column) & (MARK.untidy | MARK.lineEnd)) === 0 ? value : textOf(value);
  };
}

function marksOfCells({ values }: Grid, width: number): Uint8Array {
  const marks = new Uint8Array(values.length * width);
  values.forEach((cells, row) => {
    for (let column = 0; column < width; column += 1) {
      const value = cells[column];
      if (typeof value === 'string' && value !== '') marks[row * width + column] = marksOf(value);
    }
  });
  return marks;
}
