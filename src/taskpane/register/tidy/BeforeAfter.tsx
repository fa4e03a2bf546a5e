import { useState } from 'react';
import type { CellValue } from '../../../registers/shared/grid';
import { diff, trimmed, visibleSpace, type DiffPart } from './diff';
import { useBeforeAfterStyles } from './BeforeAfter.styles';

export interface BeforeAfterProps {
  readonly before: CellValue;
  readonly after: CellValue;
  /** The cell, for the name of the button that shows the whole text. */
  readonly cell: string;
}

/** One change, with what goes struck through and what comes underlined; long texts are cut to where they change. */
export function BeforeAfter({ before, after, cell }: BeforeAfterProps) {
  const styles = useBeforeAfterStyles();
  const [isWhole, setWhole] = useState(false);
  const parts = diff(String(before), String(after));
  const short = trimmed(parts);
  const isCut = short.length < parts.length || short.some((part, index) => part !== parts[index]);
  const shown = isWhole ? parts : short;
  return (
    <div className={styles.change}>
      <div className={styles.line}>
        <span className={styles.label}>Before</span>{' '}
        <Side parts={shown} without="added" value={before} other={after} />
      </div>
      <div className={styles.line}>
        <span className={styles.label}>After</span>{' '}
        <Side parts={shown} without="removed" value={after} other={before} />
      </div>
      {isCut && (
        <button type="button" className={styles.toggle} aria-expanded={isWhole} aria-label={`${isWhole ? 'Show less' : 'Show all'} of ${cell}`} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  );
}

interface SideProps {
  readonly parts: readonly DiffPart[];
  readonly without: 'added' | 'removed';
  readonly value: CellValue;
  readonly other: CellValue;
}

function Side({ parts, without, value, other }: SideProps) {
  const styles = useBeforeAfterStyles();
  return (
    <span className={styles.text}>
      {value === '' && <span className={styles.kind}>(blank)</span>}
      {parts
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{text}</span>;
          const Mark = kind === 'removed' ? 'del' : 'ins';
          return (
            <Mark key={index} className={kind === 'removed' ? styles.removed : styles.added}>
              {visibleSpace(text)}
            </Mark>
          );
        })}
      {kindNote(value, other) && <span className={styles.kind}> {kindNote(value, other)}</span>}
    </span>
  );
}

/** Says what kind of value it is where only that changes: the text 4 and the number 4 look alike. */
function kindNote(value: CellValue, other: CellValue): string {
  if (value === '' || other === '' || typeof value === typeof other) return '';
  return typeof value === 'string' ? '(text)' : typeof value === 'number' ? '(number)' : '(true or false)';
}
