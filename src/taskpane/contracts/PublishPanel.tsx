import { useCallback, useId, useState } from 'react';
import { Button, Input, Spinner } from '@fluentui/react-components';
import type { ContractsRegister } from '../../registers/contracts/contract';
import { isoDay } from '../../registers/contracts/dates';
import { transparencyFile, type LgaRecord } from '../../registers/contracts/transparency/transparencyFile';
import { asCsv, asJson } from '../../registers/contracts/transparency/writeFile';
import type { Finding } from '../../registers/shared/finding';
import { useAnnounce } from '../app/announcer';
import { CellLink } from '../shared/CellLink';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { saveFile } from '../shared/saveFile';
import { useGoToCell } from '../shared/useGoToCell';
import { usePausing } from '../shared/usePausing';
import { count } from '../shared/words';
import { useContractsStyles } from './contracts.styles';

/** The register as the transparency code wants it published: the file, and what it still lacks. */
export function PublishPanel({ register }: { register: ContractsRegister }) {
  const styles = useContractsStyles();
  const announce = useAnnounce();
  const id = useId();
  const [council, setCouncil] = useState('');
  const begin = useCallback(() => transparencyFile(register, { organisation: { label: council.trim() } }), [register, council]);
  const { result, isCurrent } = usePausing(begin);
  const name = `contracts${register.asAt ? `-${isoDay(register.asAt.serial)}` : ''}`;
  const save = (records: readonly LgaRecord[], form: 'csv' | 'json'): void => {
    if (form === 'csv') saveFile(`${name}.csv`, asCsv(records), 'text/csv;charset=utf-8');
    else saveFile(`${name}.json`, asJson(records), 'application/json');
    announce(`${name}.${form} was handed over for saving.`);
  };
  const about = 'in the schema of the Local Government Association. Amounts have pence and no commas, dates are DD/MM/YYYY; nothing is made up for what the register lacks.';
  return (
    <div aria-busy={!isCurrent}>
      <p className={styles.text}>
        {result ? `A file of ${count(result.records.length, 'contract')}` : 'A file'} {about}
      </p>
      <div className={styles.field}>
        <label htmlFor={id}>Name of the council (for contracts without one)</label>
        <Input id={id} size="small" value={council} onChange={(_event, { value }) => setCouncil(value)} />
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!isCurrent} onClick={() => result && save(result.records, 'csv')}>Download CSV</Button>
        <Button size="small" disabledFocusable={!isCurrent} onClick={() => result && save(result.records, 'json')}>Download JSON</Button>
      </div>
      {result ? <Gaps register={register} findings={result.findings} /> : <Spinner label="Going through the contracts…" size="tiny" delay={200} />}
    </div>
  );
}

/** What the file still lacks, each gap with its cell. */
function Gaps({ register, findings }: { register: ContractsRegister; findings: readonly Finding[] }) {
  const { goToCell, problem } = useGoToCell();
  const missing = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      {findings.length === 0 ? (
        <Notice tone="success" title="Nothing that must be published is missing." testId="publishable" />
      ) : (
        <Notice
          tone={missing > 0 ? 'warning' : 'info'}
          title={missing > 0 ? `${count(missing, 'gap')} to fill before this can be published.` : 'Everything required is there; some other cells cannot be published as they are.'}
          testId="publishable"
        />
      )}
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      <LongList items={findings} label="What is still missing" keyOf={({ row, column, field }) => `${row} ${column} ${field}`}>
        {({ row, column, message }) => <CellLink row={row} column={column} onGo={() => void goToCell(register.sheet, row, column)}>{message}</CellLink>}
      </LongList>
    </>
  );
}
