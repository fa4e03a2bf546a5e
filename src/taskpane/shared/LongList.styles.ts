import { makeStyles, tokens } from '@fluentui/react-components';

export const useListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { minWidth: 0 },
  more: { marginTop: tokens.spacingVerticalXS },
});
