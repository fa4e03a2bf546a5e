/** Words that stay small inside a title or a post. */
const SMALL_WORDS = new Set('a an and as at by for from in into of off on or per the to via with'.split(' '));
/** Parts of surnames that stay small inside a name. */
const PARTICLES = new Set("da das de del della den der di do dos du la le ten ter van von y".split(' '));
/** Surnames in Mac with a capital after it; in others (Mackie, Macey, Machin) the letters belong to the name. */
const MAC = /^mac(?=alister|allister|andrew|arthur|askill|aulay|bean|beth|bride|callum|cormack|diarmid|donald|donnell|dougall|duff|ewan|ewen|farlane|gillivray|gregor|innes|innis|intosh|intyre|iver|kay|kellar|kenna|kenzie|kinlay|kinnon|lachlan|laren|laughlin|lean|lennan|leod|mahon|manus|millan|namara|naughton|neil|neill|nicol|pherson|phail|quarrie|queen|rae|ritchie|sween|taggart|tavish|vicar)/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}&]*(?:['’][\p{L}\p{N}]+)*\.?/gu;
const HAS_VOWEL = /[aeiouy]/i;
const LEAST_SHOUTED = 5;

export interface CaseRules {
  /** Words that keep their capitals: NHS, SEN. */
  readonly acronyms: ReadonlySet<string>;
  /** The text may be a person's name: “de Souza” keeps its small letters inside it. */
  readonly names?: boolean;
}

/** True for text all in capitals or all in small letters, with at least one word of letters. */
export function isOneCase(text: string): boolean {
  if (!/\p{L}{3}/u.test(text)) return false;
  return text === text.toUpperCase() || text === text.toLowerCase();
}

/**
 * Text in capitals as it is usually written: MARY MCDONALD is Mary McDonald, J.R. D'ARCY J.R. D'Arcy, ANA DE SOUZA
 * Ana de Souza, HEAD OF ICT Head of ICT. Text in mixed case is left alone, but for words of five letters or more shouted
 * in a name (Dana PRICE). Doing it again changes nothing.
 */
export function properCase(text: string, { acronyms, names = false }: CaseRules): string {
  const whole = isOneCase(text);
  if (!whole && !names) return text;
  let first = true;
  return text.replace(WORD, (word, offset: number) => {
    const opens = first || /[:–]\s*$|\s-\s$/u.test(text.slice(0, offset));
    first = false;
    const upper = word.toUpperCase();
    if (acronyms.has(upper.replace(/\.$/, ''))) return whole ? upper : word;
    if (!whole) return isShouted(word) ? cased(word) : word;
    if (isInitials(word, text, offset) || /\d/.test(word) || (!HAS_VOWEL.test(word) && word === upper)) return upper;
    const lower = word.toLowerCase();
    if (!opens && (SMALL_WORDS.has(lower) || (names && PARTICLES.has(lower)))) return lower;
    return cased(word);
  });
}

function isShouted(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length >= LEAST_SHOUTED && letters === letters.toUpperCase() && HAS_VOWEL.test(letters);
}

/** A single letter that is not the article: J in “J R SMITH”, “J.R.”. */
function isInitials(word: string, text: string, offset: number): boolean {
  const letter = word.replace('.', '');
  return letter.length === 1 && (letter.toLowerCase() !== 'a' || word.endsWith('.') || text[offset - 1] === '.');
}

/** One word with its capital, and the capitals inside names: McDonald, MacLeod, O'Brien, D'Arcy. */
function cased(word: string): string {
  const lower = word.toLowerCase();
  const opened = capital(lower)
    .replace(/^Mc(?=\p{Ll}{3})(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^([ODL]|St)(['’])(\p{Ll})(?=\p{Ll}{2})/u, (_, start: string, mark: string, letter: string) => `${start}${mark}${letter.toUpperCase()}`);
  return MAC.test(lower) ? `Mac${capital(lower.slice(3))}` : opened;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
