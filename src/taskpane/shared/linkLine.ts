import { tokens } from '@fluentui/react-components';

/** The look of a whole line that leads to a cell: a button that reads as text. */
export const LINK_LINE = {
  width: '100%',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;
