/** Printed by `scrutiny help`. */
export const USAGE = `scrutiny: check and tidy registers, and try the functions, without Excel

  scrutiny eval FORMULA... [--json]
      Works out one or more formulas, one line each:  scrutiny eval "=RISKRAG(4,5)"

  scrutiny check FILE [--sheet NAME] [--register risk|contracts|table] [--as-at YYYY-MM-DD] [--json]
      Lists what needs attention in a register, worst first; with --register table,
      which figures of any table do not add up.

  scrutiny tidy FILE --out NEW [--sheet NAME] [--register risk|contracts] [--as-at YYYY-MM-DD] [--steps a,b] [--json]
      Writes a tidied copy. The file itself is never changed.

  scrutiny report FILE --out NEW [--previous FILE2]... [--refs 1,2a] [--division NAME]... [--sheet NAME] [--json]
      Writes a copy with a sheet "Risk report": risks at each level, movement since the register of the last report,
      Red risks and heat maps. With --refs or --division also an extract with its own counts. Of several --previous
      files the latest comes first.

Exit code: 0 no errors found, 1 errors found, 2 bad usage or a file that cannot be read.
`;
