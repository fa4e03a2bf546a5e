import type { Area, CellValue, Grid } from '../../registers/shared/grid';
import { breather } from './breathe';
import { gridOfCells, type FilledCell } from './gridOfCells';
import { tagsOf, type Tag } from './xmlTags';

/** The texts that the cells of a workbook share, by index; phonetic guides are left out. */
export async function readSharedTexts(xml: string): Promise<string[]> {
  const texts: string[] = [];
  const breathe = breather();
  let text = '';
  let isPhonetic = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'rPh') isPhonetic = !tag.isEnd && !tag.isEmpty;
    else if (tag.name === 't' && tag.isEnd && !isPhonetic) text += tag.before;
    else if (tag.name === 'si' && (tag.isEnd || tag.isEmpty)) {
      texts.push(unescaped(text));
      text = '';
      await breathe();
    }
  }
  return texts;
}

/** The cells of a sheet's part as a grid; null for an empty sheet. @throws FileProblem */
export async function readSheetPart(sheet: string, xml: string, shared: readonly string[]): Promise<Grid | null> {
  const cells: FilledCell[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const breathe = breather();
  let [row, column] = [-1, -1];
  let kind = 'n';
  let text: string | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && !tag.isEnd) {
      row = numberOf(tag, 'r', row + 2) - 1;
      column = -1;
      if (isTrue(tag.attribute('hidden'))) hiddenRows.add(row);
      await breathe();
    } else if (tag.name === 'c' && !tag.isEnd) {
      column = columnOf(tag.attribute('r')) ?? column + 1;
      kind = tag.attribute('t') ?? 'n';
      text = null;
    } else if (tag.isEnd && (tag.name === 'v' || tag.name === 't')) {
      text = (text ?? '') + tag.before;
    } else if (tag.name === 'c' && tag.isEnd && text !== null) {
      const value = valueOf(text, kind, shared);
      if (value !== '') cells.push({ row, column, value });
      text = null;
    } else if (tag.name === 'mergeCell' && !tag.isEnd) {
      const area = areaOf(tag.attribute('ref'));
      if (area) merges.push(area);
    }
  }
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

function numberOf(tag: Tag, name: string, otherwise: number): number {
  const number = Number(tag.attribute(name));
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
