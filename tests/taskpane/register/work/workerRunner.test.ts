import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../../src/excel/problems';
import { riskRegisterKindFor } from '../../../../src/registers/risk/riskRegister';
import { fillKey, type Grid } from '../../../../src/registers/shared/grid';
import { defaultChoices } from '../../../../src/registers/shared/registerKind';
import { defaultScheme } from '../../../../src/schemes/presets';
import { directRunner } from '../../../../src/taskpane/register/work/directRunner';
import type { Answer, Order } from '../../../../src/taskpane/register/work/messages';
import type { WorkOptions } from '../../../../src/taskpane/register/work/runner';
import { workerRunner, type WorkerLike } from '../../../../src/taskpane/register/work/workerRunner';
import { workerSide } from '../../../../src/taskpane/register/work/workerSide';
import { riskGrid } from '../../../../bench/registers/riskGrid';

/** A worker in the same thread: messages are copied as between real ones, and arrive later. */
class PretendWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly orders: Order['type'][] = [];
  isEnded = false;
  slices = 0;
  private readonly take = workerSide((answer) => {
    if (answer.type === 'slice') this.slices += 1;
    const copy: Answer = structuredClone(answer);
    setTimeout(() => { if (!this.isEnded) this.onmessage?.({ data: copy } as MessageEvent<Answer>); }, 0);
  });

  postMessage(order: Order): void {
    this.orders.push(order.type);
    const copy: Order = structuredClone(order);
    setTimeout(() => { if (!this.isEnded) this.take(copy); }, 0);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const kind = riskRegisterKindFor(defaultScheme);
const USE = { kind, scheme: defaultScheme };
const OPTIONS = { today: 45_400 };
const ROWS = 1_300;

function work(signal = new AbortController().signal, onProgress: WorkOptions['onProgress'] = () => undefined): WorkOptions {
  return { signal, onProgress };
}

function pretend() {
  const workers: PretendWorker[] = [];
  const runner = workerRunner(() => {
    workers.push(new PretendWorker());
    return workers[workers.length - 1];
  });
  return { runner, workers };
}

describe('workerRunner', () => {
  const grid: Grid = { ...riskGrid(ROWS), merges: [{ row: 0, column: 0, rows: 1, columns: 3 }], hiddenRows: new Set([4, 9]) };

  it('gives what computing on the spot gives, and keeps the pane’s own grid', async () => {
    const { runner, workers } = pretend();
    const progress: number[] = [];
    const judged = await runner.judge(USE, grid, OPTIONS, work(undefined, (done) => progress.push(done)));
    expect(judged).toEqual(await directRunner.judge(USE, grid, OPTIONS, work()));
    expect(judged.ok && judged.whole?.grid).toBe(grid);
    expect(judged.ok && judged.findings.length).toBeGreaterThan(ROWS / 10);
    expect(progress.at(-1)).toBe(1);
    const choices = defaultChoices(kind);
    expect(await runner.plan(USE, grid, choices, OPTIONS, work())).toEqual(await directRunner.plan(USE, grid, choices, OPTIONS, work()));
    // The sheet went over in parts, once, and served both.
    expect(workers).toHaveLength(1);
    expect(workers[0].orders.filter((type) => type === 'grid')).toHaveLength(1);
    expect(workers[0].orders.filter((type) => type === 'part').length).toBeGreaterThan(1);
  });

  it('sends only what is around the cells when they are the same, such as their colours', async () => {
    const { runner, workers } = pretend();
    await runner.judge(USE, grid, OPTIONS, work());
    const coloured: Grid = { ...grid, fills: new Map(grid.values.map((_, row) => [fillKey(row, 12), '#00B050'])) };
    expect(await runner.judge(USE, coloured, OPTIONS, work())).toEqual(await directRunner.judge(USE, coloured, OPTIONS, work()));
    expect(workers[0].orders.filter((type) => type === 'grid')).toHaveLength(1);
    expect(workers[0].orders.filter((type) => type === 'frame')).toHaveLength(1);
  });

  it('keeps the records of a long register until they are asked for', async () => {
    const { runner } = pretend();
    const long = riskGrid(5_001);
    const here = await directRunner.judge(USE, long, OPTIONS, work());
    const judged = await runner.judge(USE, long, OPTIONS, work());
    expect(judged).toEqual({ ...here, whole: null });
    expect(judged.ok && 'risks' in judged.outline).toBe(false);
    expect(await runner.whole(USE, long, OPTIONS, work())).toEqual({ ok: true, register: here.ok && here.whole });
  });

  it('sends a long result a slice at a time, the next when one was taken', async () => {
    const { runner, workers } = pretend();
    await runner.judge(USE, grid, OPTIONS, work());
    const { orders, slices } = workers[0];
    expect(slices).toBeGreaterThan(2);
    expect(orders.filter((type) => type === 'more')).toHaveLength(slices);
  });

  it('says why a sheet is no register', async () => {
    const { runner } = pretend();
    const other: Grid = { ...grid, values: [['Notes'], ['one']], formulas: [[null], [null]], numberFormats: [['General'], ['General']], merges: [], hiddenRows: new Set() };
    expect(await runner.judge(USE, other, OPTIONS, work())).toEqual(await directRunner.judge(USE, other, OPTIONS, work()));
  });

  it('ends the worker when it is stopped, and starts another for the next work', async () => {
    const { runner, workers } = pretend();
    const stop = new AbortController();
    const stopped = runner.judge(USE, grid, OPTIONS, work(stop.signal));
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    stop.abort();
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    expect(workers[0].isEnded).toBe(true);
    expect((await runner.judge(USE, grid, OPTIONS, work())).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('stops earlier work when there is new work', async () => {
    const { runner } = pretend();
    const first = runner.judge(USE, grid, OPTIONS, work());
    const second = runner.judge(USE, grid, OPTIONS, work());
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    expect((await second).ok).toBe(true);
  });

  it('fails with the worker’s own words', async () => {
    const { runner, workers } = pretend();
    await expect(runner.judge({ ...USE, kind: { ...kind, id: 'risk-of-old' as 'risk' } }, grid, OPTIONS, work())).rejects.toThrow('risk-of-old');
    expect(workers[0].isEnded).toBe(true);
  });
});
