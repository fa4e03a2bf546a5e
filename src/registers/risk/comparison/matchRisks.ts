import { textOf } from '../../shared/cells';
import { mapPausing, type Pausing } from '../../shared/pausing';
import type { Risk } from '../risk';

/** One risk in two registers. */
export interface MatchedRisk {
  readonly current: Risk;
  readonly previous: Risk;
  readonly by: 'ref' | 'title';
}

/** What became of the risks between two registers. */
export interface Matching {
  /** In the order of the current register. */
  readonly matched: readonly MatchedRisk[];
  readonly added: readonly Risk[];
  readonly closed: readonly Risk[];
}

/**
 * Finds each risk in an earlier register: by its reference, and where that is gone or new, by its title. Capitals and
 * spaces make no difference. Numbered but empty rows are no risks.
 */
export function* matchRisks(current: readonly Risk[], previous: readonly Risk[]): Pausing<Matching> {
  const earlier = previous.filter((risk) => !risk.isEmpty);
  const now = current.filter((risk) => !risk.isEmpty);
  const found = new Map<Risk, MatchedRisk>();
  const taken = new Set<Risk>();
  for (const by of ['ref', 'title'] as const) {
    const keyOf = by === 'ref' ? refKey : titleKey;
    const waiting = new Map<string, Risk>();
    yield* mapPausing(earlier, (risk) => {
      const key = taken.has(risk) ? '' : keyOf(risk);
      if (key !== '' && !waiting.has(key)) waiting.set(key, risk);
    });
    yield* mapPausing(now, (risk) => {
      const match = found.has(risk) ? undefined : waiting.get(keyOf(risk));
      if (!match || taken.has(match)) return;
      taken.add(match);
      found.set(risk, { current: risk, previous: match, by });
    });
  }
  return {
    matched: now.flatMap((risk) => found.get(risk) ?? []),
    added: now.filter((risk) => !found.has(risk)),
    closed: earlier.filter((risk) => !taken.has(risk)),
  };
}

/** A reference as it is compared: "Risk 2A" and "2 a" are one. */
export function refKey({ ref }: Pick<Risk, 'ref'>): string {
  return plainRef(ref);
}

/** Any text given for a reference, as it is compared. */
export function plainRef(ref: string): string {
  return ref.toLowerCase().replace(/\s/g, '').replace(/^'/, '').replace(/^risk(?=\d)/, '');
}

function titleKey({ title }: Risk): string {
  return textOf(title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
