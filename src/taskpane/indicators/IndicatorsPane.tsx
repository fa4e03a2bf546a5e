import type { IndicatorsRegister } from '../../registers/indicators/indicator';
import { indicatorsKindFor } from '../../registers/indicators/indicatorsRegister';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { RatesOverview } from './RatesOverview';

const RECORD = ['indicator', 'indicators'] as const;

/** The pane for rates and indicators. */
export default function IndicatorsPane({ checkRequest }: PaneProps) {
  const kind = useKind(indicatorsKindFor);
  return <RegisterPane kind={kind} record={RECORD} checkRequest={checkRequest} overview={(register: IndicatorsRegister) => <RatesOverview register={register} />} />;
}
