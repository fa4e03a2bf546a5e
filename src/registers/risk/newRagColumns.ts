import { endColumn, endRow, formulaAt, isBlank, valueAt } from '../shared/grid';
import type { Block } from '../shared/registerKind';
import { ASSESSMENTS, EITHER, GROUP_WORDS, type AssessmentName } from './fields';
import type { RiskRegister } from './risk';

/** A column of RAG words that the register lacks: where it goes, and its heading in each header. */
export interface NewRagColumn {
  readonly name: AssessmentName;
  readonly column: number;
  readonly headings: ReadonlyArray<{ readonly row: number; readonly text: string }>;
}

/**
 * RAG columns for the assessments that are rated and have none, right of everything else in the register's rows. None
 * when only part of the sheet is looked at: the columns would fall outside it.
 */
export function newRagColumns(register: RiskRegister, names: readonly AssessmentName[]): NewRagColumn[] {
  if (register.within) return [];
  const rated = names.filter((name) => register.blocks.some(({ columns }) => columns[`${name}Rating`] !== undefined || (columns[`${name}Likelihood`] !== undefined && columns[`${name}Impact`] !== undefined)));
  const missing = rated.filter((name) => register.blocks.every(({ columns }) => columns[`${name}Rag`] === undefined));
  const free = freeColumns(register);
  return missing
    .map((name) => {
      const column = free();
      const text = headingText(register, name);
      const headings = register.blocks.flatMap((block) => {
        const row = headingRow(block);
        return row === null ? [] : [{ row, text }];
      });
      return { name, column, headings };
    })
    .filter(({ headings }) => headings.length > 0);
}

const RAG_FIELDS = ASSESSMENTS.map((name) => `${name}Rag`);

/** The header row that holds most headings: where the single headings (Ref, Owner) stand. */
function headingRow({ headerRows, headings }: Block): number | null {
  let best: number | null = null;
  let most = -1;
  for (const row of headerRows) {
    const count = headings.filter((heading) => heading.row === row && !heading.stray).length;
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

const WORDS_IN_CAPITALS = /^\P{Ll}*\p{Lu}{3}(?:\P{Ll}*$|[^\p{Ll}(]*\()/u;

/** The register's own word for the group ("CURRENT RAG"), in capitals if its headings are. */
function headingText({ fields }: RiskRegister, name: AssessmentName): string {
  const printed = fields.filter(({ field }) => field.startsWith(name)).map(({ heading }) => heading);
  const words = [...GROUP_WORDS[name], ...Object.keys(EITHER).flatMap((word) => (EITHER[word].includes(name) ? GROUP_WORDS[word] : []))];
  const own = words.find((word) => printed.some((heading) => new RegExp(`\\b${word}\\b`, 'i').test(heading)));
  const word = own === undefined || own.includes(' ') || own === 'before' || own === 'after' ? name : own;
  const capitals = printed.some((heading) => WORDS_IN_CAPITALS.test(heading)) || fields.every(({ heading }) => heading === heading.toUpperCase());
  return capitals ? `${word.toUpperCase()} RAG` : `${word[0].toUpperCase()}${word.slice(1)} RAG`;
}

/** Hands out the columns right of everything that is not itself a RAG column, so that the places do not depend on which of them exist. */
function freeColumns({ blocks, grid }: RiskRegister): () => number {
  const taken = new Set(blocks.flatMap(({ columns }) => RAG_FIELDS.map((field) => columns[field])));
  let last = Math.max(...blocks.flatMap(({ fields, headings }) => [...fields, ...headings].map(({ column }) => column)).filter((column) => !taken.has(column)));
  const top = blocks[0].headerRows[0] ?? blocks[0].firstRow;
  const bottom = Math.min(endRow(grid), blocks[blocks.length - 1].endRow);
  for (let row = top; row < bottom; row += 1) {
    for (let column = endColumn(grid) - 1; column > last; column -= 1) {
      if (!taken.has(column) && (!isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null)) last = column;
    }
  }
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}
