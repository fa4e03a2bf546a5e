import { Button, ProgressBar } from '@fluentui/react-components';
import { useWritingStyles } from './writing.styles';
import type { Writing } from './useWriting';

/** Progress of a tidy or an undo, with the button that stops it. */
export function WritingBar({ writing: { progress, cancel } }: { writing: Writing }) {
  const styles = useWritingStyles();
  if (!progress) return null;
  const { kind, done, total } = progress;
  const label = kind === 'apply' ? 'Tidying' : 'Undoing';
  return (
    <div className={styles.bar} data-testid="writing-progress">
      <div className={styles.barText}>
        <span>
          {label}…{total > 0 && ` ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} cells`}
        </span>
        <Button size="small" onClick={cancel}>
          Cancel
        </Button>
      </div>
      <ProgressBar aria-label={`${label} the sheet`} {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}
