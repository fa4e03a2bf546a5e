import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsRegisterKind } from '../../registers/contracts/contractsRegister';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { ColourTable } from './ColourTable';
import { colourLines, keyFigures } from './contractFigures';
import { KeyFigures } from './KeyFigures';

const RECORD = ['contract', 'contracts'] as const;

/** The contracts register pane. */
export default function ContractsRegisterPane({ checkRequest }: PaneProps) {
  return (
    <RegisterPane
      kind={contractsRegisterKind}
      record={RECORD}
      checkRequest={checkRequest}
      judgedAt={({ asAt }: ContractsRegister) => asAt}
      overview={(register: ContractsRegister) => <ContractsOverview register={register} />}
    />
  );
}

function ContractsOverview({ register }: { register: ContractsRegister }) {
  const summary = contractsRegisterKind.summary(register);
  return (
    <>
      <ColourTable lines={colourLines(summary)} hasRiskIndex={summary.riskIndex !== null} />
      <KeyFigures figures={keyFigures(register, summary)} />
    </>
  );
}
