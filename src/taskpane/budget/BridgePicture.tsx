import { useMemo } from 'react';
import type { Bridge } from '../../registers/budget/report/bridge';
import { CellLink } from '../shared/CellLink';
import { useBudgetStyles } from './budget.styles';
import { bridgeView, type BridgeBar } from './bridgeView';

export interface BridgePictureProps {
  readonly bridge: Bridge;
  /** Zero-based sheet column by which a line is shown. */
  readonly column: number;
  readonly onGo: (row: number) => void;
}

/** The overspend bridge, from budget down to projection: each bar starts where the one above it ends. */
export function BridgePicture({ bridge, column, onGo }: BridgePictureProps) {
  const styles = useBudgetStyles();
  const { bars, scaleFrom } = useMemo(() => bridgeView(bridge), [bridge]);
  return (
    <section aria-label="Bridge from budget to projection" data-testid="bridge">
      <h3 className={styles.heading}>From budget to {bridge.isOfVariance ? 'projected variance' : 'projection'}</h3>
      <ol className={styles.list}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <div className={styles.barLine}>
              {bar.row === null ? (
                <span className={styles.barLabel}>{bar.label}</span>
              ) : (
                <CellLink row={bar.row} column={column} onGo={() => onGo(bar.row ?? 0)}>
                  {bar.label}
                </CellLink>
              )}
              <span className={styles.amount}>{bar.amount}</span>
            </div>
            <Bar bar={bar} />
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        Increases are to the right, reductions to the left.{scaleFrom !== null && ` The scale starts at ${scaleFrom}, not at 0.`}
        {bridge.isOfVariance && ' The table has no budget for the whole, so the bridge starts at 0.'}
      </p>
    </section>
  );
}

const WIDTH = 300;

/** The words beside it say the same, so it is hidden from those who cannot see it. */
function Bar({ bar: { look, start, end } }: { bar: BridgeBar }) {
  const styles = useBudgetStyles();
  const from = start * WIDTH;
  // A change too small for the scale is still a line.
  const width = Math.max(1.5, (end - start) * WIDTH);
  const [top, bottom] = look === 'decrease' ? [from + width, from] : [from, from + width];
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} 22`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {look !== 'level' && <line className={styles.guide} x1={top} x2={top} y1={0} y2={18} />}
      <rect className={styles[look]} x={from} y={4} width={width} height={14} />
      <line className={styles.guide} x1={bottom} x2={bottom} y1={18} y2={22} />
    </svg>
  );
}
