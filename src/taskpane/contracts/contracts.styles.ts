import { makeStyles, tokens } from '@fluentui/react-components';

export const useContractsStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalM },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 4px' },
  cell: { padding: '2px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  colour: { padding: '2px 6px', borderRadius: tokens.borderRadiusSmall, display: 'inline-block' },
});
