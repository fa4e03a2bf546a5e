import { useEffect, useMemo, useState } from 'react';
import type { SheetReading } from '../../excel/reading/readSheet';
import { contractsRegisterKindFor } from '../../registers/contracts/contractsRegister';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import { contractsEffect, risksEffect, type Effect } from '../../registers/scheme/effects';
import type { Scheme } from '../../schemes/scheme';
import { useToday } from '../today';
import { useWorkbook } from '../workbook';

/** What a draft would change in the register on the sheet in front. */
export interface RegisterEffect extends Effect {
  readonly sheet: string;
  readonly kind: 'risk' | 'contracts';
  /** The day that contracts are judged at, as a serial number; null for risks, or where there is none. */
  readonly asAt: number | null;
}

const QUIET = 400;

/** The effect of a draft on the register that is open; null where the sheet in front is neither of the two registers. */
export function useRegisterEffect(now: Scheme, draft: Scheme): RegisterEffect | null {
  const today = useToday();
  const reading = useSheetInFront();
  const register = useMemo(() => {
    if (!reading) return null;
    const days = (id: string) => ({ mapping: reading.saved.byRegister[id] ?? {}, asAt: reading.asAt.byRegister[id], today: today() });
    const risks = riskRegisterKindFor(now).recognise(reading.grid, days('risk'));
    if (risks.ok) return { kind: 'risk' as const, risks: risks.register };
    const contracts = contractsRegisterKindFor(now).recognise(reading.grid, days('contracts'));
    return contracts.ok ? { kind: 'contracts' as const, contracts: contracts.register } : null;
  }, [now, reading, today]);
  return useMemo(() => {
    if (!register || !reading) return null;
    const effect = register.kind === 'risk' ? risksEffect(register.risks, now.riskBands, draft.riskBands) : contractsEffect(register.contracts, draft.procurementMatrix);
    return { ...effect, kind: register.kind, sheet: reading.grid.sheet, asAt: register.kind === 'contracts' ? (register.contracts.asAt?.serial ?? null) : null };
  }, [draft.procurementMatrix, draft.riskBands, now.riskBands, reading, register]);
}

/** The sheet in front, read again when another comes to the front or its cells change. */
function useSheetInFront(): SheetReading | null {
  const workbook = useWorkbook();
  const [reading, setReading] = useState<SheetReading | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | undefined;
    const read = async (): Promise<void> => {
      const next = await workbook.readSheet();
      if (!isOver) setReading(next.grid.values.length > 0 ? next : null);
    };
    const begin = async (): Promise<void> => {
      await read();
      const stopWatching = await workbook.watchSheets(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void read().catch(() => undefined), QUIET);
      });
      if (isOver) await stopWatching();
      else stop = stopWatching;
    };
    // The count is a help: without it the scheme can still be changed.
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.().catch(() => undefined);
    };
  }, [workbook]);
  return reading;
}
