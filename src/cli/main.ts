import { checkCommand } from './check';
import { evalCommand } from './eval';
import { UsageError, plainMessage } from './errors';
import type { Outcome } from './outcome';
import { reportCommand } from './report';
import { schemeCommand } from './scheme';
import { tidyCommand } from './tidy';
import { transparencyCommand } from './transparency';
import { USAGE } from './usage';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<Outcome>>> = {
  eval: evalCommand,
  check: checkCommand,
  tidy: tidyCommand,
  report: reportCommand,
  scheme: schemeCommand,
  transparency: transparencyCommand,
};

async function run(argv: string[]): Promise<Outcome> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === 'help') return { output: USAGE, exitCode: 0 };
  const command = COMMANDS[name];
  if (!Object.hasOwn(COMMANDS, name) || !command) {
    throw new UsageError(`There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  return command(args);
}

// The engine keeps timers of its own, so the process is ended here, once everything printed has been handed over.
run(process.argv.slice(2)).then(
  ({ output, exitCode }) => process.stdout.write(output.endsWith('\n') ? output : `${output}\n`, () => process.exit(exitCode)),
  (error: unknown) => process.stderr.write(`scrutiny: ${plainMessage(error)}\n`, () => process.exit(2)),
);
