import { mergeClasses } from '@fluentui/react-components';
import type { ReportTable } from '../../registers/shared/report/table';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { useFiguresStyles, useReportTableStyles } from './ReportTableView.styles';
import { shownCell } from './shownCell';
import { count } from './words';

export interface ReportTableViewProps {
  readonly table: ReportTable;
  /** A list of records, or columns of figures: those with a number format stand to the right. */
  readonly look?: 'list' | 'figures';
  /** Rows shown of a long table; the others are counted. */
  readonly rowsShown?: number;
}

const ROWS_SHOWN = { list: 10, figures: 15 } as const;

/** A table of a report as it will be written; of a long one, the first rows. It scrolls sideways where it is wide. */
export function ReportTableView({ table: { title, header, rows, notes, numberFormats = {}, colours }, look = 'list', rowsShown = ROWS_SHOWN[look] }: ReportTableViewProps) {
  const styles = useReportTableStyles();
  const figures = useFiguresStyles();
  const isFigures = look === 'figures';
  const isNumber = (column: number): boolean => isFigures && numberFormats[column] !== undefined;
  const more = rows.length - rowsShown;
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={mergeClasses(styles.table, isFigures && figures.table)}>
            <thead>
              <tr>
                {header.map((heading, column) => (
                  <th key={heading} scope="col" className={mergeClasses(styles.head, isNumber(column) && figures.headOfNumbers)}>
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
                    const shape = isNumber(column) ? figures.number : isFigures && String(cell).length > 12 && figures.wide;
                    return (
                      <td key={column} className={mergeClasses(styles.cell, isFigures && figures.cell, shape)} style={colour ? { backgroundColor: colour.fill, color: colour.font } : undefined}>
                        {cell === '' && word ? word : shownCell(cell, numberFormats[column])}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className={styles.note}>{count(more, 'more row')} will be written.</p>}
      {notes.map((note) => (
        <p key={note} className={mergeClasses(styles.note, isFigures && figures.note)}>{note}</p>
      ))}
    </>
  );
}
