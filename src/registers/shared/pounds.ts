/** Money as an officer writes it: £5,281,000, with pence only where there are any. Written out by hand: long registers say it often. */
export function inPounds(pounds: number): string {
  const size = Math.abs(pounds);
  const hasPence = Math.abs(size - Math.round(size)) >= 0.005;
  const [whole, pence] = size.toFixed(hasPence ? 2 : 0).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${pounds < 0 ? '-' : ''}£${grouped}${pence === undefined ? '' : `.${pence}`}`;
}
