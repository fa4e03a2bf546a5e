import { makeStyles, tokens } from '@fluentui/react-components';

export const useNextStepsStyles = makeStyles({
  steps: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  found: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
});
