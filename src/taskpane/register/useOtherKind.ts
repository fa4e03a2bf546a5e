import { useEffect, useState } from 'react';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { Recognised, RegisterKind } from '../../registers/shared/registerKind';
import { useScheme } from '../schemes/useScheme';

export type OtherKind = Pick<RegisterKind<Recognised>, 'id' | 'title'>;

/**
 * The kind of register that a sheet is, when it is not the one asked for; null when it is none. The other kinds are
 * fetched only then.
 * @param reading the sheet that was refused, or null when none was
 */
export function useOtherKind(refusedBy: string, reading: SheetReading | null): OtherKind | null {
  const scheme = useScheme();
  const [found, setFound] = useState<{ readonly reading: SheetReading; readonly kind: OtherKind | null } | null>(null);
  useEffect(() => {
    if (!reading) return;
    let isOver = false;
    const look = async (): Promise<void> => {
      const { registerKindsFor } = await import('../../registers/registerKinds');
      const kind = registerKindsFor(scheme).find(({ id, recognise }) => id !== refusedBy && recognise(reading.grid, { mapping: reading.saved.byRegister[id] ?? {} }).ok);
      if (!isOver) setFound({ reading, kind: kind ?? null });
    };
    // Offering another pane is a help: without it the message says enough.
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [reading, refusedBy, scheme]);
  return found !== null && found.reading === reading ? found.kind : null;
}
