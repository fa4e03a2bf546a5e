/** Brings one sheet part to the model's state, touching only what differs. */
import { cellName } from '../../registers/shared/address';
import { areaName, parseArea } from './areas';
import { readCells, rowsOf, sharesFormulas, unshareFormulas } from './cells';
import type { ReadCell } from './cells';
import { sameValue, writeCell } from './cellWriter';
import { ruleNodes, writeConditionalFormats } from './conditionalFormats';
import type { CellFormat } from './content';
import type { FormulaSurroundings } from './dialect';
import { dynamicArrayIndex } from './dynamicArrays';
import type { XlsxPackage } from './package';
import { lineFormat, writeAutoFilter, writeColumns, writeFreeze, writeMerges, writeProtection, writeRows } from './sheetLayoutWriter';
import { readColumns, readRows } from './sheetReader';
import { renameInFormula, shiftFormula } from './formulaText';
import { shiftCompanions } from './sheetCompanions';
import { rewriteRuleFormulas, shiftSheet } from './sheetShift';
import { SHEET_SEQUENCE } from './sheetSequence';
import { sameFormat } from './styles';
import type { StylesPart } from './styles';
import { validationNodes, writeValidations } from './validations';
import type { CellState, HistoryState, SheetState } from './workbookState';
import { attribute, child, element, elements, insertInOrder, isElement, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';

export interface SheetWriting {
  readonly file: XlsxPackage;
  readonly strings: readonly string[];
  readonly surroundings: FormulaSurroundings;
  readonly formats: readonly CellFormat[];
  styles(): StylesPart;
  /** Called when a cell gets its first formula or loses its formula. */
  formulasChanged(): void;
}

const BLANK = { value: '', type: 'Empty', formula: undefined, spill: undefined, format: undefined } as const;

class CellPatcher {
  private readonly data: XmlElement;
  private readonly rows: Map<number, XmlElement>;
  private changed = false;
  /** Indexes already found, by the wanted format and the one it is made from: many cells share one format. */
  private readonly formatIndexes = new Map<CellFormat, Map<number, number>>();

  constructor(private readonly sheet: XmlElement, private readonly writing: SheetWriting, private readonly home: string) {
    let data = child(sheet, 'sheetData');
    if (!data) insertInOrder(sheet, (data = element('sheetData')), SHEET_SEQUENCE);
    this.data = data;
    this.rows = new Map(rowsOf(data));
  }

  rowNode(row: number): XmlElement {
    const known = this.rows.get(row);
    if (known) return known;
    const node = element('row', { r: row + 1 });
    const numbered = rowsOf(this.data).find(([other]) => other > row)?.[1];
    this.data.children.splice(numbered ? this.data.children.indexOf(numbered) : this.data.children.length, 0, node);
    this.rows.set(row, node);
    return node;
  }

  /** New rows at the end are by far the most common: they are added without looking for their place. */
  private appendRows(cells: readonly CellState[]): void {
    let last = Math.max(-1, ...[...this.rows.keys()].slice(-1));
    for (const key of this.rows.keys()) last = Math.max(last, key);
    for (const { row } of cells) {
      if (row <= last) continue;
      const node = element('row', { r: row + 1 });
      this.data.children.push(node);
      this.rows.set(row, node);
      last = row;
    }
  }

  /** The format a cell has that says nothing itself: its row's, else its column's. */
  private inherited(row: number, column: number, columnFormats: ReadonlyMap<number, number>): number {
    return lineFormat(this.rows.get(row)) ?? columnFormats.get(column) ?? 0;
  }

  private columnFormats(): Map<number, number> {
    const found = new Map<number, number>();
    for (const run of readColumns(this.sheet)) {
      if (run.format === undefined) continue;
      for (let column = run.at; column < run.at + run.count; column += 1) found.set(column, run.format);
    }
    return found;
  }

  /** The index the cell's format is to have in the file. */
  private formatIndex(now: CellState['format'], file: number | undefined, inherited: number): number {
    if (now === undefined) return file ?? inherited;
    if (now === file) return file;
    const wanted = typeof now === 'number' ? this.writing.formats[now] ?? {} : now;
    if (file === undefined && typeof now === 'number') return now;
    const base = file ?? inherited;
    let known = this.formatIndexes.get(wanted);
    if (!known) this.formatIndexes.set(wanted, (known = new Map()));
    let index = known.get(base);
    if (index === undefined) {
      const stands = this.writing.formats[base] ?? {};
      index = sameFormat({ fontName: stands.fontName, fontSize: stands.fontSize, ...wanted }, stands) ? base : this.writing.styles().indexOf(base, wanted);
      known.set(base, index);
    }
    return index;
  }

  patch(state: SheetState): boolean {
    const { strings, surroundings } = this.writing;
    const stands = new Map(readCells(this.data, { sheet: this.home, strings, surroundings }).map((cell) => [cellName(cell.row, cell.column), cell]));
    const columnFormats = this.columnFormats();
    const cells = state.cells();
    const differing: Array<[ReadCell | undefined, CellState, number]> = [];
    const seen = new Set<string>();
    const compare = (now: CellState): void => {
      const name = cellName(now.row, now.column);
      seen.add(name);
      const file = stands.get(name);
      const inherited = this.inherited(now.row, now.column, columnFormats);
      const format = this.formatIndex(now.format ?? (file ? 0 : undefined), file?.content.format, inherited);
      const same = file
        ? sameValue(file.content, now) && file.content.formula === now.formula && file.content.format === format && sameSpill(file, now)
        : now.type === 'Empty' && !now.formula && format === inherited;
      if (!same) differing.push([file, now, format]);
    };
    cells.forEach(compare);
    for (const [name, { row, column, content }] of stands) {
      if (!seen.has(name) && (content.type !== 'Empty' || content.formula || content.format !== 0)) compare({ ...BLANK, row, column });
    }
    this.apply(differing);
    return this.changed;
  }

  private apply(differing: ReadonlyArray<[ReadCell | undefined, CellState, number]>): void {
    if (differing.length === 0) return;
    this.changed = true;
    const formulas = differing.some(([file, now]) => file?.content.formula !== now.formula);
    if (formulas && sharesFormulas(this.data)) unshareFormulas(this.data);
    const { file: pack, surroundings } = this.writing;
    const writing = { customIds: surroundings.customIds, dynamicArray: () => dynamicArrayIndex(pack) };
    const added = differing.filter(([file]) => !file).map(([, now]) => now).sort((a, b) => a.row - b.row || a.column - b.column);
    this.appendRows(added);
    for (const [file, now, format] of differing) {
      if ((file?.content.formula === undefined) !== (now.formula === undefined)) this.writing.formulasChanged();
      const node = file?.node ?? this.newCell(now.row, now.column);
      setAttribute(node, 's', format === 0 ? undefined : format);
      writeCell(node, file?.content, now, writing);
      if (node.children.length === 0 && format === 0) this.dropCell(now, node);
    }
    this.widen(added);
  }

  private newCell(row: number, column: number): XmlElement {
    const rowNode = this.rowNode(row);
    const node = element('c', { r: cellName(row, column) });
    const columnOf = (cell: XmlElement): number => parseArea(attribute(cell, 'r') ?? '')?.column ?? 0;
    const last = rowNode.children[rowNode.children.length - 1];
    const atEnd = !last || (isElement(last) && last.name === 'c' && columnOf(last) < column);
    const after = atEnd ? undefined : elements(rowNode, 'c').find((cell) => columnOf(cell) > column);
    rowNode.children.splice(after ? rowNode.children.indexOf(after) : rowNode.children.length, 0, node);
    delete rowNode.attributes.spans;
    return node;
  }

  /** An empty cell says nothing, unless it says that a styled row or column does not hold here. */
  private dropCell({ row, column }: CellState, node: XmlElement): void {
    const rowNode = this.rows.get(row);
    if (rowNode && this.inherited(row, column, this.columnFormats()) === 0) removeChild(rowNode, node);
    else setAttribute(node, 's', 0);
  }

  /** The dimension covers the cells that were added. */
  private widen(added: readonly CellState[]): void {
    const node = child(this.sheet, 'dimension');
    const area = parseArea(attribute(node, 'ref') ?? '');
    if (!node || !area || added.length === 0) return;
    let [top, left, bottom, right] = [area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1];
    for (const { row, column } of added) {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    setAttribute(node, 'ref', areaName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }));
  }
}

