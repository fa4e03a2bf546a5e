import { makeStyles, tokens } from '@fluentui/react-components';

export const useWorkBarStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalS },
  text: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginBottom: tokens.spacingVerticalXS },
});
