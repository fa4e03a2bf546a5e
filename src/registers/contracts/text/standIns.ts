const STAND_IN = /^(?:various|multiple|several|many|numerous|all|misc(?:ellaneous)?\.?|sundry|different|other)(?:\s+(?:other\s+)?(?:suppliers?|providers?|contractors?|vendors?|companies|firms|organisations?|parties))?\.?$|^(?:supplier|provider|contractor|vendor)s?$|^(?:tbc|tba|tbd)\b|^(?:to be|not yet) (?:awarded|confirmed|appointed|advised|decided)|^see\b|^(?:framework|dps|spot purchase|in[- ]house|test|x+|unknown)$/i;

/** True for words that stand where a supplier's name belongs (“Various”, “Multiple Suppliers”). */
export function isStandIn(supplier: string): boolean {
  return STAND_IN.test(supplier);
}
