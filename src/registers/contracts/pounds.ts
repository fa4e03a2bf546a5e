/** Money as an officer writes it: £5,281,000, with pence only where there are any. */
export function inPounds(pounds: number): string {
  const pence = Math.abs(pounds - Math.round(pounds)) >= 0.005;
  const text = Math.abs(pounds).toLocaleString('en-GB', pence ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 });
  return `${pounds < 0 ? '-' : ''}£${text}`;
}
