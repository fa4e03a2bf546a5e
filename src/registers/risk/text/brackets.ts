/** "a)", "1)", "(iii)" before an item: no bracket of the text. */
const MARKER = /(^|[\s(])\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=\s|$)/gimu;

/** What is wrong with the round brackets of a text: one opened and not closed, or closed and not opened; null when nothing is. */
export function bracketFault(text: string): string | null {
  if (!text.includes('(') && !text.includes(')')) return null;
  const plain = text.replace(MARKER, '$1');
  let open = 0;
  for (const character of plain) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return 'a bracket is closed that was not opened';
  }
  return open > 0 ? 'a bracket is opened and not closed' : null;
}
