const TOTAL = /^(?:(?:sub|grand|overall|net|portfolio|service|division|directorate|department)\b[\s-]*)*(?:sub-?)?totals?\b|\b(?:sub-?\s?)?totals?\s*[:.]?$|\btotal\s*[-–:(]/iu;
/** A total that says nothing else: it always adds up what stands above it. */
const PURE = /^(?:the\s+)?(?:sub|grand|overall|net|portfolio|service|division|directorate|department|council)?[\s-]*(?:sub-?)?totals?\s*[:.]?$/iu;
const CLOSING = /^net (?:expenditure|cost|budget|position|spend|variance|controllable)\b|\b(?:closing|carried forward|year.end) balance\b|\bbalance (?:carried|c\/f)\b|\bcost of services\b|^overall\b/iu;
const INCOME = /\b(?:income|fees|fees? and charges|receipts|sales)\b/iu;
const NOT_INCOME = /\b(?:collection|team|maximisation|low|recovery team|officer|expenditure|net|housing income)\b/iu;
const MEMO = /^[\s\-–•(]*(?:of which|memo(?:randum)?\b|included (?:in|above)|including\b)/iu;

/** What a label says of adding up: surely a total, perhaps one, or nothing. */
export type TotalHint = 'pure' | 'total' | 'perhaps' | 'none';

/** Reads "Total Education", "SUB-TOTAL", "Net expenditure". */
export function totalHint(label: string): TotalHint {
  if (PURE.test(label)) return 'pure';
  if (TOTAL.test(label)) return 'total';
  return label === '' || CLOSING.test(label) ? 'perhaps' : 'none';
}

/** True for a line of income by its name. */
export function namesIncome(label: string): boolean {
  return INCOME.test(label) && !NOT_INCOME.test(label);
}

/** True for a line that tells of part of another: "of which agency staff". */
export function namesMemo(label: string): boolean {
  return MEMO.test(label);
}
