import type { BudgetRegister } from '../../registers/budget/budget';
import { budgetKindFor } from '../../registers/budget/budgetRegister';
import { subjectOf } from '../../registers/budget/report/snapshots';
import type { Scheme } from '../../schemes/scheme';
import type { PaneProps } from '../panes';
import { RegisterPane } from '../register/RegisterPane';
import { useKind } from '../schemes/useKind';
import { BudgetOverview } from './BudgetOverview';
import { ReportPanel } from './ReportPanel';
import { useSnapshots } from './useSnapshots';

const RECORD = ['line', 'lines'] as const;
const kindFor = (scheme: Scheme) => budgetKindFor(scheme);

/** The budget monitoring pane. */
export default function BudgetPane({ checkRequest }: PaneProps) {
  const kind = useKind(kindFor);
  return (
    <RegisterPane
      kind={kind}
      record={RECORD}
      checkRequest={checkRequest}
      overview={(register: BudgetRegister) => <KeptOverview register={register} />}
      extraTabs={[{ id: 'report', title: 'Report', show: (register: BudgetRegister) => <KeptReport register={register} /> }]}
    />
  );
}

function KeptOverview({ register }: { register: BudgetRegister }) {
  return <BudgetOverview register={register} kept={useSnapshots(subjectOf(register))} />;
}

function KeptReport({ register }: { register: BudgetRegister }) {
  const { snapshots } = useSnapshots(subjectOf(register));
  return <ReportPanel register={register} snapshots={snapshots} />;
}
