import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = text('manifest.xml');
const packages = JSON.parse(text('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
const locked = Object.entries((JSON.parse(text('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages).filter(([path]) => path !== '');
const runtime = locked.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);

/** The pane's content rules as built for production: directive -> sources. */
function policy(): Map<string, string[]> {
  const load = createRequire(join(ROOT, 'package.json'));
  const config = (load('./webpack.config.js') as (env: object, argv: object) => { plugins: Array<{ userOptions?: { filename?: string; templateParameters?: { policy: string } } }> })({}, { mode: 'production' });
  const page = config.plugins.find(({ userOptions }) => userOptions?.filename === 'taskpane.html');
  const rules = page?.userOptions?.templateParameters?.policy ?? '';
  return new Map(rules.split(';').map((rule) => rule.trim().split(' ')).map(([name = '', ...sources]) => [name, sources]));
}

describe('what the add-in may do', () => {
  it('reads and writes this workbook, in Excel only, and no more', () => {
    expect(manifest.match(/<Permissions>([^<]*)</)?.[1]).toBe('ReadWriteDocument');
    expect([...manifest.matchAll(/<Host Name="([^"]*)"/g)].map((match) => match[1])).toEqual(['Workbook']);
    expect([...manifest.matchAll(/<AppDomain>([^<]*)</g)].map((match) => match[1])).toEqual(['https://localhost:3000']);
    expect(manifest).not.toMatch(/WebApplicationInfo|<Scopes|EquivalentAddins|http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/);
  });

  it('runs only its own scripts and Microsoft’s, none of them written into the page or made from text', () => {
    const rules = policy();
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']);
    expect(rules.get('connect-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    expect([...rules.values()].flat()).not.toContain("'unsafe-eval'");
    expect(text('src/taskpane/taskpane.html')).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/);
  });

  it('has no code that asks the network, keeps data outside the workbook, or makes markup or code from text', () => {
    const files = ['rules', 'schemes', 'registers', 'excel', 'functions', 'commands', 'taskpane'].flatMap((folder) =>
      readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join('src', folder, name)));
    expect(files.length).toBeGreaterThan(100);
    const banned = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|importScripts|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|\bdocument\.(cookie|write)\b|\beval\(|\bnew Function\b/;
    expect(files.filter((file) => banned.test(text(file)))).toEqual([]);
  });
});

describe('what it is built from', () => {
  it('few packages at run time, every version exact and every archive checked', () => {
    console.info(`Packages at run time: ${Object.keys(packages.dependencies).length} asked for, ${runtime.length} with what they need; ${locked.length} in all.`);
    expect(Object.keys(packages.dependencies)).toHaveLength(8);
    expect(runtime.length).toBeLessThanOrEqual(100);
    for (const version of Object.values({ ...packages.dependencies, ...packages.devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  });

  it('packages at run time have permissive licences and run nothing when they are installed', () => {
    expect([...new Set(runtime.map(([, { license }]) => license))].sort()).toEqual(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'MIT']);
    expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });
});
