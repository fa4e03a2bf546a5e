import type { SheetReading } from '../../excel/reading/readSheet';
import { Notice } from '../shared/Notice';
import { count } from '../shared/words';

/** Tells the officer of conditions of the sheet that matter before it is tidied. */
export function ConditionNotices({ reading: { conditions, grid, saved, asAt, accepted } }: { reading: SheetReading }) {
  const hidden = grid.hiddenRows.size;
  return (
    <>
      {conditions.isReadOnly && (
        <Notice tone="warning" title="This workbook is open for reading only." advice="It can be checked. To tidy it, choose Editing instead of Viewing, or save a copy and open that." />
      )}
      {conditions.isProtected && (
        <Notice tone="warning" title="This sheet is protected." advice="It can be checked. To tidy it, choose Review, then Unprotect Sheet, and check it again." />
      )}
      {hidden > 0 && (
        <Notice
          tone="info"
          title={`${count(hidden, 'row')} hidden${conditions.isFiltered ? ' by a filter' : ''}.`}
          advice="Hidden rows are checked and tidied like the others. To see them, clear the filter or unhide the rows."
        />
      )}
      {saved.damaged && (
        <Notice tone="info" title="The columns kept in this workbook could not be read." advice="The columns suggested below are used instead. Choosing columns again replaces what was kept." />
      )}
      {asAt.damaged && (
        <Notice tone="info" title="The as-at dates kept in this workbook could not be read." advice="The sheet’s own date or today is used instead. Giving a date again replaces what was kept." />
      )}
      {accepted.damaged && (
        <Notice tone="info" title="The accepted findings kept in this workbook could not be read." advice="All findings are shown. Accepting one again replaces what was kept." />
      )}
    </>
  );
}

/** Why the sheet cannot be tidied just now, or null. */
export function writingObstacle({ conditions }: SheetReading): string | null {
  if (conditions.isReadOnly) return 'The workbook is open for reading only.';
  return conditions.isProtected ? 'The sheet is protected.' : null;
}
