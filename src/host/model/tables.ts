/** Tables and names: kept by the model, and told to the engine so that formulas can use them. */
import { ICommandService } from '@univerjs/core';
import { RemoveDefinedNameMutation, RemoveSuperTableMutation, SetDefinedNameMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { Engine } from '../engine/engine';
import { intersection, parseArea } from '../xlsx/areas';
import type { HostSheet } from './hostSheet';
import type { Area, NamedItemModel, TableModel } from './types';
import { rangeOf } from './workbookData';

/** Tells the engine about tables and names. */
export class FormulaNames {
  private readonly commands: ICommandService;

  constructor(engine: Engine, private readonly unitId: string) {
    this.commands = engine.univer.__getInjector().get(ICommandService);
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }

  setTable(table: HostTable, oldName?: string): void {
    if (oldName !== undefined && oldName !== table.name) this.run(RemoveSuperTableMutation.id, { tableName: oldName });
    const { area } = table;
    // The engine takes the first row as the header, and knows no totals row.
    const top = table.hasHeaders ? area.row : Math.max(0, area.row - 1);
    const bottom = area.row + area.rows - (table.hasTotals ? 1 : 0);
    const titleMap = new Map(table.columns().map((name, index) => [name, index]));
    this.run(SetSuperTableMutation.id, {
      tableName: table.name,
      reference: { sheetId: table.sheet.grid.id, titleMap, range: rangeOf({ ...area, row: top, rows: bottom - top }) },
    });
  }

  removeTable(table: HostTable): void {
    this.run(RemoveSuperTableMutation.id, { tableName: table.name });
  }

  setName(item: HostName): void {
    const body = item.formula.replace(/^=/, '');
    const reference = parseArea(body.replace(/^(?:'(?:[^']|'')+'|[^'!()]+)!/, '')) !== null;
    this.run(SetDefinedNameMutation.id, {
      id: item.id,
      name: item.name,
      formulaOrRefString: reference ? body : `=${body}`,
      comment: item.comment,
      hidden: !item.visible,
      localSheetId: item.sheet?.grid.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  removeName(item: HostName): void {
    this.run(RemoveDefinedNameMutation.id, { id: item.id, name: item.name, formulaOrRefString: item.formula });
  }
}

interface TableStart {
  readonly id: string;
  readonly sheet: HostSheet;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  /** The table part it was read from, and its columns' names there. */
  readonly path?: string;
  readonly fileColumns?: readonly string[];
}

export class HostTable implements TableModel {
  readonly id: string;
  readonly sheet: HostSheet;
  readonly path: string | null;
  private readonly state: { name: string; area: Area; hasHeaders: boolean; hasTotals: boolean; style: string };
  private readonly fileColumns: readonly string[];

  constructor(start: TableStart, private readonly names: FormulaNames) {
    this.id = start.id;
    this.sheet = start.sheet;
    this.path = start.path ?? null;
    this.fileColumns = start.fileColumns ?? [];
    this.state = { name: start.name, area: start.area, hasHeaders: start.hasHeaders, hasTotals: start.hasTotals, style: start.style };
    names.setTable(this);
  }

  private change(change: Partial<HostTable['state']>): void {
    const { name } = this.state;
    this.sheet.record.touched = true;
    Object.assign(this.state, change);
    this.names.setTable(this, name);
  }

  get name(): string { return this.state.name; }
  set name(name: string) { this.change({ name }); }

  get area(): Area { return this.state.area; }
  set area(area: Area) { this.change({ area }); }

  get hasHeaders(): boolean { return this.state.hasHeaders; }
  set hasHeaders(hasHeaders: boolean) { this.change({ hasHeaders }); }

  get hasTotals(): boolean { return this.state.hasTotals; }
  set hasTotals(hasTotals: boolean) { this.change({ hasTotals }); }

  get style(): string { return this.state.style; }
  set style(style: string) { this.change({ style }); }

  /** The columns' names: the header's texts, made to differ as Excel does; Column1... where there is none. */
  columns(): string[] {
    const { area, hasHeaders } = this.state;
    const header = hasHeaders ? this.sheet.texts({ ...area, rows: 1 })[0] ?? [] : this.fileColumns;
    return differing(Array.from({ length: area.columns }, (_, index) => header[index] || `Column${index + 1}`));
  }

  /** Called after cells were edited: a changed header renames columns. */
  edited(area: Area): void {
    if (this.state.hasHeaders && intersection(area, { ...this.state.area, rows: 1 })) this.names.setTable(this);
  }
}

/**
 * Makes the header row of a new table as Excel does: every heading is text and differs from the others. Without headings a
 * row of them is put in above the data.
 * @returns the table's area, header included
 */
export function prepareHeader(sheet: HostSheet, area: Area, hasHeaders: boolean): Area {
  if (!hasHeaders) sheet.insert({ ...area, rows: 1 }, 'Down');
  const header = { ...area, rows: 1 };
  const texts = hasHeaders ? sheet.texts(header)[0] ?? [] : [];
  const names = differing(Array.from({ length: area.columns }, (_, index) => texts[index] || `Column${index + 1}`));
  const types = sheet.valueTypes(header)[0] ?? [];
  const cells = names.map((name, index) => (types[index] === 'String' && texts[index] === name ? null : `'${name}`));
  if (cells.some((cell) => cell !== null)) sheet.writeCells(header, [cells]);
  return hasHeaders ? area : { ...area, rows: area.rows + 1 };
}

/** Names made to differ, ignoring case, by a number at the end. */
function differing(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export class HostName implements NamedItemModel {
  private readonly state: { name: string; formula: string; comment: string; visible: boolean };
  readonly sheet?: HostSheet;

  constructor(readonly id: string, start: Omit<NamedItemModel, 'sheet'>, private readonly names: FormulaNames, sheet?: HostSheet) {
    this.state = { name: start.name, formula: start.formula.startsWith('=') ? start.formula : `=${start.formula}`, comment: start.comment, visible: start.visible };
    if (sheet) this.sheet = sheet;
    if (!this.builtIn) names.setName(this);
  }

  /** Print areas and the like: kept in the file, not listed. */
  get builtIn(): boolean {
    return this.state.name.startsWith('_xlnm.');
  }

  private change(change: Partial<HostName['state']>): void {
    if (!this.builtIn && change.name !== undefined) this.names.removeName(this);
    Object.assign(this.state, change);
    if (!this.builtIn) this.names.setName(this);
  }

  get name(): string { return this.state.name; }
  set name(name: string) { this.change({ name }); }

  get formula(): string { return this.state.formula; }
  set formula(formula: string) { this.change({ formula }); }

  get comment(): string { return this.state.comment; }
  set comment(comment: string) { this.change({ comment }); }

  get visible(): boolean { return this.state.visible; }
  set visible(visible: boolean) { this.change({ visible }); }
}
