import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { Finding } from '../../registers/shared/finding';
import { count } from '../shared/words';
import { useNextStepsStyles } from './NextSteps.styles';

export interface NextStepsProps {
  /** "25 risks". */
  readonly records: string;
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly extraTabs: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  /** Opens a tab by its id. */
  readonly onGo: (tab: string) => void;
}

/** What was found in one line ("25 risks, 1 error, 33 warnings"), and what the officer can do next. */
export function NextSteps({ records, findings, extraTabs, onGo }: NextStepsProps) {
  const styles = useNextStepsStyles();
  const { error: errors, warning: warnings } = useMemo(() => counted(findings), [findings]);
  const parts = [records, count(errors, 'error'), count(warnings, 'warning')];
  const steps = [...(findings.length > 0 ? [{ id: 'findings', title: 'Look at the findings' }] : []), { id: 'tidy', title: 'Tidy' }, ...extraTabs];
  return (
    <div role="group" aria-label="What to do next" className={styles.steps} data-testid="next-steps">
      <span className={styles.found}>{parts.join(', ')}. Next:</span>
      {steps.map(({ id, title }) => (
        <Button key={id} size="small" onClick={() => onGo(id)}>
          {title}
        </Button>
      ))}
    </div>
  );
}

/** How many findings there are of each severity. */
function counted(findings: NextStepsProps['findings']): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
