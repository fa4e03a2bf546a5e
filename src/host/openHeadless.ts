/** The local workbook host without a screen, for Node. */
import { headlessEngine } from './engine/headlessEngine';
import { openWorkbook, newWorkbook } from './model/openWorkbook';
import type { FunctionRuntime, WorkbookModel } from './model/types';

export interface HeadlessOptions {
  /** The file's name, as messages give it. */
  readonly name?: string;
  /** Runs the add-in's custom functions; without it their names are unknown. */
  readonly runtime?: FunctionRuntime;
}

/**
 * Opens an .xlsx file, or a new workbook when `bytes` is null. Call `dispose` on the workbook when it is done with.
 * @throws WorkbookFileError when the file cannot be opened
 */
export async function openHeadless(bytes: Uint8Array | null, options: HeadlessOptions = {}): Promise<WorkbookModel> {
  const engine = headlessEngine();
  try {
    const workbook = await (bytes ? openWorkbook({ ...options, bytes, engine }) : newWorkbook({ ...options, engine }));
    const dispose = workbook.dispose.bind(workbook);
    workbook.dispose = () => {
      dispose();
      engine.univer.dispose();
    };
    return workbook;
  } catch (error) {
    engine.univer.dispose();
    throw error;
  }
}
