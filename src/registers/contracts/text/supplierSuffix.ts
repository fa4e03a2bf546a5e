/** Legal forms at the end of a supplier's name, as they are usually written. “Limited” and “Ltd” are the same in law. */
const FORMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=\S\s|\))(?:limited|ltd\.?)$/i, 'Ltd'],
  [/(?<=\S\s|\))(?:plc\.?|p\.l\.c\.?|public limited company)$/i, 'PLC'],
  [/(?<=\S\s|\))(?:llp\.?|l\.l\.p\.?|limited liability partnership)$/i, 'LLP'],
  [/(?<=\S\s|\))(?:c\.?i\.?c\.?|community interest company)$/i, 'CIC'],
  [/(?<=\S\s|\))inc\.?$/i, 'Inc'],
  [/(?<=\S\s)l\.?p\.$/i, 'LP'],
];

/** A supplier's name with its legal form in the usual letters: “Walker Construction LTD” ends in Ltd. */
export function withUsualSuffix(name: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(name));
  return form ? name.replace(form[0], form[1]) : name;
}
