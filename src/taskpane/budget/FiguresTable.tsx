import { mergeClasses } from '@fluentui/react-components';
import type { ReportTable } from '../../registers/shared/report/table';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { count } from '../shared/words';
import { useBudgetStyles } from './budget.styles';
import { shown } from './figures';

const ROWS_SHOWN = 15;

/** A table of the report as it will be written; of a long one, the first rows. It scrolls sideways where it is wide. */
export function FiguresTable({ table: { title, header, rows, notes, numberFormats = {}, colours } }: { table: ReportTable }) {
  const styles = useBudgetStyles();
  const more = rows.length - ROWS_SHOWN;
  const isFigure = (column: number): boolean => numberFormats[column] !== undefined;
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {header.map((heading, column) => (
                  <th key={heading} scope="col" className={isFigure(column) ? styles.figureHead : styles.head}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, ROWS_SHOWN).map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => {
                    const word = colours?.[row]?.[column];
                    const colour = word && RAG_COLOURS[word];
                    return (
                      <td key={column} className={isFigure(column) ? styles.figure : mergeClasses(styles.cell, String(cell).length > 12 && styles.wide)} style={colour ? { backgroundColor: colour.fill, color: colour.font } : undefined}>
                        {shown(cell, numberFormats[column])}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className={styles.text}>{count(more, 'more row')} will be written.</p>}
      {notes.map((note) => (
        <p key={note} className={styles.note}>{note}</p>
      ))}
    </>
  );
}
