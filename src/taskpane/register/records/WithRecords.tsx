import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Recognised } from '../../../registers/shared/registerKind';
import { Notice } from '../../shared/Notice';
import { WorkBar } from '../../shared/WorkBar';
import type { Records } from './useRecords';

export interface WithRecordsProps<R extends Recognised> {
  readonly records: Records<R>;
  /** True where they are fetched unasked; otherwise the officer is asked first. */
  readonly isWanted: boolean;
  readonly children: (register: R) => ReactNode;
}

/** Something made from all the records of a register; in its place, until they are there, how far they are. */
export function WithRecords<R extends Recognised>({ records, isWanted, children }: WithRecordsProps<R>) {
  const { register, progress, problem, isStopped, ask, cancel } = records;
  if (register) return children(register);
  if (progress) return <WorkBar {...progress} measures={progress.label} onCancel={cancel} testId="records-progress" />;
  if (problem) return <Notice tone="error" title={problem.message} advice={problem.advice} actions={<Button onClick={ask}>Try again</Button>} />;
  // They may come sooner than progress would be worth showing.
  if (isWanted && !isStopped) return null;
  return (
    <Notice
      tone="info"
      title={isStopped ? 'The fetching was stopped.' : 'This register is long.'}
      advice="What is made from each of its records is shown when you ask for it."
      actions={<Button onClick={ask}>Show the rest</Button>}
      testId="records-wanted"
    />
  );
}
