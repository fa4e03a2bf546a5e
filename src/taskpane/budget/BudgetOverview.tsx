import { useMemo } from 'react';
import type { BudgetRegister } from '../../registers/budget/budget';
import { budgetReport } from '../../registers/budget/report/report';
import { withoutDrawing } from '../../registers/budget/report/tables';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { ReportTableView } from '../shared/ReportTableView';
import { useGoToCell } from '../shared/useGoToCell';
import { BridgePicture } from './BridgePicture';
import { KeyFigures } from './KeyFigures';
import { MonthsPanel } from './MonthsPanel';
import { Movers } from './Movers';
import type { Snapshots } from './useSnapshots';

/** The budget in pictures: bottom line, bridge, movers and the projection month by month. */
export function BudgetOverview({ register, kept }: { register: BudgetRegister; kept: Snapshots }) {
  const { goToCell, problem } = useGoToCell();
  const { figures, bridge, movers, tables } = useMemo(() => budgetReport(register), [register]);
  const column = labelColumn(register);
  const go = (row: number): void => void goToCell(register.sheet, row, column);
  const tableOf = (id: string) => tables.find((table) => table.id === id);
  const [bridgeTable, reconciliation] = [tableOf('bridge'), tableOf('reconciliation')];
  return (
    <>
      <KeyFigures figures={figures} />
      {problem && <Notice tone="warning" title={problem.message} advice={problem.advice} />}
      {bridge && <BridgePicture bridge={bridge} column={column} onGo={go} />}
      {bridgeTable && (
        <Disclosure title="The bridge as a table" testId="bridge-table">
          {() => <ReportTableView table={withoutDrawing(bridgeTable)} look="figures" />}
        </Disclosure>
      )}
      {reconciliation && reconciliation.rows.length > 0 && (
        <Disclosure title="How the variances add up" testId="reconciliation">
          {() => <ReportTableView table={{ ...reconciliation, header: [reconciliation.header[0], reconciliation.header[2]], rows: reconciliation.rows.map(([total, , sum]) => [total, sum]) }} look="figures" />}
        </Disclosure>
      )}
      {movers.length > 0 && <Movers movers={movers} scale={register.scale} column={column} onGo={go} />}
      <MonthsPanel key={register.sheet} register={register} kept={kept} />
    </>
  );
}

/** The column in which lines are named. */
function labelColumn({ fields }: BudgetRegister): number {
  const named = ['service', 'costCentre', 'division', 'directorate', 'portfolio'].map((id) => fields.find(({ field }) => field === id)?.column).find((column) => column !== undefined);
  return named ?? fields[0]?.column ?? 0;
}
