import { makeStyles, tokens } from '@fluentui/react-components';

export const useBeforeAfterStyles = makeStyles({
  change: { minWidth: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  label: { flexShrink: 0, width: '3.2em', color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: { textDecorationLine: 'line-through', backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  added: { textDecorationLine: 'underline', backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  kind: { color: tokens.colorNeutralForeground3 },
  toggle: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
