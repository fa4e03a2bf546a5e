import { useCallback, useEffect } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { layoutRiskReport } from '../../registers/risk/report/layout';
import { riskReport, type ReportPart } from '../../registers/risk/report/report';
import type { RiskRegister } from '../../registers/risk/risk';
import { useScheme } from '../schemes/useScheme';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { reportAnnouncement, type ChartAdvice } from '../shared/reportMessage';
import { ReportResult } from '../shared/ReportResult';
import { ReportTableView } from '../shared/ReportTableView';
import { usePausing } from '../shared/usePausing';
import { useSheetWriting } from '../shared/useSheetWriting';
import { names } from '../shared/words';
import { ExtractFields } from './ExtractFields';
import { usePanelStyles } from './panels.styles';
import { extractOf, type ReportScope } from './reportScope';
import { useReportWorkbook } from './reportWorkbook';
import { placeOf, type EarlierRegister } from './useEarlierRegister';

const CHART: ChartAdvice = {
  drawn: 'The heat maps and the chart stand to the right of the level table.',
  notDrawn: 'The heat maps stand to the right of the level table. No chart was drawn: it cannot be drawn here, or no risk is rated.',
};

export interface ReportPanelProps {
  readonly register: RiskRegister;
  readonly earlier: EarlierRegister;
  readonly scope: ReportScope;
  readonly onScope: (scope: ReportScope) => void;
  /** Opens the tab in which the last report's sheet is chosen. */
  readonly onCompare: () => void;
}

/** What a report will say, and the button that writes it to a sheet of its own. */
export function ReportPanel({ register, earlier: { stateOf, look }, scope, onScope, onCompare }: ReportPanelProps) {
  const styles = usePanelStyles();
  const { sheet } = register;
  const { register: previous, file, isBusy, problem } = stateOf(sheet);
  const since = previous && placeOf(previous, file);
  const { riskBands } = useScheme();
  const workbook = useReportWorkbook();
  const insert = useSheetWriting((content) => workbook.writeReportSheet(content), (outcome) => reportAnnouncement(outcome, CHART));
  useEffect(() => {
    const timer = setTimeout(() => void look(sheet), 0);
    return () => clearTimeout(timer);
  }, [look, sheet]);
  const begin = useCallback(
    () => riskReport(register, riskBands, { earlier: previous ? [previous] : [], extract: extractOf(scope) ?? undefined }),
    [register, previous, riskBands, scope],
  );
  const { result: report, isCurrent } = usePausing(begin);
  const parts: ReportPart[] = report ? [...(report.extract ? [report.extract] : []), report.all] : [];
  const obstacle = report?.extract?.figures.risks === 0 ? 'Choose at least one risk or division that is in the register.' : null;
  return (
    <div aria-busy={isBusy || insert.isBusy || !isCurrent}>
      <ExtractFields register={register} scope={scope} onScope={onScope} />
      {report && report.missing.length > 0 && <Notice tone="warning" title={`Not in this register: ${names(report.missing)}.`} testId="missing-refs" />}
      <p className={styles.text} data-testid="report-comparison">
        {since ? `Movements since ${since}.` : 'Without movements: no earlier sheet is chosen.'}{' '}
        <Button size="small" onClick={onCompare}>
          {previous ? 'Choose another' : 'Choose one'}
        </Button>
      </p>
      {problem && <Notice tone="warning" title={problem.title} advice={problem.advice} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={obstacle !== null || isBusy || insert.isBusy || !isCurrent} onClick={() => void insert.write(layoutRiskReport(headLines(register, since), parts))}>
          {insert.isBusy ? 'Writing…' : 'Insert into workbook'}
        </Button>
        <span>{obstacle ?? 'Writes a new sheet. No sheet that is there is changed.'}</span>
      </div>
      <ReportResult result={insert.result} chart={CHART} />
      <h3 className={styles.heading}>What will be written</h3>
      {!report && <Spinner label="Working the report out…" size="tiny" delay={200} />}
      {parts.flatMap(({ tables }) => tables).map((table, index) => (
        <Disclosure key={`${table.id} ${table.title}`} title={table.title} initiallyOpen={index === 0} testId={`preview-${table.id}`}>
          {() => <ReportTableView table={table} />}
        </Disclosure>
      ))}
    </div>
  );
}

function headLines({ sheet }: RiskRegister, since: string | null): string[] {
  return ['Risk report', since ? `Made from sheet “${sheet}”; movements since ${since}.` : `Made from sheet “${sheet}”.`];
}
