import type { FieldDefinition, FieldMatch } from '../registerKind';
import type { Sample } from './content';
import type { ColumnHeading } from './headerBlock';

/** Columns of one assessment that stand side by side, in the order of the sheet. */
interface Cluster {
  group?: string;
  readonly members: ColumnHeading[];
}

/** The order in which unnamed groups are understood, and what a single unnamed one is. */
export interface GroupOrder {
  readonly order: readonly string[];
  readonly only: string;
  /** Names of groups that may mean one or another: the first that the register does not name otherwise. */
  readonly either?: Readonly<Record<string, readonly string[]>>;
}

/** Scores named only by their place (first set gross, second net) are less sure than scores with a name. */
const BY_PLACE = 0.8;
const LONG_TEXT = 15;

/**
 * Turns what a header says into fields: groups and measures become fields ("net" and "impact" are netImpact), groups
 * without a name take it from their place, and of two columns for one field the surer one, then the left one, is kept.
 * @param model the fields of the register's fullest header, which a damaged one is read after
 */
export function matchFields(headings: readonly ColumnHeading[], fields: readonly FieldDefinition[], groups: GroupOrder, sample: Sample, model: readonly FieldMatch[] = []): FieldMatch[] {
  const matches = new Map<string, FieldMatch>();
  const keep = (field: string | undefined, heading: ColumnHeading, confidence: number): void => {
    const other = field === undefined ? undefined : matches.get(field);
    if (field === undefined || (other && other.confidence >= confidence)) return;
    matches.set(field, { field, column: heading.column, heading: heading.heading, confidence });
  };
  const settled = withoutEither(headings, groups.either ?? {});
  const known = modelGroups(model, fields);
  // What the fullest header has as a score is one here too, over whatever the cells under it have become.
  const isText = (heading: ColumnHeading): boolean => !known.has(`${heading.column} ${heading.measure}`) && isTextColumn(heading, sample);
  for (const heading of settled) {
    if (heading.field) keep(heading.field, heading, heading.confidence);
    // "Consequence" over sentences is a text of its own, where the register has a field for it.
    else if (isText(heading)) keep(fields.find(({ content, measure }) => content === 'text' && measure === heading.measure)?.id, heading, heading.confidence * BY_PLACE);
  }
  for (const { cluster, group, sure } of namedClusters(settled.filter((heading) => heading.field === undefined && !isText(heading)), groups, known)) {
    for (const member of withContent(cluster, sample)) {
      const field = fields.find((definition) => definition.group === group && definition.measure === member.measure);
      keep(field?.id, member, member.confidence * (sure ? 1 : BY_PLACE));
    }
  }
  return [...matches.values()].sort((a, b) => a.column - b.column);
}

/** The headings with each group of two meanings as the one that no other heading has; nothing where all are taken. */
function withoutEither(headings: readonly ColumnHeading[], either: NonNullable<GroupOrder['either']>): readonly ColumnHeading[] {
  const named = new Set(headings.map(({ group }) => group));
  const meant = Object.entries(either).filter(([word]) => named.has(word)).map(([word, groups]) => [word, groups.find((group) => !named.has(group)) ?? word] as const);
  if (meant.length === 0) return headings;
  const meaning = new Map<string, string>(meant);
  return headings.map((heading) => (heading.group === undefined ? heading : { ...heading, group: meaning.get(heading.group) ?? heading.group }));
}

/** "column measure" -> group, in the model. */
function modelGroups(model: readonly FieldMatch[], fields: readonly FieldDefinition[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { field, column } of model) {
    const definition = fields.find(({ id }) => id === field);
    if (definition?.group) groups.set(`${column} ${definition.measure}`, definition.group);
  }
  return groups;
}

function namedClusters(headings: readonly ColumnHeading[], groups: GroupOrder, model: ReadonlyMap<string, string>): Array<{ cluster: Cluster; group: string; sure: boolean }> {
  const clusters = clustersOf(headings);
  // Columns of colours alone do not count as an assessment, so that adding one does not rename the others.
  const scored = clusters.filter((cluster) => !coloursOnly(cluster));
  const nameOf = (cluster: Cluster): string | undefined => {
    const peers = coloursOnly(cluster) ? clusters.filter(coloursOnly) : scored;
    const unnamed = peers.filter((peer) => peer.group === undefined);
    if (peers.length === 1) return groups.only;
    const taken = new Set(peers.map((peer) => peer.group));
    return groups.order.filter((group) => !taken.has(group))[unnamed.indexOf(cluster)];
  };
  return clusters.flatMap((cluster) => {
    const modelled = cluster.members.map(({ column, measure }) => model.get(`${column} ${measure}`)).find((group) => group !== undefined);
    const group = cluster.group ?? modelled ?? nameOf(cluster);
    return group === undefined ? [] : [{ cluster, group, sure: cluster.group !== undefined }];
  });
}

function coloursOnly(cluster: Cluster): boolean {
  return cluster.members.every((member) => member.measure === 'rag');
}

/** Splits the scoring columns into assessments: a new one starts at a gap, at another group, or where a measure comes again. */
function clustersOf(headings: readonly ColumnHeading[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const heading of headings) {
    const current = clusters[clusters.length - 1];
    const last = current?.members[current.members.length - 1];
    const joins =
      current && last && heading.column === last.column + 1 &&
      !current.members.some((member) => member.measure === heading.measure) && !startsAnew(current, heading) &&
      (heading.group === undefined || heading.group === current.group || (current.group === undefined && heading.measure !== 'rag'));
    if (joins) {
      current.members.push(heading);
      current.group ??= heading.group;
    } else {
      clusters.push({ group: heading.group, members: [heading] });
    }
  }
  return clusters;
}

/** A likelihood of no named group after a rating: "Last quarter's score, Likelihood, Impact, Current score". */
function startsAnew({ members }: Cluster, { group, measure }: ColumnHeading): boolean {
  return group === undefined && (measure === 'likelihood' || measure === 'impact') && members.length === 1 && members[0].measure === 'rating';
}

/** "Impact" over a description is a text field of some kind, not a score. */
function isTextColumn(heading: ColumnHeading, sample: Sample): boolean {
  const { numbers, texts, words, length } = sample.content(heading.column);
  return heading.group === undefined && texts > numbers && words < texts / 2 && length > LONG_TEXT;
}

/** Settles by content what headings leave open: "level" over numbers is a rating, "rating" over colours is a RAG column. */
function withContent(cluster: Cluster, sample: Sample): ColumnHeading[] {
  const has = (measure: string): boolean => cluster.members.some((member) => member.measure === measure);
  return cluster.members.flatMap((member): ColumnHeading[] => {
    const { numbers, texts, words } = sample.content(member.column);
    // A few odd cells do not change what a column is.
    const most = (count: number): boolean => count * 2 > sample.filledRows;
    if (member.measure === undefined) return numbers > texts && !has('rating') ? [{ ...member, measure: 'rating' }] : [];
    if (member.measure === 'rag' && most(numbers)) return has('rating') ? [] : [{ ...member, measure: 'rating' }];
    if (member.measure === 'rag' && most(texts - words)) return [];
    if (member.measure === 'rating' && most(words)) return has('rag') ? [] : [{ ...member, measure: 'rag' }];
    return [member];
  });
}
