import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation';
import type { DataValidation, Scalar } from '../../model/types';
import { toRange, type PaintedSheet } from './paintedSheet';

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const STYLES = { Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO };

const LIMITS = [
  ['wholeNumber', DataValidationType.WHOLE],
  ['decimal', DataValidationType.DECIMAL],
  ['date', DataValidationType.DATE],
  ['textLength', DataValidationType.TEXT_LENGTH],
] as const;

/** Has the grid offer the lists and refuse what the validations refuse. @returns the ids under which it now shows them */
export function paintValidations(sheet: PaintedSheet, shown: readonly string[], validations: readonly DataValidation[]): string[] {
  if (shown.length > 0) sheet.show(RemoveDataValidationMutation.id, { ruleId: [...shown] });
  const rules = validations.filter(({ areas }) => areas.length > 0).map(gridRule);
  if (rules.length > 0) sheet.show(AddDataValidationMutation.id, { rule: rules });
  return rules.map(({ uid }) => uid);
}

function gridRule({ areas, rule, ignoreBlanks, errorAlert, prompt }: DataValidation, index: number): ISheetDataValidationRule {
  const refuses = errorAlert?.showAlert ?? true;
  return {
    uid: `validation-${index}`,
    ranges: areas.map(toRange),
    allowBlank: ignoreBlanks,
    errorStyle: refuses ? STYLES[errorAlert?.style ?? 'Stop'] : DataValidationErrorStyle.INFO,
    showErrorMessage: refuses,
    error: errorAlert?.message,
    showInputMessage: prompt?.showPrompt ?? false,
    prompt: prompt && [prompt.title, prompt.message].filter(Boolean).join(': '),
    ...condition(rule),
  };
}

function condition(rule: DataValidation['rule']): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'renderMode'> {
  if (rule.list) {
    const renderMode = rule.list.inCellDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT;
    return { type: DataValidationType.LIST, formula1: rule.list.source, renderMode };
  }
  for (const [key, type] of LIMITS) {
    const limits = rule[key];
    if (!limits) continue;
    return { type, operator: OPERATORS[limits.operator], formula1: text(limits.formula1), formula2: text(limits.formula2) };
  }
  return rule.custom ? { type: DataValidationType.CUSTOM, formula1: rule.custom.formula } : { type: DataValidationType.ANY };
}

function text(limit: Scalar | undefined): string | undefined {
  return limit === undefined ? undefined : String(limit);
}
