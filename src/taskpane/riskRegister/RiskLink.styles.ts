import { makeStyles, tokens } from '@fluentui/react-components';
import { LINK_LINE } from '../shared/linkLine';

export const useRiskLinkStyles = makeStyles({
  link: { ...LINK_LINE, minHeight: '28px', padding: '4px 2px', overflowWrap: 'anywhere' },
  name: { margin: 0, padding: '4px 2px', overflowWrap: 'anywhere' },
  ref: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', fontWeight: tokens.fontWeightSemibold },
});
