/** Data validations of a sheet part, in Office.js words. */
import type { Area, DataValidation, Scalar } from '../model/types';
import { areasName, parseAreas } from './areas';
import { SHEET_SEQUENCE } from './sheetSequence';
import { attribute, child, descendants, element, elements, flag, insertInOrder, removeChild, setAttribute, setText, textOf } from './xml';
import type { XmlElement } from './xml';

/** A validation with its place in the file; `source` is absent on new ones, `rule` on kinds this host does not list. */
export interface StoredValidation {
  areas: Area[];
  readonly validation: DataValidation | null;
  readonly source?: number;
}

const KINDS = { whole: 'wholeNumber', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan', lessThan: 'LessThan', greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo',
};
const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** The plain ones, then those kept in the extension list (lists that point to other sheets). */
export function validationNodes(sheet: XmlElement): XmlElement[] {
  const extension = child(sheet, 'extLst');
  return [...elements(child(sheet, 'dataValidations'), 'dataValidation'), ...(extension ? descendants(extension, 'x14:dataValidation') : [])];
}

function formulaText(node: XmlElement, name: 'formula1' | 'formula2'): string | undefined {
  const plain = child(node, name);
  if (plain) return textOf(plain);
  const extended = child(node, `x14:${name}`);
  return extended && textOf(child(extended, 'xm:f'));
}

function limit(text: string | undefined): Scalar | undefined {
  if (text === undefined || text === '') return undefined;
  return Number.isNaN(Number(text)) ? `=${text}` : Number(text);
}

function readRule(node: XmlElement): DataValidation['rule'] | null {
  const type = attribute(node, 'type') ?? 'none';
  const first = formulaText(node, 'formula1');
  if (type === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(first ?? '');
    return { list: { source: literal ? (literal[1] ?? '').replace(/""/g, '"') : `=${first ?? ''}`, inCellDropDown: !flag(node, 'showDropDown') } };
  }
  if (type === 'custom') return { custom: { formula: `=${first ?? ''}` } };
  if (!(type in KINDS)) return null;
  const second = limit(formulaText(node, 'formula2'));
  return {
    [KINDS[type as keyof typeof KINDS]]: {
      formula1: limit(first) ?? '',
      ...(second === undefined ? {} : { formula2: second }),
      operator: OPERATORS[attribute(node, 'operator') ?? 'between'] ?? 'Between',
    },
  };
}

export function readValidations(sheet: XmlElement): StoredValidation[] {
  return validationNodes(sheet).map((node, source) => {
    const areas = parseAreas(attribute(node, 'sqref') ?? textOf(child(node, 'xm:sqref')));
    const rule = readRule(node);
    if (!rule) return { areas, validation: null, source };
    const validation: DataValidation = { areas, rule, ignoreBlanks: flag(node, 'allowBlank') };
    const [title, message] = [attribute(node, 'errorTitle') ?? '', attribute(node, 'error') ?? ''];
    const showAlert = flag(node, 'showErrorMessage');
    if (title || message || showAlert) {
      validation.errorAlert = { title, message, showAlert, style: STYLES[(attribute(node, 'errorStyle') ?? 'stop') as keyof typeof STYLES] ?? 'Stop' };
    }
    const [promptTitle, prompt] = [attribute(node, 'promptTitle') ?? '', attribute(node, 'prompt') ?? ''];
    if (promptTitle || prompt) validation.prompt = { title: promptTitle, message: prompt, showPrompt: flag(node, 'showInputMessage') };
    return { areas, validation, source };
  });
}

function fileLimit(value: Scalar): string {
  return typeof value === 'string' ? value.replace(/^=/, '') : String(value);
}

function newNode(validation: DataValidation): XmlElement {
  const { rule, errorAlert, prompt } = validation;
  const node = element('dataValidation');
  const formulas: string[] = [];
  const attributes: Record<string, string | number | undefined> = {};
  if (rule.list) {
    attributes.type = 'list';
    attributes.showDropDown = rule.list.inCellDropDown ? undefined : 1;
    formulas.push(rule.list.source.startsWith('=') ? rule.list.source.slice(1) : `"${rule.list.source.replace(/"/g, '""')}"`);
  } else if (rule.custom) {
    attributes.type = 'custom';
    formulas.push(rule.custom.formula.replace(/^=/, ''));
  } else {
    const kind = (Object.keys(KINDS) as Array<keyof typeof KINDS>).find((name) => rule[KINDS[name]]);
    const limits = kind && rule[KINDS[kind]];
    if (!kind || !limits) return node;
    const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === limits.operator) ?? 'between';
    attributes.type = kind;
    attributes.operator = operator === 'between' ? undefined : operator;
    formulas.push(fileLimit(limits.formula1));
    if (limits.formula2 !== undefined) formulas.push(fileLimit(limits.formula2));
  }
  const style = errorAlert && Object.entries(STYLES).find(([, word]) => word === errorAlert.style)?.[0];
  Object.assign(attributes, {
    errorStyle: style === 'stop' ? undefined : style,
    allowBlank: validation.ignoreBlanks ? 1 : undefined,
    showInputMessage: prompt?.showPrompt ? 1 : undefined,
    showErrorMessage: errorAlert?.showAlert === false ? undefined : 1,
    errorTitle: errorAlert?.title || undefined,
    error: errorAlert?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: areasName(validation.areas),
  });
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.children = formulas.map((formula, index) => element(`formula${index + 1}`, {}, [formula]));
  return node;
}

/**
 * Brings the sheet's validations to what the model holds: those of the file keep their element and get new areas.
 * @param nodes the sheet's validations as validationNodes gave them before anything was moved
 */
export function writeValidations(sheet: XmlElement, nodes: readonly XmlElement[], stored: readonly StoredValidation[]): void {
  const kept = new Map(stored.filter((entry) => entry.source !== undefined).map((entry) => [entry.source, entry]));
  nodes.forEach((node, source) => {
    const areas = kept.get(source)?.areas ?? [];
    const extended = child(node, 'xm:sqref');
    if (areas.length === 0) {
      for (const holder of [child(sheet, 'dataValidations'), ...descendants(sheet, 'x14:dataValidations')]) if (holder) removeChild(holder, node);
    } else if (extended) setText(extended, areasName(areas));
    else setAttribute(node, 'sqref', areasName(areas));
  });
  const added = stored.filter((entry) => entry.source === undefined && entry.validation && entry.areas.length > 0);
  let holder = child(sheet, 'dataValidations');
  if (!holder && added.length > 0) {
    holder = element('dataValidations');
    insertInOrder(sheet, holder, SHEET_SEQUENCE);
  }
  for (const entry of added) holder?.children.push(newNode({ ...(entry.validation as DataValidation), areas: entry.areas }));
  for (const list of [holder, ...descendants(sheet, 'x14:dataValidations')]) {
    if (!list) continue;
    const count = elements(list).length;
    if (count > 0) setAttribute(list, 'count', count);
    else if (list === holder) removeChild(sheet, list);
    else removeExtension(sheet, list);
  }
}

function removeExtension(sheet: XmlElement, list: XmlElement): void {
  const holder = child(sheet, 'extLst');
  const extension = elements(holder).find((node) => node.children.includes(list));
  if (!holder || !extension) return;
  removeChild(holder, extension);
  if (elements(holder).length === 0) removeChild(sheet, holder);
}
