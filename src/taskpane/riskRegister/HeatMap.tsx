import { RAG_COLOURS } from '../../schemes/ragColours';
import { useHiddenStyles } from '../shared/hidden.styles';
import type { HeatCell } from './riskFigures';
import { useRiskOverviewStyles } from './RiskOverview.styles';

/** Net risks by likelihood and impact. Each square says its colour as a word. */
export function HeatMap({ rows }: { rows: readonly (readonly HeatCell[])[] }) {
  const styles = useRiskOverviewStyles();
  const hidden = useHiddenStyles();
  return (
    <table className={styles.table} data-testid="heat-map">
      <caption className={styles.caption}>Net risks by likelihood (down) and impact (across)</caption>
      <thead>
        <tr>
          <td />
          {rows[0]?.map(({ impact }) => (
            <th key={impact} scope="col" className={styles.axis}>
              <span className={hidden.hidden}>Impact </span>
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.likelihood}>
            <th scope="row" className={styles.axis}>
              <span className={hidden.hidden}>Likelihood </span>
              {row[0]?.likelihood}
            </th>
            {row.map(({ impact, risks, rag }) => {
              const colour = rag && RAG_COLOURS[rag];
              return (
                <td key={impact} className={styles.square} style={colour ? { backgroundColor: colour.fill, color: colour.font } : undefined}>
                  {risks > 0 ? risks : <span className={hidden.hidden}>0</span>}
                  {rag && <span className={styles.word}>{rag}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
