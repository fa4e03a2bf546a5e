import { makeStyles, tokens } from '@fluentui/react-components';

export const useAppStyles = makeStyles({
  provider: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  app: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  // Six panes stand in two rows of a pane 350 pixels wide.
  nav: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: '12px 16px 4px' },
  navItem: {
    padding: '3px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  navItemOpen: { fontWeight: tokens.fontWeightSemibold, border: `1px solid ${tokens.colorCompoundBrandStroke}`, textDecorationLine: 'underline' },
  main: { padding: '4px 16px 24px', minWidth: 0 },
});
