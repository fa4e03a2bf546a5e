import type { Bridge, BridgeKind } from '../../registers/budget/report/bridge';
import { axisStart } from '../../registers/budget/report/report';
import { inPounds } from '../../registers/shared/pounds';
import { withSign } from './figures';

/** One bar of the bridge as it is drawn: from 0 (left end) to 1 (right end) of the picture. */
export interface BridgeBar {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly look: 'level' | 'increase' | 'decrease';
  readonly start: number;
  readonly end: number;
  /** Zero-based sheet row to go to; null for none. */
  readonly row: number | null;
}

export interface BridgeView {
  readonly bars: readonly BridgeBar[];
  /** Where the scale starts, when that is not 0. */
  readonly scaleFrom: string | null;
}

const ROOM = 0.02;
const isLevel = (kind: BridgeKind): boolean => kind === 'start' || kind === 'level' || kind === 'end';

/** Places the steps of a bridge on one scale, wide enough for changes of a few per cent to be seen. */
export function bridgeView({ steps }: Bridge): BridgeView {
  const levels = steps.flatMap(({ kind, from, to }) => (isLevel(kind) ? [to] : [from, to]));
  const low = Math.min(axisStart(levels), ...levels, ...(levels.some((level) => level < 0) ? [0] : []));
  const high = Math.max(...levels, levels.every((level) => level <= 0) ? 0 : -Infinity);
  const width = (high - low) * (1 + ROOM) || 1;
  const at = (pounds: number): number => Math.min(1, Math.max(0, (pounds - low) / width));
  return {
    scaleFrom: low > 0 ? inPounds(low) : null,
    bars: steps.map(({ kind, label, amount, from, to, row }, index): BridgeBar => ({
      key: `${index}`, label, row, amount: isLevel(kind) ? inPounds(amount) : withSign(amount),
      look: isLevel(kind) ? 'level' : amount > 0 ? 'increase' : 'decrease',
      start: isLevel(kind) ? at(Math.max(low, Math.min(0, high))) : Math.min(at(from), at(to)),
      end: isLevel(kind) ? at(to) : Math.max(at(from), at(to)),
    })),
  };
}
