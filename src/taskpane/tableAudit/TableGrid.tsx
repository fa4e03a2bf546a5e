import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { areaAddress } from '../../excel/address';
import { cellName, columnName } from '../../registers/shared/address';
import { useHiddenStyles } from '../shared/hidden.styles';
import { trustWords, type PictureCell, type TablePicture } from './picture';
import { pageOf, stepFrom, type PicturePage, type Spot } from './picturePages';
import { usePictureStyles } from './Picture.styles';
import { TRUST_SIGNS, TRUST_STYLES } from './trustSigns';

/** The picture of one table, a page at a time. Arrow keys move from figure to figure; Enter goes to the cell on the sheet. */
export function TableGrid({ picture, onChoose }: { picture: TablePicture; onChoose: (row: number, column: number) => void }) {
  const styles = usePictureStyles();
  const hidden = useHiddenStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const [rowPage, setRowPage] = useState(0);
  const [columnPage, setColumnPage] = useState(0);
  const [onlyBroken, setOnlyBroken] = useState(false);
  const [chosen, setChosen] = useState<Spot>({ row: 0, column: 0 });
  const page = pageOf(picture, { rowPage, columnPage, onlyBroken });
  const active = page.rows[chosen.row]?.cells[chosen.column] ? chosen : page.firstFigure;
  const move = (event: KeyboardEvent): void => {
    const target = stepFrom(page, active, event.key);
    if (!target) return;
    event.preventDefault();
    setChosen(target);
    body.current?.querySelector<HTMLElement>(`[data-spot="${target.row}|${target.column}"]`)?.focus();
  };
  return (
    <>
      <Pager picture={picture} page={page} onlyBroken={onlyBroken} onRows={setRowPage} onColumns={setColumnPage} onOnlyBroken={(only) => {
        setOnlyBroken(only);
        setRowPage(0);
      }} />
      <table className={styles.table} data-testid={`picture-${areaAddress(picture.area)}`}>
        <caption className={styles.caption}>
          <span className={hidden.hidden}>Figures of {picture.title || 'the table'} at {areaAddress(picture.area)}. </span>
          Choose a figure to go to its cell; arrow keys move between figures.
        </caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {page.columns.map(({ column, label }) => (
              <th key={column} scope="col" className={styles.column} title={label}>
                {columnName(column)}
                <span className={hidden.hidden}> {label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {page.rows.map(({ row, label, cells }, rowIndex) => (
            <tr key={row}>
              <th scope="row" className={styles.row} title={label}>
                {row + 1} {label}
              </th>
              {cells.map((cell, columnIndex) => (
                <td key={page.columns[columnIndex]?.column} className={styles.cell}>
                  {cell && (
                    <FigureButton
                      cell={cell}
                      spot={{ row: rowIndex, column: columnIndex }}
                      isActive={active?.row === rowIndex && active.column === columnIndex}
                      onChoose={() => {
                        setChosen({ row: rowIndex, column: columnIndex });
                        onChoose(cell.row, cell.column);
                      }}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface FigureButtonProps {
  readonly cell: PictureCell;
  readonly spot: Spot;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function FigureButton({ cell, spot, isActive, onChoose }: FigureButtonProps) {
  const styles = usePictureStyles();
  const words = `${cellName(cell.row, cell.column)}, ${cell.printed}: ${trustWords(cell)}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.mark, styles.button, styles[TRUST_STYLES[cell.state]])}
      aria-label={words}
      title={words}
      data-spot={`${spot.row}|${spot.column}`}
      data-state={cell.state}
      tabIndex={isActive ? 0 : -1}
      onClick={onChoose}
    >
      {TRUST_SIGNS[cell.state]}
      {cell.state === 'checked' && cell.checkedBy > 1 && cell.checkedBy}
    </button>
  );
}

interface PagerProps {
  readonly picture: TablePicture;
  readonly page: PicturePage;
  readonly onlyBroken: boolean;
  readonly onRows: (page: number) => void;
  readonly onColumns: (page: number) => void;
  readonly onOnlyBroken: (only: boolean) => void;
}

/** Moves through a table too large to be drawn at once, or condenses it to its rows with a broken figure. */
function Pager({ picture, page: { rowPage, rowPages, columnPage, columnPages, rows, columns }, onlyBroken, onRows, onColumns, onOnlyBroken }: PagerProps) {
  const styles = usePictureStyles();
  if (rowPages === 1 && columnPages === 1 && !onlyBroken) return null;
  const last = rows.at(-1);
  return (
    <div className={styles.pager} role="group" aria-label={`Pages of ${areaAddress(picture.area)}`}>
      {picture.counts.broken > 0 && (
        <label>
          <input type="checkbox" checked={onlyBroken} onChange={(event) => onOnlyBroken(event.target.checked)} /> Only rows with a broken figure
        </label>
      )}
      {rowPages > 1 && (
        <Turns label="rows" at={rowPage} of={rowPages} onTurn={onRows}>
          Rows {(rows[0]?.row ?? 0) + 1} to {(last?.row ?? 0) + 1}
        </Turns>
      )}
      {columnPages > 1 && (
        <Turns label="columns" at={columnPage} of={columnPages} onTurn={onColumns}>
          Columns {columnName(columns[0]?.column ?? 0)} to {columnName(columns.at(-1)?.column ?? 0)}
        </Turns>
      )}
    </div>
  );
}

function Turns({ label, at, of, onTurn, children }: { label: string; at: number; of: number; onTurn: (page: number) => void; children: ReactNode }) {
  const styles = usePictureStyles();
  return (
    <span className={styles.turns}>
      <Button size="small" className={styles.turn} disabledFocusable={at === 0} onClick={() => onTurn(at - 1)} aria-label={`Previous ${label}`}>
        ‹
      </Button>
      <span>
        {children} ({at + 1} of {of})
      </span>
      <Button size="small" className={styles.turn} disabledFocusable={at === of - 1} onClick={() => onTurn(at + 1)} aria-label={`Next ${label}`}>
        ›
      </Button>
    </span>
  );
}
