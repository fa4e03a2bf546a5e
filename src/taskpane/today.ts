import { createContext, useContext } from 'react';
import { dateToSerial } from '../rules/dates';
import { isFailure } from '../rules/failure';

/** The day it is where the officer is, as a serial number. The pane's only look at the clock. */
export function todaysSerial(now = new Date()): number {
  const serial = dateToSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  return isFailure(serial) ? 0 : serial;
}

const TodayContext = createContext<() => number>(() => todaysSerial());

/** Gives the panes another day than the clock's. */
export const TodayProvider = TodayContext.Provider;

/** Tells today's serial number whenever it is asked: a pane may be open overnight. */
export function useToday(): () => number {
  return useContext(TodayContext);
}
