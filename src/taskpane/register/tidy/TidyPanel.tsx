import { Button, Checkbox } from '@fluentui/react-components';
import type { SheetReading } from '../../../excel/reading/readSheet';
import type { Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { Notice } from '../../shared/Notice';
import { WorkBar } from '../../shared/WorkBar';
import { count } from '../../shared/words';
import { writingObstacle } from '../ConditionNotices';
import type { Tidy } from '../useTidy';
import type { Writing } from '../useWriting';
import { StepOptions } from './StepOptions';
import { StepPreview } from './StepPreview';
import { useTidyStyles } from './TidyPanel.styles';

export interface TidyPanelProps<R extends Recognised> {
  readonly kind: Pick<RegisterKind<R>, 'steps'>;
  readonly tidy: Tidy;
  readonly writing: Writing;
  readonly reading: SheetReading;
}

/** The tidy steps with everything they would change, and the button that applies what is ticked. */
export function TidyPanel<R extends Recognised>({ kind, tidy, writing, reading }: TidyPanelProps<R>) {
  const styles = useTidyStyles();
  const { plan, choices } = tidy;
  const obstacle = writingObstacle(reading);
  const changes = plan?.changes.length ?? 0;
  const additions = plan?.decorations.length ?? 0;
  const isIdle = writing.progress === null && tidy.isCurrent && !obstacle && changes + additions > 0;
  const apply = (): void => {
    if (plan && isIdle) void writing.apply(plan, reading.sheetId);
  };
  return (
    <>
      <ul className={styles.steps} aria-label="Tidy steps">
        {kind.steps.map(({ id, title, description, options }) => {
          const isTicked = choices.steps.has(id);
          const proposal = plan?.proposals.find(({ step }) => step === id);
          return (
            <li key={id} className={styles.step} data-testid={`step-${id}`}>
              <Checkbox
                label={title}
                checked={isTicked}
                aria-describedby={`describe-${id}`}
                onChange={(_event, { checked }) => tidy.setStep(id, checked === true)}
              />
              <p id={`describe-${id}`} className={styles.description}>
                {description}
              </p>
              {isTicked && options && <StepOptions title={title} options={options} chosen={choices.options?.[id]} onChoose={(option) => tidy.setOption(id, option)} />}
              {isTicked && <StepPreview title={title} proposal={proposal} tidy={tidy} />}
            </li>
          );
        })}
      </ul>
      {tidy.progress && <WorkBar {...tidy.progress} measures={tidy.progress.label} onCancel={tidy.cancel} testId="plan-progress" />}
      {tidy.isStopped && <Notice tone="info" title="The changes were not worked out." actions={<Button onClick={tidy.workOut}>Work them out</Button>} />}
      {tidy.problem && <Notice tone="error" title={tidy.problem.message} advice={tidy.problem.advice} actions={<Button onClick={tidy.workOut}>Try again</Button>} />}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={!isIdle} onClick={apply} aria-describedby="apply-note">
          {applyLabel(changes, additions)}
        </Button>
        <span id="apply-note" data-testid="apply-note">
          {obstacle ?? planNote(tidy, changes + additions)}
        </span>
      </div>
    </>
  );
}

function planNote({ isCurrent, plan }: Tidy, changes: number): string {
  if (!isCurrent) return 'The changes are being worked out.';
  if (!plan) return 'Nothing can be applied until the changes are worked out.';
  return changes === 0 ? 'Nothing that is ticked needs changing.' : 'Can be undone from this pane, also later.';
}

function applyLabel(changes: number, additions: number): string {
  if (changes > 0) return `Apply ${count(changes, 'change')}`;
  return additions > 0 ? `Apply ${count(additions, 'addition')}` : 'Apply';
}
