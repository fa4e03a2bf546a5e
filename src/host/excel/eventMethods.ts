import type { EventNumber } from './events';
import type { ExcelHost } from './excelHost';

/**
 * The pairs of methods by which office.js starts and stops listening: _RegisterXEvent and _UnregisterXEvent.
 * @param events the X of each, with the event's number
 * @param place whose events they are
 */
export function eventMethods<Model>(
  events: Readonly<Record<string, EventNumber>>,
  place: (model: Model) => { readonly host: ExcelHost; readonly target: string },
): Record<string, (model: Model) => void> {
  return Object.fromEntries(Object.entries(events).flatMap(([name, type]) => [
    [`_Register${name}`, (model: Model) => {
      const { host, target } = place(model);
      host.events.register(type, target);
    }],
    [`_Unregister${name}`, (model: Model) => {
      const { host, target } = place(model);
      host.events.unregister(type, target);
    }],
  ]));
}
