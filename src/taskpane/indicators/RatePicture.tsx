import type { RatePicture as Positions } from './rateView';
import { useIndicatorsStyles } from './indicators.styles';

const WIDTH = 300;
const MIDDLE = 13;
const CAP = 6;

/** A rate as a bar from 0, its limits as a whisker, and the benchmark as a dashed line. The words beside it say the same. */
export function RatePicture({ positions: { rate, lower, upper, benchmark } }: { positions: Positions }) {
  const styles = useIndicatorsStyles();
  const at = (position: number): number => position * WIDTH;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} 26`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.bar} x={0} y={5} width={at(rate)} height={16} />
      {lower !== null && upper !== null && (
        <>
          <line className={styles.whisker} x1={at(lower)} x2={at(upper)} y1={MIDDLE} y2={MIDDLE} />
          {Object.entries({ lower, upper }).map(([name, end]) => (
            <line key={name} className={styles.whisker} x1={at(end)} x2={at(end)} y1={MIDDLE - CAP} y2={MIDDLE + CAP} />
          ))}
        </>
      )}
      {benchmark !== null && <line className={styles.benchmark} x1={at(benchmark)} x2={at(benchmark)} y1={0} y2={26} />}
    </svg>
  );
}

/** What bar, whisker and dashed line stand for. */
export function PictureKey() {
  const styles = useIndicatorsStyles();
  return (
    <div className={styles.key} aria-hidden="true">
      <span>
        <svg className={styles.keyPicture} viewBox="0 0 26 12">
          <rect className={styles.bar} width={26} height={12} />
        </svg>
        rate
      </span>
      <span>
        <svg className={styles.keyPicture} viewBox="0 0 26 12">
          <path className={styles.whisker} d="M2 6H24M2 1V11M24 1V11" />
        </svg>
        limits
      </span>
      <span>
        <svg className={styles.keyPicture} viewBox="0 0 26 12">
          <line className={styles.benchmark} x1={13} x2={13} y1={0} y2={12} />
        </svg>
        benchmark
      </span>
    </div>
  );
}
