import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** One pane: its name in the navigation and its component, loaded when first shown. */
export interface Pane {
  readonly id: string;
  readonly title: string;
  readonly component: LazyExoticComponent<ComponentType<PaneProps>>;
}

export interface PaneProps {
  /** Goes up each time a ribbon button asks for a check. */
  readonly checkRequest: number;
}

/** The panes, in the order of the navigation. */
export const PANES: readonly Pane[] = [
  { id: 'risk', title: 'Risk register', component: lazy(() => import('./riskRegister/RiskRegisterPane')) },
  { id: 'contracts', title: 'Contracts register', component: lazy(() => import('./contracts/ContractsRegisterPane')) },
  { id: 'budget', title: 'Budget monitor', component: lazy(() => import('./budget/BudgetPane')) },
  { id: 'indicators', title: 'Rates and indicators', component: lazy(() => import('./indicators/IndicatorsPane')) },
  { id: 'table', title: 'Table audit', component: lazy(() => import('./tableAudit/TableAuditPane')) },
  { id: 'scheme', title: 'Scheme', component: lazy(() => import('./schemes/SchemePane')) },
];
