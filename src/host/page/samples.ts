/** The workbooks of assets/samples, as the Samples menu offers them. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly note: string;
}

export const SAMPLES: readonly Sample[] = [
  { file: 'risk-register.xlsx', title: 'Risk register', note: 'A published register, laid out as printed' },
  { file: 'contracts-register.xlsx', title: 'Contracts register', note: 'A published register with end dates and values' },
  { file: 'budget-monitor.xlsx', title: 'Budget monitor', note: 'Published variances, before and after management action' },
];

export const FIRST_SAMPLE = SAMPLES[0].file;

/** Where the host serves a sample. Only a plain file name is looked up: a path in the page's address leads nowhere else. */
export function sampleUrl(file: string): string {
  return new URL(`assets/samples/${encodeURIComponent(file)}`, location.href).href;
}
