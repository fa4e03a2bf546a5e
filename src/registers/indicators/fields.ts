import type { FieldContent, FieldDefinition } from '../shared/registerKind';

const field = (id: string, title: string, content: FieldContent, headings: readonly string[], required?: boolean): FieldDefinition => ({ id, title, content, headings, required });

/**
 * The columns of a table of rates. Headings are matched after years have become "current" and "previous", places
 * "benchmark", and "per 10,000" (or any base) "perbase".
 */
export const INDICATOR_FIELDS: readonly FieldDefinition[] = [
  field('indicator', 'Indicator', 'text', [
    'indicator', 'measure', 'performance indicator', 'performance measure', 'pi', 'kpi', 'metric', 'description', 'name', 'category', 'activity', 'outcome', 'what', 'statistic', 'indicator name', 'indicator description', 'measure name',
    'measure description', 'title', 'subject', 'key indicator', 'key performance indicator', 'area', 'ward', 'authority', 'local authority', 'group', 'offence type', 'type', 'cohort', 'service',
  ], true),
  field('unit', 'Unit', 'text', ['unit', 'units', 'unit measure', 'multiplier', 'rate base', 'base', 'format', 'value type', 'measured as', 'data type', 'perbase unit']),
  field('count', 'Count', 'number', [
    'count', 'number', 'no', 'numerator', 'cases', 'total', 'volume', 'events', 'people', 'children', 'number people', 'number children', 'number cases', 'actual number', 'current number', 'current count', 'observed', 'frequency',
    'total number', 'headcount', 'deaths', 'births', 'offences', 'crimes', 'admissions', 'referrals', 'incidents', 'households', 'pupils', 'persons', 'applications', 'complaints', 'current total', 'count cases', 'current numerator', '#',
  ]),
  field('population', 'Population', 'number', [
    'population', 'pop', 'denominator', 'base population', 'population estimate', 'mid year population', 'mid year estimate', 'number population', 'child population', 'children population', 'resident population', 'residents', 'eligible population',
    'population aged', 'population size', 'current population', 'total population', 'current denominator', 'population count',
  ]),
  field('rate', 'Rate', 'number', [
    'rate', 'perbase', 'rate perbase', 'current rate', 'crude rate', 'published rate', 'local rate', 'current perbase', 'current rate perbase', 'number perbase', 'rate perbase population', 'perbase population', 'rate perbase people',
    'rate perbase children', 'rate population', 'perbase children', 'perbase people', 'rate perbase residents', 'actual rate',
  ]),
  field('value', 'Value', 'number', ['value', 'current', 'current value', 'performance', 'current performance', 'result', 'outturn', 'actual', 'figure', 'current figure', 'percent', 'percentage', 'current percent', 'current percentage', 'position', 'current position', 'current outturn', 'current year', 'current actual', 'current result']),
  field('lower', 'Lower limit', 'number', ['lower', 'lower limit', 'lower confidence limit', 'lower confidence interval', 'lower ci', 'lower cl', 'lcl', 'lower bound', 'lci']),
  field('upper', 'Upper limit', 'number', ['upper', 'upper limit', 'upper confidence limit', 'upper confidence interval', 'upper ci', 'upper cl', 'ucl', 'upper bound', 'uci']),
  field('benchmark', 'Benchmark', 'number', [
    'benchmark', 'benchmark average', 'average', 'benchmark rate', 'average rate', 'benchmark value', 'benchmark figure', 'benchmark perbase', 'benchmark rate perbase', 'benchmark average perbase', 'benchmark average rate', 'benchmark mean',
    'benchmark median', 'benchmark percent', 'benchmark average percent', 'benchmark performance',
  ]),
  field('comparison', 'Comparison', 'text', ['comparison', 'compared', 'compared benchmark', 'comparison benchmark', 'significance', 'significant', 'statistical significance', 'compared average', 'benchmark comparison', 'against benchmark', 'rate compared benchmark', 'comparison average']),
  field('polarity', 'Polarity', 'text', ['polarity', 'good', 'good performance', 'better', 'higher lower better', 'high low good', 'higher better', 'lower better', 'aim', 'desired direction', 'good is', 'what good', 'bigger smaller better', 'good high low']),
  field('previousCount', 'Previous count', 'number', ['previous count', 'previous number', 'previous total', 'previous numerator', 'previous cases']),
  field('previousPopulation', 'Previous population', 'number', ['previous population', 'previous denominator']),
  field('previousRate', 'Previous rate', 'number', ['previous rate', 'previous perbase', 'previous rate perbase']),
  field('previous', 'Previous value', 'number', ['previous', 'previous value', 'previous figure', 'previous performance', 'previous percent', 'previous percentage', 'previous outturn', 'previous actual', 'previous result', 'previous year', 'baseline']),
  field('changePercent', 'Change %', 'number', ['percent change', 'change percent', 'percentage change', 'change percentage', 'change', 'change previous', 'movement', 'difference', 'annual change', 'percent difference', 'percent change previous', 'change rate', 'percent increase', 'change since previous']),
  field('changePoints', 'Change in points', 'number', ['points change', 'change points', 'point change', 'percentage points', 'percentage point change', 'change percentage points', 'points', 'pp change', 'change pp', 'points difference', 'points change previous']),
  field('impliedPopulation', 'Implied population', 'number', ['implied population']),
  field('other', 'Notes and other columns', 'text', ['comment', 'comments', 'commentary', 'notes', 'note', 'narrative', 'source', 'trend', 'direction travel', 'direction', 'rag', 'rag status', 'status', 'target', 'data source', 'owner', 'portfolio', 'reference', 'ref', 'rank', 'quartile', 'frequency reporting']),
  field('period', 'Period', 'text', ['period', 'time period', 'date', 'year', 'data period', 'as at']),
];
