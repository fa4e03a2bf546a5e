import type { Area, CellValue, Grid } from '../../registers/shared/grid';
import { gridOfCells, type FilledCell } from './gridOfCells';
import { readXml, type OnShare } from './readXml';

/** The texts that the cells of a workbook share, by index; phonetic guides are left out. @throws FileProblem */
export function readSharedTexts(part: Uint8Array): string[] {
  const texts: string[] = [];
  let text = '';
  let isPhonetic = false;
  readXml(part, {
    start: (name) => {
      if (name === 'rPh') isPhonetic = true;
    },
    end: (name, inside) => {
      if (name === 'rPh') isPhonetic = false;
      else if (name === 't' && !isPhonetic) text += inside;
      else if (name === 'si') {
        texts.push(unescaped(text));
        text = '';
      }
    },
  });
  return texts;
}

/** The cells of a sheet's part as a grid; null for an empty sheet. @throws FileProblem */
export function readSheetPart(sheet: string, part: Uint8Array, shared: readonly string[], onShare?: OnShare): Grid | null {
  const cells: FilledCell[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  let [row, column] = [-1, -1];
  let kind = 'n';
  let text: string | null = null;
  readXml(part, {
    start: (name, attributes) => {
      if (name === 'row') {
        row = positive(attributes.r, row + 2) - 1;
        column = -1;
        if (isTrue(attributes.hidden)) hiddenRows.add(row);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        kind = attributes.t ?? 'n';
        text = null;
      } else if (name === 'mergeCell') {
        const area = areaOf(attributes.ref);
        if (area) merges.push(area);
      }
    },
    end: (name, inside) => {
      if (name === 'v' || name === 't') text = (text ?? '') + inside;
      else if (name === 'c' && text !== null) {
        const value = valueOf(text, kind, shared);
        if (value !== '') cells.push({ row, column, value });
      }
    },
  }, onShare);
  return gridOfCells(sheet, cells, merges, hiddenRows);
}

/** A cell's value by its kind (ECMA-376 part 1, 18.18.11). A day written as a date stays as it is written. */
function valueOf(text: string, kind: string, shared: readonly string[]): CellValue {
  switch (kind) {
    case 's':
      return shared[Number(text)] ?? '';
    case 'b':
      return isTrue(text);
    case 'n':
      return text.trim() === '' || Number.isNaN(Number(text)) ? '' : Number(text);
    default:
      return unescaped(text);
  }
}

/** "_x000D_" and the like, as files write characters that XML forbids. */
function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function positive(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference ?? '')?.[1];
  return letters === undefined ? null : columnNumber(letters);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOf(reference: string | undefined): Area | null {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/u.exec(reference ?? '') ?? [];
  if (left === undefined) return null;
  const [row, column] = [Number(top) - 1, columnNumber(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}
