import { makeStyles, tokens } from '@fluentui/react-components';

export const useAuditFindingsStyles = makeStyles({
  finding: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  figures: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, margin: '2px 4px' },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  sources: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS, padding: '0 4px' },
  source: { minWidth: '0' },
});
