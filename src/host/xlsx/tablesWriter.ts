/** Table parts of a sheet. */
import { areaName, parseArea } from './areas';
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { SHEET_SEQUENCE } from './sheetSequence';
import type { TableState } from './workbookState';
import { attribute, child, element, elements, insertInOrder, relationshipId, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** The area that a table's own filter covers: everything but the totals. */
function filterArea(table: TableState): string {
  return areaName({ ...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0) });
}

function newTable(table: TableState, id: number): XmlElement {
  const columns = table.columns.map((name, index) => element('tableColumn', { id: index + 1, name }));
  return element('table', {
    xmlns: MAIN, id, name: table.name, displayName: table.name, ref: areaName(table.area),
    headerRowCount: table.hasHeaders ? undefined : 0, totalsRowCount: table.hasTotals ? 1 : undefined, totalsRowShown: table.hasTotals ? undefined : 0,
  }, [
    ...(table.hasHeaders ? [element('autoFilter', { ref: filterArea(table) })] : []),
    element('tableColumns', { count: columns.length }, columns),
    element('tableStyleInfo', { name: table.style || undefined, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 }),
  ]);
}

/** Columns keep their element by name; those that are new get one. @returns whether anything changed */
function writeColumns(root: XmlElement, names: readonly string[]): boolean {
  const list = child(root, 'tableColumns');
  const stands = elements(list, 'tableColumn');
  if (!list || (stands.length === names.length && stands.every((node, index) => attribute(node, 'name') === names[index]))) return false;
  const free = new Set(stands);
  const byName = names.map((name) => {
    const node = stands.find((candidate) => free.has(candidate) && attribute(candidate, 'name') === name);
    if (node) free.delete(node);
    return node;
  });
  let last = Math.max(0, ...stands.map((node) => Number(attribute(node, 'id') ?? 0)));
  list.children = names.map((name, index) => {
    const inPlace = stands[index];
    const node = byName[index] ?? (inPlace && free.delete(inPlace) ? inPlace : element('tableColumn', { id: (last += 1) }));
    setAttribute(node, 'name', name);
    return node;
  });
  setAttribute(list, 'count', names.length);
  return true;
}

function updateTable(file: XlsxPackage, path: string, table: TableState): void {
  const root = file.root(path);
  let changed = writeColumns(root, table.columns);
  const put = (node: XmlElement, name: string, value: string | number | undefined): void => {
    if (attribute(node, name) === (value === undefined ? undefined : String(value))) return;
    setAttribute(node, name, value);
    changed = true;
  };
  if (attribute(root, 'displayName') !== table.name) {
    put(root, 'displayName', table.name);
    put(root, 'name', table.name);
  }
  put(root, 'ref', areaName(table.area));
  if ((attribute(root, 'headerRowCount') !== '0') !== table.hasHeaders) put(root, 'headerRowCount', table.hasHeaders ? undefined : 0);
  if ((Number(attribute(root, 'totalsRowCount') ?? 0) > 0) !== table.hasTotals) put(root, 'totalsRowCount', table.hasTotals ? 1 : undefined);
  const filter = child(root, 'autoFilter');
  if (filter && parseArea(attribute(filter, 'ref') ?? '')) put(filter, 'ref', filterArea(table));
  const style = child(root, 'tableStyleInfo');
  if (style && table.style) put(style, 'name', table.style);
  if (changed) file.touch(path);
}

function nextTableId(file: XlsxPackage): number {
  const ids = file.paths.filter((path) => /tables\/[^/]+\.xml$/.test(path)).map((path) => Number(attribute(file.root(path), 'id') ?? 0));
  return Math.max(0, ...ids) + 1;
}

/** Brings the tables of a sheet part to the model's state. */
export function writeTables(file: XlsxPackage, sheetPath: string, tables: readonly TableState[]): void {
  const sheet = file.root(sheetPath);
  const links = file.relationships(sheetPath).filter((found) => found.type === 'table');
  const kept = new Set(tables.map((table) => table.path));
  let list = child(sheet, 'tableParts');
  for (const link of links.filter((found) => !kept.has(found.target) && file.has(found.target))) {
    const part = elements(list, 'tablePart').find((node) => relationshipId(node) === link.id);
    if (list && part) removeChild(list, part);
    file.unrelate(sheetPath, link.target);
    file.remove(link.target);
    file.touch(sheetPath);
  }
  for (const table of tables) {
    if (table.path !== null) {
      updateTable(file, table.path, table);
      continue;
    }
    const path = file.freePath('xl/tables/table#.xml');
    file.add(path, newTable(table, nextTableId(file)), CONTENT_TYPE);
    const id = file.relate(sheetPath, `${RELATIONSHIPS}/table`, path);
    if (!list) insertInOrder(sheet, (list = element('tableParts')), SHEET_SEQUENCE);
    // The relationship namespace is declared here, whatever prefix the sheet itself uses for it.
    list.children.push(element('tablePart', { 'xmlns:r': RELATIONSHIPS, 'r:id': id }));
    file.touch(sheetPath);
  }
  const count = elements(list).length;
  if (!list || attribute(list, 'count') === String(count)) return;
  setAttribute(list, 'count', count);
  if (count === 0) removeChild(sheet, list);
  file.touch(sheetPath);
}
