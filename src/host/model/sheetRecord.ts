/**
 * What the model itself keeps of a sheet, because the engine has no place for it or only one of its own:
 * conditional formats, validations, comments, the filter, protection; and what has to be known to save only what changed.
 */
import { holds, intersection, shiftAreas, shiftArea, without } from '../xlsx/areas';
import type { Shift } from '../xlsx/areas';
import type { StoredComment } from '../xlsx/comments';
import { renameInFormula, shiftFormula } from '../xlsx/formulaText';
import type { StoredValidation } from '../xlsx/validations';
import type { LoadedSheet } from '../xlsx/workbookReader';
import type { Area, ConditionalFormat, ConditionalRule, DataValidation, Scalar, Visibility } from './types';

export interface KeptConditionalFormat {
  readonly format: ConditionalFormat;
  readonly source?: number;
  changed: boolean;
}

export interface SheetRecord {
  /** The sheet part it was read from; null for a sheet added since. */
  readonly path: string | null;
  /** The name it had when the file was opened. */
  readonly openedName: string;
  visibility: Visibility;
  isProtected: boolean;
  conditionalFormats: KeptConditionalFormat[];
  /** Places in the file of rules that were deleted. */
  readonly removedRules: number[];
  /** How many rules were added since opening: each went before all others, which moved down by one. */
  addedOnTop: number;
  validations: StoredValidation[];
  validationsChanged: boolean;
  comments: StoredComment[];
  autoFilter: { area: Area; isDataFiltered: boolean } | null;
  autoFilterChanged: boolean;
  /** Something was edited: the sheet is compared with its part when the workbook is saved. */
  touched: boolean;
}

export function newRecord(): SheetRecord {
  return {
    path: null, openedName: '', visibility: 'Visible', isProtected: false, conditionalFormats: [], removedRules: [], addedOnTop: 0,
    validations: [], validationsChanged: false, comments: [], autoFilter: null, autoFilterChanged: false, touched: true,
  };
}

export function recordOf(sheet: LoadedSheet): SheetRecord {
  return {
    ...newRecord(),
    path: sheet.path,
    openedName: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    conditionalFormats: sheet.conditionalFormats.map((kept) => ({ ...kept })),
    validations: sheet.validations.map((kept) => ({ ...kept })),
    comments: sheet.comments.map((comment) => ({ ...comment })),
    autoFilter: sheet.autoFilter,
    touched: false,
  };
}

type Rewrite = (formula: string) => string;

const rewritten = (value: Scalar, rewrite: Rewrite): Scalar => (typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value);

function rewriteRule(rule: ConditionalRule, rewrite: Rewrite): ConditionalRule {
  if (rule.type === 'Custom') return { ...rule, formula: rewrite(rule.formula) };
  if (rule.type === 'ContainsText') return rule;
  const second = rule.formula2 === undefined ? {} : { formula2: String(rewritten(rule.formula2, rewrite)) };
  return { ...rule, formula1: String(rewritten(rule.formula1, rewrite)), ...second };
}

function rewriteValidation(validation: DataValidation, rewrite: Rewrite): DataValidation['rule'] {
  const rule = structuredClone(validation.rule);
  if (rule.list) rule.list.source = String(rewritten(rule.list.source, rewrite));
  if (rule.custom) rule.custom.formula = rewrite(rule.custom.formula);
  for (const key of ['wholeNumber', 'decimal', 'date', 'textLength'] as const) {
    const limits = rule[key];
    if (!limits) continue;
    limits.formula1 = rewritten(limits.formula1, rewrite);
    if (limits.formula2 !== undefined) limits.formula2 = rewritten(limits.formula2, rewrite);
  }
  return rule;
}

/** Rewrites the formulas of a sheet's rules and validations. */
function rewriteFormulas(record: SheetRecord, rewrite: Rewrite): void {
  for (const { format } of record.conditionalFormats) format.rule = rewriteRule(format.rule, rewrite);
  for (const { validation } of record.validations) if (validation) validation.rule = rewriteValidation(validation, rewrite);
}

/** Moves everything the record keeps after rows, columns or cells of its own sheet came or went. */
export function shiftRecord(record: SheetRecord, shift: Shift): void {
  record.conditionalFormats = record.conditionalFormats.filter((kept) => {
    kept.format.areas = shiftAreas(kept.format.areas, shift);
    if (kept.format.areas.length === 0 && kept.source !== undefined) record.removedRules.push(kept.source);
    return kept.format.areas.length > 0;
  });
  for (const kept of record.validations) {
    kept.areas = shiftAreas(kept.areas, shift);
    if (kept.validation) kept.validation.areas = kept.areas;
  }
  record.comments = record.comments.filter((comment) => {
    const cell = shiftArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, shift);
    if (cell) Object.assign(comment, { row: cell.row, column: cell.column });
    return cell !== null;
  });
  if (record.autoFilter) {
    const area = shiftArea(record.autoFilter.area, shift);
    record.autoFilter = area && { ...record.autoFilter, area };
  }
  record.touched = true;
}

/** Rewrites the formulas of the record's rules after `sheet` shifted; `home` is the record's own sheet. */
export function shiftRecordFormulas(record: SheetRecord, home: string, sheet: string, shift: Shift): void {
  rewriteFormulas(record, (formula) => shiftFormula(formula, home, sheet, shift));
}

export function renameInRecord(record: SheetRecord, from: string, to: string): void {
  rewriteFormulas(record, (formula) => renameInFormula(formula, from, to));
}

/** Takes conditional formats away from an area; a rule that has no cells left is deleted. */
export function clearConditionalFormats(record: SheetRecord, area: Area): void {
  record.conditionalFormats = record.conditionalFormats.filter((kept) => {
    if (!kept.format.areas.some((own) => intersection(own, area))) return true;
    record.touched = true;
    kept.changed = true;
    kept.format.areas = kept.format.areas.flatMap((own) => without(own, area));
    if (kept.format.areas.length === 0 && kept.source !== undefined) record.removedRules.push(kept.source);
    return kept.format.areas.length > 0;
  });
}

/** Takes the comments of an area away. */
export function clearComments(record: SheetRecord, area: Area): void {
  record.comments = record.comments.filter((comment) => !holds(area, comment.row, comment.column));
  record.touched = true;
}

/** Takes validations away from an area, and puts one there unless it is null. */
export function replaceValidation(record: SheetRecord, area: Area, validation: Omit<DataValidation, 'areas'> | null): void {
  for (const kept of record.validations) {
    kept.areas = kept.areas.flatMap((own) => without(own, area));
    if (kept.validation) kept.validation.areas = kept.areas;
  }
  record.validations = record.validations.filter((kept) => kept.areas.length > 0);
  if (validation) record.validations.push({ areas: [area], validation: { ...structuredClone(validation), areas: [area] } });
  record.validationsChanged = true;
  record.touched = true;
}
