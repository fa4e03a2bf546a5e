import { describe, expect, it } from 'vitest';
import { scrutiny } from '../support/scrutiny';

describe('scrutiny eval', () => {
  it('prints the value of a formula', async () => {
    expect(await scrutiny('eval', '=RISKRAG(4,5)')).toEqual({ code: 0, stdout: 'Red\n', stderr: '' });
  });

  it('gives several formulas one line each, arrays as rows parted by semicolons', async () => {
    const { stdout } = await scrutiny('eval', '=RISKRAG({4;3;2;1},{5;4;3;1})', '=BUDGETVARIANCE(925,874)', '=MONEYVALUE("Cr£2.4m")', '=1=1');
    expect(stdout).toBe('Red;Amber;Yellow;Green\n51\n-2400000\nTRUE\n');
  });

  it('prints scalars, arrays and errors as JSON, one object a line, and exits 1 when one is an error', async () => {
    const { code, stdout } = await scrutiny('eval', '=RISKRAG(4,5)', '=RISKRAG({4;3},{5;4})', '=RISKRAG(9,5)', '=NOSUCHFUNCTION(1)', '--json');
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      { formula: '=RISKRAG(4,5)', value: 'Red' },
      { formula: '=RISKRAG({4;3},{5;4})', value: [['Red'], ['Amber']] },
    ]);
    expect(lines[2]).toMatchObject({ formula: '=RISKRAG(9,5)', error: '#VALUE!', message: expect.stringMatching(/likelihood.*9.*1.*5/i) as string });
    expect(lines[3]).toMatchObject({ error: '#NAME?', message: expect.stringContaining('NOSUCHFUNCTION') as string });
  });

  it('refuses to guess: no formula, an unknown option or an unknown command is one line on stderr and exit 2', async () => {
    for (const args of [['eval'], ['eval', '--yaml', '=1'], ['evaluate', '=1']]) {
      const { code, stdout, stderr } = await scrutiny(...args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
