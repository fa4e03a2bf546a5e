import { useCallback, useMemo, useState } from 'react';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { SheetEvent } from '../../excel/sheetEvents';
import { contractsRegisterKindFor } from '../../registers/contracts/contractsRegister';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import { contractsEffect, risksEffect, type Effect } from '../../registers/scheme/effects';
import type { Scheme } from '../../schemes/scheme';
import { useToday } from '../today';
import { useSheetWatch, type SheetWatch } from '../shared/useSheetWatch';
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
  // The count is a help: where the sheet cannot be read, the scheme can still be changed.
  const read = useCallback(async () => {
    const next = await workbook.readSheet();
    setReading(next.grid.values.length > 0 ? next : null);
  }, [workbook]);
  const onSheetEvent = useCallback((_event: SheetEvent, watch: SheetWatch) => watch.putOff(read, QUIET), [read]);
  useSheetWatch(read, onSheetEvent);
  return reading;
}
