import { contractsRegisterKind } from '../../src/registers/contracts/contractsRegister';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import type { Grid } from '../../src/registers/shared/grid';
import { defaultChoices, type Recognition, type RecogniseOptions, type Recognised, type RegisterKind } from '../../src/registers/shared/registerKind';
import { list } from '../../src/registers/shared/wording';
import { contractsGrid } from '../registers/contractsGrid';
import { riskGrid } from '../registers/riskGrid';
import { milliseconds, times, type Budget, type Measured } from '../report/table';
import { mediansInTurns, processorTime } from '../timing';

const SIZES = [1_000, 10_000, 100_000] as const;
const [TURNS, PLAN_TURNS] = [9, 5];
/** Registers of each size in one turn. Short ones are gone through several times: freeing memory is part of the cost, and falls on one of several. */
const IN_A_TURN = [10, 10, 1] as const;
const [CHECK_LIMIT, GROWTH_LIMIT, MOST_GROWTH] = [150, 12, 1.1];
const OPTIONS: RecogniseOptions = { today: 45_400 };
const WORKS = ['recognise', 'check', 'plan'] as const;
type Times = Record<(typeof WORKS)[number], number>;

/** Recognising, checking and planning a tidy of generated registers: all the computing that the pane and the command line do. */
function measure<R extends Recognised>(kind: RegisterKind<R>, make: (rows: number) => Grid): Measured {
  const bySize = timesBySize(kind, SIZES.map(make));
  const growth = (work: keyof Times): number => Math.log10(bySize[2][work] / bySize[1][work]);
  const whole = bySize.map(({ recognise, check }) => recognise + check);
  return {
    title: `${kind.title}: recognition, check and tidy plan`,
    how: `Generated registers of 20 columns with varied text and the usual slips. Processor time of one register, medians of ${TURNS} turns (${PLAN_TURNS} for plans). The sizes take turns in one process, so that what slows the machine or its memory slows all of them; a turn is the mean of ${list(IN_A_TURN.map(String))} registers. Growth is the exponent from 10,000 to 100,000 rows: 1 is in proportion.`,
    columns: ['', ...SIZES.map((rows) => `${rows.toLocaleString('en-GB')} rows`), 'Growth'],
    rows: [
      ...WORKS.map((work) => [{ recognise: 'Recognise', check: 'All checks', plan: 'Plan every tidy step' }[work], ...bySize.map((found) => milliseconds(found[work])), growth(work).toFixed(2)]),
      ['Recognise and check', ...whole.map(milliseconds), Math.log10(whole[2] / whole[1]).toFixed(2)],
    ],
    budgets: [
      { limit: `check of 10,000 × 20 in at most ${CHECK_LIMIT} ms`, found: milliseconds(bySize[1].check), holds: bySize[1].check <= CHECK_LIMIT },
      { limit: `check of 100,000 rows within ${GROWTH_LIMIT} times that of 10,000`, found: times(bySize[2].check / bySize[1].check), holds: bySize[2].check <= GROWTH_LIMIT * bySize[1].check },
      ...(['check', 'plan'] as const).map((work): Budget => ({ limit: `growth of the ${work} at most ${MOST_GROWTH}`, found: growth(work).toFixed(2), holds: growth(work) <= MOST_GROWTH })),
    ],
  };
}

function timesBySize<R extends Recognised>(kind: RegisterKind<R>, grids: readonly Grid[]): Times[] {
  // Plans by themselves: freeing their memory would fall on the check that comes after.
  const read = inTurnsOf(grids, TURNS, (grid) => {
    const sheet = readAnew(grid);
    let recognition: Recognition<R> = { ok: false, reason: '' };
    const recognise = processorTime(() => { recognition = kind.recognise(sheet, OPTIONS); });
    const check = processorTime(() => { if (recognition.ok) kind.check(recognition.register); });
    if (!recognition.ok) throw new Error(recognition.reason);
    return [recognise, check];
  });
  const planned = inTurnsOf(grids, PLAN_TURNS, (grid) => {
    const sheet = readAnew(grid);
    return [processorTime(() => { kind.plan(sheet, defaultChoices(kind), OPTIONS); })];
  });
  return grids.map((_, size) => ({ recognise: read[size][0], check: read[size][1], plan: planned[size][0] }));
}

/** For each size the median time of each piece of work on one register. */
function inTurnsOf(grids: readonly Grid[], turns: number, work: (grid: Grid) => number[]): number[][] {
  return mediansInTurns(grids.map((grid, size) => () => {
    const each = Array.from({ length: IN_A_TURN[size] }, () => work(grid));
    return each[0].map((_, piece) => each.reduce((sum, times) => sum + times[piece], 0) / each.length);
  }), turns);
}

/** What is kept of a sheet is kept for that reading of it only: every run begins with a reading of its own. */
function readAnew(grid: Grid): Grid {
  return { ...grid, values: grid.values.map((row) => [...row]) };
}

console.log(JSON.stringify([measure(riskRegisterKind, riskGrid), measure(contractsRegisterKind, contractsGrid)]));
