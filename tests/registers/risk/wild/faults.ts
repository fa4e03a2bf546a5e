import type { CellValue } from '../../../../src/registers/shared/grid';
import type { WildRegister } from './register';

/** A fault put into a clean register. Null where the register has no place for it. */
export type Seed = (register: WildRegister) => { readonly row: number; readonly column: number } | null;

const cell = (register: WildRegister, risk: number, field: string) => ({ row: register.row(risk), column: register.column(field) });

/** Puts a value in a field of the fifth risk, and expects the finding there. */
const put = (field: string, value: CellValue | ((register: WildRegister) => CellValue), also?: (register: WildRegister) => void, ...needs: string[]): Seed => (register) => {
  if (!register.has(field, ...needs)) return null;
  also?.(register);
  register.set(4, field, typeof value === 'function' ? value(register) : value);
  return cell(register, 4, field);
};

/** The same in the first of some fields that the register has. */
const putInFirst = (fields: readonly string[], value: (register: WildRegister, field: string) => CellValue): Seed => (register) => {
  const field = fields.find((candidate) => register.has(candidate));
  if (field === undefined) return null;
  register.set(4, field, value(register, field));
  return cell(register, 4, field);
};

const RATED = ['gross', 'net', 'target'].flatMap((stage) => [[`${stage}Likelihood`, `${stage}Impact`, `${stage}Rating`]]);
const withRating = (seed: (register: WildRegister, rating: string) => CellValue): Seed => (register) => {
  const set = RATED.find((fields) => register.has(...fields));
  if (!set) return null;
  register.set(4, set[2], seed(register, set[2]));
  return cell(register, 4, set[2]);
};

const both = (register: WildRegister): boolean => ['gross', 'net'].every((stage) => register.has(`${stage}Likelihood`, `${stage}Impact`) || register.has(`${stage}Rating`));
const all = (register: WildRegister, field: string, value: (i: number) => CellValue): void => {
  for (let i = 0; i < register.size; i += 1) register.set(i, field, value(i));
};

/** A banner over the headings is none of them. */
const bannerRows = ({ layout }: WildRegister): number => layout.head.findIndex((row) => row.filter((heading) => heading !== '').length > 1);

