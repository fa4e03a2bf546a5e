/** What the scores of a 5 × 5 matrix are usually called, from 1 up. */
export const LIKELIHOOD_WORDS: readonly string[] = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
export const IMPACT_WORDS: readonly string[] = ['Insignificant', 'Minor', 'Moderate', 'Major', 'Catastrophic'];

/** Categories that councils' registers commonly use; a council's own list takes their place. */
export const COMMON_CATEGORIES: readonly string[] = [
  'Financial', 'Legal', 'Reputational', 'Reputation', 'Personnel', 'Social', 'Professional', 'Political', 'Contractual', 'Partnership', 'Data and Information', 'Compliance/Regulation', 'Economic', 'Technological', 'Technology',
  'Environmental', 'Physical', 'Legislative', 'Regulatory', 'Operational', 'Strategic', 'Health and Safety', 'Customer', 'Governance', 'Safeguarding', 'Information', 'Compliance', 'Project', 'Workforce', 'Property',
];
