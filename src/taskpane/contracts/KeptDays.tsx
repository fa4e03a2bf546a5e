import { Button } from '@fluentui/react-components';
import type { Snapshot } from '../../registers/contracts/report/snapshot';
import { useContractsStyles } from './contracts.styles';

/** The days whose figures the workbook keeps, each with a button that forgets it. */
export function KeptDays({ kept, onForget }: { kept: readonly Snapshot[]; onForget: (asAt: string) => void }) {
  const styles = useContractsStyles();
  if (kept.length === 0) return <p className={styles.text}>No figures of earlier days are kept in this workbook.</p>;
  return (
    <ul className={styles.days} aria-label="Days kept in the workbook">
      {kept.map(({ asAt }) => {
        const day = asAt.split('-').reverse().join('/');
        return (
          <li key={asAt} className={styles.day}>
            <span>{day}</span>
            <Button size="small" appearance="subtle" onClick={() => onForget(asAt)} aria-label={`Forget the figures of ${day}`}>
              Forget
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
