import { RAG_COLOURS } from '../../schemes/ragColours';
import type { LevelLine } from './riskFigures';
import { useRiskOverviewStyles } from './RiskOverview.styles';

/** Risks at each level, gross and net, as a risk report's summary prints them. */
export function LevelTable({ lines }: { lines: readonly LevelLine[] }) {
  const styles = useRiskOverviewStyles();
  return (
    <table className={styles.table} data-testid="levels">
      <caption className={styles.caption}>Risks by level</caption>
      <thead>
        <tr>
          {['Level', 'Gross', 'Net'].map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ level, rag, gross, net }) => (
          <tr key={level}>
            <th scope="row" className={styles.head}>
              <span className={styles.level} style={{ backgroundColor: RAG_COLOURS[rag].fill, color: RAG_COLOURS[rag].font }}>
                {level} ({rag})
              </span>
            </th>
            <td className={styles.cell}>{gross}</td>
            <td className={styles.cell}>{net}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
