import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/evaluate/gold/parse-json.ts';

describe('parseJson', () => {
  it('gives the data', () => {
    expect(parseJson(' {"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}\r\n')).toEqual({
      data: { a: [1, -2500, true, null, 'é\n'] },
      fault: null,
    });
  });

  it.each([
    ['', 'line 1, column 1: found the end of the file, expected a value'],
    ['{\n  "a": 1,\n}', 'line 3, column 1: found }, expected text as a key'],
    ['{\r\n  "a" 1}', 'line 2, column 7: found 1, expected :'],
    ['{"a": 1 "b": 2}', 'line 1, column 9: found the text "b", expected , or }'],
    ['{"a": None}', 'line 1, column 7: found "None", expected a value'],
    ['[1, 2', 'line 1, column 6: found the end of the file, expected , or ]'],
    ['[1}', 'line 1, column 3: found }, expected , or ]'],
    ["{'a': 1}", 'line 1, column 2: found "\'", expected text as a key or }'],
    ['[] []', 'line 1, column 4: found [, expected the end of the file'],
    ['["a\nb"]', 'line 1, column 2: found text that does not end, or holds a line break or a wrong \\, expected a value or ]'],
    ['[,]', 'line 1, column 2: found ,, expected a value or ]'],
  ])('says where %j is not JSON', (text, where) => {
    expect(parseJson(text)).toEqual({ data: undefined, fault: `not JSON: ${where}` });
  });

  it('names a place within the text, or its end, for whatever is not JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '0', '\\', '\n', 'x'), (json, place, inserted) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + inserted + json.slice(inserted === '' ? at + 1 : at);
        const { fault } = parseJson(text);
        if (fault === null) return;
        const [, line = '0', column = '0'] = /line (\d+), column (\d+)/.exec(fault) ?? [];
        const lines = text.split('\n');
        const offset = lines.slice(0, Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
        // What stands before the place is the beginning of some JSON: nothing before it was at fault.
        expect(parseJson(text.slice(0, offset)).fault ?? 'found the end of the file').toMatch(/found the end of the file/);
      }),
    );
  });
});
