/** Reading the cells of a sheet part. */
import type { Scalar, ValueType } from '../model/types';
import type { CellContent } from './content';
import { fromFile } from './dialect';
import type { FormulaSurroundings } from './dialect';
import { columnNumber, parseArea } from './areas';
import { copyFormula } from './formulaText';
import { attribute, child, descendants, element, elements, isElement, textOf } from './xml';
import type { XmlElement } from './xml';

/** "_x000D_" and the like, as files write characters that XML forbids. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** Text as files write it: characters that XML forbids, and text that looks like such an escape, are escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/gu, (letter) => (letter.length === 2 ? letter : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** The text of a shared or inline string; phonetic guides are left out. */
export function stringOf(node: XmlElement): string {
  const runs = elements(node, 'r').map((run) => textOf(child(run, 't')));
  return unescapeText(runs.length > 0 ? runs.join('') : textOf(child(node, 't')));
}

/** The texts of the shared string part, by index. */
export function sharedStrings(root: XmlElement | undefined): string[] {
  return elements(root, 'si').map(stringOf);
}

export interface SheetReading {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly surroundings: FormulaSurroundings;
}

/** A cell with its place and its node. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly node: XmlElement;
  readonly content: CellContent;
}

interface SharedFormula { formula: string; row: number; column: number }

const DAY = 86_400_000;

function readValue(node: XmlElement, strings: readonly string[]): [Scalar, ValueType] {
  const kind = attribute(node, 't') ?? 'n';
  if (kind === 'inlineStr') {
    const text = child(node, 'is');
    return text ? [stringOf(text), 'String'] : ['', 'Empty'];
  }
  const holder = child(node, 'v');
  if (!holder) return ['', 'Empty'];
  const text = textOf(holder);
  switch (kind) {
    case 's': {
      const shared = strings[Number(text)];
      return shared === undefined ? ['', 'Empty'] : [shared, 'String'];
    }
    case 'b':
      return [text.trim() === '1' || text.trim() === 'true', 'Boolean'];
    case 'e':
      return [text, 'Error'];
    case 'str':
      return [unescapeText(text), 'String'];
    case 'd': {
      const time = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`);
      return Number.isNaN(time) ? [text, 'String'] : [time / DAY + 25_569, 'Double'];
    }
    default: {
      const number = Number(text);
      return text.trim() === '' || Number.isNaN(number) ? ['', 'Empty'] : [number, 'Double'];
    }
  }
}

/** Where a cell or row stands: its own "r", or the place after the one before, for files that leave it out. */
function place(reference: string | undefined, row: number, column: number): [number, number] {
  const match = reference === undefined ? null : /^([A-Z]+)(\d+)$/.exec(reference);
  return match ? [Number(match[2]) - 1, columnNumber(match[1] ?? '')] : [row, column];
}

/** Goes through the rows of a sheet with their zero-based numbers. */
export function rowsOf(sheetData: XmlElement | undefined): Array<[row: number, node: XmlElement]> {
  let next = 0;
  return elements(sheetData, 'row').map((node) => {
    const row = Number(attribute(node, 'r') ?? next + 1) - 1;
    next = row + 1;
    return [row, node];
  });
}

/** Every cell of a sheet's data, in file order. Shared formulas are given to each cell as its own. */
export function readCells(sheetData: XmlElement | undefined, reading: SheetReading): ReadCell[] {
  const shared = new Map<string, SharedFormula>();
  const found: ReadCell[] = [];
  for (const [rowNumber, rowNode] of rowsOf(sheetData)) {
    let nextColumn = 0;
    for (const node of rowNode.children) {
      if (!isElement(node) || node.name !== 'c') continue;
      const [row, column] = place(node.attributes.r, rowNumber, nextColumn);
      nextColumn = column + 1;
      const [value, type] = readValue(node, reading.strings);
      const content: CellContent = { value, type, format: Number(node.attributes.s ?? 0) };
      readFormula(node, row, column, shared, reading, content);
      found.push({ row, column, node, content });
    }
  }
  return found;
}

function readFormula(node: XmlElement, row: number, column: number, shared: Map<string, SharedFormula>, reading: SheetReading, content: CellContent): void {
  const holder = child(node, 'f');
  if (!holder) return;
  const kind = attribute(holder, 't');
  if (kind === 'dataTable') return;
  let text = textOf(holder);
  if (kind === 'shared') {
    const group = attribute(holder, 'si') ?? '';
    if (text) shared.set(group, { formula: text, row, column });
    const master = shared.get(group);
    if (master && !text) text = copyFormula(master.formula, row - master.row, column - master.column);
  }
  if (!text) return;
  content.formula = fromFile(text, reading.surroundings, { sheet: reading.sheet, row, column });
  const area = kind === 'array' ? parseArea(attribute(holder, 'ref') ?? '') : null;
  if (area && (area.rows > 1 || area.columns > 1)) content.array = area;
}

/**
 * Gives every cell of a shared formula its own text, so that the first cell of a group can be changed or moved.
 * Works on the file's own dialect.
 */
export function unshareFormulas(sheetData: XmlElement): void {
  const shared = new Map<string, SharedFormula>();
  for (const [rowNumber, rowNode] of rowsOf(sheetData)) {
    let nextColumn = 0;
    for (const node of elements(rowNode, 'c')) {
      const [row, column] = place(node.attributes.r, rowNumber, nextColumn);
      nextColumn = column + 1;
      const holder = child(node, 'f');
      if (!holder || attribute(holder, 't') !== 'shared') continue;
      const group = attribute(holder, 'si') ?? '';
      const text = textOf(holder);
      if (text) shared.set(group, { formula: text, row, column });
      const master = shared.get(group);
      if (!master) continue;
      const own = element('f', {}, [text || copyFormula(master.formula, row - master.row, column - master.column)]);
      holder.attributes = Object.fromEntries(Object.entries(holder.attributes).filter(([name]) => !['t', 'si', 'ref'].includes(name)));
      holder.children = own.children;
    }
  }
}

/** True when the sheet shares formulas between cells. */
export function sharesFormulas(sheetData: XmlElement | undefined): boolean {
  return sheetData !== undefined && descendants(sheetData, 'f').some((node) => node.attributes.t === 'shared');
}

