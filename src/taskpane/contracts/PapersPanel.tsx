import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsSheet, contractsTables, type ContractsSheet } from '../../registers/contracts/report/report';
import { snapshotOf, type Snapshot } from '../../registers/contracts/report/snapshot';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { ReportTableView } from '../shared/ReportTableView';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useContractsStyles } from './contracts.styles';
import { useContractsWorkbook } from './contractsWorkbook';
import { insertAnnouncement, InsertResult } from './InsertResult';
import { KeptDays } from './KeptDays';
import { useSnapshots } from './useSnapshots';

const PAPERS: ReadonlyArray<{ readonly id: ContractsSheet; readonly title: string; readonly about: string }> = [
  { id: 'key-data', title: 'Key data', about: 'Contracts by colour on this day and on earlier days. Inserting it keeps the figures of this day in the workbook.' },
  { id: 'part-1', title: 'Part 1', about: 'For publication: the register in committee order, without commentary.' },
  { id: 'part-2', title: 'Part 2', about: 'Not for publication: with what officers say about each contract.' },
];

/** What goes to the committee: each paper as it will be written, and the button that writes it to a sheet of its own. */
export function PapersPanel({ register }: { register: ContractsRegister }) {
  const styles = useContractsStyles();
  const { kept, problem, keep, forget } = useSnapshots(register.sheet);
  const workbook = useContractsWorkbook();
  const { isBusy, result, write: insert } = useSheetWriting((content) => workbook.writeSheet(content), insertAnnouncement);
  const now = useMemo(() => snapshotOf(register), [register]);
  const write = async (sheet: ContractsSheet): Promise<void> => {
    const content = contractsSheet(register, sheet, { earlier: kept });
    const isWritten = content !== null && (await insert(content));
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
                <Preview register={register} sheet={id} earlier={kept} />
              </>
            )}
          </Disclosure>
        );
      })}
    </div>
  );
}

/** What a paper will hold. Made when it is looked at: the parts put a long register in order. */
function Preview({ register, sheet, earlier }: { register: ContractsRegister; sheet: ContractsSheet; earlier: readonly Snapshot[] }) {
  const tables = useMemo(() => contractsTables(register, sheet, { earlier }) ?? [], [register, sheet, earlier]);
  return tables.map((table) => <ReportTableView key={table.id} table={table} rowsShown={sheet === 'key-data' ? table.rows.length : undefined} />);
}
