import type { SheetModel } from '../model/types';
import type { RangeTarget } from './rangeTarget';

/** Numbers of the events, as office.js listens for them. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** The target id that means "any sheet (or table) of the workbook". */
export const wholeWorkbook = 'Workbook';

export interface EventMessage {
  readonly type: EventNumber;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** How many past events an add-in may still ask the range of. */
const rememberedRanges = 1000;

/** Who listens for what, counted; and the ranges of recent events, which handlers ask for later. */
export class Events {
  /** Runtime.enableEvents: the add-in may silence its own handlers while it writes. */
  enabled = true;
  private readonly registrations = new Map<string, number>();
  private readonly ranges = new Map<string, RangeTarget>();
  private nextRange = 1;

  /** @param deliver given every event somebody listens for */
  constructor(private readonly deliver: (message: EventMessage) => void) {}

  register(type: EventNumber, target: string): void {
    const key = `${type}|${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: EventNumber, target: string): void {
    const key = `${type}|${target}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  /** Sends an event to those who listen on any of the targets. */
  raise(type: EventNumber, targets: readonly string[], message: () => Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const wanted = targets.filter((target) => this.registrations.has(`${type}|${target}`));
    if (wanted.length === 0) return;
    const content = message();
    for (const target of wanted) this.deliver({ type, target, message: content });
  }

  /** Sheets raise their events to their own listeners and to those of the workbook's collection. */
  raiseForSheet(type: EventNumber, sheet: SheetModel, message: () => Readonly<Record<string, unknown>>): void {
    this.raise(type, [sheet.id, wholeWorkbook], message);
  }

  /** Keeps an event's range for its handler. @returns the id to ask for it by */
  rememberRange(range: RangeTarget): string {
    const id = `{event-${this.nextRange++}}`;
    this.ranges.set(id, range);
    if (this.ranges.size > rememberedRanges) {
      for (const oldest of this.ranges.keys()) {
        this.ranges.delete(oldest);
        break;
      }
    }
    return id;
  }

  rangeOf(id: string): RangeTarget | undefined {
    return this.ranges.get(id);
  }

  /** The ranges remembered, which must move with their cells. */
  rememberedRanges(): Iterable<RangeTarget> {
    return this.ranges.values();
  }

  /** Forgets every listener: the add-in has been reloaded. */
  clear(): void {
    this.registrations.clear();
    this.ranges.clear();
    this.enabled = true;
  }
}
