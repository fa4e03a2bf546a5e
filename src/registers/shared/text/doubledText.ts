const LEAST_WORDS = 2;

/**
 * Text typed or joined twice over, once: “Multi Emp. Post Multi Emp. Post” becomes “Multi Emp. Post”. Capitals make no
 * difference. A single word said twice (“Baden Baden”) may be a name, and is left.
 */
export function withoutDoubling(text: string): string {
  const words = text.trim().split(/\s+/);
  for (const times of [2, 3]) {
    const size = words.length / times;
    if (!Number.isInteger(size) || size < LEAST_WORDS) continue;
    const same = words.every((word, i) => word.replace(/[,;/]$/, '').toLowerCase() === words[i % size].replace(/[,;/]$/, '').toLowerCase());
    if (same) return words.slice(0, size).join(' ').replace(/[,;/]$/, '');
  }
  return text;
}
