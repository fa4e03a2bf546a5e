/** What a measurement gives: a table of figures, and the budgets that they are held against. */
export interface Measured {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly (string | number)[]>;
  readonly budgets?: readonly Budget[];
}

/** A limit from the design, and whether it held. */
export interface Budget {
  readonly limit: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Milliseconds as they are read: two figures that count. */
export function milliseconds(time: number): string {
  return time >= 10 ? `${Math.round(time).toLocaleString('en-GB')} ms` : `${time.toFixed(time < 1 ? 2 : 1)} ms`;
}

/** Bytes as kB, without the unit: "186.5". */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** "2.4 ×". */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
}

/** A measurement as Markdown. */
export function asMarkdown({ title, how, columns, rows, budgets = [] }: Measured): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)).join(' | ')} |`;
  return [
    `## ${title}`, '', how, '', line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line), '',
    ...budgets.map(({ limit, found, holds }) => `- ${holds ? 'Holds' : '**Does not hold**'}: ${limit}. Found: ${found}.`), ...(budgets.length > 0 ? [''] : []),
  ].join('\n');
}
