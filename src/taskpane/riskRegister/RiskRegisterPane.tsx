import { lazy, Suspense, useState } from 'react';
import { Spinner } from '@fluentui/react-components';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { useScheme } from '../schemes/useScheme';
import { HeatMaps } from './HeatMaps';
import { LevelTable } from './LevelTable';
import { WHOLE_REGISTER } from './reportScope';
import { levelLines } from './riskFigures';
import { useEarlierRegister } from './useEarlierRegister';

/** Their code comes when their tab is opened. */
const ComparePanel = lazy(() => import('./ComparePanel').then((module) => ({ default: module.ComparePanel })));
const ReportPanel = lazy(() => import('./ReportPanel').then((module) => ({ default: module.ReportPanel })));
const OPENING = <Spinner label="Opening…" size="small" />;

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
      judgedAt={({ judgedAt }: RiskRegister) => judgedAt}
      overview={(register: RiskRegister) => <RiskOverview register={register} />}
      extraTabs={[
        { id: 'compare', title: 'Compare', show: (register: RiskRegister) => <Suspense fallback={OPENING}><ComparePanel register={register} earlier={earlier} /></Suspense> },
        { id: 'report', title: 'Report', show: (register: RiskRegister, go) => <Suspense fallback={OPENING}><ReportPanel register={register} earlier={earlier} scope={scope} onScope={setScope} onCompare={() => go('compare')} /></Suspense> },
      ]}
    />
  );
}

function RiskOverview({ register }: { register: RiskRegister }) {
  const kind = useKind(riskRegisterKindFor);
  const { riskBands } = useScheme();
  const { gross, net } = kind.summary(register);
  return (
    <>
      <LevelTable lines={levelLines(gross, net, riskBands)} />
      <HeatMaps register={register} />
    </>
  );
}
