import { makeStyles, tokens } from '@fluentui/react-components';

export const useIndicatorsStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  key: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '2px 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  figure: { margin: 0 },
  comparison: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  change: { margin: 0, color: tokens.colorNeutralForeground2 },
  picture: { display: 'block', width: '100%', height: '26px', marginTop: '2px' },
  keyPicture: { width: '26px', height: '12px', marginRight: '4px', verticalAlign: 'middle' },
  bar: { fill: tokens.colorBrandBackground2Hover, '@media (forced-colors: active)': { fill: 'GrayText' } },
  whisker: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  benchmark: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: '3px', strokeDasharray: '4 2', '@media (forced-colors: active)': { stroke: 'Highlight' } },
});
