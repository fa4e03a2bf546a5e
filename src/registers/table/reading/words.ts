/** Words that say nothing about which figure is meant. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  ('a an and are as at be been by did do during for from had has have he in into is it its of on or our out per she so some such that the their them then there these they this those to was we were ' +
    'what when where which who whom will with within would s t nos no number numbers total totals overall all other others count').split(' '),
);

/** A word cut to the part it shares with its inflections: "attends", "attending" and "attend" are one. */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/u, '');
  if (plain.length <= 3 || /\d/u.test(plain)) return plain;
  return plain
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/u, '')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})(?:e)$/u, '');
}

/** The stems of the words that carry meaning, in order. Figures are kept: "Stage 1" is not "Stage 2". */
export function stems(text: string): string[] {
  return Array.from(text.replace(/&/gu, ' and ').matchAll(/[\p{L}\d]+(?:['’]\p{L}+)*/gu), (match) => match[0])
    .filter((word) => !STOP_WORDS.has(word.toLowerCase()))
    .map(stem)
    .filter((word) => word !== '');
}

/** True when the two labels say the same, word for word, whatever their punctuation. */
export function sameWords(left: string, right: string): boolean {
  const a = stems(left);
  const b = stems(right);
  return a.length > 0 && a.length === b.length && a.every((word, i) => nearSame(word, b[i]));
}

/** Equal stems, or one an abbreviation of the other by at least three letters: incl, inc. */
function nearSame(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && !/\d/u.test(long) && long.startsWith(short);
}
