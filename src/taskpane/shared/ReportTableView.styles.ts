import { makeStyles, tokens } from '@fluentui/react-components';

export const useReportTableStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalS },
  /** Headings keep their words whole; the table scrolls where that is too wide. */
  head: { textAlign: 'left', verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 4px', overflowWrap: 'normal' },
  cell: { padding: '4px', verticalAlign: 'top', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'break-word' },
  note: { margin: '0 0 8px' },
});

/** What figures have besides: columns of numbers to the right, closer lines, quieter notes. */
export const useFiguresStyles = makeStyles({
  table: { marginTop: tokens.spacingVerticalS },
  cell: { paddingTop: '3px', paddingBottom: '3px' },
  headOfNumbers: { textAlign: 'right' },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  /** Names and sums keep a width in which they can be read; the table scrolls where that is too wide. */
  wide: { minWidth: '110px' },
  note: { marginTop: '2px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
