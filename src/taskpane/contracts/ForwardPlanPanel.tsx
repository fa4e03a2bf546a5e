import { useCallback, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { ContractsRegister } from '../../registers/contracts/contract';
import { dayInWords } from '../../registers/contracts/dates';
import { inPounds } from '../../registers/shared/pounds';
import { forwardPlan, type PlanLine } from '../../registers/contracts/report/forwardPlan';
import { startByNote } from '../../registers/contracts/report/report';
import { CellLink } from '../shared/CellLink';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { useGoToCell } from '../shared/useGoToCell';
import { usePausing } from '../shared/usePausing';
import { count } from '../shared/words';
import { useContractsStyles } from './contracts.styles';
import { InsertResult } from './InsertResult';
import { QuarterBars } from './QuarterBars';
import { useContractsSheets } from './useContractsSheets';

/** When contracts end, quarter by quarter, and by when the procurement of each should start. */
export function ForwardPlanPanel({ register }: { register: ContractsRegister }) {
  return register.asAt === null
    ? <Notice tone="info" title="Give an as-at date for the forward plan." advice="It shows what ends after that day." testId="no-day" />
    : <Plan register={register} />;
}

function Plan({ register }: { register: ContractsRegister }) {
  const styles = useContractsStyles();
  const begin = useCallback(() => forwardPlan(register), [register]);
  const { result: plan, isCurrent } = usePausing(begin);
  const [open, setOpen] = useState<string | null>(null);
  const { isBusy, result, write } = useContractsSheets(register);
  const { goToCell, problem } = useGoToCell();
  if (plan === null) return <Spinner label="Going through the contracts…" size="tiny" delay={200} />;
  if (plan.lines.length === 0) return <Notice tone="info" title="No contract has an end date." advice="Fill in the end dates to see when contracts end." testId="no-plan" />;
  const chosen = plan.quarters.find(({ label }) => label === open) ?? null;
  const lines = chosen ? chosen.lines : plan.lines;
  const label = chosen ? `Contracts ending: ${chosen.label}` : 'All contracts by end date';
  return (
    <div aria-busy={isBusy || !isCurrent}>
      <QuarterBars quarters={plan.quarters} open={chosen?.label ?? null} onOpen={setOpen} />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={isBusy || !isCurrent} onClick={() => void write({ sheet: 'forward-plan' })}>
          {isBusy ? 'Writing…' : 'Insert the plan and its chart'}
        </Button>
        {chosen && (
          <Button size="small" onClick={() => setOpen(null)}>
            Show all contracts
          </Button>
        )}
      </div>
      <InsertResult result={result} />
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      {plan.undated.length > 0 && <Notice tone="warning" title={`${count(plan.undated.length, 'contract')} without an end date ${plan.undated.length === 1 ? 'is' : 'are'} not in the plan.`} testId="undated" />}
      <h3 className={styles.heading}>{label}</h3>
      <LongList key={label} items={lines} label={label} keyOf={({ contract }) => String(contract.row)}>
        {(line) => <PlanItem line={line} onGo={() => void goToCell(register.sheet, line.contract.row, line.contract.columns.endDate ?? 0)} />}
      </LongList>
      <p className={styles.text}>{startByNote(register)}</p>
    </div>
  );
}

function PlanItem({ line: { contract, end, startBy, isLate }, onGo }: { line: PlanLine; onGo: () => void }) {
  const styles = useContractsStyles();
  const { row, columns, label, title, status, wholeValue } = contract;
  return (
    <>
      <CellLink row={row} column={columns.endDate ?? 0} onGo={onGo}>
        {label}: {title}
      </CellLink>
      <div className={styles.details}>
        Ends {dayInWords(end)}
        {status && ` · ${status}`}
        {wholeValue !== null && ` · ${inPounds(wholeValue)}`}
      </div>
      {startBy !== null && (
        <div className={isLate ? styles.late : styles.details}>
          Start procurement by {dayInWords(startBy)}
          {isLate && ': should have started'}
        </div>
      )}
    </>
  );
}
