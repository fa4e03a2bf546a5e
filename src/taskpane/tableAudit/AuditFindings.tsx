import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { areaAddress } from '../../excel/address';
import { cellName } from '../../registers/shared/address';
import type { Area } from '../../registers/shared/grid';
import type { TableAudit } from '../../registers/table/audit';
import { useFindingsStyles } from '../register/findings/FindingsPanel.styles';
import { SeverityMark } from '../register/findings/SeverityMark';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { count } from '../shared/words';
import { useAuditFindingsStyles } from './AuditFindings.styles';
import { boundingArea, confidenceWords, detailedFindings, type DetailedFinding } from './findingDetails';
import type { Navigation } from './useNavigation';

/** Source areas that get a button of their own; all of them are within "Show its cells". */
const MOST_BUTTONS = 6;

/** Every finding, worst first: the cell, what is printed, what it comes to and from which cells. */
export function AuditFindings({ audit, navigation }: { audit: TableAudit; navigation: Navigation }) {
  const styles = useFindingsStyles();
  const findings = useMemo(() => detailedFindings(audit), [audit]);
  if (findings.length === 0) {
    return <Notice tone="success" title="No figure was found that does not add up." advice="Figures that no relation covers are not checked: see the picture." testId="nothing-wrong" />;
  }
  return (
    <>
      <p className={styles.intro}>{count(findings.length, 'finding')}, worst first. Choose one to go to its cell.</p>
      <LongList items={findings} label="Findings" keyOf={({ finding }) => `${finding.rule}|${finding.row}|${finding.column}|${finding.message}`}>
        {(item) => <FindingItem item={item} navigation={navigation} />}
      </LongList>
    </>
  );
}

function FindingItem({ item: { finding, printed, comesTo }, navigation: { goTo, show } }: { item: DetailedFinding; navigation: Navigation }) {
  const shared = useFindingsStyles();
  const styles = useAuditFindingsStyles();
  const { row, column, severity, message, confidence, sources } = finding;
  const cell = cellName(row, column);
  return (
    <div className={styles.finding} data-testid={`finding-${cell}`}>
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <span>
          {confidenceWords(confidence)} ({Math.floor(confidence * 100)}%)
        </span>
      </div>
      <button type="button" className={shared.finding} onClick={() => goTo(row, column)}>
        <span className={shared.cell}>{cell}</span> <span className={shared.message}>{message}</span>
      </button>
      <dl className={styles.figures}>
        <dt className={styles.term}>Printed</dt>
        <dd className={styles.figure}>{printed}</dd>
        {comesTo !== '' && (
          <>
            <dt className={styles.term}>Comes to</dt>
            <dd className={styles.figure}>{comesTo}</dd>
          </>
        )}
      </dl>
      {sources.length > 0 && (
        <div className={styles.sources} role="group" aria-label={`Cells behind ${cell}`}>
          {distinctAreas(sources).slice(0, MOST_BUTTONS).map((area) => (
            <Button key={areaAddress(area)} size="small" className={styles.source} onClick={() => show(area)} aria-label={`Select ${areaAddress(area)}`}>
              {areaAddress(area)}
            </Button>
          ))}
          <Button size="small" onClick={() => show(boundingArea(finding))} aria-label={`Show its cells: ${cell}`}>
            Show its cells
          </Button>
        </div>
      )}
    </div>
  );
}

function distinctAreas(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [areaAddress(area), area])).values()];
}
