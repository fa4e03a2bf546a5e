import { readFileSync } from 'node:fs';
import { RISKRAG } from '../../src/functions/risk';
import { customFunctions } from '../../src/functions';
import { inProcessRuntime, type FunctionsMetadata } from '../../src/host/functions';
import { openHeadless } from '../../src/host/openHeadless';
import type { FunctionRuntime } from '../../src/host/model/types';
import { randomFrom } from '../registers/random';
import { milliseconds, times, type Measured } from '../report/table';
import { inTurns, median } from '../timing';

const ROWS = 100_000;
const ROUNDS = 15;
const CALLS = 10;
const SINGLE_ROUNDS = 5;
const HOST_ROWS = 10_000;
const HOST_ROUNDS = 2;
const RANGE_LIMIT = 3;
const NESTED_IF = (row: number): string => `=IF(A${row}*B${row}>=15,"Red",IF(A${row}*B${row}>=10,"Amber",IF(A${row}*B${row}>=5,"Yellow","Green")))`;

/** What somebody would write by hand for this one rule: the same tests of the scores, the same words. */
function bareLoop(likelihoods: readonly number[][], impacts: readonly number[][]): string[][] {
  const result: string[][] = new Array(likelihoods.length);
  for (let row = 0; row < likelihoods.length; row += 1) {
    const likelihood = likelihoods[row][0];
    const impact = impacts[row][0];
    if (!Number.isInteger(likelihood) || likelihood < 1 || likelihood > 5 || !Number.isInteger(impact) || impact < 1 || impact > 5) throw new Error('not a score');
    const rating = likelihood * impact;
    result[row] = [rating >= 15 ? 'Red' : rating >= 10 ? 'Amber' : rating >= 5 ? 'Yellow' : 'Green'];
  }
  return result;
}

function scores(rows: number, seed: number): number[][] {
  const random = randomFrom(seed);
  return Array.from({ length: rows }, () => [1 + random.below(5)]);
}

function calls(): Measured {
  const [likelihoods, impacts] = [scores(ROWS, 1), scores(ROWS, 2)];
  const cells = likelihoods.map((cell, row): readonly [unknown[][], unknown[][]] => [[cell], [impacts[row]]]);
  // Several calls a turn: freeing memory is part of the cost, and falls on one call of several.
  const repeated = (call: () => unknown) => () => { for (let n = 0; n < CALLS; n += 1) call(); };
  const [loop, range] = inTurns([repeated(() => bareLoop(likelihoods, impacts)), repeated(() => RISKRAG(likelihoods, impacts))], ROUNDS).map((time) => time / CALLS);
  const [single] = inTurns([() => { for (const [likelihood, impact] of cells) RISKRAG(likelihood, impact); }], SINGLE_ROUNDS);
  return {
    title: `RISKRAG over ${ROWS.toLocaleString('en-GB')} rows`,
    how: `Processor time of the function itself, medians of ${ROUNDS} turns of ${CALLS} calls, taken one after another; of ${SINGLE_ROUNDS} turns for one call a cell. Excel adds its own cost to each call, which the range form pays once.`,
    columns: ['', 'Time', 'Against the bare loop'],
    rows: [
      ['Bare loop with the same arithmetic', milliseconds(loop), '1.0 ×'],
      ['One call with ranges', milliseconds(range), times(range / loop)],
      ['One call a cell', milliseconds(single), times(single / loop)],
    ],
    budgets: [{ limit: `one call with ranges within ${RANGE_LIMIT} times the bare loop`, found: times(range / loop), holds: range <= RANGE_LIMIT * loop }],
  };
}

/** Calculating a whole column in the host's engine, from writing the formulas to the last result. */
async function calculate(runtime: FunctionRuntime, formulas: (row: number) => string, rows: number): Promise<number> {
  const workbook = await openHeadless(null, { runtime });
  const sheet = workbook.activeSheet;
  const [likelihoods, impacts] = [scores(HOST_ROWS, 1), scores(HOST_ROWS, 2)];
  sheet.writeCells({ row: 0, column: 0, rows: HOST_ROWS, columns: 2 }, likelihoods.map(([likelihood], row) => [likelihood, impacts[row][0]]));
  await workbook.settled();
  const before = process.cpuUsage();
  sheet.writeCells({ row: 0, column: 2, rows, columns: 1 }, Array.from({ length: rows }, (_, row) => [formulas(row + 1)]));
  await workbook.settled();
  const { user, system } = process.cpuUsage(before);
  const [last] = sheet.values({ row: HOST_ROWS - 1, column: 2, rows: 1, columns: 1 })[0];
  if (!['Red', 'Amber', 'Yellow', 'Green'].includes(String(last))) throw new Error(`The last row holds ${String(last)}.`);
  workbook.dispose();
  return (user + system) / 1000;
}

async function inTheHost(metadata: FunctionsMetadata): Promise<Measured> {
  const runtime = inProcessRuntime(customFunctions, metadata);
  const variants = [
    { title: 'Nested IF, one formula a row', formulas: NESTED_IF, rows: HOST_ROWS },
    { title: 'RISKRAG, one formula a row', formulas: (row: number) => `=RISKRAG(A${row},B${row})`, rows: HOST_ROWS },
    { title: 'RISKRAG over the range, one formula', formulas: () => `=RISKRAG(A1:A${HOST_ROWS},B1:B${HOST_ROWS})`, rows: 1 },
  ];
  const taken = variants.map((): number[] => []);
  for (let round = 0; round < HOST_ROUNDS; round += 1) {
    for (const [index, { formulas, rows }] of variants.entries()) taken[index].push(await calculate(runtime, formulas, rows));
  }
  const medians = taken.map(median);
  return {
    title: `The same rule as native formulas, ${HOST_ROWS.toLocaleString('en-GB')} rows in the local workbook host`,
    how: `Processor time from writing the formulas to the last result, medians of ${HOST_ROUNDS}. The engine is the host’s, not Excel’s.`,
    columns: ['', 'Time', 'Against nested IF'],
    rows: variants.map(({ title }, index) => [title, milliseconds(medians[index]), times(medians[index] / medians[0])]),
  };
}

async function run(functionsJson: string): Promise<void> {
  const metadata = JSON.parse(readFileSync(functionsJson, 'utf8')) as FunctionsMetadata;
  console.log(JSON.stringify([calls(), await inTheHost(metadata)]));
}

void run(process.argv[2]);
