import { Button } from '@fluentui/react-components';
import { Progress } from './Progress';
import { useWorkBarStyles } from './WorkBar.styles';

export interface WorkBarProps {
  /** What is being done: "Tidying". */
  readonly label: string;
  /** What the bar measures, for those who cannot see it: "Tidying the sheet". */
  readonly measures: string;
  /** How far it has come, in words: "20 of 100 cells". */
  readonly detail?: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel: () => void;
  readonly testId?: string;
}

/** Progress of long work, with the button that stops it. */
export function WorkBar({ label, measures, detail, done, total, onCancel, testId }: WorkBarProps) {
  const styles = useWorkBarStyles();
  return (
    <div className={styles.bar} data-testid={testId}>
      <div className={styles.text}>
        <span>
          {label}…{detail && ` ${detail}`}
        </span>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Progress label={measures} done={done} total={total} />
    </div>
  );
}
