/** How a description of a risk begins when it follows its title in one cell. */
const OPENINGS =
  /(?<=[\p{L}\p{N})'’]) (?=(?:Failure (?:to|of|in)|Failing to|Inability (?:to|of)|Unable to|Lack of|Loss of|Impact of|Insufficient|Inadequate|There (?:is|are|may)|If the|If we|Risk (?:that|of)|This risk|The (?:[Cc]ouncil|[Aa]uthority|[Ss]ervice|[Dd]epartment|[Bb]orough|[Oo]rganisation|[Rr]isk))\b)/gu;
/** Finds at a glance the texts that are worth a closer look. */
const MAY_OPEN = /\S (?:Fail|Inab|Unab|Lack|Loss|Impact|Insuf|Inadeq|There|If|Risk|This|The) ?/;
/** A title does not end with one of these: "Risk of | Failure to deliver" is one phrase. */
const OPEN_ENDED = new Set('a an and any as at be by due for from in is its of on or our potential that the their this to with'.split(' '));
const MOST_TITLE_WORDS = 14;
const FEWEST_DESCRIPTION_WORDS = 4;

/**
 * A title and its description on lines of their own, where it is plain that the one ends and the other begins:
 * "Temporary Accommodation Inability to manage the volume ..." has its description from "Inability". Null where it is
 * not plain, or where the text has lines already.
 */
export function separatedTitle(text: string): string | null {
  if (!MAY_OPEN.test(text) || text.includes('\n')) return null;
  for (const { index } of text.matchAll(OPENINGS)) {
    const title = text.slice(0, index).trim();
    const description = text.slice(index).trim();
    const words = title.split(/\s+/);
    if (words.length > MOST_TITLE_WORDS || description.split(/\s+/).length < FEWEST_DESCRIPTION_WORDS) return null;
    if (!OPEN_ENDED.has(words[words.length - 1].toLowerCase())) return `${title}\n${description}`;
  }
  return null;
}
