import { makeStyles, tokens } from '@fluentui/react-components';

export const useNoticeStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: '8px 12px',
    marginTop: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  success: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  icon: { flexShrink: 0, fontSize: '20px' },
  body: { minWidth: 0, flexGrow: 1 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
