import type { Mover } from '../../registers/budget/report/movers';
import { inUnit, unitName } from '../../registers/budget/report/amounts';
import { CellLink } from '../shared/CellLink';
import { useBudgetStyles } from './budget.styles';

export interface MoversProps {
  readonly movers: readonly Mover[];
  /** Pounds in one unit of the table. */
  readonly scale: number;
  readonly column: number;
  readonly onGo: (row: number) => void;
}

/** The lines that have moved most since the last report. */
export function Movers({ movers, scale, column, onGo }: MoversProps) {
  const styles = useBudgetStyles();
  return (
    <table className={styles.table} data-testid="movers">
      <caption className={styles.caption}>Largest movements since the last report ({unitName(scale)})</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>Line</th>
          <th scope="col" className={styles.figureHead}>Last</th>
          <th scope="col" className={styles.figureHead}>Now</th>
          <th scope="col" className={styles.figureHead}>Moved</th>
        </tr>
      </thead>
      <tbody>
        {movers.map(({ row, name, under, previous, variance, movement }) => (
          <tr key={row}>
            <th scope="row" className={styles.rowHead}>
              <CellLink row={row} column={column} onGo={() => onGo(row)}>
                {name}
              </CellLink>
              {under.length > 0 && <div className={styles.word}>{under[under.length - 1]}</div>}
            </th>
            <td className={styles.figure}>{inUnit(previous, scale)}</td>
            <td className={styles.figure}>{inUnit(variance, scale)}</td>
            <td className={styles.figure}>{movement > 0 ? '+' : ''}{inUnit(movement, scale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
