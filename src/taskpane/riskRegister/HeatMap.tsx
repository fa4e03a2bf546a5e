import { mergeClasses } from '@fluentui/react-components';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { useHiddenStyles } from '../shared/hidden.styles';
import { keyOf, type HeatSquare, type Stage } from './riskFigures';
import { useRiskOverviewStyles } from './RiskOverview.styles';

export interface HeatMapProps {
  readonly stage: Stage;
  readonly rows: readonly (readonly HeatSquare[])[];
  /** Key of the square whose risks are shown; null for none. */
  readonly open: string | null;
  readonly onOpen: (square: string | null) => void;
}

/** Risks by likelihood and impact. Each square says its colour as a word, and opens its risks. */
export function HeatMap({ stage, rows, open, onOpen }: HeatMapProps) {
  const styles = useRiskOverviewStyles();
  const hidden = useHiddenStyles();
  return (
    <table className={styles.table} data-testid={stage === 'net' ? 'heat-map' : 'gross-heat-map'}>
      <caption className={styles.caption}>{stage === 'net' ? 'Net' : 'Gross'} risks by likelihood (down) and impact (across)</caption>
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
            {row.map((square) => (
              <Square key={square.impact} square={square} isOpen={open === keyOf(square)} onOpen={onOpen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Square({ square, isOpen, onOpen }: { square: HeatSquare; isOpen: boolean; onOpen: HeatMapProps['onOpen'] }) {
  const styles = useRiskOverviewStyles();
  const hidden = useHiddenStyles();
  const { likelihood, impact, risks, rag } = square;
  const colour = rag && RAG_COLOURS[rag];
  const inside = (
    <>
      {risks.length > 0 ? risks.length : <span className={hidden.hidden}>0</span>}{' '}
      {rag && <span className={styles.word}>{rag}</span>}
    </>
  );
  return (
    <td className={styles.square} style={colour ? { backgroundColor: colour.fill, color: colour.font } : undefined}>
      {risks.length === 0 ? (
        inside
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.squareButton, isOpen && styles.openSquare)}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : keyOf(square))}
        >
          {inside}
          <span className={hidden.hidden}> {risks.length === 1 ? 'risk' : 'risks'} at likelihood {likelihood}, impact {impact}</span>
        </button>
      )}
    </td>
  );
}
