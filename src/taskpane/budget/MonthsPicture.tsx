import type { MonthPoint } from '../../registers/budget/report/snapshots';
import { useBudgetStyles } from './budget.styles';

const [WIDTH, HEIGHT, MARGIN] = [300, 90, 10];

/** The projection, or the variance where a month has only that, as a line through the months. The table beside it says the same. */
export function MonthsPicture({ months }: { months: readonly MonthPoint[] }) {
  const styles = useBudgetStyles();
  const isProjected = months.every(({ projection }) => projection !== null);
  const points = months.flatMap(({ label, projection, variance }) => {
    const amount = isProjected ? projection : variance;
    return amount === null ? [] : [{ label, amount }];
  });
  const amounts = points.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const x = (index: number): number => MARGIN + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (amount: number): number => (high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((amount - low) / (high - low)) * (HEIGHT - 2 * MARGIN));
  return (
    <svg className={styles.monthPicture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polyline className={styles.line} points={points.map(({ amount }, index) => `${x(index)},${y(amount)}`).join(' ')} />
      {points.map(({ label, amount }, index) => (
        <circle key={label} className={styles.dot} cx={x(index)} cy={y(amount)} r={4} />
      ))}
    </svg>
  );
}
