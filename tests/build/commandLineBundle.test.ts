import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cachePath } from '../../scripts/cachePath.cjs';
import { commandLineBundle } from '../../scripts/commandLine.cjs';

const folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const identity = (file: string) => [statSync(file).ino, statSync(file).mtimeMs];

describe('the command line made into one file', () => {
  const file = path.join(folder, 'scrutiny.cjs');

  it('is kept while its sources are what it was made of, and made anew when they are not', () => {
    expect(commandLineBundle(file)).toBe(file);
    const made = [identity(file), readFileSync(file, 'utf8')] as const;
    commandLineBundle(file);
    expect(identity(file)).toEqual(made[0]);

    writeFileSync(file, `// Made of other sources\nprocess.stdout.write('old');`);
    commandLineBundle(file);
    expect(readFileSync(file, 'utf8')).toBe(made[1]);
    expect(readdirSync(folder)).toEqual(['scrutiny.cjs']);
  });

  it('cannot be kept where nothing can be written, and says so', () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    expect(() => commandLineBundle(path.join(folder, 'a-file', 'scrutiny.cjs'))).toThrow();
  });

  it('answers as the sources do', () => {
    const formulas = ['eval', '=RISKRAG(4,5)', '=PROCUREMENTRAG(600000,DATE(2019,3,31),DATE(2018,8,24))', '--json'];
    const bundled = execFileSync(process.execPath, [commandLineBundle(), ...formulas], { encoding: 'utf8' });
    const sources = execFileSync(process.execPath, ['--require', 'tsx/cjs', path.resolve(__dirname, '../../src/cli/main.ts'), ...formulas], { encoding: 'utf8' });
    expect(bundled).toBe(sources);
    expect(JSON.parse(bundled.split('\n')[0] ?? '')).toEqual({ formula: '=RISKRAG(4,5)', value: 'Red' });
    expect(commandLineBundle()).toBe(cachePath('scrutiny-command-line', 'scrutiny.cjs'));
  });
});
