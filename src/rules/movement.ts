/** How a rating moved between two reports. */
export interface Movement {
  readonly direction: 'up' | 'same' | 'down';
  readonly arrow: '↑' | '→' | '↓';
  /** Points moved, never negative: the arrow gives the direction. */
  readonly points: number;
}

/** The movement from the previous rating to the current one. A falling rating is a falling risk. */
export function movement(previous: number, current: number): Movement {
  const points = Math.abs(current - previous);
  if (current > previous) return { direction: 'up', arrow: '↑', points };
  if (current < previous) return { direction: 'down', arrow: '↓', points };
  return { direction: 'same', arrow: '→', points };
}

/** As shown in a cell: "↓ 4". */
export function movementText({ arrow, points }: Movement): string {
  return `${arrow} ${points}`;
}
