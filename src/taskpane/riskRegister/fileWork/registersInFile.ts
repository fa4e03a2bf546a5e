import type { RiskRegister } from '../../../registers/risk/risk';
import type { RiskRegisterKind } from '../../../registers/risk/riskRegister';
import { FileProblem } from '../../files/fileProblem';
import { openWorkbookFile } from '../../files/openWorkbookFile';
import { names } from '../../shared/words';

/** Reading a sheet is counted as this share of the work, recognising what it holds as the rest. */
const READING = 0.7;

/**
 * The risk registers of a file, in the order of its sheets; at least one.
 * @param onProgress told how far it has come, in bytes
 * @throws FileProblem when the file cannot be used, or holds no risk register
 */
export function registersInFile(name: string, bytes: Uint8Array, kind: RiskRegisterKind, onProgress: (done: number, total: number) => void): readonly RiskRegister[] {
  const sheets = openWorkbookFile(name, bytes);
  const total = sheets.reduce((sum, { size }) => sum + size, 0);
  const registers: RiskRegister[] = [];
  let reason = 'It is empty.';
  let done = 0;
  for (const sheet of sheets) {
    const before = done;
    const grid = sheet.read((share) => onProgress(before + sheet.size * share * READING, total));
    const recognition = grid && kind.recognise(grid);
    if (recognition?.ok) registers.push(recognition.register);
    else if (recognition) ({ reason } = recognition);
    done += sheet.size;
    onProgress(done, total);
  }
  if (registers.length > 0) return registers;
  const advice = sheets.length === 1 ? reason : `Its sheets are ${names(sheets.map((sheet) => `“${sheet.name}”`))}.`;
  throw new FileProblem(`No risk register was recognised in “${name}”.`, advice);
}
