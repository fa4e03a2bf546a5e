/**
 * Node 20 has no iterator helpers (`map`, `some`... on iterators), and the engine calls them on the keys of its maps.
 * Adds those it needs, where they are missing.
 */
const helpers = ['some', 'every', 'map', 'filter', 'forEach', 'find', 'reduce'] as const;

/** Adds the missing helpers to the prototype that all built-in iterators share. Harmless when called again. */
export function addIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<string, unknown>;
  const add = (name: string, value: (this: Iterable<unknown>, ...args: unknown[]) => unknown): void => {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  for (const name of helpers) {
    add(name, function (...args) {
      const list = [...this];
      return (list[name] as (...inner: unknown[]) => unknown).apply(list, args);
    });
  }
  add('toArray', function () {
    return [...this];
  });
}
