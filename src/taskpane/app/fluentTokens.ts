import type { tokens as fluentTokens } from '@fluentui/react-components';

type Tokens = typeof fluentTokens;

/** Where an element stands in depth: the only values that stand in for themselves in a theme without them. */
const DEPTHS = new Map<string | symbol, number>([
  ['zIndexBackground', 0], ['zIndexContent', 1], ['zIndexOverlay', 1000], ['zIndexPopup', 2000], ['zIndexMessages', 3000], ['zIndexFloating', 4000], ['zIndexPriority', 5000], ['zIndexDebug', 6000],
]);

/**
 * Fluent UI's names for the values of its themes, in place of its own list in the built pane (see webpack.config.js): a name
 * is made when it is asked for, so that no start loads the other four hundred.
 */
export const tokens: Tokens = new Proxy({} as Tokens, {
  get(_none, name) {
    const depth = DEPTHS.get(name);
    return depth === undefined ? `var(--${String(name)})` : `var(--${String(name)}, ${depth})`;
  },
});
