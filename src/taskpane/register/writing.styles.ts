import { makeStyles, tokens } from '@fluentui/react-components';

export const useWritingStyles = makeStyles({
  details: { margin: '4px 0 0', paddingLeft: '18px' },
  batch: {
    marginTop: tokens.spacingVerticalS,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  batchRow: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  batchText: { minWidth: 0, flex: '1 1 160px', margin: 0 },
  entry: { padding: '4px 0' },
});
