import type { MonthPoint } from '../../registers/budget/report/snapshots';
import { useBudgetStyles } from './budget.styles';

const [WIDTH, HEIGHT, MARGIN] = [300, 90, 10];

/** The projection as a line through the months. The table beside it says the same. */
export function MonthsPicture({ months }: { months: readonly MonthPoint[] }) {
  const styles = useBudgetStyles();
  const projections = months.map(({ projection }) => projection);
  const [low, high] = [Math.min(...projections), Math.max(...projections)];
  const x = (index: number): number => MARGIN + (index / Math.max(1, months.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (projection: number): number => (high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((projection - low) / (high - low)) * (HEIGHT - 2 * MARGIN));
  return (
    <svg className={styles.monthPicture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polyline className={styles.line} points={months.map(({ projection }, index) => `${x(index)},${y(projection)}`).join(' ')} />
      {months.map(({ label, projection }, index) => (
        <circle key={label} className={styles.dot} cx={x(index)} cy={y(projection)} r={4} />
      ))}
    </svg>
  );
}
