import { describe, expect, it } from 'vitest';
import { part, pattern } from '../../src/patterns/over-lines.ts';

describe('a pattern over several lines', () => {
  it('is the one written in a line: breaks and the spaces around them are no part of it', () => {
    const written = pattern('gi')`
      \b(?:resected|excised
        |taken out)\b
    `;
    expect(written).toEqual(/\b(?:resected|excised|taken out)\b/gi);
  });

  it('keeps spaces within a line and escapes as they stand', () => {
    expect(pattern()`a b\s+c\/d`.source).toBe(String.raw`a b\s+c\/d`);
  });

  it('takes in parts as source', () => {
    const organ = part`
      (?:lung
      |liver)
    `;
    expect(pattern('i')`
      \b${organ} (?:mass|
      nodule)s?\b
    `).toEqual(/\b(?:lung|liver) (?:mass|nodule)s?\b/i);
  });

  it('says so where the parts give no pattern', () => {
    expect(() => pattern()`(?:lung`).toThrow(SyntaxError);
  });
});
