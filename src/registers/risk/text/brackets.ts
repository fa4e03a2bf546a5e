/** "a)", "1)", "(iii)" before an item: no bracket of the text. */
const MARKER = /(^|[\s(])\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=\s|$)/gimu;

/** What is wrong with the round brackets of a text: one opened and not closed, or closed and not opened; null when nothing is. */
export function bracketFault(text: string): string | null {
  if (openAtEnd(text) === 0) return null;
  const open = openAtEnd(text.replace(MARKER, '$1'));
  if (open === null) return 'a bracket is closed that was not opened';
  return open > 0 ? 'a bracket is opened and not closed' : null;
}

/** Brackets left open at the end; null where one is closed that was not opened. */
function openAtEnd(text: string): number | null {
  let open = 0;
  let [opening, closing] = [text.indexOf('('), text.indexOf(')')];
  while (opening >= 0 || closing >= 0) {
    if (opening >= 0 && (closing < 0 || opening < closing)) {
      open += 1;
      opening = text.indexOf('(', opening + 1);
    } else {
      open -= 1;
      if (open < 0) return null;
      closing = text.indexOf(')', closing + 1);
    }
  }
  return open;
}
