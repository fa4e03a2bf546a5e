import { valueAt, type Grid } from '../../../src/registers/shared/grid';
import type { Finding } from '../../../src/registers/shared/finding';
import type { Edit } from '../../../src/registers/shared/edit';
import { editKey } from '../../../src/registers/shared/edit';
import type { Recognised, RegisterKind } from '../../../src/registers/shared/registerKind';

/**
 * A small kind of register for trying the pane: "Ref" in the first column, "Owner" in another. Owners must not be blank,
 * references must be upper case (a step puts that right).
 */
export const testKind: RegisterKind<Recognised> = {
  id: 'test',
  title: 'Test register',
  fields: [
    { id: 'ref', title: 'Ref', content: 'ref', headings: ['ref'], required: true },
    { id: 'owner', title: 'Owner', content: 'text', headings: ['owner'] },
  ],
  recognise: (grid, options) => {
    if (valueAt(grid, 0, 0) !== 'Ref') return { ok: false, reason: 'No column headed Ref was found in the first rows.' };
    const owner = options?.mapping?.owner === undefined ? 1 : options.mapping.owner;
    return {
      ok: true,
      register: {
        sheet: grid.sheet,
        headerRows: [0],
        fields: [
          { field: 'ref', column: 0, heading: 'Ref', confidence: 1 },
          ...(owner === null ? [] : [{ field: 'owner', column: owner, heading: 'Owner', confidence: 0.6 }]),
        ],
        confidence: 0.9,
        recordCount: grid.values.length - 1,
        blocks: [],
        grid,
      },
    };
  },
  checks: [
    { rule: 'owner-missing', title: 'No owner', severity: 'error', run: ownersMissing },
    { rule: 'ref-case', title: 'Reference is not in capitals', severity: 'info', fixedBy: 'capitals', run: smallRefs },
  ],
  check: (register) => [...ownersMissing(register), ...smallRefs(register)],
  steps: [
    { id: 'capitals', title: 'References in capitals', description: 'Writes every reference in capital letters.', onByDefault: true, options: [{ id: 'capitals', title: 'In capitals' }, { id: 'small', title: 'In small letters' }] },
    { id: 'colours', title: 'Colours', description: 'Colours the references.', onByDefault: false },
  ],
  plan: (grid, choices) => {
    const isSmall = choices.options?.capitals === 'small';
    const edits = choices.steps.has('capitals') && !isSmall ? capitalEdits(grid) : [];
    const decorations = choices.steps.has('colours')
      ? [{ kind: 'ragColours' as const, step: 'colours', area: { row: 1, column: 0, rows: grid.values.length - 1, columns: 1 }, words: [{ word: 'R1', fill: '#9C1420', font: '#FFFFFF' }] }]
      : [];
    return {
      sheet: grid.sheet,
      proposals: [
        { step: 'capitals', edits, decorations: [], ...(isSmall ? { refused: 'Small letters are not used here.' } : {}) },
        { step: 'colours', edits: [], decorations },
      ],
      changes: edits
        .filter((edit) => !choices.excluded.has(editKey(edit)))
        .map(({ row, column, before, after, step }) => ({ row, column, before, after, steps: [step] })),
      decorations,
    };
  },
  summary: (register) => ({ records: register.recordCount, emptyRecords: 0, sentences: [`${register.recordCount} records.`] }),
};

function ownersMissing({ grid, fields }: Recognised): Finding[] {
  const column = fields.find(({ field }) => field === 'owner')?.column;
  if (column === undefined) return [];
  return rowsOf(grid).flatMap((row) =>
    valueAt(grid, row, column) === ''
      ? [{ rule: 'owner-missing', severity: 'error' as const, row, column, field: 'owner', message: `${String(valueAt(grid, row, 0))} has no owner.`, value: '' }]
      : [],
  );
}

function smallRefs({ grid }: Recognised): Finding[] {
  return capitalEdits(grid).map(({ row, column, before }) => ({
    rule: 'ref-case', severity: 'info', row, column, field: 'ref', message: `${String(before)} is not in capitals.`, value: before,
  }));
}

function capitalEdits(grid: Grid): Edit[] {
  return rowsOf(grid).flatMap((row) => {
    const before = String(valueAt(grid, row, 0));
    const after = before.toUpperCase();
    return before === after ? [] : [{ row, column: 0, before, after, step: 'capitals', reason: 'Put in capitals', record: `Record ${row}` }];
  });
}

function rowsOf(grid: Grid): number[] {
  return Array.from({ length: Math.max(0, grid.values.length - 1) }, (_, index) => index + 1);
}
