/**
 * Whether Office itself is dark, judged by the lightness of its background; null where the host does not say
 * (Excel on the web may not).
 */
export function isOfficeDark(): boolean | null {
  const colour = Office.context?.officeTheme?.bodyBackgroundColor;
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
