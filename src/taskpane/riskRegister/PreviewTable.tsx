import type { ReportTable } from '../../registers/shared/report/table';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { shownCell } from '../shared/shownCell';
import { count } from '../shared/words';
import { usePanelStyles } from './panels.styles';


/** A table of the report as it will be written; of a long one, the first rows. */
export function PreviewTable({ table: { title, header, rows, notes, numberFormats, colours }, rowsShown = 10 }: { table: ReportTable; rowsShown?: number }) {
  const styles = usePanelStyles();
  const more = rows.length - rowsShown;
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {header.map((heading) => (
                  <th key={heading} scope="col" className={styles.head}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, rowsShown).map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => {
                    const word = colours?.[row]?.[column];
                    const colour = word && RAG_COLOURS[word];
                    return (
                      <td key={column} className={styles.cell} style={colour ? { backgroundColor: colour.fill, color: colour.font } : undefined}>
                        {cell === '' && word ? word : shownCell(cell, numberFormats?.[column])}
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
        <p key={note} className={styles.text}>{note}</p>
      ))}
    </>
  );
}
