import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { riskGrid } from '../../../bench/registers/riskGrid';
import { workbookOf } from '../../../bench/registers/workbookOf';
import { Cancelled } from '../../../src/excel/problems';
import { riskRegisterKindFor } from '../../../src/registers/risk/riskRegister';
import { defaultScheme } from '../../../src/schemes/presets';
import { FileProblem } from '../../../src/taskpane/files/fileProblem';
import { readRegisterFile } from '../../../src/taskpane/riskRegister/fileWork/readRegisterFile';
import { FileWorkerInPage } from './fileWorkerInPage';

const ROWS = 700;
const grid = riskGrid(ROWS);
const file = () => new Uint8Array(workbookOf(grid));

beforeEach(() => {
  vi.stubGlobal('Worker', FileWorkerInPage);
  FileWorkerInPage.started.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

/** Reads the file; `onProgress` may stop it. */
function read(bytes: Uint8Array<ArrayBuffer>, onProgress: (done: number, total: number, stop: () => void) => void = () => undefined) {
  const stopping = new AbortController();
  return readRegisterFile('March.xlsx', bytes, defaultScheme, { signal: stopping.signal, onProgress: (done, total) => onProgress(done, total, () => stopping.abort()) });
}

describe('a file that is read in a worker', () => {
  it('gives the registers that its sheets hold, with all their risks, and tells how far it has come', async () => {
    const told: number[] = [];
    const [register] = await read(file(), (done, total) => told.push(done / total));
    const recognition = riskRegisterKindFor(defaultScheme).recognise(grid);
    expect(recognition.ok && register.recordCount).toBe(recognition.ok && recognition.register.recordCount);
    expect(register.risks.map(({ ref, title }) => [ref, title])).toEqual(recognition.ok && recognition.register.risks.map(({ ref, title }) => [ref, title]));
    expect(register.grid.values).toHaveLength(grid.values.length);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
    const [worker] = FileWorkerInPage.started;
    expect(worker?.orders.filter((type) => type === 'more').length).toBeGreaterThanOrEqual(4);
    expect(worker?.isEnded).toBe(true);
  });

  it('can be stopped at once, and then gives nothing', async () => {
    await expect(read(file(), (_done, _total, stop) => stop())).rejects.toBeInstanceOf(Cancelled);
    expect(FileWorkerInPage.started[0]?.isEnded).toBe(true);
  });

  it('says why it cannot be used', async () => {
    const refused = read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0));
    await expect(refused).rejects.toBeInstanceOf(FileProblem);
    await expect(refused).rejects.toMatchObject({ message: 'The workbook is in the older .xls format.', advice: expect.stringContaining('save it as an Excel workbook') as string });
  });

  it('says so when the worker’s script is not to be had', async () => {
    const reading = read(file());
    FileWorkerInPage.started[0]?.onerror?.();
    await expect(reading).rejects.toMatchObject({ code: 'not-fetched' });
    expect(FileWorkerInPage.started[0]?.isEnded).toBe(true);
  });
});
