import { useState } from 'react';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import { useAnnounce } from '../app/announcer';
import { FileProblem } from '../files/fileProblem';
import { useKind } from '../schemes/useKind';
import { registersInFile } from './registersInFile';
import type { EarlierFile, ToldProblem } from './useEarlierRegister';

export interface RegisterFile {
  readonly isBusy: boolean;
  readonly problem: ToldProblem | null;
  /** Reads a file that the officer picked, on this computer. */
  readonly pick: (file: File) => Promise<void>;
}

/** Reads the registers of a picked file. @param onTake given the file, of several registers the largest chosen */
export function useRegisterFile(onTake: (file: EarlierFile) => void): RegisterFile {
  const kind = useKind(riskRegisterKindFor);
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ToldProblem | null>(null);
  const pick = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const registers = await registersInFile(file.name, new Uint8Array(await file.arrayBuffer()), kind);
      onTake({ name: file.name, registers, chosen: largest(registers) });
      announce(`Read ${file.name}.`);
    } catch (thrown) {
      const told = toldOf(thrown);
      setProblem(told);
      announce(`${told.title} ${told.advice}`);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, pick };
}

function largest(registers: readonly RiskRegister[]): number {
  return registers.reduce((best, { recordCount }, index) => (recordCount > registers[best].recordCount ? index : best), 0);
}

function toldOf(thrown: unknown): ToldProblem {
  if (thrown instanceof FileProblem) return { title: thrown.message, advice: thrown.advice };
  return { title: 'The file could not be read.', advice: 'It may have been moved, or be open elsewhere: close it there and pick it again.' };
}
