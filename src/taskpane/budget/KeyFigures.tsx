import type { KeyFigures as Figures } from '../../registers/budget/report/keyFigures';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { useBudgetStyles } from './budget.styles';
import { figureLines, percentWithSign, withSign } from './figures';

/** The bottom line: variance, per cent and colour large, and the figures behind it, gross and net of management action. */
export function KeyFigures({ figures }: { figures: Figures }) {
  const styles = useBudgetStyles();
  const { variance, share, rag } = figures;
  const colour = rag && RAG_COLOURS[rag];
  return (
    <>
      {variance !== null && (
        <p className={styles.headline} data-testid="headline">
          <span className={styles.variance}>{withSign(variance)}</span>
          {share !== null && <span>{percentWithSign(share)} of budget</span>}
          {figures.managementAction !== 0 && <span>after management action</span>}
          {colour && (
            <span className={styles.rag} style={{ backgroundColor: colour.fill, color: colour.font }}>
              {rag}
            </span>
          )}
        </p>
      )}
      <table className={styles.table} data-testid="key-figures">
        <caption className={styles.caption}>Key figures: {figures.name}</caption>
        <tbody>
          {figureLines(figures).map(({ title, figure, word }) => (
            <tr key={title}>
              <th scope="row" className={styles.rowHead}>
                {title}
              </th>
              <td className={styles.figure}>
                {figure} {word !== '' && <span className={styles.word}>{word}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
