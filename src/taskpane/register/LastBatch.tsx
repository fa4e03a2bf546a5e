import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { Disclosure } from '../shared/Disclosure';
import { later } from '../shared/later';
import { count, timeOf } from '../shared/words';
import type { Writing } from './useWriting';
import { useWritingStyles } from './writing.styles';

/** Its code comes when it is asked what was changed. */
export const BatchEntries = later(async () => (await import('./BatchEntries')).BatchEntries);

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
        {() => <BatchEntries entries={open} isBusy={progress !== null} putBack={(logRow) => void undo(new Set([logRow]))} />}
      </Disclosure>
    </section>
  );
}
