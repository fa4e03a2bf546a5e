/** Runs of marks that officers put round a remark to make it stand out: ** Now Live **, >>> URGENT <<<, ###. */
const AT_START = /^\s*(?:\*+|#{2,}|!{2,}|>{2,}|={2,}|~{2,}|-{3,})\s*([^*#!<>=~]{0,60}?)\s*(?:\*+|#{2,}|!{2,}|<{2,}|={2,}|~{2,}|-{3,})\s*(?=\S)/u;
const AT_END = /(?<=\S)\s*(?:\*{2,}|#{2,}|!{2,}|>{2,}|={2,}|~{2,}|-{3,})\s*([^*#!<>=~]{1,60}?)\s*(?:\*{2,}|#{2,}|!{2,}|<{2,}|={2,}|~{2,}|-{3,})\s*$/u;
const LOOSE_MARKS = /^\s*(?:\*+|#{2,}|!{2,}|>{2,}|={2,}|~{2,})\s*|\s*(?:\*+|#{2,}|!{2,}|<{2,}|={2,}|~{2,})\s*$/gu;

/** Finds at a glance the titles that are worth a closer look. */
const MAY_BE_DECORATED = /[*#!<>=~]|---/;

export interface PlainTitle {
  readonly title: string;
  /** Remarks taken out, in the order in which they stood; '' for none. */
  readonly note: string;
}

/** A title without its decoration: “** Now Live ** Capital Works” is “Capital Works”, with the remark “Now Live”. */
export function plainTitle(text: string): PlainTitle {
  if (!MAY_BE_DECORATED.test(text)) return { title: text, note: '' };
  const notes: string[] = [];
  const take = (pattern: RegExp, from: string): string => from.replace(pattern, (_, note: string) => {
    if (note.trim() !== '') notes.push(note.trim());
    return '';
  });
  let title = take(AT_END, take(AT_START, text));
  for (let before = text; before !== title; ) {
    before = title;
    title = take(AT_END, take(AT_START, title));
  }
  const plain = title.replace(LOOSE_MARKS, '').trim();
  return plain === '' ? { title: text, note: '' } : { title: plain === text.trim() ? text : plain, note: notes.join('; ') };
}
