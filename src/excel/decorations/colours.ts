import * as z from 'zod/mini';
import type { RagColours } from '../../registers/shared/edit';
import { areaAddress, parseFirstArea } from '../address';
import type { DecorationEntry } from '../journal/entries';
import type { Removal } from './removal';

z.config({ jitless: true });

/** One word's colours on one area, as kept in the log. */
const colourRule = z.object({ word: z.string(), fill: z.string(), font: z.string() });
export type ColourRule = z.infer<typeof colourRule>;

/** What a cell-value conditional format needs loading to be compared. */
const COMPARED =
  'items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color,items/cellValueOrNullObject/format/font/color';

/** What an area lacks of its colours, and the ids of all the rules that stood there before. */
export interface MissingColours {
  readonly rules: ColourRule[];
  readonly standing: ReadonlySet<string>;
}

/** Queues the look at what colours an area has. Call the result after the next sync. */
export function queueMissingColours(sheet: Excel.Worksheet, colours: RagColours): () => MissingColours {
  const { area } = colours;
  const corners = [
    { row: area.row, column: area.column, rows: 1, columns: 1 },
    { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 },
  ];
  // A rule that stands at both ends of the area covers it: asking each rule for its own range would take another request.
  const ranges = corners.map((corner) => sheet.getRange(areaAddress(corner)));
  const found = ranges.map(loadRules);
  const whole = sheet.getRange(areaAddress(area));
  const standing = loadIds(whole);
  for (const range of [...ranges, whole]) range.untrack();
  return () => ({
    rules: colours.words.filter((word) => !found.every((rules) => rules.items.some((item) => isRule(item, word)))).map(({ word, fill, font }) => ({ word, fill, font })),
    standing: new Set(standing.items.map(({ id }) => id)),
  });
}

/** Queues the adding of rules: the whole cell must be the word, so "Reduced" is never painted as Red. */
export function addColours(sheet: Excel.Worksheet, address: string, rules: readonly ColourRule[]): void {
  const range = sheet.getRange(address);
  for (const rule of rules) {
    const { cellValue } = range.conditionalFormats.add('CellValue');
    cellValue.format.fill.color = rule.fill;
    cellValue.format.font.color = rule.font;
    cellValue.rule = { formula1: ruleFormula(rule.word), operator: 'EqualTo' };
  }
  range.untrack();
}

export function colourEntries(colours: RagColours, rules: readonly ColourRule[]): DecorationEntry[] {
  return rules.map((rule) => ({ kind: 'colour', cell: areaAddress(colours.area), before: '', after: JSON.stringify(rule), steps: colours.step }));
}

/** A rule that may be the one an entry stands for. */
interface Candidate {
  readonly item: Excel.ConditionalFormat;
  /** Where it stands, if that had to be asked. */
  readonly range?: Excel.Range;
}

/**
 * Queues the look at the rules that entries say were added. Call the result after the next sync; where several rules are
 * alike it takes one more request.
 */
export function queueColourRemoval(sheet: Excel.Worksheet, entries: readonly DecorationEntry[]): (context: Excel.RequestContext) => Promise<Removal> {
  const looks = entries.map((entry) => ({ entry, rule: readRule(entry.after), rules: loadRules(sheet.getRange(entry.cell)) }));
  return async (context) => {
    const found = looks.map(({ entry, rule, rules }) => ({ entry, items: rules.items.filter((item) => rule && isRule(item, rule)) }));
    const ids = found.flatMap(({ items }) => items.map(({ id }) => id));
    const isClear = found.every(({ items }) => items.length <= 1) && new Set(ids).size === ids.length;
    const candidates = found.map(({ entry, items }) => ({ entry, candidates: items.map((item): Candidate => (isClear ? { item } : { item, range: loadAddress(item) })) }));
    if (!isClear) await context.sync();
    return removalOf(candidates);
  };
}

function removalOf(looks: ReadonlyArray<{ entry: DecorationEntry; candidates: readonly Candidate[] }>): Removal {
  const gone: DecorationEntry[] = [];
  const chosen = new Map<string, Excel.ConditionalFormat>();
  for (const { entry, candidates } of looks) {
    const free = candidates.filter(({ item }) => !chosen.has(item.id));
    const exact = free.find(({ range }) => range && !range.isNullObject && sameArea(range.address, entry.cell));
    // Rows put in or taken out since have moved its edges; then a single equal rule is the one.
    const one = exact ?? (free.length === 1 ? free[0] : undefined);
    if (one) chosen.set(one.item.id, one.item);
    else gone.push(entry);
  }
  return { gone, remove: () => chosen.forEach((item) => item.delete()) };
}

/** Removes every rule of an area that did not stand there before: also one that was only half made. Two requests. */
export async function removeNewRules(context: Excel.RequestContext, sheet: Excel.Worksheet, areas: ReadonlyArray<{ address: string; standing: ReadonlySet<string> }>): Promise<void> {
  const looks = areas.map(({ address, standing }) => ({ standing, rules: loadIds(sheet.getRange(address)) }));
  await context.sync();
  const deleted = new Set<string>();
  for (const { standing, rules } of looks) {
    for (const item of rules.items) {
      if (standing.has(item.id) || deleted.has(item.id)) continue;
      deleted.add(item.id);
      item.delete();
    }
  }
  await context.sync();
}

function loadIds(range: Excel.Range): Excel.ConditionalFormatCollection {
  const rules = range.conditionalFormats;
  rules.load('items/id');
  return rules;
}

function loadRules(range: Excel.Range): Excel.ConditionalFormatCollection {
  const rules = range.conditionalFormats;
  rules.load(COMPARED);
  return rules;
}

function loadAddress(item: Excel.ConditionalFormat): Excel.Range {
  const range = item.getRangeOrNullObject();
  range.load('address');
  range.untrack();
  return range;
}

function isRule(item: Excel.ConditionalFormat, { word, fill, font }: ColourRule): boolean {
  const found = item.cellValueOrNullObject;
  if (item.type !== 'CellValue' || found.isNullObject) return false;
  return (
    found.rule.operator === 'EqualTo' &&
    found.rule.formula1.replace(/^=/, '').toLowerCase() === ruleFormula(word).slice(1).toLowerCase() &&
    sameColour(found.format.fill.color, fill) &&
    sameColour(found.format.font.color, font)
  );
}

/** A rule's right-hand side: a number for a word that is one, else the word in quotes. */
export function ruleFormula(word: string): string {
  return /^\d+$/.test(word) ? `=${word}` : `="${word.replaceAll('"', '""')}"`;
}

function readRule(text: string): ColourRule | null {
  try {
    return colourRule.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function sameColour(a: string | null | undefined, b: string): boolean {
  return (a ?? '').toLowerCase() === b.toLowerCase();
}

function sameArea(address: string, cell: string): boolean {
  const area = parseFirstArea(address);
  return area !== null && areaAddress(area) === cell;
}
