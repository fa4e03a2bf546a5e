import type { ComponentType } from 'react';
import RiskRegisterPane from './riskRegister/RiskRegisterPane';
import { later } from './shared/later';

/** One pane: its name in the navigation and its component. */
export interface Pane {
  readonly id: string;
  readonly title: string;
  readonly component: ComponentType<PaneProps>;
}

export interface PaneProps {
  /** Goes up each time a ribbon button asks for a check. */
  readonly checkRequest: number;
}

/** The panes, in the order of the navigation. The first is what every start shows; the code of the others comes when they are opened. */
export const PANES: readonly Pane[] = [
  { id: 'risk', title: 'Risk register', component: RiskRegisterPane },
  { id: 'contracts', title: 'Contracts register', component: later(async () => (await import('./contracts/ContractsRegisterPane')).default) },
  { id: 'budget', title: 'Budget monitor', component: later(async () => (await import('./budget/BudgetPane')).default) },
  { id: 'indicators', title: 'Rates and indicators', component: later(async () => (await import('./indicators/IndicatorsPane')).default) },
  { id: 'table', title: 'Table audit', component: later(async () => (await import('./tableAudit/TableAuditPane')).default) },
  { id: 'scheme', title: 'Scheme', component: later(async () => (await import('./schemes/SchemePane')).default) },
];
