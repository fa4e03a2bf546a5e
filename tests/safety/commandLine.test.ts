import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { oddWorkbook } from '../host/xlsx/oddPackage';

const ROOT = join(__dirname, '../..');
const GIGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Loaded into the command line before its own code: writes down the most memory it held and the time it computed. */
const gauge = join(folder, 'gauge.cjs');
writeFileSync(gauge, "const fs = require('node:fs'); process.on('exit', () => fs.writeFileSync(process.env.GAUGE, JSON.stringify(process.resourceUsage())));");

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Kilobytes. */
  readonly memory: number;
  /** Seconds of computing: unlike those on a clock, the same on a busy computer. */
  readonly seconds: number;
}

function run(...args: string[]): Promise<Run> {
  const reading = join(folder, 'usage.json');
  return new Promise((resolve) => {
    const env = { ...process.env, GAUGE: reading };
    execFile(process.execPath, ['--require', gauge, join(ROOT, 'bin/scrutiny.cjs'), ...args], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      const used = JSON.parse(readFileSync(reading, 'utf8')) as NodeJS.ResourceUsage;
      resolve({ code, stdout, stderr, memory: used.maxRSS, seconds: (used.userCPUTime + used.systemCPUTime) / 1_000_000 });
    });
  });
}

const sample = readFileSync(join(ROOT, 'assets/samples/risk-register.xlsx'));
const part = (text: string) => oddWorkbook((parts) => { parts[SHEET] = strToU8(text); });
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

/** A zip file whose directory says that its one large part unpacks to ten bytes. */
function lyingBomb(): Uint8Array {
  const size = 200 * 1024 * 1024;
  const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [SHEET]: zeros(200) }, { level: 9 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 28 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size) view.setUint32(at + 24, 10, true);
  return bytes;
}

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'empty.xlsx': () => new Uint8Array(),
  'text.xlsx': () => strToU8('Risk,Score\n1,2'),
  'old-format.xlsx': () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'cut-at-the-start.xlsx': () => sample.subarray(0, 40),
  'cut-in-half.xlsx': () => sample.subarray(0, Math.floor(sample.length / 2)),
  'cut-at-the-end.xlsx': () => sample.subarray(0, sample.length - 10),
  'scrambled.xlsx': () => Uint8Array.from(sample, (byte, at) => (at > 200 && at % 7 === 0 ? byte ^ 0x5a : byte)),
  'bomb.xlsx': () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [SHEET]: zeros(400) }, { level: 9 }),
  'bomb-that-lies.xlsx': lyingBomb,
  'many-parts.xlsx': () => zipSync(Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`xl/part${at}.xml`, strToU8('<a/>')]))),
  'zip-of-something-else.xlsx': () => zipSync({ 'readme.txt': strToU8('hello') }),
  'entities.xlsx': () => part('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>'),
  'outside-entity.xlsx': () => part('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>'),
  'deep.xlsx': () => part(`<worksheet>${'<a>'.repeat(200_000)}`),
};

describe('a hostile file on the command line ends with code 2, one clear line, and little memory', () => {
  it.each(Object.keys(FILES))('%s', async (name) => {
    const file = join(folder, name);
    writeFileSync(file, FILES[name]?.() ?? new Uint8Array());
    const { code, stdout, stderr, memory, seconds } = await run('check', file);
    console.info(`${name}: ${seconds.toFixed(1)} s of computing, ${Math.round(memory / 1024)} MB. ${stderr.trim()}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^scrutiny: [A-Z“"].*\.\n$/);
    expect(stderr).not.toMatch(/Error:|undefined|\bat .*\(|node_modules/);
    expect(memory).toBeLessThan(GIGABYTE);
  });

  it('a folder, a file that is not there, and a workbook with nothing in it', async () => {
    const aFolder = join(folder, 'folder.xlsx');
    mkdirSync(aFolder);
    const blank = join(folder, 'blank.xlsx');
    writeFileSync(blank, oddWorkbook((parts) => { for (const sheet of [1, 2]) parts[`xl/worksheets/sheet${sheet}.xml`] = strToU8('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'); }));
    for (const file of [aFolder, join(folder, 'none.xlsx'), blank]) {
      const { code, stdout, stderr } = await run('check', file);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^scrutiny: .*\.\n$/);
    }
  });

  it('tidy leaves no file behind when it cannot read the input, and never writes over it', async () => {
    const file = join(folder, 'cut.xlsx');
    writeFileSync(file, sample.subarray(0, 3000));
    const out = join(folder, 'tidied.xlsx');
    expect(await run('tidy', file, '--out', out)).toMatchObject({ code: 2, stdout: '' });
    expect(() => readFileSync(out)).toThrow();
    const whole = join(folder, 'whole.xlsx');
    writeFileSync(whole, sample);
    expect(await run('tidy', whole, '--out', whole)).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(whole).equals(sample)).toBe(true);
  });
});
