import { useId, useRef } from 'react';
import { Button, mergeClasses, Select, Spinner } from '@fluentui/react-components';
import { Notice } from '../shared/Notice';
import { WorkBar } from '../shared/WorkBar';
import { usePanelStyles } from './panels.styles';
import type { EarlierFile } from './useEarlierRegister';
import { useRegisterFile } from './useRegisterFile';

export interface FileChoiceProps {
  /** The file that is compared with; null for none. */
  readonly file: EarlierFile | null;
  readonly onTake: (file: EarlierFile | null) => void;
}

/** Picks the last report as a file, and of several registers in it the sheet. */
export function FileChoice({ file, onTake }: FileChoiceProps) {
  const styles = usePanelStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, progress, problem, pick, cancel } = useRegisterFile(onTake);
  // The same file may be picked again when it has been put right.
  const empty = (): void => {
    if (input.current) input.current.value = '';
  };
  const goBack = (act: () => void): void => {
    empty();
    input.current?.focus();
    act();
  };
  return (
    <div className={mergeClasses(styles.field, styles.apart)} aria-busy={isBusy}>
      <label htmlFor={id}>File of the last report (.xlsx or .csv)</label>
      <input id={id} ref={input} type="file" accept=".xlsx,.xlsm,.csv" aria-describedby={`${id}-note`} className={styles.file} onClick={empty} onChange={(event) => event.target.files?.[0] && void pick(event.target.files[0])} />
      <p id={`${id}-note`} className={styles.note}>It is read on this computer: nothing is sent anywhere, and the workbook keeps nothing of it.</p>
      {isBusy && !progress && <Spinner label="Reading the file…" size="tiny" />}
      {progress && <WorkBar {...progress} measures={progress.label} onCancel={() => goBack(cancel)} testId="file-progress" />}
      {problem && <Notice tone="warning" title={problem.title} advice={problem.advice} testId="file-problem" />}
      {file && (
        <>
          {file.registers.length > 1 && (
            <>
              <label htmlFor={`${id}-sheet`}>Sheet of {file.name}</label>
              <Select id={`${id}-sheet`} value={String(file.chosen)} onChange={(_event, { value }) => onTake({ ...file, chosen: Number(value) })}>
                {file.registers.map(({ sheet }, index) => <option key={sheet} value={index}>{sheet}</option>)}
              </Select>
            </>
          )}
          <div className={styles.actions}>
            <Button size="small" onClick={() => goBack(() => onTake(null))}>Leave {file.name}</Button>
          </div>
        </>
      )}
    </div>
  );
}
