/** How a register says its scores: 4; Likely; 4 - Likely; Likely (4); 4: Likely. */
export type ScoreStyle = 'number' | 'word' | 'number-word' | 'word-number' | 'number: word';

/** A way in which a council lays out its register. */
export interface Layout {
  readonly name: string;
  /** Rows above the headings. */
  readonly above?: ReadonlyArray<readonly string[]>;
  readonly head: ReadonlyArray<readonly string[]>;
  /** What each column holds: a field of the register, or the kind of content of a column that is none ("-status"). */
  readonly fields: readonly string[];
  readonly style?: ScoreStyle;
  /** RAG columns speak of High and Low rather than Red and Green. */
  readonly usesLevels?: boolean;
}

const lines = (text: string): string[] => text.split('|').map((heading) => heading.trim().replace(/\\n/g, '\n'));
const layout = (name: string, head: readonly string[], fields: string, more: Partial<Layout> = {}): Layout => ({ name, head: head.map(lines), fields: fields.split(' '), ...more });

/** Layouts as councils publish them: their headings, orders, groups and words. */
export const LAYOUTS: readonly Layout[] = [
  layout('one row, inherent and residual', ['Risk ID|Directorate|Risk title|Cause|Event|Effect|Risk owner|Inherent likelihood|Inherent impact|Inherent score|Key controls|Residual likelihood|Residual impact|Residual score|Direction of travel|Further action|Next review date'],
    'ref division title cause description effect owner grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating -trend action reviewDate'),
  layout('group headings over one-letter headings', ['Ref|Risk||Inherent|||Existing controls|Residual|||Planned actions|Lead officer', '|Title|Category|L|I|Score||L|I|Score||'],
    'ref title category grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner', { above: [['Corporate Risk Register'], ['As at 31 March 2026'], []] }),
  layout('existing measures, then a target', ['Risk Ref|Risk|Causes|Consequences|Existing actions / controls|Risk score with existing measures|||Response strategy (4Ts)|Further management actions/controls required|Target score with further controls|||Risk owner|Target date', '|||||Impact|Likelihood|Risk|||Impact|Likelihood|Risk||'],
    'ref title cause effect controls netImpact netLikelihood netRating response action targetImpact targetLikelihood targetRating owner actionDate'),
  layout('gross, current and residual', ['Risk ID|Risk|||Owner|Gross||Current||Residual||Comments|Controls||', '|Title|Risk description|Cause||I|P|I|P|I|P||Control description|Due date|Status'],
    'ref title description cause owner grossImpact grossLikelihood netImpact netLikelihood targetImpact targetLikelihood -comment controls actionDate -status'),
  layout('controls to be put in place', ['Ref|Strategic risk|Risk cause, event and consequence|Inherent likelihood|Inherent impact|Inherent score|Processes / controls already in place|Residual likelihood|Residual impact|Residual score|Controls to be put in place|Risk owner|Trend'],
    'ref title description grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner -trend'),
  layout('with and without control measures', ['No.|Risk|Potential consequences|Assessment of inherent risk [Without control measures]|||Control measures / mitigation|Assessment of residual risk [With control measures implemented]|||Risk owner', '|||Likelihood (probability)|Impact (severity)|Risk rating||Likelihood|Impact|Risk rating|'],
    'ref title effect grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating owner'),
  layout('initial and current in brackets', ['ID|Title|Description|Handler|Controls in place|Consequence (initial)|Likelihood (initial)|Rating (initial)|Risk level (initial)|Consequence (current)|Likelihood (current)|Rating (current)|Risk level (current)|Rating (target)|Review date'],
    'ref title description owner controls grossImpact grossLikelihood grossRating grossRag netImpact netLikelihood netRating netRag targetRating reviewDate', { usesLevels: true }),
  layout('a project’s register', ['Risk identifier|Risk author|Date registered|Risk category|Risk description|Probability|Impact|Risk score|Proximity|Risk response category|Risk response|Risk status|Risk owner|Risk actionee'],
    'ref -author raisedDate category description netLikelihood netImpact netRating -word response action -status owner actionOwner'),
  layout('scores in words', ['Risk No.|Risk title|Inherent likelihood|Inherent impact|Inherent risk score|Mitigating controls|Residual likelihood|Residual impact|Residual risk score|Residual RAG|Risk owner'],
    'ref title grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating netRag owner', { style: 'word' }),
  layout('scores as numbers and words', ['Service area|Risk reference|Risk title|Inherent likelihood score|Inherent impact score|Inherent risk score|Inherent risk level|Current mitigations|Residual likelihood score|Residual impact score|Residual risk score|Residual risk level|Further actions|Accountable officer'],
    'division ref title grossLikelihood grossImpact grossRating grossRag controls netLikelihood netImpact netRating netRag action owner', { style: 'number-word', usesLevels: true }),
  layout('words with their numbers, no ratings', ['Ref|Risk|Initial likelihood|Initial impact|Controls|Current likelihood|Current impact|Target likelihood|Target impact|Lead officer'],
    'ref title grossLikelihood grossImpact controls netLikelihood netImpact targetLikelihood targetImpact owner', { style: 'word-number' }),
  layout('three rows of headings', ['CORPORATE RISK REGISTER||||||||||', 'Risk details|||Inherent risk|||Controls|Residual risk|||Ownership', 'Ref|Risk title|Directorate|Likelihood|Impact|Score|Existing controls|Likelihood|Impact|Score|Risk owner', '|||(1-5)|(1-5)|(LxI)||(1-5)|(1-5)|(LxI)|'],
    'ref title division grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating owner'),
  layout('before and after controls', ['Ref|Risk|Likelihood before controls|Impact before controls|Score before controls|Controls in place|Likelihood after controls|Impact after controls|Score after controls|Actions|Officer'],
    'ref title grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner'),
  layout('pre- and post-mitigation', ['Ref|Risk|Pre-mitigation likelihood|Pre-mitigation impact|Pre-mitigation score|Mitigation|Post-mitigation likelihood|Post-mitigation impact|Post-mitigation score|Owner|Next review'],
    'ref title grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating owner reviewDate', { style: 'number: word' }),
  layout('scores only', ['Ref|Risk title|Directorate|Gross score|Net score|Target score|RAG|DoT|Risk owner|Last reviewed'],
    'ref title division grossRating netRating targetRating netRag -trend owner lastReview'),
  layout('one set of scores', ['No.|Corporate objective|Risk|L|I|L x I|RAG|Mitigation|Lead|Review date'],
    'ref -priority title netLikelihood netImpact netRating netRag controls owner reviewDate'),
  layout('an unnamed set, then a residual one', ['Ref|Risk description|Impact|Likelihood|Overall risk rating|Controls / mitigation in place|Residual impact|Residual likelihood|Residual overall rating|Responsible officer|Target completion date'],
    'ref description grossImpact grossLikelihood grossRating controls netImpact netLikelihood netRating owner actionDate'),
  layout('abbreviations under groups', ['Risk ref|Risk|Uncontrolled risk score|||Controls|Current risk score|||Movement|Owner', '||Prob|Imp|Total||Prob|Imp|Total||'],
    'ref title grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating -trend owner'),
  layout('last quarter’s score first', ['Ref|Risk title|Last quarter score|Likelihood|Impact|Current score|Controls|Owner|Comments'],
    'ref title -previous netLikelihood netImpact netRating controls owner -comment'),
  layout('a previous set', ['Ref|Risk|Previous likelihood|Previous impact|Previous score|Current likelihood|Current impact|Current score|Target likelihood|Target impact|Target score|Controls|Owner'],
    'ref title -previous -previous -previous netLikelihood netImpact netRating targetLikelihood targetImpact targetRating controls owner'),
  layout('severity and frequency, revised', ['Hazard / Risk No|Risk identified|Severity|Frequency|Risk factor|Control measures|Revised severity|Revised frequency|Revised risk factor|Responsible person'],
    'ref title grossImpact grossLikelihood grossRating controls netImpact netLikelihood netRating owner'),
  layout('groups with the sum in brackets', ['Risk Ref|Risk Event|Possible causes|Potential impacts|Inherent Risk Rating (L x I)|||Current Controls|Current Risk Rating (L x I)|||Planned Actions|Owner', '||||L|I|Rating||L|I|Rating||'],
    'ref title cause effect grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner'),
  layout('unmitigated and mitigated', ['#|Risk|Theme|Unmitigated likelihood (1-5)|Unmitigated impact (1-5)|Unmitigated rating|Mitigating actions in place|Mitigated likelihood (1-5)|Mitigated impact (1-5)|Mitigated rating|Further mitigating actions|Risk owner (SLT)'],
    'ref title category grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner'),
  layout('headings of several lines', ['Risk No|Risk Title and description|Portfolio|Risk Owner|Likelihood\\n(1 to 5)|Impact\\n(1 to 5)|Risk Score\\n(Likelihood x Impact)|Risk Rating\\n(RAG)|Internal Controls|Likelihood\\n(after controls)|Impact\\n(after controls)|Risk Score\\n(after controls)|RAG\\n(after controls)|Further Action Required|Date of next review'],
    'ref title portfolio owner grossLikelihood grossImpact grossRating grossRag controls netLikelihood netImpact netRating netRag action reviewDate'),
  layout('improvements, by when, by whom', ['Ref.|Risk and consequences|Existing Controls|Current Likelihood|Current Impact|Current Rating|Planned Improvements|By When|By Whom|Target Rating'],
    'ref title controls netLikelihood netImpact netRating action actionDate actionOwner targetRating'),
  layout('the words of the table, misspelt and broken', ['RISK REF|RISK TITLE & DESCRIPTION|GROSS LIKELYHOOD|GROSS IMPA CT|GROSS RISK RATI NG|EXISTING CONTORLS|NET LIKE LIHO OD|NET IMPACT|NET RATNIG|FURTHER ACTION REQUIRED|RISK ONWER'],
    'ref title grossLikelihood grossImpact grossRating controls netLikelihood netImpact netRating action owner'),
];
