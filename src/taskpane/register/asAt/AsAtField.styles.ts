import { makeStyles, tokens } from '@fluentui/react-components';

export const useAsAtStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
});
