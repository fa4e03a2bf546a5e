import { makeStyles, tokens } from '@fluentui/react-components';

export const useProgressStyles = makeStyles({
  track: {
    height: '2px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  measured: { transitionProperty: 'width', transitionDuration: '0.3s', transitionTimingFunction: 'ease' },
  // How far it has come is not known: a part of the bar goes from left to right.
  unmeasured: {
    position: 'relative',
    width: '33%',
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralBackground6} 0%, ${tokens.colorTransparentBackground} 50%, ${tokens.colorNeutralBackground6} 100%)`,
    animationName: { from: { left: '-33%' }, to: { left: '100%' } },
    animationDuration: '3s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': {
      width: '100%',
      animationName: { '0%': { opacity: 0.2 }, '50%': { opacity: 1 }, '100%': { opacity: 0.2 } },
      left: 0,
    },
  },
});
