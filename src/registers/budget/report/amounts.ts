/** An amount in the unit of the table, with a real minus sign: 1,619 in £000, 1,619,000 in pounds. Rounded to the unit. */
export function inUnit(pounds: number, scale: number): string {
  const amount = pounds / scale;
  const places = scale === 1_000_000 ? 3 : Math.abs(amount - Math.round(amount)) >= 0.005 && scale === 1 ? 2 : 0;
  const rounded = Number(amount.toFixed(places)) + 0;
  const text = Math.abs(rounded).toLocaleString('en-GB', { maximumFractionDigits: places });
  return rounded < 0 ? `−${text}` : text;
}

/** "£000" and the like; "£" for tables in pounds. */
export function unitName(scale: number): string {
  return scale === 1 ? '£' : scale === 1000 ? '£000' : scale === 1_000_000 ? '£m' : `£${scale}`;
}
