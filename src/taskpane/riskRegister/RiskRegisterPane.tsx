import { useState } from 'react';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor } from '../../registers/risk/riskRegister';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { useScheme } from '../schemes/useScheme';
import { ComparePanel } from './ComparePanel';
import { HeatMaps } from './HeatMaps';
import { LevelTable } from './LevelTable';
import { ReportPanel } from './ReportPanel';
import { WHOLE_REGISTER } from './reportScope';
import { levelLines } from './riskFigures';
import { useEarlierRegister } from './useEarlierRegister';

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
        { id: 'compare', title: 'Compare', show: (register: RiskRegister) => <ComparePanel register={register} earlier={earlier} /> },
        { id: 'report', title: 'Report', show: (register: RiskRegister, go) => <ReportPanel register={register} earlier={earlier} scope={scope} onScope={setScope} onCompare={() => go('compare')} /> },
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
