/** An opened workbook: what it holds, and where. */
import type { Visibility } from '../model/types';
import { readComments } from './comments';
import type { StoredComment } from './comments';
import type { CellFormat, NameContent, SheetContent, TableContent } from './content';
import { parseArea } from './areas';
import { readCells, sharedStrings } from './cells';
import type { ReadCell } from './cells';
import { readConditionalFormats } from './conditionalFormats';
import type { StoredConditionalFormat } from './conditionalFormats';
import { fromFile } from './dialect';
import type { FormulaSurroundings } from './dialect';
import { damaged } from './errors';
import { openPackage } from './package';
import type { XlsxPackage } from './package';
import { readSettings } from './settings';
import { readAutoFilter, readColumns, readDefaults, readFreeze, readGridlines, readMerges, readProtected, readRows } from './sheetReader';
import { StylesPart } from './styles';
import { readValidations } from './validations';
import type { StoredValidation } from './validations';
import { attribute, child, descendants, elements, flag, relationshipId, textOf } from './xml';
import type { XmlElement } from './xml';

export interface LoadedSheet extends Omit<SheetContent, 'conditionalFormats' | 'validations'> {
  readonly cells: ReadCell[];
  readonly conditionalFormats: StoredConditionalFormat[];
  readonly validations: StoredValidation[];
  readonly comments: StoredComment[];
}

export interface LoadedWorkbook {
  readonly file: XlsxPackage;
  readonly formats: readonly CellFormat[];
  readonly sheets: readonly LoadedSheet[];
  readonly tables: readonly TableContent[];
  readonly names: readonly NameContent[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly activeSheet: number;
}

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly state: Visibility;
  readonly node: XmlElement;
}

const STATES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** The worksheets of the workbook part in tab order. Chart and dialogue sheets are kept in the file and not listed. */
export function sheetEntries(file: XlsxPackage): SheetEntry[] {
  const path = file.workbookPath;
  const links = new Map(file.relationships(path).map((found) => [found.id, found]));
  return elements(child(file.root(path), 'sheets'), 'sheet').flatMap((node) => {
    const link = links.get(relationshipId(node) ?? '');
    const name = attribute(node, 'name') ?? '';
    if (!link || (link.type === 'worksheet' && !file.has(link.target))) throw damaged(`sheet ${name}`);
    return link.type === 'worksheet' ? [{ name, path: link.target, state: STATES[attribute(node, 'state') ?? ''] ?? 'Visible', node }] : [];
  });
}

/** The strings that cells of a file share. */
export function stringsOf(file: XlsxPackage): string[] {
  const path = file.related(file.workbookPath, 'sharedStrings');
  return path ? sharedStrings(file.root(path)) : [];
}

/** The styles part, if the file has one. */
export function stylesOf(file: XlsxPackage): StylesPart | undefined {
  const workbook = file.workbookPath;
  const path = file.related(workbook, 'styles');
  return path ? new StylesPart(file, path, workbook) : undefined;
}

function readTables(file: XlsxPackage, entries: readonly SheetEntry[]): TableContent[] {
  return entries.flatMap((entry, sheet) =>
    file.relationships(entry.path).filter((found) => found.type === 'table' && file.has(found.target)).flatMap(({ target }) => {
      const root = file.root(target);
      const area = parseArea(attribute(root, 'ref') ?? '');
      if (!area) return [];
      return [{
        path: target,
        sheet,
        area,
        name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
        hasHeaders: attribute(root, 'headerRowCount') !== '0',
        hasTotals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0,
        style: attribute(child(root, 'tableStyleInfo'), 'name') ?? '',
        columns: descendants(root, 'tableColumn').map((column) => attribute(column, 'name') ?? ''),
      }];
    }));
}

/** Every sheet's index in the workbook part, chart sheets counted: names refer to sheets by it. */
function sheetIndexes(file: XlsxPackage, entries: readonly SheetEntry[]): number[] {
  const all = elements(child(file.root(file.workbookPath), 'sheets'), 'sheet');
  return entries.map((entry) => all.indexOf(entry.node));
}

function readNames(file: XlsxPackage, entries: readonly SheetEntry[], surroundings: FormulaSurroundings): NameContent[] {
  const indexes = sheetIndexes(file, entries);
  return elements(child(file.root(file.workbookPath), 'definedNames'), 'definedName').flatMap((node) => {
    const scope = attribute(node, 'localSheetId');
    const sheet = scope === undefined ? undefined : indexes.indexOf(Number(scope));
    if (sheet === -1) return [];
    return [{
      name: attribute(node, 'name') ?? '',
      formula: fromFile(textOf(node), surroundings, { sheet: '', row: 0, column: 0 }),
      comment: attribute(node, 'comment') ?? '',
      visible: !flag(node, 'hidden'),
      ...(sheet === undefined ? {} : { sheet }),
    }];
  });
}

/** What formulas of this file may name: its tables, and the add-in's functions. */
export function surroundingsOf(file: XlsxPackage, customIds: ReadonlySet<string>): FormulaSurroundings {
  const entries = sheetEntries(file);
  return { customIds, tables: readTables(file, entries).map((table) => ({ name: table.name, area: table.area, sheet: entries[table.sheet]?.name ?? '' })) };
}

/**
 * Reads a workbook.
 * @param bytes the .xlsx file
 * @param customIds upper-case names of the add-in's functions
 * @param newId makes ids for conditional formats and notes
 * @throws WorkbookFileError when it is not a workbook, is damaged, or is not safe to open
 */
export function readWorkbook(bytes: Uint8Array, customIds: ReadonlySet<string>, newId: () => string): LoadedWorkbook {
  const file = openPackage(bytes);
  const root = file.root(file.workbookPath);
  const entries = sheetEntries(file);
  const first = entries[0];
  if (!first) throw damaged(file.workbookPath);
  const surroundings = surroundingsOf(file, customIds);
  const strings = stringsOf(file);
  const styles = stylesOf(file);
  const sheets = entries.map((entry) => readSheet(file, entry, { strings, styles, surroundings, newId }));
  const active = Number(attribute(elements(child(root, 'bookViews'), 'workbookView')[0], 'activeTab') ?? 0);
  return {
    file,
    formats: styles?.formats() ?? [{}],
    sheets,
    tables: readTables(file, entries),
    names: readNames(file, entries, surroundings),
    settings: readSettings(file),
    activeSheet: Math.max(0, sheetIndexes(file, entries).indexOf(active)),
  };
}

interface ReadingTools {
  readonly strings: readonly string[];
  readonly styles: StylesPart | undefined;
  readonly surroundings: FormulaSurroundings;
  readonly newId: () => string;
}

function readSheet(file: XlsxPackage, entry: SheetEntry, tools: ReadingTools): LoadedSheet {
  const sheet = file.root(entry.path);
  const data = child(sheet, 'sheetData');
  return {
    path: entry.path,
    name: entry.name,
    visibility: entry.state,
    rows: readRows(data),
    columns: readColumns(sheet),
    ...readDefaults(sheet),
    merges: readMerges(sheet),
    freeze: readFreeze(sheet),
    showGridlines: readGridlines(sheet),
    isProtected: readProtected(sheet),
    autoFilter: readAutoFilter(sheet),
    conditionalFormats: readConditionalFormats(sheet, tools.styles, tools.newId),
    validations: readValidations(sheet),
    comments: readComments(file, entry.path, tools.newId).comments.map(({ comment }) => comment),
    cells: readCells(data, { sheet: entry.name, strings: tools.strings, surroundings: tools.surroundings }),
  };
}
