import type { Block, FieldMatch } from '../registerKind';

/** Field id -> zero-based sheet column. */
export function columnsOf(matches: readonly FieldMatch[]): Record<string, number> {
  return Object.fromEntries(matches.map((match) => [match.field, match.column]));
}

/** Each field as it stands in the first block that has it. */
export function fieldsOf(blocks: readonly Block[]): FieldMatch[] {
  const first = new Map<string, FieldMatch>();
  for (const block of blocks) for (const match of block.fields) if (!first.has(match.field)) first.set(match.field, match);
  return [...first.values()].sort((a, b) => a.column - b.column);
}
