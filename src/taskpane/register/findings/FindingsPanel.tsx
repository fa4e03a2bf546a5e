import { useMemo, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { asProblem, type ExcelProblem } from '../../../excel/problems';
import type { Check, Finding } from '../../../registers/shared/finding';
import type { Recognised } from '../../../registers/shared/registerKind';
import { Disclosure } from '../../shared/Disclosure';
import { LongList } from '../../shared/LongList';
import { Notice } from '../../shared/Notice';
import { count } from '../../shared/words';
import { useWorkbook } from '../../workbook';
import type { CheckedState, RegisterCheck } from '../useRegisterCheck';
import { AcceptedFindings } from './AcceptedFindings';
import { FindingLine } from './FindingLine';
import { useFindingsStyles } from './FindingsPanel.styles';
import { groupFindings, type FindingGroup } from './groupFindings';
import { SeverityMark } from './SeverityMark';

export interface FindingsPanelProps<R extends Recognised> {
  readonly checks: ReadonlyArray<Pick<Check<never>, 'rule' | 'title' | 'fixedBy'>>;
  readonly check: Pick<RegisterCheck<R>, 'accept' | 'takeBack' | 'acceptProblem'>;
  readonly state: Pick<CheckedState<R>, 'findings' | 'accepted' | 'reading'>;
  readonly onTidy: () => void;
}

/** Everything the checks found, one group a check, worst first; last what the officer has accepted. */
export function FindingsPanel<R extends Recognised>({ checks, check, state: { findings, accepted, reading }, onTidy }: FindingsPanelProps<R>) {
  const styles = useFindingsStyles();
  const workbook = useWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupFindings(checks, findings), [checks, findings]);
  const goTo = async ({ row, column }: Finding): Promise<void> => {
    try {
      await workbook.goToCell(reading.sheetId, row, column);
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  // The line that had the keyboard is gone from its list: the panel takes it over.
  const move = (work: Promise<void>): void => {
    panel.current?.focus();
    void work;
  };
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-label="Findings" className={styles.panel}>
      {groups.length === 0 ? (
        <Notice tone="success" title={accepted.length > 0 ? 'Nothing to report but what you accepted.' : 'Nothing to report: every check passed.'} />
      ) : (
        <p className={styles.intro}>{count(findings.length, 'finding')} by {count(groups.length, 'check')}. Choose one to go to its cell.</p>
      )}
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      {check.acceptProblem && <Notice tone="warning" title="What you accepted could not be kept in the workbook." advice={check.acceptProblem.advice} />}
      {groups.map((group, index) => (
        <Disclosure key={group.rule} title={<GroupTitle group={group} />} initiallyOpen={index === 0} testId={`findings-${group.rule}`}>
          {() => (
            <>
              <LongList items={group.findings} label={group.title} keyOf={keyOf}>
                {(finding) => <FindingLine finding={finding} onGoTo={() => void goTo(finding)} onAccept={(reason) => move(check.accept(finding, reason))} />}
              </LongList>
              {group.isFixedByTidy && (
                <Button size="small" className={styles.fix} onClick={onTidy} aria-label={`Put right by tidying: ${group.title}`}>
                  Put right by tidying
                </Button>
              )}
            </>
          )}
        </Disclosure>
      ))}
      {accepted.length > 0 && (
        <AcceptedFindings accepted={accepted} onGoTo={(finding) => void goTo(finding)} onTakeBack={(finding) => move(check.takeBack(finding))} />
      )}
    </div>
  );
}

function keyOf({ row, column, field }: Finding): string {
  return `${row}|${column}|${field ?? ''}`;
}

function GroupTitle({ group: { severity, title, findings } }: { group: FindingGroup }) {
  const styles = useFindingsStyles();
  return (
    <span className={styles.group}>
      <SeverityMark severity={severity} /> <span className={styles.groupTitle}>{title}</span>{' '}
      <span className={styles.count}>{count(findings.length, 'finding')}</span>
    </span>
  );
}
