import { makeStyles, tokens } from '@fluentui/react-components';

export const useRiskOverviewStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalM },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 4px' },
  cell: { padding: '2px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  level: { padding: '2px 6px', borderRadius: tokens.borderRadiusSmall, display: 'inline-block' },
  axis: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, textAlign: 'center', padding: '2px' },
  square: {
    // The hidden words of a square are placed within it, or they would lengthen the page.
    position: 'relative',
    height: '36px',
    padding: '1px',
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '14px',
  },
  squareButton: {
    width: '100%',
    height: '100%',
    minHeight: '34px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    // Drawn in the square's own text colour, which stands out from its fill; the theme's outline may not.
    ':focus-visible': { outline: '3px solid currentColor', outlineOffset: '-3px' },
  },
  openSquare: { outline: '2px dashed currentColor', outlineOffset: '-3px' },
  drawing: { display: 'block', width: '100%', maxWidth: '320px', marginBottom: tokens.spacingVerticalS },
  word: { display: 'block', fontSize: '10px', fontWeight: tokens.fontWeightRegular },
});
