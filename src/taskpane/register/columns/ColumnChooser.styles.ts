import { makeStyles, tokens } from '@fluentui/react-components';

export const useColumnChooserStyles = makeStyles({
  intro: { margin: '0 0 4px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))', gap: tokens.spacingHorizontalS },
  field: { minWidth: 0 },
  label: { display: 'block', fontSize: tokens.fontSizeBase200 },
  select: { width: '100%', '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  reset: { marginTop: tokens.spacingVerticalS },
});
