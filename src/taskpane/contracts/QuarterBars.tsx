import { mergeClasses } from '@fluentui/react-components';
import { inPounds } from '../../registers/shared/pounds';
import type { Quarter } from '../../registers/contracts/report/forwardPlan';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { useHiddenStyles } from '../shared/hidden.styles';
import { count } from '../shared/words';
import { useContractsStyles } from './contracts.styles';

export interface QuarterBarsProps {
  readonly quarters: readonly Quarter[];
  /** Label of the quarter whose contracts are listed; null for none. */
  readonly open: string | null;
  readonly onOpen: (quarter: string | null) => void;
}

/**
 * Contracts ending in each quarter as bars, in the colours of their procurement status, each with its letter and number. A
 * bar opens the list of its contracts; its words say the same to those who cannot see it.
 */
export function QuarterBars({ quarters, open, onOpen }: QuarterBarsProps) {
  const styles = useContractsStyles();
  const hidden = useHiddenStyles();
  const most = Math.max(1, ...quarters.map(({ lines }) => lines.length));
  return (
    <ul className={styles.bars} aria-label="Contracts ending in each quarter" data-testid="quarter-bars">
      {quarters.map(({ label, lines, statuses, value }) => {
        const without = lines.length - statuses.reduce((sum, { count: number }) => sum + number, 0);
        const share = (number: number): string => `${(100 * number) / most}%`;
        const words = [...statuses.map(({ status, count: number }) => `${number} ${status}`), ...(without > 0 ? [`${without} without status`] : [])].join(', ');
        return (
          <li key={label} className={styles.barRow}>
            <span className={styles.barLabel}>{label}</span>
            {lines.length === 0 ? (
              <span className={styles.none}>None</span>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.bar, open === label && styles.openBar)}
                aria-pressed={open === label}
                onClick={() => onOpen(open === label ? null : label)}
              >
                <span className={hidden.hidden}>{`${label}: ${count(lines.length, 'contract')} worth ${inPounds(value)}: ${words}`}</span>
                {statuses.map(({ status, count: number }) => (
                  <span key={status} aria-hidden className={styles.piece} style={{ width: share(number), backgroundColor: RAG_COLOURS[status].fill, color: RAG_COLOURS[status].font }}>
                    {status[0]}{number}
                  </span>
                ))}
                {without > 0 && <span aria-hidden className={mergeClasses(styles.piece, styles.without)} style={{ width: share(without) }}>–{without}</span>}
              </button>
            )}
            <span className={styles.barCount} aria-hidden>{lines.length > 0 ? lines.length : ''}</span>
          </li>
        );
      })}
    </ul>
  );
}
