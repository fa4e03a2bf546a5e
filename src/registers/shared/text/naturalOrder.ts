/** A reference taken apart: words in small letters, and runs of digits as numbers. */
type Part = string | number;

/** Sorts as people count: 2, 2a, 2b, 3, 10; CS/9 before CS/10. Capitals, spaces and a leading "Risk" make no difference. */
export function compareNaturally(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = comparePart(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function partsOf(text: string): Part[] {
  const plain = text.toLowerCase().replace(/^\s*'/, '').replace(/^\s*risk\b/, '').replace(/\s/g, '');
  return (plain.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
}

/** A number comes before a word. */
function comparePart(a: Part, b: Part): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
