import { useEffect, useState } from 'react';
import { changesSince, type Changes } from '../../registers/risk/comparison/changes';
import type { RiskRegister } from '../../registers/risk/risk';
import { useScheme } from '../schemes/useScheme';
import { runInSlices } from '../shared/runInSlices';

/** What changed since an earlier register; null while that is being found out. */
export function useChanges(register: RiskRegister, previous: RiskRegister): Changes | null {
  const { riskBands: bands } = useScheme();
  const [found, setFound] = useState<{ readonly by: readonly unknown[]; readonly changes: Changes } | null>(null);
  useEffect(() => {
    let isOver = false;
    void runInSlices(changesSince(register, previous, bands), { isOver: () => isOver }).then((changes) => {
      if (changes) setFound({ by: [register, previous, bands], changes });
    });
    return () => {
      isOver = true;
    };
  }, [register, previous, bands]);
  const isCurrent = found !== null && [register, previous, bands].every((one, index) => one === found.by[index]);
  return isCurrent ? found.changes : null;
}
