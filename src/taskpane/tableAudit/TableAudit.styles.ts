import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableAuditStyles = makeStyles({
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  titles: { minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  subtitle: { margin: 0, color: tokens.colorNeutralForeground2 },
  scope: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: '8px 0 0', padding: 0, border: 'none', minWidth: 0 },
  legendTitle: { padding: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '28px', cursor: 'pointer' },
  progress: { marginTop: tokens.spacingVerticalS },
  sentences: { margin: '0 0 8px', paddingLeft: '18px' },
  intro: { margin: '0 0 8px' },
  step: { marginTop: tokens.spacingVerticalM },
  stepTitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
