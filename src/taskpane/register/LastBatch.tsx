import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { LoggedEntry } from '../../excel/journal/readLog';
import { Disclosure } from '../shared/Disclosure';
import { LongList } from '../shared/LongList';
import { count, timeOf } from '../shared/words';
import { BeforeAfter } from './tidy/BeforeAfter';
import type { Writing } from './useWriting';
import { useWritingStyles } from './writing.styles';

/** The last tidy that can still be undone: when it was, what it changed, and the button that undoes it. */
export function LastBatch({ writing: { batch, progress, undo } }: { writing: Writing }) {
  const styles = useWritingStyles();
  if (!batch) return null;
  const { heading, entries } = batch;
  const open = entries.filter(({ undone }) => undone === '');
  const cells = open.filter(({ entry }) => entry.kind === 'cell').length;
  const additions = open.length - cells;
  const what = [
    ...(cells > 0 ? [`${count(cells, 'cell')} changed`] : []),
    ...(additions > 0 ? [`${count(additions, 'colour rule or list', 'colour rules and lists')} added`] : []),
  ].join(', ');
  return (
    <section className={styles.batch} aria-label="Last tidy" data-testid="last-batch">
      <div className={styles.batchRow}>
        <p className={styles.batchText}>
          Last tidy of {heading.sheet}: {what} at {timeOf(heading.when)}.
        </p>
        <Button icon={<ArrowUndoRegular aria-hidden />} disabledFocusable={progress !== null} onClick={() => void undo()}>
          Undo
        </Button>
      </div>
      <Disclosure key={heading.batch} title="What did it change?">
        {() => (
          <LongList items={open} label="Changes of the last tidy" keyOf={({ logRow }) => String(logRow)}>
            {(logged) => <Entry logged={logged} isBusy={progress !== null} putBack={() => void undo(new Set([logged.logRow]))} />}
          </LongList>
        )}
      </Disclosure>
    </section>
  );
}

interface EntryProps {
  readonly logged: LoggedEntry;
  readonly isBusy: boolean;
  /** Undoes this entry alone. */
  readonly putBack: () => void;
}

function Entry({ logged: { entry }, isBusy, putBack }: EntryProps) {
  const styles = useWritingStyles();
  return (
    <div className={styles.entry}>
      <div className={styles.batchRow}>
        <strong>{entry.cell}</strong>
        <Button appearance="subtle" size="small" disabledFocusable={isBusy} onClick={putBack} aria-label={`Put back ${entry.cell}`}>
          Put back
        </Button>
      </div>
      {entry.kind === 'cell' && <BeforeAfter before={entry.before} after={entry.after} cell={entry.cell} />}
      {entry.kind === 'colour' && <div>Colour rule added</div>}
      {entry.kind === 'validation' && <div>List of allowed values added</div>}
      {entry.kind === 'freeze' && <div>Headings kept in sight</div>}
      {entry.kind === 'widths' && <div>Column widths changed</div>}
    </div>
  );
}
