import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKind } from '../../registers/risk/riskRegister';
import { defaultScheme } from '../../schemes/presets';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { HeatMap } from './HeatMap';
import { LevelTable } from './LevelTable';
import { heatCells, levelLines } from './riskFigures';

const RECORD = ['risk', 'risks'] as const;

/** The risk register pane. */
export default function RiskRegisterPane({ checkRequest }: PaneProps) {
  return (
    <RegisterPane kind={riskRegisterKind} record={RECORD} checkRequest={checkRequest} overview={(register: RiskRegister) => <RiskOverview register={register} />} />
  );
}

function RiskOverview({ register }: { register: RiskRegister }) {
  const { riskBands } = defaultScheme;
  const { gross, net } = riskRegisterKind.summary(register);
  return (
    <>
      <LevelTable lines={levelLines(gross, net, riskBands)} />
      <HeatMap rows={heatCells(net, riskBands)} />
    </>
  );
}
