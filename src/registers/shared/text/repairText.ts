import { isFlattenedList, restoreList } from './flattenedList';
import { hasListTags, plainMarkup } from './markup';
import { MARK, marksOf } from './marks';
import { repairMojibake } from './mojibake';

/** A text as it should be, and what was wrong with it, for the officer ("spaces at the end"). */
export interface RepairedText {
  readonly text: string;
  readonly faults: readonly string[];
}

interface Repair {
  readonly fault: string;
  apply(text: string): string;
}

/** Unicode's private use area: bullets of Word's symbol fonts end up there. */
const PRIVATE_BULLET = /[ \t]*[\ue000-\uf8ff][ \t\u00a0]*/gu;
const ODD_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[^\P{Cc}\t\n]|[\u00ad\u200b-\u200d\u2060\ufeff\ufffe]/gu;
/** Between words. It begins with what is seldom found, and looks back from there. */
const DOUBLE_SPACE = / {2}(?<=\S {2}) *(?=\S)/gu;
/** An apostrophe typed to keep a cell text and then printed as part of it; not one that opens a quotation. */
const STRAY_APOSTROPHE = /^\s*'\s*(?=[-•]|\d+[a-z]?$|\p{Lu}(?!.*['’](?!\p{L})))/su;

/** In the order in which they are made: each may bring to light work for the next. */
const REPAIRS: readonly Repair[] = [
  { fault: 'characters garbled by a change of encoding', apply: repairMojibake },
  { fault: 'line-end codes', apply: (text) => text.replace(/_x000[dD]_\n?|\r\n?|\v|\f|\u0085|\u2028|\u2029/gu, '\n') },
  { fault: 'invisible characters', apply: (text) => text.replace(INVISIBLE, '') },
  { fault: 'non-breaking spaces or tabs', apply: (text) => text.replace(ODD_SPACE, ' ') },
  { fault: 'an apostrophe printed at the start', apply: (text) => text.replace(STRAY_APOSTROPHE, '') },
  { fault: 'bullets from a symbol font', apply: (text) => text.replace(PRIVATE_BULLET, '\n- ') },
  { fault: 'formatting code left by a conversion', apply: withoutMarkup },
  { fault: 'a list run together on one line', apply: (text) => (isFlattenedList(text.trim()) ? restoreList(text.trim()) : text) },
  { fault: 'double spaces', apply: (text) => text.replace(DOUBLE_SPACE, ' ') },
  { fault: 'spaces at line ends', apply: (text) => (text.includes(' \n') ? text.replace(/(?<=\S) +(?=\n)/gu, '') : text) },
  { fault: 'blank lines', apply: (text) => text.replace(/\n[ ]*\n(?:[ ]*\n)+/gu, '\n\n') },
  { fault: 'spaces at the start or end', apply: (text) => text.trim() },
];

/**
 * Repairs a cell's text: spaces, line breaks, bullets, remains of markup and encodings. Never a word, a spelling or a
 * punctuation mark of the officer's. Repairing a repaired text changes nothing.
 */
export function repairText(text: string): RepairedText {
  const faults = new Set<string>();
  let current = text;
  // One repair can uncover another ("&amp;nbsp;"), so passes are made until nothing is left that may want repair, or nothing changes: each removes what it repairs.
  for (let before = ''; current !== before && (marksOf(current) & MARK.untidy) !== 0; ) {
    before = current;
    for (const { fault, apply } of REPAIRS) {
      const next = apply(current);
      if (next !== current) faults.add(fault);
      current = next;
    }
  }
  return { text: current, faults: current === text ? [] : [...faults] };
}

/** Markup removed, lines trimmed where tags stood, items that were run together put on lines of their own. */
function withoutMarkup(text: string): string {
  const plain = plainMarkup(text);
  if (plain === text) return text;
  const lines = plain.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return hasListTags(text) ? lines.map((line) => restoreList(line)).join('\n') : lines.join('\n');
}
