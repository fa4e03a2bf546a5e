import { useId } from 'react';
import { areaAddress } from '../../excel/address';
import type { Area } from '../../registers/shared/grid';
import { useTableAuditStyles } from './TableAudit.styles';
import { sameArea, WHOLE_SHEET, type Scope } from './scope';

export interface ScopeChoiceProps {
  readonly scope: Scope;
  /** Areas that may be audited instead of the whole sheet. */
  readonly areas: readonly Area[];
  readonly sheetId: string;
  readonly onChoose: (scope: Scope) => void;
}

/** The choice between the whole sheet and what is selected. Shown only where there is one. */
export function ScopeChoice({ scope, areas, sheetId, onChoose }: ScopeChoiceProps) {
  const styles = useTableAuditStyles();
  const name = useId();
  if (areas.length === 0) return null;
  return (
    <fieldset className={styles.scope} data-testid="scope">
      <legend className={styles.legendTitle}>What to audit</legend>
      <label className={styles.choice}>
        <input type="radio" name={name} checked={scope.kind === 'sheet'} onChange={() => onChoose(WHOLE_SHEET)} />
        Whole sheet
      </label>
      {areas.map((area) => (
        <label key={areaAddress(area)} className={styles.choice}>
          <input type="radio" name={name} checked={scope.kind === 'selection' && sameArea(scope.area, area)} onChange={() => onChoose({ kind: 'selection', sheetId, area })} />
          Selection {areaAddress(area)}
        </label>
      ))}
    </fieldset>
  );
}
