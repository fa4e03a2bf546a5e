import { repairText } from '../../shared/text/repairText';

/** Bullets other than "- " at the start of a line: symbols, dashes and stars, or a hyphen without its space. */
const LINE_BULLET = /^[ \t]*(?:[•·▪▫◦●○■□‣⁃➢➤►✓*–—−][ \t]*|o[ \t]+(?=\p{Lu})|-(?=\p{L})|-[ \t]{2,}|[ \t]+-[ \t]+)(?=\S)/u;
/** Finds at a glance the texts in which some line may begin so. */
const SOME_LINE_BULLET = new RegExp(LINE_BULLET.source, 'mu');
/** Symbols that are never anything but bullets, run on within a line. */
const INLINE_BULLET = /[ \t]+[•▪◦●■‣➢➤►][ \t]*(?=\S)/gu;
const INLINE_SYMBOL = /[•▪◦●■‣➢➤►]/u;

/** A text with each item of a list on a line of its own, after "- ". Other text is returned as it is. */
export function tidyBullets(text: string): string {
  if (!INLINE_SYMBOL.test(text) && !SOME_LINE_BULLET.test(text)) return text;
  const lines = text.replace(INLINE_BULLET, '\n• ').split('\n');
  // One line that opens with a dash may be a remark; a symbol says plainly that it is an item.
  const isList = lines.length > 1 || /^\s*[•▪◦●■‣➢➤►]/u.test(text);
  if (!isList) return text;
  const tidied = lines.map((line) => line.replace(LINE_BULLET, '- ')).join('\n');
  return tidied === text ? text : repairText(tidied).text;
}
