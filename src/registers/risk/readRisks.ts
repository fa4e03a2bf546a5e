import { HIGHEST_SCORE } from '../../rules/riskScore';
import { numberOf } from '../shared/cells';
import { formulaAt, isBlank, valueAt, type Grid } from '../shared/grid';
import type { Block } from '../shared/registerKind';
import { lineReader } from '../shared/text/marks';
import { NOT_SCORED, product } from './assessment';
import { ASSESSMENTS, type AssessmentName } from './fields';
import type { RiskScale } from './scale';
import type { Assessment, Risk, RiskRegister, Score } from './risk';
import { isScoreWord, readScoreCell, scoreNumber, type ScoredMeasure } from './scoreWords';

const LONGEST_REF = 15;
const TOTAL = /^(?:grand |sub-?)?totals?\b/i;

/** The risks of a register, and which of their measures are scored in words. */
export interface ReadRisks {
  readonly risks: Risk[];
  readonly worded: RiskRegister['worded'];
}

/** The risks of every block, in the order of the sheet, scored by a council's scale. Headings, section titles and continuation lines are passed over. */
export function readRisks(grid: Grid, blocks: readonly Block[], scale: RiskScale): ReadRisks {
  const worded = wordedMeasures(grid, blocks, scale);
  const risks = readBlocks(grid, blocks, worded, scale);
  if (worded.size === 0 || wordsFitRatings(risks)) return { risks, worded };
  // The printed ratings say that the words mean other numbers here: better no number than a wrong one.
  return { risks: risks.map((risk) => ({ ...risk, ...Object.fromEntries(ASSESSMENTS.map((name) => [name, withoutWords(risk[name])])) })), worded };
}

function readBlocks(grid: Grid, blocks: readonly Block[], worded: RiskRegister['worded'], scale: RiskScale): Risk[] {
  const read = scoreReader(grid, worded, scale);
  const risks: Risk[] = [];
  blocks.forEach((block, index) => {
    const reader = blockReader(grid, block, index, read);
    for (let row = block.firstRow; row < block.endRow; row += 1) {
      const risk = reader(row);
      if (risk) risks.push(risk);
    }
  });
  return risks;
}

