import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_SHEET } from '../../src/excel/journal/entries';
import { excelPort } from '../../src/excel/port';
import { waitAtMost } from '../../src/excel/run';
import type { Fault } from '../../src/host/protocol/faults';
import type { SheetModel, WorkbookModel } from '../../src/host/model/types';
import { openHeadless } from '../../src/host/openHeadless';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import type { TidyPlan } from '../../src/registers/shared/edit';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { startOfficeHarness, type OfficeHarness } from '../support/office';
import { differingCells, sheetPicture, type SheetPicture } from './support/picture';

/** Milliseconds the pane waits for an answer in these tests, and how late a slow and a late answer come. */
const PATIENCE = 400;
const SLOW = 60;
const LATE = 1000;
const AT_ONCE = { register: 'risk' } as const;

type Kind = Pick<Fault, 'when'> & ({ transport: number } | { api: { code: string } } | { drop: true } | { delay: number });
const when = ['before', 'after'] as const;
const DROPPED: readonly Kind[] = when.map((moment) => ({ drop: true, when: moment }));
const EVERY_KIND: readonly Kind[] = [
  ...[5001, 5004, 5012, 5103, 7000].flatMap((transport) => when.map((moment) => ({ transport, when: moment }))),
  ...['GeneralException', 'AccessDenied'].flatMap((code) => when.map((moment) => ({ api: { code }, when: moment }))),
  ...DROPPED,
  { delay: SLOW },
  { delay: LATE },
];
/** An undo takes many requests: these few kinds at each of them. */
const UNDO_KINDS: readonly Kind[] = [...when.map((moment) => ({ transport: 5001, when: moment })), { drop: true, when: 'after' }];
const SOME_KINDS: readonly Kind[] = [...when.map((moment) => ({ transport: 5001, when: moment })), { api: { code: 'GeneralException' }, when: 'after' }, ...DROPPED, { delay: SLOW }];

let model: WorkbookModel;
let office: OfficeHarness;
let sheet: SheetModel;
let plan: TidyPlan;
let original: SheetPicture;
let tidied: SheetPicture;
/** How many requests a tidy, an undo and a putting back take when nothing goes wrong. */
const requests = { apply: 0, undo: 0, putBack: 0 };
let tried = 0;

beforeAll(async () => {
  model = await openHeadless(readFileSync(join(process.cwd(), 'assets/samples/risk-register.xlsx')), { name: 'risk-register.xlsx' });
  await model.settled();
  office = await startOfficeHarness(model);
  sheet = model.activeSheet;
  const reading = await excelPort.readSheet();
  plan = riskRegisterKind.plan(reading.grid, defaultChoices(riskRegisterKind));
  original = sheetPicture(sheet);
  requests.apply = await requestsOf(() => apply());
  tidied = await picture();
  requests.undo = await requestsOf(undoAll);
  expect(await picture()).toEqual(original);
  startLogAfresh();
  office.faults.arm({ nth: requests.apply, transport: 5001, when: 'after' });
  requests.putBack = (await requestsOf(() => apply())) - requests.apply;
  office.faults.clear();
});
afterAll(() => {
  waitAtMost();
  office.dispose();
  model.dispose();
});

const apply = () => excelPort.applyPlan(plan, { ...AT_ONCE, sheetId: sheet.id });

async function picture(): Promise<SheetPicture> {
  await model.settled();
  return sheetPicture(sheet);
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  office.faults.resetCounts();
  await work();
  return office.faults.counts.requests;
}

/** Undoes whatever the log still offers, as an officer who goes on choosing Undo. */
async function undoAll(): Promise<void> {
  for (let batch = await excelPort.latestBatch('risk'); batch; batch = await excelPort.latestBatch('risk')) {
    expect(await excelPort.undoBatch(batch.heading.batch)).toMatchObject({ outcome: 'undone', left: [], notes: [] });
  }
}

function startLogAfresh(): void {
  const log = model.sheet(LOG_SHEET);
  if (log) model.deleteSheet(log);
}

/** Does something while faults stand, with little patience; then everything is as usual again. */
async function under<T>(faults: readonly Fault[], work: () => Promise<T>): Promise<T> {
  tried += 1;
  faults.forEach((fault) => office.faults.arm(fault));
  waitAtMost(PATIENCE);
  try {
    return await work();
  } finally {
    office.faults.clear();
    waitAtMost();
    await office.settle();
  }
}

/** Applies under faults, judges the sheet, and undoes. */
async function applyUnder(...faults: readonly Fault[]): Promise<void> {
  const outcome = await under(faults, apply);
  const now = await picture();
  const label = JSON.stringify(faults);
  switch (outcome.outcome) {
    case 'applied':
      expect(now, label).toEqual(tidied);
      break;
    case 'failed': {
      const differing = differingCells(original, now);
      expect(differing.filter((cell) => !outcome.notRestored.includes(cell)), label).toEqual([]);
      if (outcome.notRestored.length === 0) expect(now, label).toEqual(original);
      expect(outcome.problem.message, label).not.toBe('');
      expect(outcome.problem.advice, label).not.toBe('');
      break;
    }
    default:
      expect.unreachable(`${label}: ${outcome.outcome}`);
  }
  await undoAll();
  expect(await picture(), label).toEqual(original);
  startLogAfresh();
}

describe('a tidy of the published register with a fault at every request', { timeout: 600_000 }, () => {
  it.each(EVERY_KIND)('tidying: %o', async (kind) => {
    for (let nth = 1; nth <= requests.apply; nth += 1) await applyUnder({ ...kind, nth });
  });

  it.each(SOME_KINDS)('putting back what a failed request wrote: %o', async (kind) => {
    for (let nth = 1; nth <= requests.putBack; nth += 1) {
      await applyUnder({ nth: requests.apply, transport: 5001, when: 'after' }, { ...kind, nth: requests.apply + nth });
    }
  });

  it.each([{ transport: 5012 }, { api: { code: 'GeneralException' } }, { drop: true } as const])('nothing can be put back at all: %o', async (kind) => {
    const lost: Fault[] = [{ nth: requests.apply, transport: 5001, when: 'after' }, { ...kind, nth: requests.apply + 1, times: 99, when: 'before' }];
    await applyUnder(...lost);
  });

  it.each(UNDO_KINDS)('undoing: %o', async (kind) => {
    for (let nth = 1; nth <= requests.undo; nth += 1) {
      expect(await apply()).toMatchObject({ outcome: 'applied' });
      const fault = { ...kind, nth };
      const label = JSON.stringify(fault);
      await under([fault], async () => {
        const batch = await excelPort.latestBatch('risk').catch(() => null);
        if (batch) await excelPort.undoBatch(batch.heading.batch);
      });
      // Every cell is as before or as after, never a third thing.
      const now = await picture();
      const before = new Set(differingCells(original, now));
      expect(differingCells(tidied, now).filter((cell) => before.has(cell)), label).toEqual([]);
      await undoAll();
      expect(await picture(), label).toEqual(original);
      startLogAfresh();
    }
  });

  it('was tried with at least forty faults', () => {
    console.info(`Faults tried: ${tried} (a tidy takes ${requests.apply} requests, putting back ${requests.putBack}, undoing ${requests.undo}).`);
    expect(tried).toBeGreaterThanOrEqual(40);
  });
});
