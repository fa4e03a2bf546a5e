import { makeStyles, tokens } from '@fluentui/react-components';

export const useTidyStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  description: { margin: '0 0 4px 32px', color: tokens.colorNeutralForeground2 },
  options: { marginLeft: '24px' },
  proposals: { marginLeft: '32px', minWidth: 0 },
  additions: { margin: '0 0 4px', paddingLeft: '18px' },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  edit: { padding: '2px 0 6px', minWidth: 0 },
  editBody: { paddingLeft: '32px', minWidth: 0 },
  reason: { color: tokens.colorNeutralForeground2 },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '10px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