/** For every check of a risk register: a fault that it must find, at the cell where it must. */
export const FAULTS: Readonly<Record<string, Seed>> = {
  'red-without-action': (register) => {
    if (!register.has('action')) return null;
    register.score(4, 'gross', 5, 5);
    register.score(4, 'net', 4, 5);
    register.set(4, 'action', 'None');
    return cell(register, 4, 'action');
  },
  'rating-mismatch': withRating((register, field) => Number(register.get(4, field)) + 1),
  'score-invalid': putInFirst(['netLikelihood', 'grossImpact'], (register) => (register.layout.style && register.layout.style !== 'number' ? 'Somewhat' : 6)),
  'net-above-gross': (register) => {
    if (!both(register)) return null;
    register.score(4, 'gross', 1, 2);
    register.score(4, 'net', 3, 4);
    return cell(register, 4, register.has('netRating') ? 'netRating' : 'netLikelihood');
  },
  'ref-repeated': put('ref', (register) => register.get(1, 'ref')),
  'net-score-above-gross': (register) => {
    if (!register.has('grossLikelihood', 'netLikelihood')) return null;
    register.score(4, 'gross', 1, 5);
    register.score(4, 'net', 2, 2);
    return cell(register, 4, 'netLikelihood');
  },
  'score-not-read': (register) => {
    if (!register.has('netLikelihood')) return null;
    all(register, 'netLikelihood', (i) => ['Could be', 'Might be', 'Hardly'][i % 3]);
    return cell(register, 0, 'netLikelihood');
  },
  'net-without-controls': (register) => (both(register) ? put('controls', 'TBC')(register) : null),
  'controls-without-effect': (register) => {
    if (!both(register) || !register.has('controls')) return null;
    for (const stage of ['gross', 'net'] as const) register.score(4, stage, 3, 3);
    return cell(register, 4, 'controls');
  },
  'owner-missing': put('owner', 'TBC'),
  'ref-missing': put('ref', ''),
  'row-empty': (register) => {
    register.layout.fields.forEach((field, column) => {
      if (field !== 'ref') register.cells[register.row(4)][column] = '';
    });
    return cell(register, 4, 'ref');
  },
  'rating-missing': withRating(() => ''),
  'rating-other-rule': (register) => {
    if (!register.has('netLikelihood', 'netImpact', 'netRating') || (register.layout.style ?? 'number') !== 'number') return null;
    for (const stage of ['gross', 'target']) for (const ending of ['Rating', 'Likelihood', 'Impact']) if (register.has(stage + ending)) all(register, stage + ending, () => '');
    all(register, 'netRating', (i) => Number(register.get(i, 'netLikelihood')) + 3 * Number(register.get(i, 'netImpact')));
    return cell(register, 0, 'netRating');
  },
  'rag-mismatch': putInFirst(['netRag', 'grossRag'], (register, field) => (register.get(4, field) === 'Red' || register.get(4, field) === 'High' ? register.get(4, field) === 'Red' ? 'Green' : 'Low' : register.layout.usesLevels ? 'High' : 'Red')),
  'colour-mismatch': (register) => {
    const field = ['netRating', 'grossRating'].find((candidate) => register.has(candidate));
    if (field === undefined) return null;
    register.colour(field);
    register.fill(4, field, Number(register.get(4, field)) >= 15 ? '#92D050' : '#FF0000');
    return cell(register, 4, field);
  },
  'rag-other-bands': (register) => {
    const field = ['netRag', 'grossRag'].find((candidate) => register.has(candidate));
    if (field === undefined) return null;
    const others = ['netRag', 'grossRag'].filter((candidate) => register.has(candidate));
    const word = (rating: number): string => (register.layout.usesLevels ? ['Low', 'Medium', 'High'] : ['Green', 'Amber', 'Red'])[rating >= 15 ? 2 : rating >= 4 ? 1 : 0];
    let first: { row: number; column: number } | null = null;
    for (let i = 0; i < register.size; i += 1) {
      for (const candidate of others.toSorted((a) => (a === 'grossRag' ? -1 : 1))) {
        const before = register.get(i, candidate);
        register.set(i, candidate, word(Number(register.get(i, candidate.replace('Rag', 'Rating')))));
        if (!first && before !== register.get(i, candidate)) first = cell(register, i, candidate);
      }
    }
    return first;
  },
  'review-overdue': put('reviewDate', 45_990),
  'date-past': (register) => (register.has('actionDate') ? put('actionDate', 45_990) : put('action', 'New system to be in place by May 2025'))(register),
  'likely-duplicate': put('title', (register) => `The ${String(register.get(1, 'title')).toLowerCase()}`),
  'category-unknown': put('category', 'Finacial'),
  'number-as-text': withRating((register, field) => String(register.get(4, field))),
  'ref-gap': (register) => {
    for (let i = 4; i < register.size; i += 1) register.set(i, 'ref', i + 2);
    return cell(register, 4, 'ref');
  },
  'controls-identical': put('controls', (register) => register.get(1, 'controls')),
  'owner-without-post': put('owner', 'Jane Smith'),
  'owner-bracket': put('owner', 'Head of ICT (J Smith'),
  'owners-together': put('owner', 'Head of ICT (Jane Smith) Director of Housing (Ann Jones)'),
  'brackets-unbalanced': put('controls', 'Monthly reviews by the board (and the panel'),
  'title-not-separated': (register) => (register.has('description') ? null : put('title', 'Temporary Accommodation Inability to manage the volume of people who come forward')(register)),
  'category-separators': put('category', 'Legal Financial'),
  'bullets-mixed': put('controls', '• Monthly reviews\n• Yearly audits'),
  'formula-like': put('controls', '=reviews each month'),
  'text-untidy': put('owner', ' Head  of ICT'),
  'header-repeated': (register) => {
    const head = register.layout.head.map((row) => [...row]);
    register.cells.splice(register.row(6), 0, ...head);
    return { row: register.row(6) + bannerRows(register), column: 0 };
  },
  'heading-misplaced': (register) => {
    const moved = register.cells.splice(register.row(6)).map((row) => ['', ...row]);
    register.cells.push(...register.layout.head.map((row) => [...row]), ...moved);
    return { row: register.row(6) + bannerRows(register), column: 1 };
  },
  'heading-broken': (register) => {
    const row = register.firstRow - 1;
    const column = register.cells[row].findIndex((heading) => /Risk owner|Controls|Likelihood|Lead officer|Owner/i.test(String(heading)));
    if (column < 0) return null;
    register.cells[row][column] = String(register.cells[row][column]).replace(/owner/i, 'onwer').replace(/controls/i, 'contorls').replace(/likelihood/i, 'like liho od').replace(/officer/i, 'offcier');
    return { row, column };
  },
};
