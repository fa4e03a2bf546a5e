import { makeStyles, tokens } from '@fluentui/react-components';

export const useRiskLinkStyles = makeStyles({
  link: {
    width: '100%',
    minHeight: '28px',
    padding: '4px 2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  ref: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', fontWeight: tokens.fontWeightSemibold },
});
