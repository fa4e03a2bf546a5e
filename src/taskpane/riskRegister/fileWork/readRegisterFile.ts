import { Cancelled, ExcelProblem } from '../../../excel/problems';
import type { RiskRegister } from '../../../registers/risk/risk';
import type { Scheme } from '../../../schemes/scheme';
import { FileProblem } from '../../files/fileProblem';
import { putTogether, type Slice } from '../../register/work/slices';
import type { FileAnswer, FileOrder } from './messages';

/** How the reading is watched and stopped. */
export interface ReadingWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The risk registers of a file, in the order of its sheets; at least one. It is read in a worker of its own, so that the pane
 * answers meanwhile and can stop it at once.
 * @throws FileProblem when the file cannot be used, or holds no risk register
 * @throws ExcelProblem when the worker's script cannot be fetched
 * @throws Cancelled when the signal says so
 */
export function readRegisterFile(name: string, bytes: Uint8Array<ArrayBuffer>, scheme: Scheme, { signal, onProgress }: ReadingWatch): Promise<readonly RiskRegister[]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Cancelled());
      return;
    }
    const worker = new Worker(/* webpackChunkName: "fileWorker" */ new URL('./fileWorker.ts', import.meta.url));
    const slices: Slice[] = [];
    const tell = (order: FileOrder, moved: Transferable[] = []): void => worker.postMessage(order, moved);
    // A worker in the middle of its work hears nothing: the only way to stop it is to end it.
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const fail = (problem: Error): void => {
      end();
      reject(problem);
    };
    const cancel = (): void => fail(new Cancelled());
    signal.addEventListener('abort', cancel);
    worker.onerror = () => fail(new ExcelProblem('not-fetched'));
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      if (data.type === 'progress') onProgress(data.done, data.total);
      else if (data.type === 'slice') {
        slices.push(data.slice);
        tell({ type: 'more' });
      } else if (data.type === 'problem') fail(new FileProblem(data.message, data.advice));
      else if (data.type === 'failed') fail(new Error(data.message));
      else {
        end();
        resolve(putTogether(data.rest, slices) as readonly RiskRegister[]);
      }
    };
    tell({ type: 'read', name, bytes, scheme }, [bytes.buffer]);
  });
}
