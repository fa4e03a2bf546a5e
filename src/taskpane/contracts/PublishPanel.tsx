import { useId, useMemo, useState } from 'react';
import { Button, Input } from '@fluentui/react-components';
import type { ContractsRegister } from '../../registers/contracts/contract';
import { isoDay } from '../../registers/contracts/dates';
import { transparencyFile } from '../../registers/contracts/transparency/transparencyFile';
import { asCsv, asJson } from '../../registers/contracts/transparency/writeFile';
import { useAnnounce } from '../app/announcer';
import { CellLink } from '../shared/CellLink';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { saveFile } from '../shared/saveFile';
import { useGoToCell } from '../shared/useGoToCell';
import { count } from '../shared/words';
import { useContractsStyles } from './contracts.styles';

/** The register as the transparency code wants it published: the file, and what it still lacks. */
export function PublishPanel({ register }: { register: ContractsRegister }) {
  const styles = useContractsStyles();
  const announce = useAnnounce();
  const id = useId();
  const [council, setCouncil] = useState('');
  const { goToCell, problem } = useGoToCell();
  const { records, findings } = useMemo(() => transparencyFile(register, { organisation: { label: council.trim() } }), [register, council]);
  const missing = findings.filter(({ severity }) => severity === 'error').length;
  const name = `contracts${register.asAt ? `-${isoDay(register.asAt.serial)}` : ''}`;
  const save = (form: 'csv' | 'json'): void => {
    if (form === 'csv') saveFile(`${name}.csv`, asCsv(records), 'text/csv;charset=utf-8');
    else saveFile(`${name}.json`, asJson(records), 'application/json');
    announce(`${name}.${form} was handed over for saving.`);
  };
  return (
    <>
      <p className={styles.text}>
        A file of {count(records.length, 'contract')} in the schema of the Local Government Association. Amounts have pence and no commas, dates are DD/MM/YYYY; nothing is made up for what the register lacks.
      </p>
      <div className={styles.field}>
        <label htmlFor={id}>Name of the council (for contracts without one)</label>
        <Input id={id} size="small" value={council} onChange={(_event, { value }) => setCouncil(value)} />
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => save('csv')}>Download CSV</Button>
        <Button size="small" onClick={() => save('json')}>Download JSON</Button>
      </div>
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
