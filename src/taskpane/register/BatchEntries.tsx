import { Button } from '@fluentui/react-components';
import type { LoggedEntry } from '../../excel/journal/readLog';
import { LongList } from '../shared/LongList';
import { BeforeAfter } from './tidy/BeforeAfter';
import { useWritingStyles } from './writing.styles';

export interface BatchEntriesProps {
  readonly entries: readonly LoggedEntry[];
  readonly isBusy: boolean;
  /** Undoes one entry alone, by its row of the log. */
  readonly putBack: (logRow: number) => void;
}

/** What a tidy changed, one by one, each with a button that puts it back. */
export function BatchEntries({ entries, isBusy, putBack }: BatchEntriesProps) {
  return (
    <LongList items={entries} label="Changes of the last tidy" keyOf={({ logRow }) => String(logRow)}>
      {(logged) => <Entry logged={logged} isBusy={isBusy} putBack={() => putBack(logged.logRow)} />}
    </LongList>
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
