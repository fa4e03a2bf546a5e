import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { LOG_SHEET } from '../../../src/excel/journal/entries';
import { excelPort } from '../../../src/excel/port';
import { waitAtMost } from '../../../src/excel/run';
import type { Fault } from '../../../src/host/protocol/faults';
import type { WorkbookModel } from '../../../src/host/model/types';
import { openHeadless } from '../../../src/host/openHeadless';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import type { TidyPlan } from '../../../src/registers/shared/edit';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { startOfficeHarness, type OfficeHarness } from '../../support/office';
import { differingCells, sheetPicture, type SheetPicture } from './picture';

/** Milliseconds the pane waits for an answer in these tests, and how late a slow and a late answer come. */
const PATIENCE = 400;
export const SLOW = 60;
export const LATE = 1000;

/** A fault, save for which request it strikes. */
export type FaultKind = Pick<Fault, 'when'> & ({ transport: number } | { api: { code: string } } | { drop: true } | { delay: number });
export const WHEN = ['before', 'after'] as const;
export const DROPPED: readonly FaultKind[] = WHEN.map((when) => ({ drop: true, when }));

/** A tidy of the published risk register for the tests of a file: opened before the first, closed after the last. */
export function useFaultyTidy(): FaultyTidy {
  const tidy = new FaultyTidy();
  beforeAll(() => tidy.open());
  afterAll(() => tidy.close());
  return tidy;
}

/** Tidies the published risk register and undoes that, while requests fail. Between two tries the sheet is as published and has no log. */
export class FaultyTidy {
  /** The sheet as published, and as a tidy without faults leaves it. */
  original!: SheetPicture;
  tidied!: SheetPicture;
  /** How many requests a tidy and an undo take when nothing goes wrong. */
  readonly requests = { apply: 0, undo: 0 };
  /** How often something was done under faults. */
  tried = 0;

  private model!: WorkbookModel;
  private office!: OfficeHarness;
  private plan!: TidyPlan;

  async open(): Promise<void> {
    this.model = await openHeadless(readFileSync(join(process.cwd(), 'assets/samples/risk-register.xlsx')), { name: 'risk-register.xlsx' });
    await this.model.settled();
    this.office = await startOfficeHarness(this.model);
    const { grid } = await excelPort.readSheet();
    this.plan = riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind));
    this.original = await this.picture();
    this.requests.apply = await this.requestsOf(() => this.apply());
    this.tidied = await this.picture();
    this.requests.undo = await this.requestsOf(() => this.undoAll());
    expect(await this.picture()).toEqual(this.original);
    this.startLogAfresh();
  }

  close(): void {
    waitAtMost();
    this.office.dispose();
    this.model.dispose();
  }

  apply() {
    return excelPort.applyPlan(this.plan, { register: 'risk', sheetId: this.model.activeSheet.id });
  }

  /** Undoes whatever the log still offers, as an officer who goes on choosing Undo. */
  async undoAll(): Promise<void> {
    for (let batch = await excelPort.latestBatch('risk'); batch; batch = await excelPort.latestBatch('risk')) {
      expect(await excelPort.undoBatch(batch.heading.batch)).toMatchObject({ outcome: 'undone', left: [], notes: [] });
    }
  }

  async picture(): Promise<SheetPicture> {
    await this.model.settled();
    return sheetPicture(this.model.activeSheet);
  }

  /** Does something while faults stand, with little patience; then everything is as usual again. */
  async under<T>(faults: readonly Fault[], work: () => Promise<T>): Promise<T> {
    this.tried += 1;
    faults.forEach((fault) => this.office.faults.arm(fault));
    waitAtMost(PATIENCE);
    try {
      return await work();
    } finally {
      this.office.faults.clear();
      waitAtMost();
      await this.office.settle();
    }
  }

  /** Applies under faults and judges the sheet: tidied, or as published save for the cells that are named. Then it is put back. */
  async applyUnder(...faults: readonly Fault[]): Promise<void> {
    const outcome = await this.under(faults, () => this.apply());
    const now = await this.picture();
    const label = JSON.stringify(faults);
    switch (outcome.outcome) {
      case 'applied':
        expect(now, label).toEqual(this.tidied);
        break;
      case 'failed': {
        const differing = differingCells(this.original, now);
        expect(differing.filter((cell) => !outcome.notRestored.includes(cell)), label).toEqual([]);
        if (outcome.notRestored.length === 0) expect(now, label).toEqual(this.original);
        expect(outcome.problem.message, label).not.toBe('');
        expect(outcome.problem.advice, label).not.toBe('');
        break;
      }
      default:
        expect.unreachable(`${label}: ${outcome.outcome}`);
    }
    await this.backToPublished(label);
  }

  /** Undoes what is left, and sees that the sheet is as published. */
  async backToPublished(label: string): Promise<void> {
    await this.undoAll();
    expect(await this.picture(), label).toEqual(this.original);
    this.startLogAfresh();
  }

  /** How many requests something takes. */
  async requestsOf(work: () => Promise<unknown>): Promise<number> {
    this.office.faults.resetCounts();
    await work();
    return this.office.faults.counts.requests;
  }

  private startLogAfresh(): void {
    const log = this.model.sheet(LOG_SHEET);
    if (log) this.model.deleteSheet(log);
  }
}
