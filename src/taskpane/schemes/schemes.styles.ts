import { makeStyles, tokens } from '@fluentui/react-components';

export const useSchemeStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  subheading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: tokens.spacingVerticalS, minWidth: 0 },
  // A button stands level with the input beside it, which keeps its distance from what follows.
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS, '& > button': { marginBottom: tokens.spacingVerticalS } },
  grow: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  narrow: { width: '84px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  group: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 8px', paddingLeft: '18px', overflowWrap: 'anywhere' },
  saving: {
    position: 'sticky', top: 0, zIndex: 1, padding: `${tokens.spacingVerticalXS} 0`, marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { margin: '4px 0 8px', fontWeight: tokens.fontWeightSemibold },
  short: { color: tokens.colorPaletteRedForeground1 },
  file: { maxWidth: '100%' },
});

export const useMatrixStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalS },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  axis: { fontWeight: tokens.fontWeightRegular, fontSize: '10px', lineHeight: '12px', textAlign: 'center', padding: '2px 0', letterSpacing: '-0.3px', hyphens: 'auto', overflowWrap: 'anywhere', verticalAlign: 'bottom' },
  side: { textAlign: 'left', verticalAlign: 'middle', paddingRight: '2px' },
  square: { position: 'relative', height: '40px', padding: 0, border: `1px solid ${tokens.colorNeutralBackground1}` },
  button: {
    width: '100%', height: '100%', minHeight: '38px', padding: 0, border: 'none', background: 'none', color: 'inherit', cursor: 'pointer',
    font: 'inherit', fontSize: '10px', lineHeight: '12px', letterSpacing: '-0.3px', hyphens: 'auto', overflowWrap: 'anywhere',
    // Drawn in the square's own text colour, which stands out from its fill; the theme's outline may not.
    ':focus-visible': { outline: '3px solid currentColor', outlineOffset: '-3px' },
  },
  excepted: { outline: '2px dashed currentColor', outlineOffset: '-4px' },
});
