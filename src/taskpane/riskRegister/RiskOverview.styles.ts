import { makeStyles, tokens } from '@fluentui/react-components';

export const useRiskOverviewStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalM },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 4px' },
  cell: { padding: '2px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  level: { padding: '2px 6px', borderRadius: tokens.borderRadiusSmall, display: 'inline-block' },
  axis: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, textAlign: 'center', padding: '2px' },
  square: {
    height: '36px',
    padding: '1px',
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '14px',
  },
  word: { display: 'block', fontSize: '10px', fontWeight: tokens.fontWeightRegular },
});
