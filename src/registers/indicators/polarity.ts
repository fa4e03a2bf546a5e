import type { Polarity } from '../../rules/rateCompare';
import { textOf } from '../shared/cells';
import type { CellValue } from '../shared/grid';

const HIGH = /^(?:h|high(?:er)?|big(?:ger)?|larger?|more|max\w*|increas\w*|up(?:wards?)?|above|↑|▲|\+)(?:\b|$|\s)/iu;
const LOW = /^(?:l|low(?:er)?|small(?:er)?|less|fewer|min\w*|decreas\w*|reduc\w*|down(?:wards?)?|below|↓|▼)(?:\b|$|\s)/iu;
const NONE = /^(?:none|neither|neutral|n\/?a|not applicable|no polarity|context\w*|plan is best|monitor\w*|information|-|–|—)$/iu;
const LEAD = /^(?:good (?:performance )?(?:is|to be)|aim (?:to|for)|better (?:if|to be|when)|should)\s+/iu;

/** Which way is good, as dashboards write it: "High", "Lower is better", "Good to be low", "Minimise", "↑"; null where it cannot be read. */
export function polarityOf(value: CellValue): Polarity | null {
  if (typeof value === 'boolean') return value ? 'high' : 'low';
  const words = textOf(value).replace(LEAD, '');
  if (words === '' || NONE.test(words)) return 'none';
  if (HIGH.test(words)) return 'high';
  return LOW.test(words) ? 'low' : null;
}
