import { useCallback, useEffect, useId } from 'react';
import { Button, Select, Spinner } from '@fluentui/react-components';
import { changesSince } from '../../registers/risk/comparison/changes';
import type { Risk, RiskRegister } from '../../registers/risk/risk';
import { useScheme } from '../schemes/useScheme';
import { Disclosure } from '../shared/Disclosure';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { usePausing } from '../shared/usePausing';
import { count } from '../shared/words';
import { FileChoice } from './FileChoice';
import { usePanelStyles } from './panels.styles';
import { MovementTable } from './MovementTable';
import { RiskLink, RiskName } from './RiskLink';
import { placeOf, type EarlierFile, type EarlierRegister, type SheetOption } from './useEarlierRegister';
import { useGoTo, type GoTo } from './useGoTo';

export interface ComparePanelProps {
  readonly register: RiskRegister;
  readonly earlier: EarlierRegister;
}

/** Chooses the sheet or file of the last report, and says what changed since. */
export function ComparePanel({ register, earlier: { stateOf, look, choose, take } }: ComparePanelProps) {
  const styles = usePanelStyles();
  const { sheet } = register;
  const { options, chosen, file, register: previous, problem, isBusy } = stateOf(sheet);
  useEffect(() => {
    const timer = setTimeout(() => void look(sheet), 0);
    return () => clearTimeout(timer);
  }, [look, sheet]);
  return (
    <div aria-busy={isBusy}>
      {options && <SheetChoice options={options} chosen={chosen} onChoose={(name) => void choose(sheet, name)} />}
      <FileChoice file={file} onTake={(taken) => take(sheet, taken)} />
      {isBusy && <Spinner label={chosen === null ? 'Looking at the sheets…' : `Reading ${chosen}…`} size="tiny" />}
      {problem && <Notice tone="warning" title={problem.title} advice={problem.advice} testId="comparison-problem" />}
      {previous && <Changes register={register} previous={previous} file={file} />}
      <Disclosure title="Or bring its sheet in from another file">
        {() => (
          <>
            <p className={styles.text}>
              Open that file, right-click the tab of its sheet and choose Move or Copy. Under “To book” choose this workbook, tick “Create a copy”, and choose OK. Then look at the sheets again and choose it above.
            </p>
            <Button size="small" disabledFocusable={isBusy} onClick={() => void look(sheet)}>
              Look at the sheets again
            </Button>
          </>
        )}
      </Disclosure>
    </div>
  );
}

function SheetChoice({ options, chosen, onChoose }: { options: readonly SheetOption[]; chosen: string | null; onChoose: (name: string | null) => void }) {
  const styles = usePanelStyles();
  const id = useId();
  if (options.length === 0) return <Notice tone="info" title="This workbook has no other sheet to compare with." testId="no-other-sheet" />;
  const offered = (isRegister: boolean) =>
    options.filter((option) => option.isRegister === isRegister).map(({ name, isHidden }) => (
      // A sheet name cannot hold a colon, so "name:" tells a sheet from no choice at all.
      <option key={name} value={`name:${name}`}>
        {name}
        {isHidden ? ' (hidden)' : ''}
      </option>
    ));
  const groups = [['Recognised as risk registers', offered(true)], ['Other sheets', offered(false)]] as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Sheet of the last report</label>
      <Select id={id} value={chosen === null ? '' : `name:${chosen}`} onChange={(_event, { value }) => onChoose(value === '' ? null : value.slice('name:'.length))}>
        <option value="">Choose a sheet…</option>
        {groups.map(([label, sheets]) => sheets.length > 0 && <optgroup key={label} label={label}>{sheets}</optgroup>)}
      </Select>
    </div>
  );
}

function Changes({ register, previous, file }: { register: RiskRegister; previous: RiskRegister; file: EarlierFile | null }) {
  const styles = usePanelStyles();
  const { goTo, problem } = useGoTo();
  const { riskBands } = useScheme();
  const compare = useCallback(() => changesSince(register, previous, riskBands), [register, previous, riskBands]);
  const { result: changes, isCurrent } = usePausing(compare);
  if (!changes || !isCurrent) return <Spinner label="Comparing…" aria-label="Comparing" size="tiny" delay={200} />;
  return (
    <>
      <p className={styles.sentence} data-testid="level-moves">
        Net levels since {placeOf(previous, file)}: {changes.sentence}.
      </p>
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      <MovementTable register={register} movements={changes.movements} goTo={goTo} />
      <RiskList title="New risks" none="No risk is new." register={register} risks={changes.added} goTo={goTo} />
      <RiskList title="Closed risks" none="No risk was closed." register={previous} risks={changes.closed} goTo={file ? null : goTo} />
      <RiskList title="Red in both reports" none="No risk was Red in both." register={register} risks={changes.stayedRed} goTo={goTo} />
    </>
  );
}

interface RiskListProps {
  readonly title: string;
  readonly none: string;
  readonly register: RiskRegister;
  readonly risks: readonly Risk[];
  /** Null where the risks stand in another file. */
  readonly goTo: GoTo['goTo'] | null;
}

function RiskList({ title, none, register, risks, goTo }: RiskListProps) {
  const styles = usePanelStyles();
  return (
    <section aria-label={title} data-testid={`list-${title.split(' ')[0].toLowerCase()}`}>
      <h3 className={styles.heading}>{risks.length === 0 ? title : `${title}: ${count(risks.length, 'risk')}`}</h3>
      {risks.length === 0 && <p className={styles.text}>{none}</p>}
      {risks.length > 0 && (
        <LongList items={risks} label={title} keyOf={({ row }) => String(row)}>
          {(risk) => (goTo ? <RiskLink register={register} risk={risk} goTo={goTo} /> : <RiskName risk={risk} />)}
        </LongList>
      )}
    </section>
  );
}
