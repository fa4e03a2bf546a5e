type Value = string | number | boolean;

/** A formula with literal arguments, as the help page shows them. */
export interface LiteralCall {
  readonly id: string;
  readonly args: Array<Value[][] | null>;
}

const TOKEN = /\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?%?|TRUE|FALSE|[A-Z][A-Z0-9]*(?=\()|[(){},;])/y;

/** Reads `=NAME(4,"text",{1,2;3,4},TRUE,5%)`. Anything else throws. */
export function parseFormula(formula: string): LiteralCall {
  const tokens = tokenise(formula);
  const id = tokens.shift() ?? '';
  if (tokens.shift() !== '(') throw new Error(`${formula} is not a function call.`);
  const args: Array<Value[][] | null> = [];
  while (tokens.length > 0) {
    const token = tokens.shift() ?? '';
    if (token === ',' || token === ')') args.push(null);
    else {
      args.push(token === '{' ? array(tokens) : [[literal(token)]]);
      tokens.shift();
    }
  }
  return { id, args };
}

function array(tokens: string[]): Value[][] {
  const rows: Value[][] = [[]];
  for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
    if (token === ';') rows.push([]);
    else if (token !== ',') rows[rows.length - 1].push(literal(token));
  }
  return rows;
}

function literal(token: string): Value {
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
  if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
  const number = token.endsWith('%') ? Number(`${token.slice(0, -1)}e-2`) : Number(token);
  if (Number.isNaN(number)) throw new Error(`${token} is not a value.`);
  return number;
}

function tokenise(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`${formula} cannot be read from character ${at + 1}.`);
    tokens.push(match[1]);
  }
  return tokens;
}
