/** What the symbols printed in place of a figure mean in official statistics. */
const MEANINGS: Readonly<Record<string, string>> = {
  c: 'withheld so that nobody can be identified',
  z: 'not applicable',
  k: 'small, and rounds to 0',
  ':': 'not available',
  '..': 'not available',
};

/**
 * The meaning of a statistical marker (`c`, `z`, `k`, `:`, `..`, also in square brackets, in either case),
 * or undefined for anything else. A marker stands for a figure that was never going to be there: it is not a typing error.
 */
export function markerMeaning(text: string): string | undefined {
  const symbol = text.trim().toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return Object.hasOwn(MEANINGS, symbol) ? MEANINGS[symbol] : undefined;
}
