import { isBlank } from '../../shared/grid';

/** Words that a post's title holds; people's names do not. */
const POST = /\b(?:accountant|administrator|adviser|advisor|assistant|auditor|board|business partner|cabinet|chair|chief|clerk|commissioner|committee|controller|co-?ordinator|consultant|deputy|director|executive|group|head|inspector|lead|leader|legal|manager|member|monitoring|officer|owner|partner|planner|president|principal|s151|section 151|secretary|senior|service|solicitor|specialist|strategist|supervisor|surveyor|team|treasurer)s?\b/i;
/** Words of services, which look like names because they are written with capitals. */
const SERVICE = /\b(?:adult|assets?|audit|business|capital|care|children|commissioning|community|corporate|council|customer|democratic|digital|education|environment|estates|facilities|finance|governance|health|highways|housing|human|information|learning|libraries|leisure|needs|parks|people|performance|place|planning|policy|procurement|programmes?|property|public|regeneration|resources|revenues|safeguarding|schools?|services?|social|strategy|support|technology|transport|waste|works)\b/i;
const NAME = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? )?(?:\p{Lu}\.? ?){0,2}(?:Mc|Mac|O['’]|D['’])?\p{Lu}[\p{Ll}'’]+(?:[ -](?:\p{Lu}\.?|(?:Mc|Mac|O['’]|D['’])?\p{Lu}[\p{Ll}'’]+)){0,3}$/u;
/** A new owner begins after a closed bracket: "(Adult Care Lead) Director, Housing". */
const AFTER_BRACKET = /(?<=\)),? +(?:and |& )?(?=\p{Lu})/gu;

/** True when the text names a person only: "Jane Smith", and no post. */
export function isNameOnly(text: string): boolean {
  return NAME.test(text) && /\p{Ll}/u.test(text) && text.includes(' ') && !POST.test(text) && !SERVICE.test(text);
}

/** Owners, one each, as far as it is plain where one ends: at lines, semicolons, and after a bracket. */
export function splitOwners(text: string): string[] {
  if (!/[\n;)]/.test(text)) return isBlank(text) ? [] : [text.trim()];
  return text.replace(AFTER_BRACKET, '\n').split(/\s*[\n;]\s*/).map((owner) => owner.trim()).filter((owner) => owner !== '');
}

/** Names that a register's owners have in brackets, for telling where a lost bracket stood. */
export function bracketedNames(owners: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of owners) for (const [, name] of text.matchAll(/\(([^()\n]{2,60})\)/g)) names.add(name.trim());
  return names;
}

/** The cell with one owner a line, each as "Post (Name)", and lost brackets put back where the register shows where. */
export function tidyOwners(text: string, names: ReadonlySet<string>): string {
  if (!/[\n;()–-]/.test(text)) return text.trim();
  return splitOwners(text).map((owner) => postFirst(withBrackets(owner, names))).join('\n');
}

function withBrackets(owner: string, names: ReadonlySet<string>): string {
  if (!/[()]/.test(owner)) return owner;
  const opened = (owner.match(/\(/g) ?? []).length;
  const closed = (owner.match(/\)/g) ?? []).length;
  if (opened === closed + 1 && /\([^()]+$/.test(owner)) return `${owner})`;
  if (closed !== opened + 1 || opened > 0 || !owner.endsWith(')')) return owner;
  const open = owner.slice(0, -1);
  const name = [...names].sort((a, b) => b.length - a.length).find((candidate) => open.endsWith(` ${candidate}`));
  return name === undefined ? owner : `${open.slice(0, -name.length)}(${name})`;
}

/** "Jane Smith (Head of ICT)" and "Jane Smith - Head of ICT" are "Head of ICT (Jane Smith)". */
function postFirst(owner: string): string {
  if (!/ [(–-]/.test(owner)) return owner;
  const match = /^([^()]+?) \(([^()]+)\)$/.exec(owner) ?? /^([^()]+?) [-–] ([^()]+)$/.exec(owner);
  if (!match) return owner;
  const [, first, second] = match;
  if (isNameOnly(first) && POST.test(second)) return `${second} (${first})`;
  return isNameOnly(second) && POST.test(first) && !owner.endsWith(')') ? `${first} (${second})` : owner;
}
