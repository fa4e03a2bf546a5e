import { makeStyles, tokens } from '@fluentui/react-components';

export const usePanelStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: tokens.spacingVerticalS },
  choices: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '28px' },
  text: { margin: '0 0 8px' },
  apart: { marginTop: tokens.spacingVerticalS },
  file: { maxWidth: '100%', font: 'inherit' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sentence: { margin: '8px 0', fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflowX: 'auto', maxWidth: '100%', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalS },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  group: { textAlign: 'center', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  head: { textAlign: 'left', verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 4px' },
  rowHead: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, minWidth: '110px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: '4px', verticalAlign: 'top', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'break-word' },
  move: { whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
});
