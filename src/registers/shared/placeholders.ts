const NOTHING = new Set(['none', 'nil', 'n/a', 'na', 'not applicable', '-', '–', '—', 'tbc', 'tba', 'tbd', 'to be confirmed', 'to be advised', 'unknown', 'vacant', '?', 'none required', 'none at present']);

const LONGEST = Math.max(...[...NOTHING].map((words) => words.length));

/** True for a cell that says that there is nothing: blank, or a stand-in such as "None" or "TBC". */
export function saysNothing(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST + 1) return false;
  const plain = trimmed.toLowerCase().replace(/\.$/, '');
  return plain === '' || NOTHING.has(plain);
}
