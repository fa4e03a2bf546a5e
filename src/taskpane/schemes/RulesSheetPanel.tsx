import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { RulesChoice, RulesOutcome } from '../../excel/report/writeRulesSheet';
import { rulesSheet } from '../../registers/scheme/rulesSheet';
import type { Scheme } from '../../schemes/scheme';
import { Notice, type NoticeProps } from '../shared/Notice';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useSchemeStyles } from './schemes.styles';
import { useSchemeWorkbook } from './schemeWorkbook';

/** Writes the scheme in use into the workbook as its guidance tab; where there is one, the officer says what is to become of it. */
export function RulesSheetPanel({ scheme, isDirty }: { scheme: Scheme; isDirty: boolean }) {
  const styles = useSchemeStyles();
  const workbook = useSchemeWorkbook();
  const start = useRef<HTMLButtonElement>(null);
  const { isBusy, result, write } = useSheetWriting((choice: RulesChoice) => workbook.writeRulesSheet(rulesSheet(scheme), choice), announcement);
  const choose = (choice: RulesChoice): void => {
    // The buttons of the question go with it; the keyboard stays here.
    start.current?.focus();
    void write(choice);
  };
  return (
    <>
      <p className={styles.text}>Bands, matrix and tolerances on a sheet “Rules”, for the registers to refer to. No sheet that is there is changed without your saying so.</p>
      <Button ref={start} size="small" disabledFocusable={isDirty || isBusy} onClick={() => void write('ask')}>
        {isBusy ? 'Writing…' : 'Write the Rules sheet'}
      </Button>
      {isDirty && <p className={styles.hint}>Save or drop your changes first: the sheet says what is in use.</p>}
      {result && (
        <Notice
          {...messageOf(result)}
          testId={`rules-${result.outcome}`}
          actions={result.outcome === 'there' && !isDirty && (
            <>
              {result.mayReplace && <Button size="small" onClick={() => choose('replace')}>Replace what it says</Button>}
              <Button size="small" onClick={() => choose('new')}>Write a new sheet</Button>
            </>
          )}
        />
      )}
    </>
  );
}

function messageOf(result: RulesOutcome): Required<Pick<NoticeProps, 'tone' | 'title' | 'advice'>> {
  switch (result.outcome) {
    case 'written':
      return { tone: 'success', title: `The rules were written to sheet “${result.sheetName}”.`, advice: 'It does not follow later changes: write it again then.' };
    case 'there':
      return {
        tone: 'info',
        title: `There is a sheet “${result.sheetName}” already.`,
        advice: result.mayReplace
          ? 'It says just what Scrutiny wrote. Replacing it keeps its place and what refers to it; colours and widths set by hand are lost.'
          : 'It is not as Scrutiny wrote it, or is protected, so it is left as it is.',
      };
    case 'not-replaced':
      return {
        tone: 'error',
        title: `Sheet “${result.sheetName}” was not replaced. ${result.problem.message}`,
        advice: `${result.isPutBack ? 'It says what it said before, perhaps without its colours.' : 'It may be unfinished: look at it, and write a new sheet.'} ${result.problem.advice}`,
      };
    case 'failed':
      return {
        tone: 'error',
        title: result.problem.message,
        advice: `${result.problem.advice}${result.sheetLeft === null ? '' : ` An unfinished sheet “${result.sheetLeft}” was left: delete it.`}`,
      };
  }
}

function announcement(result: RulesOutcome): string {
  const { title, advice } = messageOf(result);
  return `${title} ${advice}`;
}
