/** The workbook part: its list of sheets, and its names. */
import type { NameContent } from './content';
import { EMPTY_SHEET } from './blank';
import { fromFile, toFile } from './dialect';
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { WORKBOOK_SEQUENCE } from './sheetSequence';
import type { SheetState, WorkbookState } from './workbookState';
import { sheetEntries, surroundingsOf } from './workbookReader';
import { attribute, child, element, elements, flag, insertInOrder, parseXmlRoot, removeChild, setAttribute, setText, textOf } from './xml';
import type { XmlElement } from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Takes a part out with everything that only it leads to (its drawings, comments, tables). */
function removeWithOwn(file: XlsxPackage, path: string): void {
  const own = file.relationships(path).filter((found) => !found.external && file.has(found.target)).map((found) => found.target);
  file.remove(path);
  const stillUsed = new Set(file.paths.filter((other) => other.endsWith('.rels')).flatMap((rels) => {
    const part = rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
    return file.relationships(part).map((found) => found.target);
  }));
  for (const target of own) if (file.has(target) && !stillUsed.has(target)) removeWithOwn(file, target);
}

function addSheet(file: XlsxPackage, workbook: string, list: XmlElement, state: SheetState): { path: string; node: XmlElement } {
  const path = file.freePath('xl/worksheets/sheet#.xml');
  file.add(path, parseXmlRoot(EMPTY_SHEET), SHEET_TYPE);
  const format = child(file.root(path), 'sheetFormatPr');
  if (format) setAttribute(format, 'defaultRowHeight', state.defaultRowHeight);
  const relation = file.relate(workbook, `${RELATIONSHIPS}/worksheet`, path);
  const last = Math.max(0, ...elements(list, 'sheet').map((node) => Number(attribute(node, 'sheetId') ?? 0)));
  const node = element('sheet', { name: state.name, sheetId: last + 1, 'xmlns:r': RELATIONSHIPS, 'r:id': relation });
  list.children.push(node);
  return { path, node };
}

/**
 * Adds, removes, renames, orders, hides and shows sheets.
 * @returns each sheet's part, in the state's order, and whether sheets were added, removed or moved
 */
export function writeSheetList(file: XlsxPackage, states: readonly SheetState[]): { paths: string[]; rearranged: boolean; removed: boolean } {
  const workbook = file.workbookPath;
  const root = file.root(workbook);
  const list = child(root, 'sheets') as XmlElement;
  const entries = sheetEntries(file);
  const kept = new Set(states.map((state) => state.path));
  const before = elements(list, 'sheet');
  const active = before[Number(attribute(elements(child(root, 'bookViews'), 'workbookView')[0], 'activeTab') ?? 0)];
  const removed = entries.filter((entry) => !kept.has(entry.path));
  for (const entry of removed) {
    removeChild(list, entry.node);
    file.unrelate(workbook, entry.path);
    removeWithOwn(file, entry.path);
  }
  const sheets = states.map((state) => {
    const entry = entries.find((candidate) => candidate.path === state.path);
    const sheet = entry ?? addSheet(file, workbook, list, state);
    if (attribute(sheet.node, 'name') !== state.name) file.touch(workbook);
    setAttribute(sheet.node, 'name', state.name);
    if ((entry?.state ?? 'Visible') !== state.visibility) {
      setAttribute(sheet.node, 'state', STATES[state.visibility]);
      file.touch(workbook);
    }
    return sheet;
  });
  // Sheets this host does not list (charts) keep their place: the listed ones fill the other places in their order.
  const order = sheets.map((sheet) => sheet.node);
  const listed = new Set(order);
  list.children = elements(list).map((node) => (listed.has(node) ? order.shift() as XmlElement : node));
  const after = elements(list, 'sheet');
  const rearranged = after.length !== before.length || after.some((node, index) => node !== before[index]);
  if (rearranged) {
    keepActive(root, after, active);
    file.touch(workbook);
  }
  return { paths: sheets.map((sheet) => sheet.path), rearranged, removed: removed.length > 0 };
}