/** Reads rows of one block; a row that is not a risk gives null. */
function blockReader(grid: Grid, { columns }: Block, block: number, readScore: ReadScoreAt): (row: number) => Risk | null {
  const fieldColumns = Object.entries(columns).filter(([field]) => field !== 'ref').map(([, column]) => column);
  const scoreColumns = ASSESSMENTS.flatMap((name) => ['Likelihood', 'Impact', 'Rating'].map((measure) => columns[name + measure])).filter((column) => column !== undefined);
  const ragFields = ASSESSMENTS.map((name) => `${name}Rag`);
  const parts = ASSESSMENTS.map((name) => assessmentColumns(columns, name));
  const lineAt = lineReader(grid);
  const text = (row: number, field: string): string => (columns[field] === undefined ? '' : lineAt(row, columns[field]));
  // A formula filled down a register gives 0 or "" in rows that nobody has used yet, so it does not make a row a risk.
  const typed = (row: number, column: number): boolean => !isBlank(valueAt(grid, row, column)) && formulaAt(grid, row, column) === null;

  return (row) => {
    const ref = text(row, 'ref');
    const isEmpty = !fieldColumns.some((column) => typed(row, column));
    if (isEmpty ? !looksLikeRef(ref) : !isRisk(row, ref)) return null;
    const [gross, net, target] = parts.map((part) => readAssessment(grid, row, part, readScore));
    return {
      row, block, ref, isEmpty, columns, gross, net, target,
      label: ref === '' ? `The risk in row ${row + 1}` : /^risk\b/i.test(ref) ? ref : `Risk ${ref}`,
      title: text(row, 'title') || text(row, 'description'),
      controls: text(row, 'controls'),
      action: text(row, 'action'),
      owner: text(row, 'owner'),
    };
  };

  /**
   * A row with a ref is a risk. Without one, or with a word in its place, it must be scored, or have a title and an owner:
   * a note or a line carried over has not. Totals are none, nor are the lines of a key ("4, Likely").
   */
  function isRisk(row: number, ref: string): boolean {
    const title = text(row, 'title') || text(row, 'description');
    if (TOTAL.test(ref) || (isScoreWord(title) && !scoreColumns.some((column) => typed(row, column)))) return false;
    if (looksLikeRef(ref)) return true;
    if (scoreColumns.some((column) => typed(row, column) && (scoreNumber(valueAt(grid, row, column), 'likelihood') ?? scoreNumber(valueAt(grid, row, column), 'impact')) !== null)) return true;
    return title !== '' && (text(row, 'owner') !== '' || ragFields.some((field) => isScoreWord(text(row, field))));
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

function readAssessment(grid: Grid, row: number, part: AssessmentColumns | null, readScore: ReadScoreAt): Assessment {
  if (!part) return NOT_SCORED;
  return {
    likelihood: readScore(row, part.likelihood, 'likelihood'),
    impact: readScore(row, part.impact, 'impact'),
    rating: readScore(row, part.rating, 'rating'),
    rag: part.rag === undefined ? null : { column: part.rag, value: valueAt(grid, row, part.rag), number: null },
  };
}

/** Reads a cell as a score; null where there is no column for it. */
type ReadScoreAt = (row: number, column: number | undefined, measure: ScoredMeasure) => Score | null;

/** A word among numbers ("High" under 4, 3, 5) is a slip for a check to report, so words count only where the register uses them. */
function scoreReader(grid: Grid, worded: RiskRegister['worded'], { size: { likelihoods, impacts }, words }: RiskScale): ReadScoreAt {
  const isUsual = likelihoods === HIGHEST_SCORE && impacts === HIGHEST_SCORE;
  const highest: Readonly<Record<ScoredMeasure, number>> = { likelihood: likelihoods, impact: impacts, rating: likelihoods * impacts };
  return (row, column, measure) => {
    if (column === undefined) return null;
    const value = valueAt(grid, row, column);
    const inWords = measure === 'rating' || worded.has(measure);
    const number = inWords ? readScoreCell(value, measure, true, measure === 'rating' ? undefined : words[measure]).number : numberOf(value);
    return isUsual ? { column, value, number } : { column, value, number, highest: highest[measure] };
  };
}

const WORDED = ['likelihood', 'impact'] as const;
const ENDING = { likelihood: 'Likelihood', impact: 'Impact' } as const;

/** The measures of which most cells say their score in words. */
function wordedMeasures(grid: Grid, blocks: readonly Block[], { words }: RiskScale): RiskRegister['worded'] {
  return new Set(WORDED.filter((measure) => {
    let balance = 0;
    for (const { columns, firstRow, endRow } of blocks) {
      for (const column of ASSESSMENTS.map((name) => columns[name + ENDING[measure]]).filter((at) => at !== undefined)) {
        for (let row = firstRow; row < endRow; row += 1) {
          const value = valueAt(grid, row, column);
          if (typeof value === 'number') balance -= 1;
          else if (!isBlank(value)) balance += readScoreCell(value, measure, true, words[measure]).byWord ? 1 : -1;
        }
      }
    }
    return balance > 0;
  }));
}

/** False when most printed ratings are not the product of the numbers that the words were taken for. */
function wordsFitRatings(risks: readonly Risk[]): boolean {
  let balance = 0;
  for (const risk of risks) {
    for (const name of ASSESSMENTS) {
      const right = product(risk[name]);
      const printed = risk[name].rating?.number ?? null;
      if (right !== null && printed !== null) balance += right === printed ? 1 : -1;
    }
  }
  return balance >= 0;
}

function withoutWords(assessment: Assessment): Assessment {
  const plain = (score: Score | null): Score | null => (score && !/\d/.test(String(score.value)) ? { ...score, number: null } : score);
  return assessment === NOT_SCORED ? NOT_SCORED : { ...assessment, likelihood: plain(assessment.likelihood), impact: plain(assessment.impact) };
}
