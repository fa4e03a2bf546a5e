import type { RagWord } from '../../rules/rag';

/** Colours with less than this much of a hue are greys, and say nothing. */
const LEAST_HUE = 0.12;
const DARKEST = 0.2;

/** Which of the four a colour looks like, by its hue: '#FFC000' is Amber. Null for white, greys, blues, and no colour at all. */
export function ragOfColour(colour: string | null): RagWord | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (most < DARKEST || spread < LEAST_HUE) return null;
  const hue = 60 * (most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4);
  if (hue <= 18 || hue >= 340) return 'Red';
  if (hue < 46.5) return 'Amber';
  if (hue < 66) return 'Yellow';
  return hue <= 175 ? 'Green' : null;
}
