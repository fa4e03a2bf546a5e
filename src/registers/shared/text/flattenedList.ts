/** Labels that open a part of a "cause and effect" cell. */
const LABEL = '(?:Causes?|Cause\\(s\\)|Effects?|Effect\\(s\\)|Consequences?|Consequence\\(s\\)):';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b';

/** A dash between spaces, before a capital, a quoted capital or a sum of money: the start of an item. A dash between dates is not. */
const ITEM = new RegExp(` - (?=['‘“"]?\\p{Lu}|[£€$]\\d)(?!${MONTH})`, 'gu');
/** "value for money- Business Continuity plans": the line break before an item was lost altogether. */
const GLUED_ITEM = /(?<=[\p{L}\p{N}.)'’])- (?=['‘“"]?\p{Lu})/gu;
const GLUED_ANY = /(?<=[\p{L}\p{N}.)'’])- (?!and\b|or\b|to\b)/gu;
const LABELLED_LIST = new RegExp(`(?:^|\\s)${LABEL} ?- `, 'u');
const BEFORE_LABEL = new RegExp(`\\s+(?=${LABEL})`, 'gu');
const AFTER_LABEL = new RegExp(`(${LABEL})[ \\t]+(?=\\S)`, 'gu');
const GLUED_SEVERAL = 2;

/** True when the text is a list printed on one line: it opens with a dash, or a label such as "Effect(s):" runs into one. */
export function isFlattenedList(text: string): boolean {
  return (text.startsWith('- ') || ((text.includes(': -') || text.includes(':-')) && LABELLED_LIST.test(text))) && !text.includes('\n');
}

/** Gives a flattened list its lines back. Only white space before dashes and labels changes. */
export function restoreList(text: string): string {
  // A single item without a label, as most are, has nothing to part it from.
  if (!text.includes(':') && !text.includes('- ', 1)) return text;
  const glued = (text.match(GLUED_ITEM) ?? []).length >= GLUED_SEVERAL ? GLUED_ANY : GLUED_ITEM;
  return text
    .replace(BEFORE_LABEL, '\n')
    .replace(AFTER_LABEL, '$1\n')
    .replace(/:- - /g, ':-\n- ')
    .replace(glued, '\n- ')
    .replace(ITEM, '\n- ');
}
