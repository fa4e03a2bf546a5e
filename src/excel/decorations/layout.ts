import * as z from 'zod/mini';
import type { ColumnWidths, Decoration, FreezePanes } from '../../registers/shared/edit';
import type { Area } from '../../registers/shared/grid';
import { columnName } from '../../registers/shared/address';
import { areaAddress, parseFirstArea } from '../address';
import type { DecorationEntry } from '../journal/entries';
import type { Removal } from './removal';

z.config({ jitless: true });

/** Rows and columns that stay in sight. */
const frozen = z.object({ rows: z.number(), columns: z.number() });
type Frozen = z.infer<typeof frozen>;
/** Column letters -> width in points. */
const widths = z.record(z.string(), z.number());
type Widths = z.infer<typeof widths>;

/** Widths closer than this are the same: Excel rounds them to whole pixels. */
const SAME_WIDTH = 1;
/** A character of the usual font is 7 pixels wide and a cell has 5 of margin; a pixel is 0.75 points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** True for an entry of this module's kinds. */
export function isLayoutEntry({ kind }: DecorationEntry): boolean {
  return kind === 'freeze' || kind === 'widths';
}

/** Queues the look at what is frozen and how wide columns are. Call the result after the next sync: what is to be changed. */
export function queueLayoutLook(sheet: Excel.Worksheet, decorations: readonly Decoration[]): () => DecorationEntry[] {
  const looks = decorations.flatMap((decoration): Array<() => DecorationEntry | null> => {
    if (decoration.kind === 'freeze') return [queueFreezeLook(sheet, decoration)];
    return decoration.kind === 'columnWidths' ? [queueWidthLook(sheet, decoration)] : [];
  });
  return () => looks.map((look) => look()).filter((entry) => entry !== null);
}

/** Queues the changes that entries stand for. */
export function setLayout(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): void {
  for (const { kind, after } of entries) put(sheet, kind, after);
}

/** Queues putting back what stood before, whatever stands there now. */
export function restoreLayout(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): void {
  for (const { kind, before } of entries) put(sheet, kind, before);
}

/** Queues the look whether what entries stand for is still as it was left. Call the result after the next sync. */
export function queueLayoutRemoval(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): () => Promise<Removal> {
  const looks = entries.map((entry) => ({ entry, isAsLeft: queueComparison(sheet, entry) }));
  return async () => {
    const gone = looks.filter(({ isAsLeft }) => !isAsLeft()).map(({ entry }) => entry);
    return { gone, remove: () => restoreLayout(sheet, entries.filter((entry) => !gone.includes(entry))) };
  };
}

function queueFreezeLook(sheet: Excel.Worksheet, { area, step }: FreezePanes): () => DecorationEntry | null {
  const now = queueFrozen(sheet);
  const wanted: Frozen = { rows: area.row + area.rows, columns: area.column + area.columns };
  return () => (sameFrozen(now(), wanted) ? null : { kind: 'freeze', cell: areaAddress(atLeastOneCell(area)), before: JSON.stringify(now()), after: JSON.stringify(wanted), steps: step });
}

/** Rows alone may be frozen, or columns: an address needs one of each. */
function atLeastOneCell(area: Area): Area {
  return { ...area, rows: Math.max(1, area.rows), columns: Math.max(1, area.columns) };
}

function queueWidthLook(sheet: Excel.Worksheet, { area, widths: asked, step }: ColumnWidths): () => DecorationEntry | null {
  const now = queueWidths(sheet, asked.map(({ column }) => columnName(column)));
  return () => {
    const before = now();
    const changed = asked.map(({ column, characters }) => [columnName(column), pointsOf(characters)] as const).filter(([name, points]) => before[name] !== undefined && !sameWidth(before[name], points));
    if (changed.length === 0) return null;
    const kept = Object.fromEntries(changed.map(([name]) => [name, before[name]]));
    return { kind: 'widths', cell: areaAddress(area), before: JSON.stringify(kept), after: JSON.stringify(Object.fromEntries(changed)), steps: step };
  };
}

function queueComparison(sheet: Excel.Worksheet, { kind, after }: DecorationEntry): () => boolean {
  if (kind === 'freeze') {
    const wanted = parsed(frozen, after);
    const now = queueFrozen(sheet);
    return () => wanted !== null && sameFrozen(now(), wanted);
  }
  const wanted = parsed(widths, after);
  if (!wanted) return () => false;
  const now = queueWidths(sheet, Object.keys(wanted));
  return () => Object.entries(wanted).every(([name, points]) => sameWidth(now()[name], points));
}

function queueFrozen(sheet: Excel.Worksheet): () => Frozen {
  const location = sheet.freezePanes.getLocationOrNullObject();
  location.load('address');
  return () => frozenOf(location);
}

function frozenOf(location: Excel.Range): Frozen {
  const area = location.isNullObject ? null : parseFirstArea(location.address);
  return { rows: area && isPart(area.rows, 1_048_576) ? area.row + area.rows : 0, columns: area && isPart(area.columns, 16_384) ? area.column + area.columns : 0 };
}

/** Frozen columns alone are reported as whole columns, which freeze no row; and the other way round. */
function isPart(count: number, all: number): boolean {
  return count < all;
}

/** Hidden columns are left out: they have no width to compare, and giving them one would bring them into sight. */
function queueWidths(sheet: Excel.Worksheet, names: readonly string[]): () => Widths {
  const ranges = names.map((name) => ({ name, range: queueWidth(sheet.getRange(`${name}:${name}`)) }));
  return () => Object.fromEntries(ranges.filter(({ range }) => range.columnHidden !== true).map(({ name, range }) => [name, range.format.columnWidth]));
}

function queueWidth(range: Excel.Range): Excel.Range {
  range.load('columnHidden,format/columnWidth');
  range.untrack();
  return range;
}

function put(sheet: Excel.Worksheet, kind: DecorationEntry['kind'], text: string): void {
  if (kind === 'freeze') {
    const wanted = parsed(frozen, text);
    if (!wanted) return;
    sheet.freezePanes.unfreeze();
    if (wanted.rows > 0 && wanted.columns > 0) sheet.freezePanes.freezeAt(areaAddress({ row: 0, column: 0, ...wanted }));
    else if (wanted.rows > 0) sheet.freezePanes.freezeRows(wanted.rows);
    else if (wanted.columns > 0) sheet.freezePanes.freezeColumns(wanted.columns);
  } else if (kind === 'widths') {
    for (const [name, points] of Object.entries(parsed(widths, text) ?? {})) setWidth(sheet.getRange(`${name}:${name}`), points);
  }
}

function setWidth(range: Excel.Range, points: number): void {
  range.format.columnWidth = points;
  range.untrack();
}

function sameFrozen(a: Frozen, b: Frozen): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

function sameWidth(now: number | undefined, points: number): boolean {
  return now !== undefined && Math.abs(now - points) < SAME_WIDTH;
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
