/** Windows-1252 characters that stand for the bytes 80 to 9F; the rest of the code page agrees with Unicode. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map([...CP1252].map((character, i) => [character, 0x80 + i]));

/** A UTF-8 lead byte followed by its continuation bytes, all read as Windows-1252. */
const MISREAD = new RegExp(`(?:[\\u00c2-\\u00df]|[\\u00e0-\\u00ef](?=..)|[\\u00f0-\\u00f4](?=...))[\\u00a0-\\u00bf${CP1252}]{1,3}`, 'gu');

/** Puts right text saved as UTF-8 and opened as Windows-1252: "â€™" becomes ’, "Â£" becomes £. Other text is returned as it is. */
export function repairMojibake(text: string): string {
  return text.replace(MISREAD, (sequence) => decode(sequence) ?? sequence);
}

/** The characters behind the misread bytes, with what follows the last whole one; null when the bytes are not UTF-8. */
function decode(sequence: string): string | null {
  const characters = [...sequence];
  const bytes = characters.map((character) => BYTE_OF.get(character) ?? character.codePointAt(0) ?? 0);
  const lead = bytes[0] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (bytes.length < length || bytes.some((byte) => byte > 0xff)) return null;
  let code = lead & (0xff >> (length + 1));
  for (const byte of bytes.slice(1, length)) code = (code << 6) | (byte & 0x3f);
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code) + characters.slice(length).join('');
}
