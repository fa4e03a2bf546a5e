/** Printed by `scrutiny help`. */
export const USAGE = `scrutiny: check and tidy registers, and try the functions, without Excel

  scrutiny eval FORMULA... [--scheme FILE] [--json]
      Works out one or more formulas, one line each:  scrutiny eval "=RISKRAG(4,5)"

  scrutiny check FILE [--sheet NAME] [--register risk|contracts|budget|indicators|table] [--as-at YYYY-MM-DD] [--scheme FILE] [--json]
      Lists what needs attention in a register, worst first; with --register table,
      which figures of any table do not add up.

  scrutiny tidy FILE --out NEW [--sheet NAME] [--register risk|contracts|budget|indicators] [--as-at YYYY-MM-DD] [--steps a,b] [--scheme FILE] [--json]
      Writes a tidied copy. The file itself is never changed. Some steps can be done in other ways:
      --steps procurement-status=formulas

  scrutiny report FILE --out NEW [--previous FILE2]... [--sheet NAME] [--register risk|contracts|budget] [--scheme FILE] [--json]
      Writes a copy with the report on sheets of its own.
      Risks, [--refs 1,2a] [--division NAME]...: risks at each level, movement since the register of the last report, Red
      risks and heat maps; with --refs or --division also an extract. Of several --previous files the latest comes first.
      Contracts, [--as-at YYYY-MM-DD] [--part-2]: key data beside that of earlier days, forward plan, Part 1 and, with
      --part-2, Part 2 with the commentary.
      Budgets: the recommendation, key figures, the table, the reconciliation, the bridge from budget to projection, the
      largest movements and, with --previous, the projection month by month.

  scrutiny transparency FILE --out NEW.csv [--organisation NAME] [--organisation-code URI] [--default FIELD=VALUE]...
      [--sheet NAME] [--json]
      Writes the contracts of a register as the transparency code wants them published (or as JSON, with --out NEW.json)
      and lists what is still missing.

  scrutiny scheme [PRESET] | --check FILE
      Lists the ready-made schemes, prints one as JSON to start from, or says whether a file can be used.
      --scheme FILE judges by that file; without it, by the scheme kept in the workbook, or else by the default.

Exit code: 0 no errors found, 1 errors found, 2 bad usage or a file that cannot be read.
`;
