import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/manifest.cjs';

const source = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
const parser = new XMLParser({ ignoreAttributes: false });

describe('manifest', () => {
  it('has no namespace, so that a cell holds exactly =RISKRAG(4,5)', () => {
    expect(source).not.toMatch(/<Namespace /);
    expect(manifestFor(source, { url: 'https://addins.example.gov.uk' })).not.toMatch(/<Namespace /);
  });

  it('takes the namespace a council asks for, and resolves it', () => {
    const manifest = manifestFor(source, { url: 'https://addins.example.gov.uk', namespace: 'council' });
    expect(XMLValidator.validate(manifest)).toBe(true);
    expect(manifest).toMatch(/<\/Metadata>\s*<Namespace resid="Functions.Namespace"\/>/);
    expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="COUNCIL"/>');
  });

  it('replaces every development address, and names the origin alone as the add-in\'s domain', () => {
    const manifest = manifestFor(source, { url: 'https://addins.example.gov.uk/scrutiny' });
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('<AppDomain>https://addins.example.gov.uk</AppDomain>');
    expect(manifest).toContain('https://addins.example.gov.uk/scrutiny/taskpane.html');
  });

  it('refuses an address that is not https and a namespace that is not a word', () => {
    expect(() => manifestFor(source, { url: 'http://addins.example.gov.uk' })).toThrow(/https/);
    expect(() => manifestFor(source, { url: 'https://a.gov.uk', namespace: 'MY COUNCIL' })).toThrow(/letters and digits/);
  });

  it('defines every resource it refers to', () => {
    const resources = [...JSON.stringify(parser.parse(source)).matchAll(/"@_resid":"([^"]+)"/g)].map((match) => match[1]);
    const defined = [...source.matchAll(/ id="([^"]+)" DefaultValue/g)].map((match) => match[1]);
    expect(resources.length).toBeGreaterThan(10);
    expect(resources.filter((id) => !defined.includes(id))).toEqual([]);
  });
});
