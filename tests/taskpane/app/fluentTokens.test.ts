import { tokens as fluents } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/taskpane/app/fluentTokens';

describe('the short form of Fluent UI’s list of tokens', () => {
  it('gives for every name what Fluent UI’s own list gives', () => {
    const names = Object.keys(fluents) as Array<keyof typeof fluents>;
    expect(names.length).toBeGreaterThan(400);
    expect(names.filter((name) => tokens[name] !== fluents[name])).toEqual([]);
  });
});
