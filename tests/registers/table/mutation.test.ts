import { describe, expect, it } from 'vitest';
import { layOut, oneUnitMore, publishedTables, told, type PublishedTable } from './support/sheets';

/** Every place of an exact relation of a table: a cell, or a figure printed in a text. */
function places(table: PublishedTable): string[] {
  const found = new Set<string>();
  for (const { cell, text, printed, parts } of table.exact as ReadonlyArray<{ cell?: number[]; text?: number; printed?: string; parts: number[][] }>) {
    for (const [row, column] of parts) found.add(`${row},${column}`);
    found.add(cell ? `${cell[0]},${cell[1]}` : `text ${text} ${printed}`);
  }
  return [...found];
}

function mutate(table: PublishedTable, place: string): PublishedTable | null {
  const inText = /^text (\d+) (.+)$/u.exec(place);
  if (inText) {
    const [, index, printed] = inText;
    const more = oneUnitMore(printed);
    const text = table.text[Number(index)];
    const at = new RegExp(`(?<![\\d,])${printed.replace('.', '\\.')}(?!\\d)`, 'u').exec(text)?.index ?? -1;
    if (more === null || at < 0) return null;
    return { ...table, text: table.text.map((other, t) => (t === Number(index) ? text.slice(0, at) + more + text.slice(at + printed.length) : other)) };
  }
  const [row, column] = place.split(',').map(Number);
  const more = oneUnitMore(table.rows[row]?.[column] ?? '');
  if (more === null) return null;
  return { ...table, rows: table.rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? more : cell)) : cells)) };
}

const findingsOf = (table: PublishedTable): Set<string> => new Set(told(layOut(table).rows).map(({ row, column, message }) => `${row},${column} ${message}`));

describe('one unit added to a figure of an exact relation', () => {
  it('is noticed in at least 95 % of all figures of the published tables', () => {
    let tried = 0;
    let noticed = 0;
    for (const table of publishedTables) {
      const before = findingsOf(table);
      for (const place of places(table)) {
        const changed = mutate(table, place);
        if (!changed) continue;
        tried += 1;
        if ([...findingsOf(changed)].some((finding) => !before.has(finding))) noticed += 1;
      }
    }
    console.info(`One unit added: ${noticed} of ${tried} noticed (${((100 * noticed) / tried).toFixed(1)} %).`);
    expect(tried).toBeGreaterThan(500);
    expect(noticed / tried).toBeGreaterThanOrEqual(0.95);
  });
});
