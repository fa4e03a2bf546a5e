import { makeStyles, tokens } from '@fluentui/react-components';

export const useRegisterPaneStyles = makeStyles({
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  titles: { minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  recognised: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentences: { margin: '0 0 8px', paddingLeft: '18px' },
});
