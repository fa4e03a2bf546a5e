import { useId, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { TableAudit } from '../../registers/table/audit';
import { ResultNotice } from '../register/ResultNotice';
import { count } from '../shared/words';
import { noteCounts, noteTexts, type NoteChoice } from './noteTexts';
import { useTableAuditStyles } from './TableAudit.styles';
import type { Notes } from './useNotes';

export interface NotesPanelProps {
  readonly audit: TableAudit;
  readonly notes: Notes;
  /** Why the sheet cannot be written to, or null. */
  readonly obstacle: string | null;
}

/** More notes than this make a sheet slow and hard to read. */
const MOST_NOTES = 500;

/** Puts what was found on the cells themselves, as notes that can be taken off again. */
export function NotesPanel({ audit, notes: { canAdd, isWriting, result, add, remove }, obstacle }: NotesPanelProps) {
  const styles = useTableAuditStyles();
  const name = useId();
  const [choice, setChoice] = useState<NoteChoice>('findings');
  const counts = useMemo(() => noteCounts(audit), [audit]);
  if (!canAdd) return null;
  const wanted = counts[choice];
  const isTooMany = wanted > MOST_NOTES;
  return (
    <section className={styles.step} aria-label="Cell notes">
      <h3 className={styles.stepTitle}>Cell notes</h3>
      <p className={styles.intro}>Each note begins with “Scrutiny:”. Cells that have a note of somebody’s own are left alone.</p>
      <fieldset className={styles.scope}>
        <legend className={styles.legendTitle}>What to mark</legend>
        {([['findings', 'Cells with a finding'], ['every-figure', 'Every figure']] as const).map(([id, title]) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={name} checked={choice === id} onChange={() => setChoice(id)} />
            {title} ({counts[id].toLocaleString('en-GB')})
          </label>
        ))}
      </fieldset>
      {(obstacle !== null || isTooMany) && <p data-testid="notes-note">{obstacle ?? `That would be ${count(wanted, 'note')}: at most ${MOST_NOTES} are added at once. Select a part of the sheet to audit it alone.`}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={isWriting || obstacle !== null || isTooMany || wanted === 0} onClick={() => void add(noteTexts(audit, choice))}>
          {isWriting ? 'Working…' : 'Mark the cells'}
        </Button>
        <Button disabledFocusable={isWriting || obstacle !== null} onClick={() => void remove()}>
          Remove the notes
        </Button>
      </div>
      <ResultNotice result={result} />
    </section>
  );
}
