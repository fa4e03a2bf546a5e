import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/registers/shared/text/repairText';

const repaired = (text: string): string => repairText(text).text;
const UL = '<ul style="list-style-type: none">';

describe('repairText', () => {
  it.each([
    ['  spaces  at\u00a0both   ends ', 'spaces at both ends'],
    ['tab\tand thin\u2009space', 'tab and thin space'],
    ['zero\u200bwidth and soft\u00adhyphen', 'zerowidth and softhyphen'],
    ['one\r\ntwo_x000D_\nthree\vfour', 'one\ntwo\nthree\nfour'],
    ['line end   \nnext', 'line end\nnext'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['Itâ€™s Â£5 â€“ caf\u00c3\u00a9', 'It’s £5 – café'],
    ['\uf0b7 One \uf0b7 Two', '- One\n- Two'],
    ["'- One", '- One'],
    ["'2a", '2a'],
    ["'Improve children's services", "Improve children's services"],
    ['Tom &amp; Jo&nbsp;Ltd &#163;5', 'Tom & Jo Ltd £5'],
    ['<p>One</p><p>Two <b>bold</b></p>', 'One\nTwo bold'],
    ['<ul><li>One</li><li>two</li></ul>', '- One\n- two'],
    [`${UL} - Monitoring - Review `, '- Monitoring\n- Review'],
    [`Cause(s): ${UL}- Demand- Cost Effect(s): ${UL}- Loss`, 'Cause(s):\n- Demand\n- Cost\nEffect(s):\n- Loss'],
    ['- Demand - Cost in July 17 - February 18', '- Demand\n- Cost in July 17 - February 18'],
    ['- value for money - under review', '- value for money - under review'],
  ])('turns %j into %j', (text, expected) => expect(repaired(text)).toBe(expected));

  it.each([
    'Plain text.', "'Children' come first", 'under <5 years & over', 'pre- and post-16', 'Care Act - Redesigned processes', '- One\n- Two - Three', '   - indented\n     under it'.trim(), 'R&D', 'x < y > z', '<name>', 'Zürich “quoted” – naïve', '2018/19',
  ])('leaves %j as it is', (text) => expect(repairText(text)).toEqual({ text, faults: [] }));

  it('says what it repaired', () => {
    expect(repairText(' a  b').faults).toEqual(['double spaces', 'spaces at the start or end']);
    expect(repairText(`${UL}- One`).faults).toContain('formatting code left by a conversion');
  });

  const fragments = fc.constantFrom(' ', '  ', '\u00a0', '\n', '- ', ' - ', "'", '<ul>', '<li>', '</li>', '<br/>', '&amp;', '&lt;', 'nbsp;', '&', '\uf0b7', 'â€™', 'Â£', 'Cause(s):', 'Effect(s):', 'A', 'b', 'The', 'of', '5', '_x000D_', '\u200b', '\r', ':-');
  const texts = fc.oneof(fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(texts, (text) => { expect(repairText(repaired(text))).toEqual({ text: repaired(text), faults: [] }); }), { numRuns: 3000 });
  });

  it('keeps every word and mark of plain text, in order', () => {
    const plain = fc.array(fc.constantFrom('The', 'risk', 'is', 'High', '5', '-', ' - ', ' ', '  ', '\n', '.', ',', ' ', 'Effect(s):', '\u00a0'), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(fc.property(plain, (text) => { expect(repaired(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, '')); }), { numRuns: 1000 });
  });
});
