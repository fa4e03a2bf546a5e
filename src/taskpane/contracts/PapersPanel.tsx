import { useCallback, useMemo } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsTables, type ContractsSheet } from '../../registers/contracts/report/report';
import { snapshotOf, type Snapshot } from '../../registers/contracts/report/snapshot';
import type { ContractsSummary } from '../../registers/contracts/summary';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { ReportTableView } from '../shared/ReportTableView';
import { usePausing } from '../shared/usePausing';
import { useContractsStyles } from './contracts.styles';
import { InsertResult } from './InsertResult';
import { KeptDays } from './KeptDays';
import { useContractsSheets } from './useContractsSheets';
import { useSnapshots } from './useSnapshots';

const PAPERS: ReadonlyArray<{ readonly id: ContractsSheet; readonly title: string; readonly about: string }> = [
  { id: 'key-data', title: 'Key data', about: 'Contracts by colour on this day and on earlier days. Inserting it keeps the figures of this day in the workbook.' },
  { id: 'part-1', title: 'Part 1', about: 'For publication: the register in committee order, without commentary.' },
  { id: 'part-2', title: 'Part 2', about: 'Not for publication: with what officers say about each contract.' },
];

/** What goes to the committee: each paper as it will be written, and the button that writes it to a sheet of its own. */
export function PapersPanel({ register, summary }: { register: ContractsRegister; summary: ContractsSummary }) {
  const styles = useContractsStyles();
  const { kept, problem, keep, forget } = useSnapshots(register.sheet);
  const { isBusy, result, write: insert } = useContractsSheets(register);
  const now = useMemo(() => snapshotOf(summary), [summary]);
  const write = async (sheet: ContractsSheet): Promise<void> => {
    const isWritten = await insert({ sheet, earlier: kept, summary });
    if (isWritten && sheet === 'key-data' && now) await keep(now);
  };
  return (
    <div aria-busy={isBusy}>
      {now === null && <Notice tone="info" title="Give an as-at date for the key data." advice="Without one there is no procurement status to count." testId="no-day" />}
      {problem && <Notice tone="warning" title={problem.message} advice={problem.advice} />}
      <InsertResult result={result} />
      {PAPERS.map(({ id, title, about }) => {
        if (id === 'key-data' && now === null) return null;
        return (
          <Disclosure key={id} title={title} initiallyOpen={id === 'key-data'} testId={`paper-${id}`}>
            {() => (
              <>
                <p className={styles.text}>{about}</p>
                <div className={styles.actions}>
                  <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void write(id)}>
                    {isBusy ? 'Writing…' : `Insert ${title}`}
                  </Button>
                  {id === 'key-data' && now && (
                    <Button size="small" onClick={() => void keep(now)}>
                      Keep the figures of this day
                    </Button>
                  )}
                </div>
                {id === 'key-data' && <KeptDays kept={kept} onForget={(day) => void forget(day)} />}
                <Preview register={register} summary={summary} sheet={id} earlier={kept} />
              </>
            )}
          </Disclosure>
        );
      })}
    </div>
  );
}

/** What a paper will hold. Made when it is looked at: the parts put a long register in order. */
function Preview({ register, summary, sheet, earlier }: { register: ContractsRegister; summary: ContractsSummary; sheet: ContractsSheet; earlier: readonly Snapshot[] }) {
  const begin = useCallback(() => contractsTables(register, sheet, { earlier, summary }), [register, sheet, earlier, summary]);
  const { result: tables } = usePausing(begin);
  if (!tables) return <Spinner label="Going through the contracts…" size="tiny" delay={200} />;
  return tables.map((table) => <ReportTableView key={table.id} table={table} rowsShown={sheet === 'key-data' ? table.rows.length : undefined} />);
}
