/**
 * The element of host.html with this id.
 * @throws {Error} when there is none: the page and its script do not match
 */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id "${id}".`);
  return found;
}

/** The same for a button. */
export function button(id: string): HTMLButtonElement {
  const found = element(id);
  if (!(found instanceof HTMLButtonElement)) throw new Error(`The element "${id}" is not a button.`);
  return found;
}
