import { useState } from 'react';
import { Cancelled, ExcelProblem } from '../../excel/problems';
import type { RiskRegister } from '../../registers/risk/risk';
import { useAnnounce } from '../app/announcer';
import { FileProblem } from '../files/fileProblem';
import { useTask, type TaskProgress } from '../register/useTask';
import { useScheme } from '../schemes/useScheme';
import { readRegisterFile } from './fileWork/readRegisterFile';
import type { EarlierFile, ToldProblem } from './useEarlierRegister';

export interface RegisterFile {
  readonly isBusy: boolean;
  /** Null until the reading takes long enough to be worth showing. */
  readonly progress: TaskProgress | null;
  readonly problem: ToldProblem | null;
  /** Reads a file that the officer picked, on this computer. */
  readonly pick: (file: File) => Promise<void>;
  /** Stops the reading. What was compared with before stays. */
  readonly cancel: () => void;
}

/** Reads the registers of a picked file. @param onTake given the file, of several registers the largest chosen */
export function useRegisterFile(onTake: (file: EarlierFile) => void): RegisterFile {
  const scheme = useScheme();
  const announce = useAnnounce();
  const { isBusy, progress, perform, cancel } = useTask();
  const [problem, setProblem] = useState<ToldProblem | null>(null);
  const pick = (file: File): Promise<void> => {
    setProblem(null);
    return perform(`Reading ${file.name}`, async ({ signal, report }) => {
      try {
        const registers = await readRegisterFile(file.name, new Uint8Array(await file.arrayBuffer()), scheme, { signal, onProgress: report });
        return () => {
          onTake({ name: file.name, registers, chosen: largest(registers) });
          announce(`Read ${file.name}.`);
        };
      } catch (thrown) {
        if (thrown instanceof Cancelled) return () => announce(`The reading of ${file.name} was stopped.`);
        const told = toldOf(thrown);
        return () => {
          setProblem(told);
          announce(`${told.title} ${told.advice}`);
        };
      }
    });
  };
  return { isBusy, progress, problem, pick, cancel };
}

function largest(registers: readonly RiskRegister[]): number {
  return registers.reduce((best, { recordCount }, index) => (recordCount > registers[best].recordCount ? index : best), 0);
}

function toldOf(thrown: unknown): ToldProblem {
  if (thrown instanceof FileProblem || thrown instanceof ExcelProblem) return { title: thrown.message, advice: thrown.advice };
  return { title: 'The file could not be read.', advice: 'It may have been moved, or be open elsewhere: close it there and pick it again.' };
}
