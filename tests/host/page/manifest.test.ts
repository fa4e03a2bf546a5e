// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/host/page/manifest';

const here = 'https://localhost:4567/host.html';
const own = readFileSync('manifest.xml', 'utf8');

describe('reading the manifest', () => {
  const manifest = readManifest(own, here);

  it('finds the pane and the functions on the server of this page, whatever port the manifest names', () => {
    expect(manifest.paneUrl).toBe('https://localhost:4567/taskpane.html');
    expect(manifest.functionsUrl).toBe('https://localhost:4567/functions.json');
  });

  it('gives the title and the group', () => {
    expect(manifest).toMatchObject({ title: 'Scrutiny for Excel', group: 'Scrutiny' });
  });

  it('gives each button its words, icon and action', () => {
    expect(manifest.buttons.map(({ label, action }) => [label, action])).toEqual([
      ['Open Scrutiny', { kind: 'showPane' }],
      ['Check risk register', { kind: 'command', name: 'checkRiskRegister' }],
    ]);
    for (const { tip, icon } of manifest.buttons) {
      expect(tip.length).toBeGreaterThan(20);
      expect(icon).toBe('https://localhost:4567/assets/icons/icon-32.png');
    }
  });

  it('follows a manifest with other buttons', () => {
    const changed = readManifest(own.replace('<FunctionName>checkRiskRegister<', '<FunctionName>other<').replace('"Check risk register"', '"Other"'), here);
    expect(changed.buttons[1]).toMatchObject({ label: 'Other', action: { kind: 'command', name: 'other' } });
  });

  it.each(['', 'not xml', '<html></html>', '<OfficeApp><Id>1</Id>'])('refuses %j', (text) => {
    expect(() => readManifest(text, here)).toThrow(/could not be read/);
  });

  it('refuses a manifest without a pane', () => {
    expect(() => readManifest('<OfficeApp/>', here)).toThrow(/names no pane/);
  });
});
