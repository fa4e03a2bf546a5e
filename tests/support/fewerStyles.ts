/** What of a style sheet decides whether an element is there for a reader, and so its role and name; and a theme's own colours. */
const DECIDES = /[{;]\s*(--|display|visibility|opacity|position|clip|overflow|content)/;

/**
 * Whenever a test asks for a role or a name, jsdom compares every element with every rule, and Fluent UI writes hundreds: most
 * of the time of these tests went there. It draws nothing, so the rules of colours and spaces are left out; how they look is
 * seen in a real browser.
 */
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return DECIDES.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
};
