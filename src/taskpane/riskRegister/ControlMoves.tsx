import { useId, useMemo } from 'react';
import type { RiskRegister } from '../../registers/risk/risk';
import { RAG_COLOURS } from '../../schemes/ragColours';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { count } from '../shared/words';
import { usePanelStyles } from './panels.styles';
import { RiskLink } from './RiskLink';
import { controlMoves, keyOf, type ControlMove, type HeatSquare, type Place } from './riskFigures';
import { useRiskOverviewStyles } from './RiskOverview.styles';
import { useGoTo } from './useGoTo';

/** Side of a square in the drawing's own units. */
const SIDE = 40;

interface Arrow extends Pick<ControlMove, 'from' | 'to'> {
  readonly risks: number;
}

/** Arrows from gross to net on the heat map, and the same risk by risk in words. */
export function ControlMoves({ register, squares }: { register: RiskRegister; squares: readonly (readonly HeatSquare[])[] }) {
  const styles = usePanelStyles();
  const { goTo, problem } = useGoTo();
  const moves = useMemo(() => controlMoves(register), [register]);
  const moved = moves.filter(({ from, to }) => keyOf(from) !== keyOf(to));
  if (moves.length === 0) return <p className={styles.text}>No risk has a likelihood and an impact both gross and net.</p>;
  return (
    <>
      <p className={styles.text}>
        {count(moved.length, 'risk')} of {moves.length} stand elsewhere after controls. The list below says the same as the arrows.
      </p>
      <Drawing arrows={arrowsOf(moved)} squares={squares} moved={moved.length} />
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      <LongList items={moves} label="Gross and net, risk by risk" keyOf={({ risk }) => String(risk.row)}>
        {({ risk, from, to }) => (
          <>
            <RiskLink register={register} risk={risk} goTo={goTo} />
            <p className={styles.text}>{moveInWords(from, to)}</p>
          </>
        )}
      </LongList>
    </>
  );
}

/** "Likelihood 4 to 3, impact 5 to 4: rating 20 to 12." */
function moveInWords(from: Place, to: Place): string {
  if (keyOf(from) === keyOf(to)) return `Likelihood ${from.likelihood}, impact ${from.impact}: rating ${from.likelihood * from.impact}, unchanged by controls.`;
  const part = (name: string, before: number, after: number): string => (before === after ? `${name} ${before}` : `${name} ${before} to ${after}`);
  return `${part('Likelihood', from.likelihood, to.likelihood)}, ${part('impact', from.impact, to.impact)}: ${part('rating', from.likelihood * from.impact, to.likelihood * to.impact)}.`;
}

/** Risks that make the same move share an arrow. */
function arrowsOf(moves: readonly ControlMove[]): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, to } of moves) {
    const key = `${keyOf(from)} ${keyOf(to)}`;
    arrows.set(key, { from, to, risks: (arrows.get(key)?.risks ?? 0) + 1 });
  }
  return [...arrows.values()];
}

function Drawing({ arrows, squares, moved }: { arrows: readonly Arrow[]; squares: readonly (readonly HeatSquare[])[]; moved: number }) {
  const styles = useRiskOverviewStyles();
  const head = useId();
  const centre = ({ likelihood, impact }: Place) => ({ x: (impact - 0.5) * SIDE, y: (squares.length - likelihood + 0.5) * SIDE });
  return (
    <svg viewBox={`0 0 ${SIDE * (squares[0]?.length ?? 0)} ${SIDE * squares.length}`} className={styles.drawing} role="img" aria-label={`Heat map with ${count(arrows.length, 'arrow')} from gross to net, for ${count(moved, 'risk')}`}>
      <defs>
        <marker id={head} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5" markerHeight="5" orient="auto">
          <path d="M0 0 L6 3 L0 6 Z" fill="#000000" stroke="#FFFFFF" strokeWidth="0.5" />
        </marker>
      </defs>
      {squares.flat().map((square) => {
        const colour = square.rag && RAG_COLOURS[square.rag];
        const { x, y } = centre(square);
        return (
          <g key={keyOf(square)}>
            <rect x={x - SIDE / 2 + 1} y={y - SIDE / 2 + 1} width={SIDE - 2} height={SIDE - 2} fill={colour ? colour.fill : 'none'} />
            <text x={x - SIDE / 2 + 3} y={y + SIDE / 2 - 4} fontSize="7" fill={colour ? colour.font : 'currentColor'}>{square.rag}</text>
          </g>
        );
      })}
      {arrows.map(({ from, to, risks }) => {
        const [a, b] = [centre(from), centre(to)];
        const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
        return (
          <g key={`${keyOf(from)} ${keyOf(to)}`} data-testid="control-arrow">
            <line {...line} stroke="#FFFFFF" strokeWidth={3 + Math.min(risks, 4)} />
            <line {...line} stroke="#000000" strokeWidth={1 + Math.min(risks, 4) * 0.5} markerEnd={`url(#${head})`} />
          </g>
        );
      })}
    </svg>
  );
}
