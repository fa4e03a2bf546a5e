/** Tags that a conversion from HTML or Word leaves behind. Others ("<5 years", "<name>") are the officer's own words. */
const LIST_TAG = /<\/?(?:ul|ol)\b[^<>]*>/giu;
const ITEM_TAG = /<li\b[^<>]*>/giu;
const LINE_TAG = /<(?:br|p|div|tr|h[1-6])\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6])>/giu;
const INLINE_TAG = /<\/?(?:span|b|strong|i|em|u|font|sup|sub|small|table|tbody|td|th|o:p|a)(?:\s[^<>]*)?\/?>/giu;
const ENTITY = /&(?:(nbsp|amp|lt|gt|quot|apos|pound|ndash|mdash|lsquo|rsquo|ldquo|rdquo|bull|hellip)|#(\d{2,6})|#x([0-9a-f]{2,5}));/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", pound: '£', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', hellip: '…',
};

/** True when the text holds list tags, and so was a list before it was flattened. */
export function hasListTags(text: string): boolean {
  return /<\/?(?:ul|ol|li)\b[^<>]*>/iu.test(text);
}

/** Markup as plain text: tags of lists and lines become line breaks, items "- ", inline tags go, entities become characters. */
export function plainMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(LIST_TAG, '\n')
    .replace(ITEM_TAG, '\n- ')
    .replace(LINE_TAG, '\n')
    .replace(INLINE_TAG, '')
    .replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : entity;
    });
}