/** The sheet that was active stays so at its new place. */
function keepActive(root: XmlElement, sheets: readonly XmlElement[], active: XmlElement | undefined): void {
  const view = elements(child(root, 'bookViews'), 'workbookView')[0];
  if (!view) return;
  const at = active ? sheets.indexOf(active) : -1;
  setAttribute(view, 'activeTab', at > 0 ? at : undefined);
  setAttribute(view, 'firstSheet', undefined);
}

const nameKey = (name: string, scope: number | undefined): string => `${scope ?? ''} ${name.toLowerCase()}`;

/**
 * Brings the defined names to the model's state. `paths` are the parts of the state's sheets; `original` is the file as it
 * was opened, by which the names' scopes count.
 */
export function writeNames(file: XlsxPackage, original: XlsxPackage, state: WorkbookState, paths: readonly string[]): void {
  const workbook = file.workbookPath;
  const root = file.root(workbook);
  const surroundings = surroundingsOf(original, state.customIds);
  const oldPaths = allSheetPaths(original);
  const newPaths = allSheetPaths(file);
  let list = child(root, 'definedNames');
  const wanted = new Map(state.names.map((name) => [nameKey(name.name, name.sheet === undefined ? undefined : newPaths.indexOf(paths[name.sheet] ?? '')), name]));
  for (const node of elements(list, 'definedName')) {
    const scope = attribute(node, 'localSheetId');
    const place = scope === undefined ? undefined : newPaths.indexOf(oldPaths[Number(scope)] ?? '');
    const key = nameKey(attribute(node, 'name') ?? '', place);
    const name = place === -1 ? undefined : wanted.get(key);
    const chart = place !== undefined && place >= 0 && !paths.includes(newPaths[place] ?? '');
    if (chart || name) {
      if (place !== undefined && String(place) !== scope) {
        setAttribute(node, 'localSheetId', place);
        file.touch(workbook);
      }
      if (name && updateName(node, name, fromFile(textOf(node), surroundings, { sheet: '', row: 0, column: 0 }), state.customIds)) file.touch(workbook);
      wanted.delete(key);
    } else if (list) {
      removeChild(list, node);
      file.touch(workbook);
    }
  }
  for (const name of wanted.values()) {
    if (!list) insertInOrder(root, (list = element('definedNames')), WORKBOOK_SEQUENCE);
    const scope = name.sheet === undefined ? undefined : newPaths.indexOf(paths[name.sheet] ?? '');
    list.children.push(element('definedName', { name: name.name, localSheetId: scope, hidden: name.visible ? undefined : 1, comment: name.comment || undefined }, [toFile(name.formula, state.customIds)]));
    file.touch(workbook);
  }
  if (list && elements(list).length === 0) removeChild(root, list);
}

function updateName(node: XmlElement, name: NameContent, stands: string, customIds: ReadonlySet<string>): boolean {
  let changed = false;
  if (stands !== name.formula) {
    setText(node, toFile(name.formula, customIds));
    changed = true;
  }
  if ((attribute(node, 'comment') ?? '') !== name.comment) {
    setAttribute(node, 'comment', name.comment || undefined);
    changed = true;
  }
  if (flag(node, 'hidden') === name.visible) {
    setAttribute(node, 'hidden', name.visible ? undefined : 1);
    changed = true;
  }
  return changed;
}

/** The parts of all sheets in tab order, chart sheets included. */
function allSheetPaths(file: XlsxPackage): string[] {
  const workbook = file.workbookPath;
  const targets = new Map(file.relationships(workbook).map((found) => [found.id, found.target]));
  return elements(child(file.root(workbook), 'sheets'), 'sheet').map((node) => {
    const id = Object.keys(node.attributes).find((key) => key.endsWith(':id'));
    return targets.get(id === undefined ? '' : node.attributes[id] ?? '') ?? '';
  });
}
