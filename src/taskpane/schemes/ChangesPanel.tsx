import { Button } from '@fluentui/react-components';
import { dayInWords } from '../register/asAt/days';
import { Disclosure } from '../shared/Disclosure';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { count } from '../shared/words';
import { problemInWords } from './placeWords';
import { useSchemeStyles } from './schemes.styles';
import type { RegisterEffect } from './useOpenRegister';
import type { SchemeEditor } from './useSchemeEditor';

/** What saving would change, here and in the register that is open, and the buttons that save or drop it. */
export function ChangesPanel({ editor, effect }: { editor: SchemeEditor; effect: RegisterEffect | null }) {
  const styles = useSchemeStyles();
  const { kept, isDirty, problems, changes, isBusy, save, drop } = editor;
  const mayAdopt = kept?.origin === 'default';
  const canSave = problems.length === 0 && kept !== null && kept.origin !== 'refused' && (isDirty || mayAdopt);
  return (
    <div data-testid="scheme-changes">
      <div className={styles.saving}>
        <div className={styles.actions}>
          <Button appearance="primary" size="small" disabledFocusable={!canSave || isBusy} onClick={() => void save()}>
            {isBusy ? 'Working…' : 'Save in this workbook'}
          </Button>
          {isDirty && (
            <Button size="small" disabledFocusable={isBusy} onClick={drop}>
              Drop changes
            </Button>
          )}
        </div>
        <p role="status" className={styles.hint} data-testid="draft-state">
          {stateText(editor)}
        </p>
        {effect && (
          <p role="status" className={styles.hint} data-testid="register-effect">
            {effectText(effect, isDirty)}
          </p>
        )}
      </div>
      {problems.length > 0 && (
        <Notice tone="error" title="This cannot be saved yet." testId="draft-problems">
          <ul className={styles.list}>
            {problems.slice(0, 6).map((problem) => (
              <li key={problem.message}>{problemInWords(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length > 0 && (
        <Disclosure title={`What will change: ${count(changes.length, 'setting')}`} testId="what-will-change">
          {() => (
            <LongList items={changes} label="Settings that will change" page={8} keyOf={({ label }) => label}>
              {({ label, before, after }) => (
                <>
                  {label}: {cut(before)} → {cut(after)}
                </>
              )}
            </LongList>
          )}
        </Disclosure>
      )}
    </div>
  );
}

const LONGEST = 120;

/** A setting's words; a long list is cut, since the whole of it stands in its editor. */
function cut(words: string | null): string {
  if (words === null) return 'none';
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function stateText({ isDirty, problems, changes, kept }: SchemeEditor): string {
  if (problems.length > 0) return `Not saved: ${count(problems.length, 'thing')} to put right.`;
  if (isDirty) return `Not saved: ${count(changes.length, 'setting')} changed.`;
  return kept?.origin === 'workbook' ? 'Saved. Change something below to see what would follow.' : 'Nothing is changed. Saving keeps these settings with the workbook.';
}

function effectText({ kind, sheet, asAt, judged, changed, moves }: RegisterEffect, isDirty: boolean): string {
  const where = `Open register, sheet “${sheet}”${asAt === null ? '' : `, as at ${dayInWords(asAt)}`}`;
  const records = kind === 'risk' ? count(judged, 'risk') : count(judged, 'contract');
  const what = kind === 'risk' ? 'level' : 'procurement status';
  if (!isDirty || changed === 0) return `${where}: none of ${records} ${isDirty ? 'would change' : 'changes'} ${what}.`;
  const list = moves.slice(0, 6).map(({ from, to, number }) => `${number} ${from} → ${to}`).join('; ');
  return `${where}: ${changed} of ${records} would change ${what} (${list}${moves.length > 6 ? '; …' : ''}).`;
}
