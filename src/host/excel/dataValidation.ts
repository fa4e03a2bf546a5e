import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { Area, DataValidation } from '../model/types';
import { containsArea, intersection, sameArea } from './areas';
import { invalidAreas } from './invalidCells';
import { rangeAreasOf } from './rangeAreas';
import type { RangeTarget } from './rangeTarget';
import { ruleType, validationRule } from './validationRule';

type Extras = Partial<Pick<DataValidation, 'ignoreBlanks' | 'errorAlert' | 'prompt'>>;

/** Messages set before there is a rule: they take effect with it. */
const pending = new WeakMap<RangeTarget, Extras>();

const noAlert = { message: '', showAlert: true, style: 'Stop', title: '' } as const;
const noPrompt = { message: '', showPrompt: true, title: '' } as const;

/** Excel.DataValidation: what a range's cells may hold. */
export const dataValidationType: ObjectType<RangeTarget> = objectType<RangeTarget>('DataValidation', {
  props: {
    Type: { get: type },
    Rule: {
      get: (range) => validationOf(range)?.rule ?? (type(range) === 'None' ? {} : null),
      set: (range, value) => set(range, { ...extras(range), rule: validationRule(value) }),
    },
    IgnoreBlanks: {
      get: (range) => validationOf(range)?.ignoreBlanks ?? true,
      set: (range, value) => change(range, { ignoreBlanks: Boolean(value) }),
    },
    ErrorAlert: {
      get: (range) => validationOf(range)?.errorAlert ?? noAlert,
      set: (range, value) => change(range, { errorAlert: { ...noAlert, ...fields(value) } as DataValidation['errorAlert'] }),
    },
    Prompt: {
      get: (range) => validationOf(range)?.prompt ?? noPrompt,
      set: (range, value) => change(range, { prompt: { ...noPrompt, ...fields(value) } as DataValidation['prompt'] }),
    },
    Valid: { get: valid },
  },
  methods: {
    Clear: (range) => {
      const sheet = range.writable;
      pending.delete(range);
      sheet.setValidation(range.area, null);
    },
    GetInvalidCells: (range) => {
      const areas = invalid(range);
      if (areas.length === 0) throw apiError('ItemNotFound');
      return rangeAreasOf(range, areas);
    },
    GetInvalidCellsOrNullObject: (range) => {
      const areas = invalid(range);
      return areas.length > 0 ? rangeAreasOf(range, areas) : null;
    },
  },
});

/** The validations that touch a range, with the cells of the range each covers. */
function touching(range: RangeTarget): Array<{ validation: DataValidation; areas: Area[] }> {
  return range.sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => intersection(area, range.area) ?? []);
    return areas.length > 0 ? [{ validation, areas }] : [];
  });
}

/** The one validation that covers the whole range; undefined where there is none, or several. */
function validationOf(range: RangeTarget): DataValidation | undefined {
  const found = touching(range);
  return found.length === 1 && covers(found[0].areas, range.area) ? found[0].validation : undefined;
}

function covers(areas: readonly Area[], whole: Area): boolean {
  if (areas.some((area) => sameArea(area, whole) || containsArea(area, whole))) return true;
  return areas.reduce((cells, area) => cells + area.rows * area.columns, 0) === whole.rows * whole.columns;
}

function type(range: RangeTarget): string {
  const validation = validationOf(range);
  if (validation) return ruleType(validation.rule);
  const kinds = new Set(touching(range).map((found) => ruleType(found.validation.rule)));
  if (kinds.size === 0) return 'None';
  return kinds.size === 1 ? 'Inconsistent' : 'MixedCriteria';
}

function extras(range: RangeTarget): Extras & Pick<DataValidation, 'ignoreBlanks'> {
  const { ignoreBlanks = true, errorAlert, prompt } = { ...validationOf(range), ...pending.get(range) };
  return { ignoreBlanks, ...(errorAlert && { errorAlert }), ...(prompt && { prompt }) };
}

function change(range: RangeTarget, extra: Extras): void {
  const validation = validationOf(range);
  if (validation) set(range, { ...extras(range), ...extra, rule: validation.rule });
  else pending.set(range, { ...pending.get(range), ...extra });
}

function set(range: RangeTarget, validation: Omit<DataValidation, 'areas'>): void {
  range.writable.setValidation(range.area, validation);
  pending.delete(range);
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw apiError('InvalidArgument');
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && field !== undefined));
}

function invalid(range: RangeTarget): Area[] {
  return touching(range).flatMap(({ validation, areas }) => areas.flatMap((area) => invalidAreas(range, area, validation)));
}

/** True where every cell satisfies its rule, false where none does, null where some do. */
function valid(range: RangeTarget): boolean | null {
  const wrong = invalid(range).reduce((cells, area) => cells + area.rows * area.columns, 0);
  if (wrong === 0) return true;
  return wrong === range.area.rows * range.area.columns ? false : null;
}
