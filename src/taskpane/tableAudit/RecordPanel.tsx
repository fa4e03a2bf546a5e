import { Button } from '@fluentui/react-components';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { TableAudit } from '../../registers/table/audit';
import { writingObstacle } from '../register/ConditionNotices';
import { ResultNotice } from '../register/ResultNotice';
import { NotesPanel } from './NotesPanel';
import type { TablePicture } from './picture';
import type { Scope } from './scope';
import { summaryContent } from './summaryContent';
import { useTableAuditStyles } from './TableAudit.styles';
import type { Navigation } from './useNavigation';
import type { Notes } from './useNotes';
import type { SummaryWriting } from './useSummaryWriting';

export interface RecordPanelProps {
  readonly audit: TableAudit;
  readonly pictures: readonly TablePicture[];
  readonly reading: SheetReading;
  readonly scope: Scope;
  readonly summary: SummaryWriting;
  readonly notes: Notes;
  readonly onOpenSummary: Navigation['goTo'];
}

/** Puts the audit into the workbook: a summary sheet, and notes on the cells. */
export function RecordPanel(props: RecordPanelProps) {
  return (
    <>
      <SummaryPanel {...props} />
      <NotesPanel audit={props.audit} notes={props.notes} obstacle={writingObstacle(props.reading)} />
    </>
  );
}

function SummaryPanel({ audit, pictures, reading, scope, summary: { isWriting, result, written, write }, onOpenSummary }: RecordPanelProps) {
  const styles = useTableAuditStyles();
  const { isReadOnly } = reading.conditions;
  return (
    <section className={styles.step} aria-label="Summary sheet">
      <h3 className={styles.stepTitle}>Summary sheet</h3>
      <p className={styles.intro}>
        Counts, every finding and the figures not covered, as values on a sheet of their own. A summary of this sheet that nobody has changed is written anew; any other sheet called “Table audit” is left alone.
      </p>
      {isReadOnly && <p data-testid="record-note">{writingObstacle(reading)}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isReadOnly || isWriting} onClick={() => void write(reading.sheetId, summaryContent(audit, pictures, reading.grid.sheet, scope, new Date().toISOString()))}>
          {isWriting ? 'Writing…' : 'Write a summary sheet'}
        </Button>
        {written && !isWriting && <Button onClick={() => onOpenSummary(0, 0)}>Go to the summary sheet</Button>}
      </div>
      <ResultNotice result={result} />
    </section>
  );
}
