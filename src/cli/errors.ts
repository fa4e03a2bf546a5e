/** Something the person at the keyboard can put right: wrong option, missing file, a sheet that is not a register. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One line for the terminal, whatever went wrong. */
export function plainMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*\n\s*/g, ' ').trim() || 'Something went wrong, and no reason was given.';
}
