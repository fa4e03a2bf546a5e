import { makeStyles, tokens } from '@fluentui/react-components';
import { LINK_LINE } from '../../shared/linkLine';

export const useFindingsStyles = makeStyles({
  panel: { ':focus': { outline: 'none' } },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, '& > :last-child': { flexShrink: 0, marginTop: '4px' } },
  reasonForm: { padding: '0 4px 8px' },
  reason: { display: 'flex', width: '100%' },
  note: { margin: '2px 4px 4px', color: tokens.colorNeutralForeground2 },
  formButtons: { display: 'flex', gap: tokens.spacingHorizontalS },
  intro: { margin: '0 0 4px' },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  groupTitle: { fontWeight: tokens.fontWeightSemibold, flex: '1 1 140px', minWidth: 0 },
  severity: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  count: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  finding: { ...LINK_LINE, display: 'flex', gap: tokens.spacingHorizontalS, minHeight: '32px', padding: '6px 4px' },
  cell: { flexShrink: 0, minWidth: '3.2em', color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  message: { minWidth: 0 },
  fix: { margin: '4px 0' },
});
