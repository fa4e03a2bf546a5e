/** What a command prints, and the exit code: 0 no errors found, 1 errors found. (2, bad usage or an unreadable file, is an exception.) */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}