function sameSpill(file: ReadCell, now: CellState): boolean {
  return !now.spill || (file.content.array !== undefined && areaName(file.content.array) === areaName(now.spill));
}

/** Moves what the sheet holds beside its cells along with everything that happened. @returns whether anything changed */
function follow(file: XlsxPackage, path: string, sheet: XmlElement, name: string, history: readonly HistoryState[]): boolean {
  let changed = false;
  let home = name;
  for (const event of history) {
    if (event.kind === 'rename') {
      changed = rewriteRuleFormulas(sheet, (formula) => renameInFormula(formula, event.from, event.to)) || changed;
      if (event.path === path) home = event.to;
      continue;
    }
    const own = event.path === path;
    if (own) shiftSheet(sheet, event.shift);
    if (own && !event.shift.band) shiftCompanions(file, path, event.shift);
    changed = rewriteRuleFormulas(sheet, (formula) => shiftFormula(formula, own ? event.name : home, event.name, event.shift)) || own || changed;
  }
  return changed;
}

/**
 * Writes a sheet. Call with the whole workbook's history: rules of one sheet may refer to another.
 * @returns true when anything in the part was changed
 */
export function writeSheet(path: string, state: SheetState, history: readonly HistoryState[], writing: SheetWriting): boolean {
  const sheet = writing.file.root(path);
  const rules = ruleNodes(sheet);
  const validations = validationNodes(sheet);
  const data = child(sheet, 'sheetData');
  const shifted = history.some((event) => event.kind === 'shift' && event.path === path);
  if (shifted && data && sharesFormulas(data)) unshareFormulas(data);
  let changed = follow(writing.file, path, sheet, state.openedName, history);
  if (state.touched) {
    const patcher = new CellPatcher(sheet, writing, state.name);
    const changes = [
      patcher.patch(state),
      writeRows(readRows(child(sheet, 'sheetData')), state.rows(), (row) => patcher.rowNode(row)),
      writeColumns(sheet, state.columns(), state.defaultColumnWidth),
      writeMerges(sheet, state.merges),
      writeFreeze(sheet, state.freeze),
      writeProtection(sheet, state.isProtected),
      writeAutoFilter(sheet, state),
      writeConditionalFormats(sheet, rules, state, writing.styles),
    ];
    if (state.validationsChanged || shifted) writeValidations(sheet, validations, state.validations);
    changed = changes.includes(true) || state.validationsChanged || changed;
  }
  if (changed) writing.file.touch(path);
  return changed;
}
