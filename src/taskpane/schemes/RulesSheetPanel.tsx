import { Button } from '@fluentui/react-components';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { rulesSheet } from '../../registers/scheme/rulesSheet';
import type { Scheme } from '../../schemes/scheme';
import { Notice } from '../shared/Notice';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useSchemeStyles } from './schemes.styles';
import { useSchemeWorkbook } from './schemeWorkbook';

/** Writes the scheme in use into the workbook as its guidance tab. */
export function RulesSheetPanel({ scheme, isDirty }: { scheme: Scheme; isDirty: boolean }) {
  const styles = useSchemeStyles();
  const workbook = useSchemeWorkbook();
  const { isBusy, result, write } = useSheetWriting((content) => workbook.writeRulesSheet(content), announcement);
  return (
    <>
      <p className={styles.text}>Bands, matrix and tolerances on a new sheet “Rules”, for the registers to refer to. No sheet that is there is changed.</p>
      <Button size="small" disabledFocusable={isDirty || isBusy} onClick={() => void write(rulesSheet(scheme))}>
        {isBusy ? 'Writing…' : 'Write the Rules sheet'}
      </Button>
      {isDirty && <p className={styles.hint}>Save or drop your changes first: the sheet says what is in use.</p>}
      {result?.outcome === 'written' && <Notice tone="success" title={`The rules were written to sheet “${result.sheetName}”.`} advice="It does not follow later changes: write it again then, and delete the old one." testId="rules-written" />}
      {result?.outcome === 'failed' && (
        <Notice tone="error" title={result.problem.message} advice={`${result.problem.advice}${result.sheetLeft === null ? '' : ` An unfinished sheet “${result.sheetLeft}” was left: delete it.`}`} testId="rules-failed" />
      )}
    </>
  );
}

function announcement(outcome: ReportOutcome): string {
  return outcome.outcome === 'written' ? `The rules were written to sheet ${outcome.sheetName}.` : outcome.problem.message;
}
