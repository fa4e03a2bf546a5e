/** Conditional formats of a sheet part, in Office.js words. */
import type { ConditionalFormat, ConditionalRule } from '../model/types';
import { cellName } from '../../registers/shared/address';
import { areasName, parseAreas } from './areas';
import type { StylesPart } from './styles';
import { attribute, element, elements, flag, insertInOrder, removeChild, setAttribute, textOf } from './xml';
import type { XmlElement } from './xml';
import { SHEET_SEQUENCE } from './sheetSequence';

/** A conditional format with its place among the sheet's rules; `source` is absent on new ones. */
export interface StoredConditionalFormat {
  readonly format: ConditionalFormat;
  readonly source?: number;
  /** True when it has to be written again; rules moved by inserted rows are moved in the file as well. */
  readonly changed: boolean;
}

/** What is to be written of a sheet's rules. */
export interface RulesState {
  readonly conditionalFormats: readonly StoredConditionalFormat[];
  /** Places (in the file's order) of rules that were deleted. */
  readonly removedRules: readonly number[];
  /** How many places the rules of the file moved down, for rules put before them. */
  readonly rulesAddedOnTop: number;
}

const TEXT_OPERATORS = { containsText: 'Contains', notContainsText: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith' } as const;
const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const FILE_OPERATORS: Readonly<Record<string, string>> = {
  GreaterThanOrEqual: 'greaterThanOrEqual', LessThanOrEqual: 'lessThanOrEqual', EqualTo: 'equal', NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan', LessThan: 'lessThan', Between: 'between', NotBetween: 'notBetween',
};

/** Every rule of the sheet in file order, with the element that says where it applies. */
export function ruleNodes(sheet: XmlElement): Array<{ holder: XmlElement; node: XmlElement }> {
  return elements(sheet, 'conditionalFormatting').flatMap((holder) => elements(holder, 'cfRule').map((node) => ({ holder, node })));
}

function readRule(node: XmlElement): ConditionalRule | null {
  const type = attribute(node, 'type') ?? '';
  const formulas = elements(node, 'formula').map((formula) => textOf(formula));
  if (type in TEXT_OPERATORS) {
    const text = attribute(node, 'text');
    return text === undefined ? null : { type: 'ContainsText', operator: TEXT_OPERATORS[type as keyof typeof TEXT_OPERATORS], text };
  }
  if (type === 'expression' && formulas[0] !== undefined) return { type: 'Custom', formula: `=${formulas[0]}` };
  if (type !== 'cellIs' || formulas[0] === undefined) return null;
  const operator = Object.keys(FILE_OPERATORS).find((name) => FILE_OPERATORS[name] === attribute(node, 'operator')) ?? titled(attribute(node, 'operator') ?? '');
  if (!(operator in FILE_OPERATORS)) return null;
  const plain = (formula: string): string => (formula !== '' && !Number.isNaN(Number(formula)) ? formula : `=${formula}`);
  const rule: ConditionalRule = { type: 'CellValue', operator: operator as 'EqualTo', formula1: plain(formulas[0]) };
  if (formulas[1] !== undefined) rule.formula2 = plain(formulas[1]);
  return rule;
}

/** The rules that this host knows; the others stay in the file and are not listed. */
export function readConditionalFormats(sheet: XmlElement, styles: StylesPart | undefined, newId: () => string): StoredConditionalFormat[] {
  return ruleNodes(sheet).flatMap(({ holder, node }, source) => {
    const rule = readRule(node);
    if (!rule) return [];
    const look = attribute(node, 'dxfId');
    return [{
      source,
      changed: false,
      format: {
        id: newId(),
        areas: parseAreas(attribute(holder, 'sqref') ?? ''),
        rule,
        format: look === undefined || !styles ? {} : styles.differential(Number(look)),
        priority: Number(attribute(node, 'priority') ?? source + 1),
        stopIfTrue: flag(node, 'stopIfTrue'),
      },
    }];
  });
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A number, text or formula as given to Office.js ("5", "Red", "=A1"), as a file's formula. */
function fileFormula(text: string): string {
  if (text.startsWith('=')) return text.slice(1);
  return text !== '' && !Number.isNaN(Number(text)) ? text : quoted(text.replace(/^"([\s\S]*)"$/, '$1'));
}

function writeRule(format: ConditionalFormat, styles: StylesPart): XmlElement {
  const { rule } = format;
  const first = format.areas[0];
  const cell = first ? cellName(first.row, first.column) : 'A1';
  const common = {
    dxfId: Object.keys(format.format).length > 0 ? styles.addDifferential(format.format) : undefined,
    priority: format.priority,
    stopIfTrue: format.stopIfTrue ? 1 : undefined,
  };
  const formulas = (...texts: string[]): XmlElement[] => texts.map((text) => element('formula', {}, [text]));
  if (rule.type === 'Custom') return element('cfRule', { type: 'expression', ...common }, formulas(rule.formula.replace(/^=/, '')));
  if (rule.type === 'CellValue') {
    const parts = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
    return element('cfRule', { type: 'cellIs', ...common, operator: FILE_OPERATORS[rule.operator] }, formulas(...parts.map(fileFormula)));
  }
  const text = quoted(rule.text);
  const test = {
    Contains: ['containsText', `NOT(ISERROR(SEARCH(${text},${cell})))`],
    NotContains: ['notContainsText', `ISERROR(SEARCH(${text},${cell}))`],
    BeginsWith: ['beginsWith', `LEFT(${cell},LEN(${text}))=${text}`],
    EndsWith: ['endsWith', `RIGHT(${cell},LEN(${text}))=${text}`],
  }[rule.operator] as [string, string];
  const operator = rule.operator === 'Contains' ? 'containsText' : rule.operator === 'NotContains' ? 'notContains' : test[0];
  return element('cfRule', { type: test[0], ...common, operator, text: rule.text }, formulas(test[1]));
}

/**
 * Brings the sheet's rules to what the model holds.
 * @param nodes the sheet's rules as ruleNodes gave them before anything was moved
 */
export function writeConditionalFormats(sheet: XmlElement, nodes: ReturnType<typeof ruleNodes>, state: RulesState, styles: () => StylesPart): boolean {
  const { conditionalFormats: stored, removedRules: removed, rulesAddedOnTop } = state;

  const detach = (source: number): void => {
    const found = nodes[source];
    if (!found) return;
    removeChild(found.holder, found.node);
    if (elements(found.holder, 'cfRule').length === 0) removeChild(sheet, found.holder);
  };
  const known = new Map(stored.flatMap(({ source, format }) => (source === undefined ? [] : [[source, format.priority] as const])));
  let moved = false;
  nodes.forEach(({ node }, source) => {
    const priority = known.get(source) ?? Number(attribute(node, 'priority') ?? 1) + rulesAddedOnTop;
    if (attribute(node, 'priority') === String(priority)) return;
    setAttribute(node, 'priority', priority);
    moved = true;
  });
  removed.forEach(detach);
  const changed = stored.filter((entry) => entry.changed);
  for (const { format, source } of changed) {
    if (source !== undefined) detach(source);
    const holder = element('conditionalFormatting', { sqref: areasName(format.areas) }, [writeRule(format, styles())]);
    insertInOrder(sheet, holder, SHEET_SEQUENCE);
  }
  return moved || removed.length > 0 || changed.length > 0;
}
