import { useId, useMemo } from 'react';
import { Checkbox, Input } from '@fluentui/react-components';
import { divisionsOf } from '../../registers/risk/report/extract';
import type { RiskRegister } from '../../registers/risk/risk';
import { usePanelStyles } from './panels.styles';
import type { ReportScope } from './reportScope';

export interface ExtractFieldsProps {
  readonly register: RiskRegister;
  readonly scope: ReportScope;
  readonly onScope: (scope: ReportScope) => void;
}

const TITLES: Readonly<Record<ReportScope['kind'], string>> = {
  all: 'The whole register',
  divisions: 'Some divisions or portfolios, then the whole register',
  refs: 'Some risks, then the whole register',
};

/** Asks which risks the report is about. */
export function ExtractFields({ register, scope, onScope }: ExtractFieldsProps) {
  const styles = usePanelStyles();
  const group = useId();
  const refs = useId();
  const divisions = useMemo(() => divisionsOf(register), [register]);
  const kinds = (Object.keys(TITLES) as ReportScope['kind'][]).filter((kind) => kind !== 'divisions' || divisions.length > 0);
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>The report is about</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name={group} checked={scope.kind === kind} onChange={() => onScope({ ...scope, kind })} />
            {TITLES[kind]}
          </label>
        ))}
      </fieldset>
      {scope.kind === 'divisions' && (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>Divisions or portfolios</legend>
          {divisions.map((division) => (
            <div key={division}>
              <Checkbox
                label={division}
                checked={scope.divisions.includes(division)}
                onChange={(_event, { checked }) => onScope({ ...scope, divisions: checked === true ? [...scope.divisions, division] : scope.divisions.filter((one) => one !== division) })}
              />
            </div>
          ))}
        </fieldset>
      )}
      {scope.kind === 'refs' && (
        <div className={styles.field}>
          <label htmlFor={refs}>References, with commas between them</label>
          <Input id={refs} value={scope.refs} placeholder="1, 2a, 10" onChange={(_event, { value }) => onScope({ ...scope, refs: value })} />
        </div>
      )}
    </>
  );
}
