import { useRef, useState, type KeyboardEvent } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { RagWord } from '../../rules/rag';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { useMatrixStyles } from './schemes.styles';

/** One square of a matrix as it is shown. */
export interface GridSquare {
  /** The word in the square. */
  readonly word: string;
  readonly rag: RagWord | null;
  /** What a screen reader says of it, the word included. */
  readonly label: string;
  /** Marked, since it stands apart from the rule. */
  readonly isMarked?: boolean;
}

export interface MatrixGridProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly title: string; readonly squares: readonly GridSquare[] }>;
  /** A square was pressed: it takes its next word. */
  readonly onNext: (row: number, column: number) => void;
  readonly testId: string;
}

/** A matrix whose squares change when they are pressed. One stop for Tab; arrow keys, Home and End move between squares. */
export function MatrixGrid({ caption, columns, rows, onNext, testId }: MatrixGridProps) {
  const styles = useMatrixStyles();
  const body = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const current = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };
  const move = (event: KeyboardEvent): void => {
    const next = targetOf(event.key, current, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelectorAll('tbody tr')[next.row]?.querySelectorAll('button')[next.column]?.focus();
  };
  return (
    <table ref={body} role="grid" aria-label={caption} className={styles.table} data-testid={testId} onKeyDown={move}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr role="row">
          <td role="gridcell" />
          {columns.map((title, index) => (
            <th key={index} scope="col" role="columnheader" className={styles.axis}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, squares }, row) => (
          <tr key={row} role="row">
            <th scope="row" role="rowheader" className={mergeClasses(styles.axis, styles.side)}>
              {title}
            </th>
            {squares.map(({ word, rag, label, isMarked }, column) => (
              <td key={column} role="gridcell" className={styles.square} style={rag ? { backgroundColor: RAG_COLOURS[rag].fill, color: RAG_COLOURS[rag].font } : undefined}>
                <button
                  type="button"
                  tabIndex={row === current.row && column === current.column ? 0 : -1}
                  aria-label={label}
                  className={mergeClasses(styles.button, isMarked && styles.excepted)}
                  onFocus={() => setAt({ row, column })}
                  onClick={() => onNext(row, column)}
                >
                  {word}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function targetOf(key: string, { row, column }: Position, rows: number, columns: number): Position | null {
  switch (key) {
    case 'ArrowRight': return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft': return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown': return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp': return { row: Math.max(row - 1, 0), column };
    case 'Home': return { row, column: 0 };
    case 'End': return { row, column: columns - 1 };
    default: return null;
  }
}
