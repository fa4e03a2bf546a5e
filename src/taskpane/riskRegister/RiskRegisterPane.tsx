import { useState } from 'react';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import type { RiskSummary } from '../../registers/risk/summary';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { useScheme } from '../schemes/useScheme';
import { later } from '../shared/later';
import { HeatMaps } from './HeatMaps';
import { LevelTable } from './LevelTable';
import { WHOLE_REGISTER } from './reportScope';
import { levelLines } from './riskFigures';
import { useEarlierRegister } from './useEarlierRegister';

/** Their code comes when their tab is opened. */
const ComparePanel = later(async () => (await import('./ComparePanel')).ComparePanel);
const ReportPanel = later(async () => (await import('./ReportPanel')).ReportPanel);

const RECORD = ['risk', 'risks'] as const;

/** The risk register pane. */
export default function RiskRegisterPane({ checkRequest }: PaneProps) {
  const kind = useKind(riskRegisterKindFor);
  const earlier = useEarlierRegister();
  const [scope, setScope] = useState(WHOLE_REGISTER);
  return (
    <RegisterPane
      kind={kind}
      record={RECORD}
      checkRequest={checkRequest}
      judgedAt={({ judgedAt }) => judgedAt}
      figures={(summary: RiskSummary) => <Levels summary={summary} />}
      overview={(register: RiskRegister) => <HeatMaps register={register} />}
      extraTabs={[
        { id: 'compare', title: 'Compare', show: (register: RiskRegister) => <ComparePanel register={register} earlier={earlier} /> },
        { id: 'report', title: 'Report', show: (register: RiskRegister, _summary, go) => <ReportPanel register={register} earlier={earlier} scope={scope} onScope={setScope} onCompare={() => go('compare')} /> },
      ]}
    />
  );
}

function Levels({ summary: { gross, net } }: { summary: RiskSummary }) {
  const { riskBands } = useScheme();
  return <LevelTable lines={levelLines(gross, net, riskBands)} />;
}
