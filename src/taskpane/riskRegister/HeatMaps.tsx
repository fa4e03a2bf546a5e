import { useId, useMemo, useState } from 'react';
import type { RiskRegister } from '../../registers/risk/risk';
import { useScheme } from '../schemes/useScheme';
import { Disclosure } from '../shared/Disclosure';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { count } from '../shared/words';
import { ControlMoves } from './ControlMoves';
import { HeatMap } from './HeatMap';
import { usePanelStyles } from './panels.styles';
import { RiskLink } from './RiskLink';
import { heatSquares, keyOf, type HeatSquare, type Stage } from './riskFigures';
import { useGoTo } from './useGoTo';

const VIEWS = [
  { id: 'net', title: 'Net', stages: ['net'] },
  { id: 'gross', title: 'Gross', stages: ['gross'] },
  { id: 'both', title: 'Both', stages: ['gross', 'net'] },
] as const satisfies ReadonlyArray<{ id: string; title: string; stages: readonly Stage[] }>;

/** The heat maps before and after controls, the risks of the square that is open, and what controls do to each risk. */
export function HeatMaps({ register }: { register: RiskRegister }) {
  const styles = usePanelStyles();
  const group = useId();
  const [view, setView] = useState<(typeof VIEWS)[number]>(VIEWS[0]);
  const [open, setOpen] = useState<{ stage: Stage; square: string } | null>(null);
  const { goTo, problem } = useGoTo();
  const { riskBands } = useScheme();
  const net = useMemo(() => heatSquares(register, 'net', riskBands), [register, riskBands]);
  const isGrossShown = view.id !== 'net';
  const gross = useMemo(() => (isGrossShown ? heatSquares(register, 'gross', riskBands) : []), [isGrossShown, register, riskBands]);
  const maps = { gross, net };
  return (
    <section aria-label="Heat maps">
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Heat map</legend>
        <div className={styles.actions}>
          {VIEWS.map((one) => (
            <label key={one.id} className={styles.choice}>
              <input type="radio" name={group} checked={view.id === one.id} onChange={() => setView(one)} />
              {one.title}
            </label>
          ))}
        </div>
      </fieldset>
      {view.stages.map((stage) => {
        const square = open?.stage === stage ? maps[stage].flat().find((candidate) => keyOf(candidate) === open.square && candidate.risks.length > 0) : undefined;
        return (
          <div key={stage}>
            <HeatMap stage={stage} rows={maps[stage]} open={square ? keyOf(square) : null} onOpen={(key) => setOpen(key === null ? null : { stage, square: key })} />
            {square && (
              <section aria-label={titleOf(stage, square)} data-testid="square-risks">
                <h3 className={styles.heading}>{titleOf(stage, square)}</h3>
                {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
                <LongList key={keyOf(square)} items={square.risks} label={titleOf(stage, square)} keyOf={({ row }) => String(row)}>
                  {(risk) => <RiskLink register={register} risk={risk} goTo={goTo} />}
                </LongList>
              </section>
            )}
          </div>
        );
      })}
      <Disclosure title="From gross to net: what controls do to each risk" testId="control-moves">
        {() => <ControlMoves register={register} squares={net} />}
      </Disclosure>
    </section>
  );
}

function titleOf(stage: Stage, { likelihood, impact, rag, risks }: HeatSquare): string {
  return `${stage === 'net' ? 'Net' : 'Gross'} likelihood ${likelihood}, impact ${impact}${rag ? ` (${rag})` : ''}: ${count(risks.length, 'risk')}`;
}
