import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { isOfficeDark } from '../../excel/officeTheme';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark as Office is; where Office does not say, as the device is. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, readDark);
  return isDark ? webDarkTheme : webLightTheme;
}

function readDark(): boolean {
  return isOfficeDark() ?? (typeof window.matchMedia === 'function' && window.matchMedia(DARK).matches);
}

function subscribe(listener: () => void): () => void {
  if (typeof window.matchMedia !== 'function') return () => undefined;
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
