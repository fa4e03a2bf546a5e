import type { KeyFigure } from './contractFigures';
import { useContractsStyles } from './contracts.styles';

/** The figures of the register that are no colours. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const styles = useContractsStyles();
  return (
    <table className={styles.table} data-testid="key-figures">
      <caption className={styles.caption}>Key figures</caption>
      <tbody>
        {figures.map(({ title, figure }) => (
          <tr key={title}>
            <th scope="row" className={styles.head}>
              {title}
            </th>
            <td className={styles.cell}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
