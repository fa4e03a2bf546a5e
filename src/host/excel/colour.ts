import { apiError } from '../richapi/errors';

/** The HTML colour names Excel's documentation uses; any other colour is given as #RRGGBB. */
const named: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500',
  purple: '#800080', gray: '#808080', grey: '#808080', lightgray: '#D3D3D3', lightgrey: '#D3D3D3', darkgray: '#A9A9A9', silver: '#C0C0C0',
  maroon: '#800000', navy: '#000080', teal: '#008080', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', cyan: '#00FFFF', fuchsia: '#FF00FF',
  magenta: '#FF00FF', pink: '#FFC0CB', brown: '#A52A2A', gold: '#FFD700', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0',
};

/**
 * A colour as the model keeps it, "#RRGGBB".
 * @throws InvalidArgument for anything that is no colour
 */
export function parseColour(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const known = named[text.toLowerCase()];
  if (known) return known;
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) throw apiError('InvalidArgument', `"${text}" is not a colour. Give it as #RRGGBB.`);
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${six.toUpperCase()}`;
}
