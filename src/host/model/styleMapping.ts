/** Cell formats between the words of Office.js and the engine's. */
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, CellFormat } from '../xlsx/content';
import type { CellStyle } from './types';

type Horizontal = NonNullable<CellStyle['horizontalAlignment']>;
type Vertical = NonNullable<CellStyle['verticalAlignment']>;

/** The engine has no "fill"; its "distributed" is not used otherwise and carries it. */
const HORIZONTAL: Readonly<Record<Exclude<Horizontal, 'General'>, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED, Fill: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<Vertical, VerticalAlign>> = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.TOP,
};

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT, double: BorderStyleTypes.DOUBLE, medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, thick: BorderStyleTypes.THICK,
};
const SIDES = [['top', 't'], ['bottom', 'b'], ['left', 'l'], ['right', 'r']] as const;

function engineBorders(borders: NonNullable<CellFormat['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of SIDES) {
    const line = borders[side];
    if (line) data[key] = { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
  }
  return data;
}

/** A whole format as the engine's style. */
export function engineStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontName) style.ff = format.fontName;
  if (format.fontSize) style.fs = format.fontSize;
  if (format.bold) style.bl = 1;
  if (format.italic) style.it = 1;
  if (format.underline) style.ul = { s: 1 };
  if (format.strikethrough) style.st = { s: 1 };
  if (format.fontColor) style.cl = { rgb: format.fontColor };
  if (format.fill) style.bg = { rgb: format.fill };
  if (format.wrapText) style.tb = WrapStrategy.WRAP;
  if (format.horizontalAlignment && format.horizontalAlignment !== 'General') style.ht = HORIZONTAL[format.horizontalAlignment];
  if (format.verticalAlignment) style.vt = VERTICAL[format.verticalAlignment];
  if (format.numberFormat && format.numberFormat !== 'General') style.n = { pattern: format.numberFormat };
  if (format.borders) style.bd = engineBorders(format.borders);
  return style;
}

/** Only what a caller changes: a key given as null or false takes the property away. */
export function engineChange(change: CellStyle): Record<string, unknown> {
  const whole = engineStyle(change) as Record<string, unknown>;
  const keys: ReadonlyArray<readonly [keyof CellStyle, string]> = [
    ['fill', 'bg'], ['fontColor', 'cl'], ['bold', 'bl'], ['italic', 'it'], ['underline', 'ul'], ['strikethrough', 'st'], ['fontName', 'ff'],
    ['fontSize', 'fs'], ['wrapText', 'tb'], ['horizontalAlignment', 'ht'], ['verticalAlignment', 'vt'],
  ];
  return Object.fromEntries(keys.filter(([key]) => change[key] !== undefined).map(([, short]) => [short, whole[short] ?? null]));
}

/** "#RRGGBB" from the engine's colours, which may also be "rgb(1,2,3)". */
function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (short ? `#${short.slice(1, 4).map((digit) => digit + digit).join('')}` : colour.slice(0, 7)).toUpperCase();
}

function keyOf<T extends string>(table: Readonly<Record<T, unknown>>, value: unknown): T | undefined {
  return (Object.keys(table) as T[]).find((key) => table[key] === value);
}

function borderLine(data: Nullable<IBorderStyleData>): BorderLine | undefined {
  const style = data && keyOf(BORDERS, data.s);
  return style ? { style, color: hex(data.cl.rgb) ?? '#000000' } : undefined;
}

/** A whole format from the engine's style. */
export function formatOf(style: Nullable<IStyleData>): CellFormat {
  const format: CellFormat = {};
  if (!style) return format;
  if (style.ff) format.fontName = style.ff;
  if (style.fs) format.fontSize = style.fs;
  if (style.bl) format.bold = true;
  if (style.it) format.italic = true;
  if (style.ul?.s) format.underline = true;
  if (style.st?.s) format.strikethrough = true;
  const colour = hex(style.cl?.rgb);
  if (colour && colour !== '#000000') format.fontColor = colour;
  const fill = hex(style.bg?.rgb);
  if (fill) format.fill = fill;
  if (style.tb === WrapStrategy.WRAP) format.wrapText = true;
  const horizontal = style.ht ? keyOf(HORIZONTAL, style.ht) : undefined;
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = style.vt && style.vt !== VerticalAlign.BOTTOM ? keyOf(VERTICAL, style.vt) : undefined;
  if (vertical) format.verticalAlignment = vertical;
  if (style.n?.pattern && style.n.pattern !== 'General') format.numberFormat = style.n.pattern;
  for (const [side, key] of SIDES) {
    const line = borderLine(style.bd?.[key]);
    if (line) (format.borders ??= {})[side] = line;
  }
  return format;
}
