import { RAG_COLOURS } from '../../schemes/ragColours';
import type { ColourLine } from './contractFigures';
import { useContractsStyles } from './contracts.styles';

/** How many contracts have each procurement status, and each risk index where the register has one. Each colour is a word as well. */
export function ColourTable({ lines, hasRiskIndex }: { lines: readonly ColourLine[]; hasRiskIndex: boolean }) {
  const styles = useContractsStyles();
  return (
    <table className={styles.table} data-testid="colours">
      <caption className={styles.caption}>{hasRiskIndex ? 'Contracts by procurement status and risk index' : 'Contracts by procurement status'}</caption>
      <thead>
        <tr>
          {['Colour', 'Procurement status', ...(hasRiskIndex ? ['Risk index'] : [])].map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ colour, procurementStatus, riskIndex }) => (
          <tr key={colour}>
            <th scope="row" className={styles.head}>
              {colour ? (
                <span className={styles.colour} style={{ backgroundColor: RAG_COLOURS[colour].fill, color: RAG_COLOURS[colour].font }}>
                  {colour}
                </span>
              ) : (
                'No status'
              )}
            </th>
            <td className={styles.cell}>{procurementStatus}</td>
            {hasRiskIndex && <td className={styles.cell}>{riskIndex ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
