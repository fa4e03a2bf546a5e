import { WorkBar } from '../shared/WorkBar';
import type { Writing } from './useWriting';

/** Progress of a tidy or an undo, with the button that stops it. */
export function WritingBar({ writing: { progress, cancel } }: { writing: Writing }) {
  if (!progress) return null;
  const { kind, done, total } = progress;
  const label = kind === 'apply' ? 'Tidying' : 'Undoing';
  return (
    <WorkBar
      label={label}
      measures={`${label} the sheet`}
      detail={total > 0 ? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} cells` : undefined}
      done={done}
      total={total}
      onCancel={cancel}
      testId="writing-progress"
    />
  );
}
