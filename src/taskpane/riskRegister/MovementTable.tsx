import { useState } from 'react';
import { movementText, type Movement } from '../../rules/movement';
import type { RiskMovement } from '../../registers/risk/comparison/movements';
import type { RiskRegister } from '../../registers/risk/risk';
import { ShowMore } from '../shared/LongList';
import { usePanelStyles } from './panels.styles';
import { RiskLink } from './RiskLink';
import type { GoTo } from './useGoTo';

export interface MovementTableProps {
  readonly register: RiskRegister;
  readonly movements: readonly RiskMovement[];
  readonly goTo: GoTo['goTo'];
}

/** Movements shown at first, and added by each press of the button. */
const PAGE = 25;
const COLUMNS = ['Was', 'Now', 'Move'];
const ENDS = { up: 'up', down: 'down', same: 'no change' } as const;

/** Ratings that changed since the last report, gross and net, as table 3.5 of a risk report prints them. */
export function MovementTable({ register, movements, goTo }: MovementTableProps) {
  const styles = usePanelStyles();
  const [shown, setShown] = useState(PAGE);
  if (movements.length === 0) return <p className={styles.text}>No rating has changed.</p>;
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Movements" tabIndex={0}>
        <table className={styles.table} data-testid="movements">
          <caption className={styles.caption}>Ratings that changed</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={styles.head}>Risk</th>
              <th scope="colgroup" colSpan={3} className={styles.group}>Gross</th>
              <th scope="colgroup" colSpan={3} className={styles.group}>Net</th>
            </tr>
            <tr>
              {['Gross', 'Net'].flatMap((stage) => COLUMNS.map((name) => <th key={`${stage} ${name}`} scope="col" className={styles.head}>{name}</th>))}
            </tr>
          </thead>
          <tbody>
            {movements.slice(0, shown).map(({ risk, previousGross, gross, grossMovement, previousNet, net, netMovement }) => (
              <tr key={risk.row}>
                <th scope="row" className={styles.rowHead}>
                  <RiskLink register={register} risk={risk} goTo={goTo} />
                </th>
                <td className={styles.cell}>{previousGross ?? '–'}</td>
                <td className={styles.cell}>{gross ?? '–'}</td>
                <td className={styles.cell}><Move moved={grossMovement} /></td>
                <td className={styles.cell}>{previousNet ?? '–'}</td>
                <td className={styles.cell}>{net ?? '–'}</td>
                <td className={styles.cell}><Move moved={netMovement} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore label="Ratings that changed" page={PAGE} left={movements.length - shown} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

function Move({ moved }: { moved: Movement | null }) {
  const styles = usePanelStyles();
  if (!moved) return '–';
  return <span className={styles.move} title={`${ENDS[moved.direction]}${moved.points > 0 ? ` ${moved.points}` : ''}`}>{movementText(moved)}</span>;
}
