import { makeStyles, tokens } from '@fluentui/react-components';

export const useTabsStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', marginTop: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    padding: '8px 10px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Borders of one colour say nothing in high contrast; the system's own colour for what is selected does.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  panel: { paddingTop: tokens.spacingVerticalS, minWidth: 0 },
});
