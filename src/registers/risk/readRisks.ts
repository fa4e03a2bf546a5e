import { numberOf, textOf } from '../shared/cells';
import { formulaAt, isBlank, valueAt, type Grid } from '../shared/grid';
import type { Block } from '../shared/registerKind';
import { NOT_SCORED } from './assessment';
import { ASSESSMENTS, type AssessmentName } from './fields';
import type { Assessment, Risk, Score } from './risk';

const LONGEST_REF = 15;

/** The risks of every block, in the order of the sheet. Headings, section titles and continuation lines are passed over. */
export function readRisks(grid: Grid, blocks: readonly Block[]): Risk[] {
  const risks: Risk[] = [];
  blocks.forEach((block, index) => {
    const reader = blockReader(grid, block, index);
    for (let row = block.firstRow; row < block.endRow; row += 1) {
      const risk = reader(row);
      if (risk) risks.push(risk);
    }
  });
  return risks;
}

/** Reads rows of one block; a row that is not a risk gives null. */
function blockReader(grid: Grid, { columns }: Block, block: number): (row: number) => Risk | null {
  const fieldColumns = Object.entries(columns).filter(([field]) => field !== 'ref').map(([, column]) => column);
  const scoreColumns = ASSESSMENTS.flatMap((name) => ['Likelihood', 'Impact', 'Rating'].map((measure) => columns[name + measure])).filter((column) => column !== undefined);
  const parts = ASSESSMENTS.map((name) => assessmentColumns(columns, name));
  const text = (row: number, field: string): string => (columns[field] === undefined ? '' : textOf(valueAt(grid, row, columns[field])));
  // A formula filled down a register gives 0 or "" in rows that nobody has used yet, so it does not make a row a risk.
  const typed = (row: number, column: number): boolean => !isBlank(valueAt(grid, row, column)) && formulaAt(grid, row, column) === null;

  return (row) => {
    const ref = text(row, 'ref');
    const isEmpty = !fieldColumns.some((column) => typed(row, column));
    if (isEmpty ? !looksLikeRef(ref) : ref === '' && !isRiskWithoutRef(row)) return null;
    const [gross, net, target] = parts.map((part) => readAssessment(grid, row, part));
    return {
      row, block, ref, isEmpty, columns, gross, net, target,
      label: ref === '' ? `The risk in row ${row + 1}` : /^risk\b/i.test(ref) ? ref : `Risk ${ref}`,
      title: text(row, 'title') || text(row, 'description'),
      controls: text(row, 'controls'),
      action: text(row, 'action'),
      owner: text(row, 'owner'),
    };
  };

  /** A row without a ref is a risk if it is scored, or has a title and an owner; a note or a line carried over has not. */
  function isRiskWithoutRef(row: number): boolean {
    if (scoreColumns.some((column) => typed(row, column) && numberOf(valueAt(grid, row, column)) !== null)) return true;
    return (text(row, 'title') || text(row, 'description')) !== '' && text(row, 'owner') !== '';
  }
}

/** "12", "5a", "CS/03", "Risk 7": short, with a digit. A footnote or a page number in words is not a ref. */
function looksLikeRef(text: string): boolean {
  return text !== '' && text.length <= LONGEST_REF && /\d/.test(text) && text.split(' ').length <= 2;
}

interface AssessmentColumns {
  readonly likelihood?: number;
  readonly impact?: number;
  readonly rating?: number;
  readonly rag?: number;
}

function assessmentColumns(columns: Readonly<Record<string, number>>, name: AssessmentName): AssessmentColumns | null {
  const part = { likelihood: columns[`${name}Likelihood`], impact: columns[`${name}Impact`], rating: columns[`${name}Rating`], rag: columns[`${name}Rag`] };
  return Object.values(part).every((column) => column === undefined) ? null : part;
}

function readAssessment(grid: Grid, row: number, part: AssessmentColumns | null): Assessment {
  if (!part) return NOT_SCORED;
  return {
    likelihood: readScore(grid, row, part.likelihood),
    impact: readScore(grid, row, part.impact),
    rating: readScore(grid, row, part.rating),
    rag: part.rag === undefined ? null : { column: part.rag, value: valueAt(grid, row, part.rag), number: null },
  };
}

function readScore(grid: Grid, row: number, column: number | undefined): Score | null {
  if (column === undefined) return null;
  const value = valueAt(grid, row, column);
  return { column, value, number: numberOf(value) };
}
