import * as z from 'zod/mini';
import type { ListValidation } from '../../registers/shared/edit';
import type { Area } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import type { DecorationEntry } from '../journal/entries';
import type { Removal } from './removal';

z.config({ jitless: true });

/** The longest list Excel takes as text. */
const LONGEST_LIST = 255;
/** Cells read one by one where an area holds several validations; larger areas are left alone. */
const MOST_CELLS = 5_000;

/** One area's validation as it stood, in Office.js words, so that it can be put back. */
const validationState = z.object({
  area: z.string(),
  rule: z.record(z.string(), z.unknown()),
  ignoreBlanks: z.boolean(),
  errorAlert: z.optional(z.record(z.string(), z.unknown())),
  prompt: z.optional(z.record(z.string(), z.unknown())),
});
const addedList = z.object({ source: z.string(), message: z.string() });
export type ValidationState = z.infer<typeof validationState>;

/** A list to be added, with what stands there now. */
export interface PlannedValidation {
  readonly validation: ListValidation;
  readonly before: readonly ValidationState[];
}

/** Either something to add, nothing to do, or why it cannot be done. */
export type ValidationVerdict = { add: PlannedValidation } | { add: null; note?: string };

/** Queues the look at an area's validation. Call the result after the next sync; it may need one more request where the area is mixed. */
export function queueValidationLook(sheet: Excel.Worksheet, validation: ListValidation): (context: Excel.RequestContext) => Promise<ValidationVerdict> {
  const whole = queueValidation(sheet, validation.area);
  return async (context) => {
    const address = areaAddress(validation.area);
    const source = validation.values.join(',');
    if (source.length > LONGEST_LIST || validation.values.some((value) => value.includes(','))) {
      return { add: null, note: `The list for ${address} was not added: Excel takes lists of up to ${LONGEST_LIST} characters, without commas inside a choice.` };
    }
    if (whole.type === 'None') return { add: { validation, before: [] } };
    if (isList(whole, source)) return { add: null };
    if (whole.type !== 'Inconsistent' && whole.type !== 'MixedCriteria') return { add: { validation, before: [stateOf(whole, address)] } };
    if (validation.area.rows * validation.area.columns > MOST_CELLS) {
      return { add: null, note: `The list for ${address} was not added: its cells already have different rules for what may be entered.` };
    }
    return { add: { validation, before: await mixedStates(context, sheet, validation.area) } };
  };
}

/** Queues the look whether an area has a list. Call the result after the next sync. */
export function queueListLook(sheet: Excel.Worksheet, { area, values }: ListValidation): () => boolean {
  const whole = queueValidation(sheet, area);
  return () => isList(whole, values.join(','));
}

/** Queues the adding of a list. */
export function addValidation(sheet: Excel.Worksheet, { values, message, area }: ListValidation): void {
  setValidation(sheet, areaAddress(area), {
    rule: { list: { inCellDropDown: true, source: values.join(',') } },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: 'Stop', title: 'Not in the list', message },
  });
}

export function validationEntry({ validation, before }: PlannedValidation): DecorationEntry {
  return {
    kind: 'validation',
    cell: areaAddress(validation.area),
    before: before.length > 0 ? JSON.stringify(before) : '',
    after: JSON.stringify({ source: validation.values.join(','), message: validation.message }),
    steps: validation.step,
  };
}

/** Queues the look whether the lists of these entries are still there. Call the result after the next sync. */
export function queueValidationRemoval(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): () => Promise<Removal> {
  const looks = entries.map((entry) => ({ entry, now: queueValidationAt(sheet, entry.cell), added: parsed(addedList, entry.after), before: statesBefore(entry) }));
  return async () => {
    const [standing, gone]: Array<typeof looks> = [[], []];
    for (const look of looks) (look.added && look.before && isList(look.now, look.added.source) ? standing : gone).push(look);
    return {
      gone: gone.map(({ entry }) => entry),
      remove: () => {
        for (const { entry, before } of standing) putBefore(sheet, entry.cell, before ?? []);
      },
    };
  };
}

/** Queues putting back what stood before these entries, whatever stands there now: a list may have been only half made. */
export function restoreValidations(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): void {
  for (const entry of entries) putBefore(sheet, entry.cell, statesBefore(entry) ?? []);
}

function putBefore(sheet: Excel.Worksheet, address: string, before: readonly ValidationState[]): void {
  const range = sheet.getRange(address);
  range.dataValidation.clear();
  range.untrack();
  for (const state of before) setValidation(sheet, state.area, state);
}

function statesBefore(entry: DecorationEntry): ValidationState[] | null {
  return entry.before === '' ? [] : parsed(z.array(validationState), entry.before);
}

async function mixedStates(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<ValidationState[]> {
  const cells: Array<{ address: string; validation: Excel.DataValidation }> = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = { row, column, rows: 1, columns: 1 };
      cells.push({ address: areaAddress(cell), validation: queueValidation(sheet, cell) });
    }
  }
  await context.sync();
  return cells.filter(({ validation }) => validation.type !== 'None').map(({ address, validation }) => stateOf(validation, address));
}

function queueValidation(sheet: Excel.Worksheet, area: Area): Excel.DataValidation {
  return queueValidationAt(sheet, areaAddress(area));
}

function queueValidationAt(sheet: Excel.Worksheet, address: string): Excel.DataValidation {
  return loadValidation(sheet.getRange(address));
}

function loadValidation(range: Excel.Range): Excel.DataValidation {
  const validation = range.dataValidation;
  validation.load('type,rule,ignoreBlanks,errorAlert,prompt');
  range.untrack();
  return validation;
}

function setValidation(sheet: Excel.Worksheet, address: string, state: Omit<ValidationState, 'area'>): void {
  writeValidation(sheet.getRange(address), state);
}

function writeValidation(range: Excel.Range, state: Omit<ValidationState, 'area'>): void {
  const validation = range.dataValidation;
  validation.clear();
  validation.rule = definedParts(state.rule);
  validation.ignoreBlanks = state.ignoreBlanks;
  // The parts are as Office.js gave them, or as built above.
  if (state.errorAlert) validation.errorAlert = state.errorAlert as unknown as Excel.DataValidationErrorAlert;
  if (state.prompt) validation.prompt = state.prompt as unknown as Excel.DataValidationPrompt;
  range.untrack();
}

/** Messages nobody has set are left out: put back, they would only be messages without text. */
function stateOf({ rule, ignoreBlanks, errorAlert, prompt }: Excel.DataValidation, area: string): ValidationState {
  const alertIsSet = errorAlert && (errorAlert.title || errorAlert.message || errorAlert.style !== 'Stop' || !errorAlert.showAlert);
  const promptIsSet = prompt && (prompt.title || prompt.message);
  return {
    area,
    rule: definedParts({ ...rule }),
    ignoreBlanks,
    ...(alertIsSet ? { errorAlert: { ...errorAlert } } : {}),
    ...(promptIsSet ? { prompt: { ...prompt } } : {}),
  };
}

/** Office.js may answer with every kind of rule and null for those that are not set; it takes back only the one that is. */
function definedParts(rule: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule).filter(([, part]) => part !== null && part !== undefined));
}

function isList(validation: Excel.DataValidation, source: string): boolean {
  return validation.type === 'List' && validation.rule.list?.source === source;
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
