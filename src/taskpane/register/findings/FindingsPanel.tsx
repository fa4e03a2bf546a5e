import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { asProblem, type ExcelProblem } from '../../../excel/problems';
import { cellName } from '../../../registers/shared/address';
import type { Check, Finding } from '../../../registers/shared/finding';
import { Disclosure } from '../../shared/Disclosure';
import { LongList } from '../../shared/LongList';
import { Notice } from '../../shared/Notice';
import { count } from '../../shared/words';
import { useWorkbook } from '../../workbook';
import { useFindingsStyles } from './FindingsPanel.styles';
import { groupFindings, type FindingGroup } from './groupFindings';
import { SeverityMark } from './SeverityMark';

export interface FindingsPanelProps {
  readonly checks: ReadonlyArray<Pick<Check<never>, 'rule' | 'title' | 'fixedBy'>>;
  readonly findings: readonly Finding[];
  readonly sheetId: string;
  readonly onTidy: () => void;
}

/** Everything the checks found, one group a check, worst first. */
export function FindingsPanel({ checks, findings, sheetId, onTidy }: FindingsPanelProps) {
  const styles = useFindingsStyles();
  const workbook = useWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const groups = groupFindings(checks, findings);
  const goTo = async ({ row, column }: Finding): Promise<void> => {
    try {
      await workbook.goToCell(sheetId, row, column);
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  if (groups.length === 0) return <Notice tone="success" title="Nothing to report: every check passed." />;
  return (
    <>
      <p className={styles.intro}>{count(findings.length, 'finding')} by {count(groups.length, 'check')}. Choose one to go to its cell.</p>
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      {groups.map((group, index) => (
        <Disclosure key={group.rule} title={<GroupTitle group={group} />} initiallyOpen={index === 0} testId={`findings-${group.rule}`}>
          {() => (
            <>
              <LongList items={group.findings} label={group.title} keyOf={({ row, column, field }) => `${row}|${column}|${field ?? ''}`}>
                {(finding) => (
                  <button type="button" className={styles.finding} onClick={() => void goTo(finding)}>
                    <span className={styles.cell}>{cellName(finding.row, finding.column)}</span>{' '}
                    <span className={styles.message}>{finding.message}</span>
                  </button>
                )}
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
    </>
  );
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
