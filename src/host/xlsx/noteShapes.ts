/**
 * The shapes in which notes are shown, in the old drawing format (ECMA-376 part 4, 19). They are edited as text: that
 * format is not always well-formed XML, and what else stands in the part (buttons, check boxes) is not to be touched.
 */
import { MAX_COLUMNS, MAX_ROWS } from './areas';

const SHAPE = /<(?:\w+:)?shape\s(?:[^>]*\/>|[\s\S]*?<\/(?:\w+:)?shape>)\s*/g;
const NOTE = /ObjectType=["']Note["']/;
const NAMESPACES = { v: 'urn:schemas-microsoft-com:vml', o: 'urn:schemas-microsoft-com:office:office', x: 'urn:schemas-microsoft-com:office:excel' } as const;
const BOX = '_x0000_t202';
/** A note's box: this many columns wide, and rows high for its text. */
const WIDE = 2;
const LETTERS_IN_LINE = 22;
const LEAST_ROWS = 4;
const MOST_ROWS = 20;
/** Shapes of one drawing are numbered from its own thousand. */
const BLOCK = 1024;

/** A drawing without shapes. @param block a number no other drawing of the workbook has */
export function emptyDrawing(block: number): string {
  const declared = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join('');
  return `<xml${declared}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
}

/** The highest block of shape numbers that a drawing lays claim to. */
export function highestBlock(drawing: string): number {
  const claimed = [...drawing.matchAll(/idmap[^>]*\sdata=["']([\d,\s]+)["']/g)].flatMap(([, list = '']) => list.split(',').map(Number));
  return Math.max(0, ...claimed);
}

const numberIn = (shape: string, tag: string): number => Number(new RegExp(`<(?:\\w+:)?${tag}>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? -1);
const placeName = (row: number, column: number): string => `${row} ${column}`;

function rowsFor(content: string): number {
  const lines = content.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_LINE)), 0);
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, lines + 1));
}

/** Where a note's box stands: beside its cell, from the row above it, and always on the sheet. */
function anchor(row: number, column: number, content: string): string {
  const rows = rowsFor(content);
  const left = Math.min(column + 1, MAX_COLUMNS - 1 - WIDE);
  const top = Math.min(Math.max(row - 1, 0), MAX_ROWS - 1 - rows);
  return [left, 15, top, row === 0 ? 2 : 10, left + WIDE, 31, top + rows, 4].join(', ');
}

/** Moves a shape's box by as much as its cell moved. */
function movedAnchor(numbers: string, down: number, right: number): string {
  return numbers.split(',').map((number, index) => {
    if (index % 2 === 1) return number;
    const [by, last] = index % 4 === 0 ? [right, MAX_COLUMNS - 1] : [down, MAX_ROWS - 1];
    return number.replace(/\d+/, (digits) => String(Math.min(last, Math.max(0, Number(digits) + by))));
  }).join(',');
}

export class NoteShapes {
  /** Shapes as they stood when the part was read, by cell; a shape is dealt with once. */
  private readonly places = new Map<string, string[]>();
  private readonly replaced = new Map<string, string>();
  private readonly added: string[] = [];

  constructor(private readonly drawing: string) {
    for (const [shape] of drawing.matchAll(SHAPE)) {
      if (!NOTE.test(shape)) continue;
      const place = placeName(numberIn(shape, 'Row'), numberIn(shape, 'Column'));
      this.places.set(place, [...this.places.get(place) ?? [], shape]);
    }
  }

  /** Takes a note's shape away. */
  remove(row: number, column: number): void {
    const shape = this.places.get(placeName(row, column))?.shift();
    if (shape !== undefined) this.replaced.set(shape, '');
  }

  /** Puts a note's shape beside the cell its note has moved to. */
  move(from: { row: number; column: number }, to: { row: number; column: number }): void {
    const shape = this.places.get(placeName(from.row, from.column))?.shift();
    if (shape === undefined) return;
    this.replaced.set(shape, shape
      .replace(/(<(?:\w+:)?Row>\s*)\d+/, `$1${to.row}`)
      .replace(/(<(?:\w+:)?Column>\s*)\d+/, `$1${to.column}`)
      .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, open: string, numbers: string) => open + movedAnchor(numbers, to.row - from.row, to.column - from.column)));
  }

  /** Adds the hidden box of a new note. */
  add(row: number, column: number, content: string): void {
    const used = [...this.drawing.matchAll(/\bid=["']_x0000_s(\d+)["']/g)].map(([, digits]) => Number(digits));
    const number = Math.max(Math.max(1, highestBlock(this.drawing)) * BLOCK, ...used) + this.added.length + 1;
    const missing = Object.entries(NAMESPACES).filter(([prefix]) => !this.drawing.includes(`xmlns:${prefix}=`));
    const declared = missing.map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join('');
    const box = this.added.length > 0 || this.drawing.includes(`id="${BOX}"`) ? ''
      : `<v:shapetype${declared} id="${BOX}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
    this.added.push(
      `${box}<v:shape${declared} id="_x0000_s${number}" type="#${BOX}" style="position:absolute;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(row, column, content)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    );
  }

  /** The drawing with all of that done. */
  get text(): string {
    const kept = this.drawing.replace(SHAPE, (shape) => this.replaced.get(shape) ?? shape);
    const end = kept.lastIndexOf('</');
    return end < 0 ? kept : kept.slice(0, end) + this.added.join('') + kept.slice(end);
  }

  get isChanged(): boolean {
    return this.replaced.size > 0 || this.added.length > 0;
  }

  /** True when no shape of any kind is left. */
  get isEmpty(): boolean {
    return !/<(?:\w+:)?(?:shape|rect|oval|line|group|image)[\s/>]/.test(this.text);
  }
}
