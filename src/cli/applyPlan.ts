import { ruleFormula } from '../excel/decorations/colours';
import { asWritten } from '../excel/writing/asWritten';
import type { ConditionalFormat, DataValidation, SheetModel } from '../host/model/types';
import type { ColumnWidths, Decoration, FreezePanes, ListValidation, RagColours, TidyPlan } from '../registers/shared/edit';
import type { Area } from '../registers/shared/grid';

const sameArea = (a: Area, b: Area) => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const covers = (outer: Area, inner: Area) =>
  outer.row <= inner.row && outer.column <= inner.column
  && outer.row + outer.rows >= inner.row + inner.rows && outer.column + outer.columns >= inner.column + inner.columns;

function addColours(sheet: SheetModel, { area, words }: RagColours): number {
  const missing = words.filter((word) => !sheet.conditionalFormats.some((format) => isColour(format, area, word)));
  for (const { word, fill, font } of missing) {
    sheet.addConditionalFormat({
      areas: [area], stopIfTrue: false, rule: { type: 'CellValue', operator: 'EqualTo', formula1: ruleFormula(word) }, format: { fill, fontColor: font },
    });
  }
  return missing.length;
}

function isColour({ areas, rule, format }: ConditionalFormat, area: Area, word: RagColours['words'][number]): boolean {
  return rule.type === 'CellValue' && rule.operator === 'EqualTo'
    && rule.formula1.replace(/^=/, '') === ruleFormula(word.word).slice(1)
    && format.fill?.toLowerCase() === word.fill.toLowerCase()
    && areas.some((candidate) => covers(candidate, area));
}

function addList(sheet: SheetModel, { area, values, message }: ListValidation): number {
  const source = values.join(',');
  const there = (validation: DataValidation) => validation.rule.list?.source === source && validation.areas.some((candidate) => sameArea(candidate, area) || covers(candidate, area));
  if (sheet.validations.some(there)) return 0;
  sheet.setValidation(area, {
    rule: { list: { source, inCellDropDown: true } },
    ignoreBlanks: true,
    errorAlert: { title: 'Not in the list', message, style: 'Stop', showAlert: true },
  });
  return 1;
}

function freeze(sheet: SheetModel, { area }: FreezePanes): number {
  const wanted = { rows: area.row + area.rows, columns: area.column + area.columns };
  if (sheet.freeze.rows === wanted.rows && sheet.freeze.columns === wanted.columns) return 0;
  sheet.freeze = wanted;
  return 1;
}

/** A character of the usual font is 7 pixels wide and a cell has 5 of margin; a pixel is 0.75 points. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

function setWidths(sheet: SheetModel, { widths }: ColumnWidths): number {
  const changed = widths.filter(({ column, characters }) => Math.abs(sheet.columnWidth(column) - pointsOf(characters)) >= 1);
  for (const { column, characters } of changed) sheet.setColumnWidth(column, pointsOf(characters));
  return changed.length > 0 ? 1 : 0;
}

function addDecoration(sheet: SheetModel, decoration: Decoration): number {
  switch (decoration.kind) {
    case 'ragColours': return addColours(sheet, decoration);
    case 'listValidation': return addList(sheet, decoration);
    case 'freeze': return freeze(sheet, decoration);
    case 'columnWidths': return setWidths(sheet, decoration);
  }
}

/**
 * Writes a plan into an open workbook: the cells, then the colours and lists that are not there yet.
 * A cell that no longer holds what the plan read is a fault of the caller's: nothing else writes to a workbook opened here.
 * @returns how many colours and lists were added
 */
export function applyPlan(sheet: SheetModel, plan: TidyPlan): number {
  for (const { row, column, after, numberFormat, result } of plan.changes) {
    const cell = { row, column, rows: 1, columns: 1 };
    // First, because a cell formatted as text would take a number as text.
    if (numberFormat !== undefined) sheet.writeNumberFormats(cell, [[numberFormat]]);
    sheet.writeCells(cell, [[result === undefined ? asWritten(after) : after]]);
  }
  return plan.decorations.reduce((added, decoration) => added + addDecoration(sheet, decoration), 0);
}
