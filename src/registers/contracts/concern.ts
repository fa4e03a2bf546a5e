/** What an attention cell says: whether it flags the contract, and the words it holds besides. */
export interface Attention {
  readonly isConcern: boolean;
  readonly words: string;
}

/** Marks and words by which a register flags a contract to its committee, with or without words after them. */
const FLAG = /^(?:[!⚑⚐▲△⚠★☆✓✔◆♦●■]{1,3}|(?:yes|y|true|x|flag(?:ged)?|(?:high )?concerns?|attention|escalated)(?=\s*(?:$|[;:–-])))\s*[;:–-]?\s*/iu;

/** True where an attention column stands beside a commentary column: then it only flags. */
export function attentionIsFlag(columns: Readonly<Record<string, number>>): boolean {
  return columns.attention !== undefined && columns.commentary !== undefined;
}

/** Reads an attention column that may hold flags, commentary or both: “⚑”, “Concern: supplier in difficulty”, “Now live”. */
export function readAttention(text: string): Attention {
  const flag = FLAG.exec(text);
  return flag ? { isConcern: true, words: text.slice(flag[0].length) } : { isConcern: false, words: text };
}
