import type { RiskRegister } from '../../registers/risk/risk';
import type { RiskRegisterKind } from '../../registers/risk/riskRegister';
import { FileProblem } from '../files/fileProblem';
import { openWorkbookFile } from '../files/openWorkbookFile';
import { names } from '../shared/words';

/**
 * The risk registers of a file, in the order of its sheets; at least one.
 * @throws FileProblem when the file cannot be used, or holds no risk register
 */
export async function registersInFile(name: string, bytes: Uint8Array, kind: RiskRegisterKind): Promise<readonly RiskRegister[]> {
  const sheets = await openWorkbookFile(name, bytes);
  const registers: RiskRegister[] = [];
  let reason = 'It is empty.';
  for (const sheet of sheets) {
    const grid = await sheet.read();
    const recognition = grid && kind.recognise(grid);
    if (recognition?.ok) registers.push(recognition.register);
    else if (recognition) ({ reason } = recognition);
  }
  if (registers.length > 0) return registers;
  const advice = sheets.length === 1 ? reason : `Its sheets are ${names(sheets.map((sheet) => `“${sheet.name}”`))}.`;
  throw new FileProblem(`No risk register was recognised in “${name}”.`, advice);
}
