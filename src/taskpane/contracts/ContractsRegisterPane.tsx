import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsRegisterKindFor } from '../../registers/contracts/contractsRegister';
import type { ContractsSummary } from '../../registers/contracts/summary';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { ColourTable } from './ColourTable';
import { colourLines, keyFigures } from './contractFigures';
import { ForwardPlanPanel } from './ForwardPlanPanel';
import { KeyFigures } from './KeyFigures';
import { PapersPanel } from './PapersPanel';
import { PublishPanel } from './PublishPanel';

const RECORD = ['contract', 'contracts'] as const;

/** The contracts register pane. */
export default function ContractsRegisterPane({ checkRequest }: PaneProps) {
  const kind = useKind(contractsRegisterKindFor);
  return (
    <RegisterPane
      kind={kind}
      record={RECORD}
      checkRequest={checkRequest}
      judgedAt={({ asAt }) => asAt}
      figures={(summary: ContractsSummary) => <ColourTable lines={colourLines(summary)} hasRiskIndex={summary.riskIndex !== null} />}
      overview={(register: ContractsRegister, summary) => <KeyFigures figures={keyFigures(register, summary)} />}
      extraTabs={[
        { id: 'plan', title: 'Forward plan', show: (register: ContractsRegister) => <ForwardPlanPanel register={register} /> },
        { id: 'papers', title: 'Committee papers', show: (register: ContractsRegister, summary) => <PapersPanel register={register} summary={summary} /> },
        { id: 'publish', title: 'Publish', show: (register: ContractsRegister) => <PublishPanel register={register} /> },
      ]}
    />
  );
}
