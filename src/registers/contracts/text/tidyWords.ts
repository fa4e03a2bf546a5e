import { isOneCase, properCase } from '../../shared/text/properCase';
import { withoutDoubling } from '../../shared/text/doubledText';
import { plainTitle } from './decoratedTitle';
import { withUsualSuffix } from './supplierSuffix';

/** Fields whose words are tidied. */
export const WORD_FIELDS = ['title', 'supplier', 'owner', 'approver'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export type WordFault = 'decorated' | 'doubled' | 'punctuation' | 'capitals' | 'suffix';

/** A text as it should read, what was wrong with it, and the remark taken out of it. */
export interface TidiedWords {
  readonly text: string;
  readonly faults: readonly WordFault[];
  readonly note: string;
}

const TRAILING = /[\s,;:–-]+$|(?<!\.)\s+\.$/u;
const FULL_STOP = /(?<=\p{Ll}{4}|\))\.$/u;
const ABBREVIATED = /\b(?:etc|ltd|inc|co|plc|dept|emp|corp|gen|govt|mgmt|admin|assoc|bros)\.$/i;

const MIXED_CASE = /[a-z].*[A-Z]|[A-Z].*[a-z]/s;
const ODD_END = /[\s,;:.–-]$/u;
const DECORATION = /[*#!<>=~]|---/;
const LEGAL_FORM = /(?:limited|ltd|plc|llp|cic|inc|lp|company|partnership)$/i;
const SHOUTED = /\p{Lu}{5}/u;

/** True for most texts, at a glance: nothing in them could want tidying. */
export function isPlainlyTidy(text: string, field: WordField): boolean {
  if (!MIXED_CASE.test(text) || ODD_END.test(text)) return false;
  if (field === 'title') return !DECORATION.test(text);
  if (field === 'supplier') return !beginsAgain(text) && (!LEGAL_FORM.test(text) || / (?:Ltd|PLC|LLP|CIC|Inc)$/.test(text));
  return !beginsAgain(text) && !SHOUTED.test(text);
}

/** True where the first word comes again, as in a name given twice over. */
function beginsAgain(text: string): boolean {
  const end = text.indexOf(' ');
  return end > 0 && text.toLowerCase().includes(text.slice(0, end).toLowerCase(), end);
}

/**
 * Puts one text right, as its field wants it. Doing it again changes nothing.
 * @param ownNames names that the council writes in a way of its own: “MacArthur”, “iPad”
 */
export function tidyWords(value: string, field: WordField, acronyms: ReadonlySet<string>, ownNames: readonly string[] = []): TidiedWords {
  const faults = new Set<WordFault>();
  const notes: string[] = [];
  let text = value;
  let before: string;
  const change = (fault: WordFault, next: string): void => {
    if (next !== text) faults.add(fault);
    text = next;
  };
  // One change can uncover another (a doubled name behind a comma), so passes are made until nothing changes.
  do {
    before = text;
    if (field === 'title') {
      const plain = plainTitle(text);
      if (plain.note !== '') notes.push(plain.note);
      change('decorated', plain.title);
    } else {
      change('doubled', withoutDoubling(text));
    }
    change('punctuation', withoutTrailing(text));
    if (field === 'supplier') change('suffix', withUsualSuffix(text));
    change('capitals', withOwnNames(inUsualCase(text, field, acronyms), text, ownNames));
  } while (text !== before);
  return { text, faults: [...faults], note: notes.join('; ') };
}

/** Where the case was changed, the council's own names in their own letters. */
function withOwnNames(text: string, before: string, ownNames: readonly string[]): string {
  if (text === before) return text;
  return ownNames.reduce((changed, name) => changed.replace(wholeWords(name), () => name), text);
}

function wholeWords(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** The letters of a supplier's legal form say nothing of the case of the name before it. */
function inUsualCase(text: string, field: WordField, acronyms: ReadonlySet<string>): string {
  if (field === 'title') return isShout(text) ? properCase(text, { acronyms }) : text;
  if (field !== 'supplier') return properCase(text, { acronyms, names: true });
  const [, name, form] = /^(.*?)((?:\s(?:Ltd|PLC|LLP|CIC|Inc|LP))?)$/s.exec(text) ?? [text, text, ''];
  return isShout(name) ? `${properCase(name, { acronyms })}${form}` : text;
}

/** Two words or more, or one long one: a short one alone (CACI, BT) is an acronym. */
function isShout(text: string): boolean {
  return /\s/.test(text.trim()) ? isOneCase(text) : text.length > 6 && isOneCase(text);
}

function withoutTrailing(text: string): string {
  let plain = text.replace(TRAILING, '');
  if (!ABBREVIATED.test(plain)) plain = plain.replace(FULL_STOP, '');
  return plain === '' ? text : plain === text.trim() ? text : plain;
}
