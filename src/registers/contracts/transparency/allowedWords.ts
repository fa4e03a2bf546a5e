/** What registers say for the words of the schema. Tried in order. */
const SYNONYMS: ReadonlyArray<readonly [string, RegExp]> = [
  ['Invitation to quote', /\bquot(?:e|es|ation|ations)\b|\britq\b|\bitq\b|\brfq\b/i],
  ['Published invitation to tender', /\btenders?\b|\btendered\b|\bitt\b|\bopen procedure\b|\brestricted procedure\b|\bcompetitive\b|\boj(?:eu|ec)\b|^(?:open|restricted)$/i],
  ['Dynamic purchasing system', /\bdynamic purchasing\b|\bdps\b/i],
  ['Framework agreement', /\bframework\b/i],
  ['Multiple award contract', /\bmulti(?:ple)?[- ](?:award|supplier)\b/i],
  ['Grant agreement', /\bgrant\b/i],
  ['Single award contract', /\bsingle\b|^contract$|\bcall[- ]?off\b/i],
  ['Voluntary sector', /\bvoluntary\b/i],
  ['Community sector', /\bcommunity\b/i],
  ['Other', /^other\b/i],
];

/** The schema's word for what a register says; null when it says something else. */
export function allowedWord(text: string, words: readonly string[]): string | null {
  const same = words.find((word) => word.toLowerCase() === text.toLowerCase());
  return same ?? SYNONYMS.find(([word, pattern]) => words.includes(word) && pattern.test(text))?.[0] ?? null;
}
