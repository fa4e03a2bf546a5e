import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Univer } from '@univerjs/core';

/** The part of functions.json that a spreadsheet shows while a formula is typed. */
export interface FunctionHelp {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly description?: string; readonly optional?: boolean; readonly repeating?: boolean }>;
}

/** Offers the add-in's functions, with their help, in the grid's list of functions and formula tooltips. */
export function offerFunctions(univer: Univer, functions: readonly FunctionHelp[]): void {
  univer.__getInjector().get(IDescriptionService).registerDescriptions(functions.map(describe));
}

function describe({ name, description = '', parameters }: FunctionHelp): IFunctionInfo {
  return {
    functionName: name.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
