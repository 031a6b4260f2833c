import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textBoundOf } from '../../../src/evaluate/brat/brat-document.ts';
import { readBrat, readBratFolder } from '../../../src/evaluate/brat/read-brat.ts';
import { put, scratchFolder } from '../../cli/run-binary.ts';
import { corpusFolder, NO_CORPUS } from '../../corpus.ts';

const TEXT = 'The tall man fell.\nHis left\nand right arms ached.';

function read(...lines: string[]): ReturnType<typeof readBrat> {
  return readBrat('a', TEXT, lines.join('\n'));
}

describe('readBrat', () => {
  it('reads a text-bound annotation', () => {
    const { textBounds, faults } = read('T1\tSex 9 12\tman');
    expect(textBounds).toEqual([{ id: 'T1', type: 'Sex', start: 9, end: 12, spans: [{ start: 9, end: 12 }], quote: 'man' }]);
    expect(faults).toEqual([]);
  });

  it('reads discontinuous spans, joined by a space or as brat did once by nothing', () => {
    const [newer, older] = read('T1\tPart 23 27;38 42\tleft arms', 'T2\tPart 23 27;38 42\tleftarms').textBounds;
    expect(newer).toMatchObject({
      start: 23,
      end: 42,
      spans: [
        { start: 23, end: 27 },
        { start: 38, end: 42 },
      ],
      quote: 'left arms',
    });
    expect(older).toMatchObject({ quote: 'left arms' });
  });

  it('takes a space for a line end, and leaves what follows the text behind white space', () => {
    expect(read('T1\tPart 23 31\tleft and', 'T2\tSex 9 12\tman\tadded').faults).toEqual([]);
  });

  it('reads events, relations, groups, attributes, normalizations and notes', () => {
    const document = read(
      'T1\tSex 9 12\tman',
      'T2\tEvent 13 17\tfell',
      'E1\tEvent:T2 Who:T1 ',
      'R1\tOF Arg1:T1 Arg2:E1\t',
      '*\tEquiv T1 T2',
      'A1\tNegated E1',
      'M2\tDegree E1 high',
      'N1\tReference T1 Words:42\tman, an adult',
      '#1\tAnnotatorNotes E1\tsaid\twith tab',
    );
    expect(document).toMatchObject({
      events: [{ id: 'E1', type: 'Event', trigger: 'T2', arguments: [{ role: 'Who', target: 'T1' }] }],
      relations: [{ id: 'R1', type: 'OF', from: { role: 'Arg1', target: 'T1' }, to: { role: 'Arg2', target: 'E1' } }],
      groups: [{ type: 'Equiv', members: ['T1', 'T2'] }],
      attributes: [
        { id: 'A1', type: 'Negated', target: 'E1', value: null },
        { id: 'M2', type: 'Degree', target: 'E1', value: 'high' },
      ],
      normalizations: [{ id: 'N1', type: 'Reference', target: 'T1', resource: 'Words', entry: '42', text: 'man, an adult' }],
      notes: [{ id: '#1', type: 'AnnotatorNotes', target: 'E1', text: 'said\twith tab' }],
      faults: [],
    });
    expect(textBoundOf(document, 'E1')?.quote).toBe('fell');
    expect(textBoundOf(document, 'T1')?.quote).toBe('man');
    expect(textBoundOf(document, 'E7')).toBeNull();
  });

  it('turns code points into UTF-16 offsets', () => {
    const text = '🙂 one 𝛼 two';
    const [bound] = readBrat('a', text, 'T1\tWord 6 11\t𝛼 two\r\n').textBounds;
    expect(bound).toMatchObject({ start: 7, end: 13 });
    expect(text.slice(7, 13)).toBe('𝛼 two');
  });

  it('passes over empty lines and lines of kinds that brat does not have', () => {
    expect(read('', 'X1\tsomething', 'a remark', 'T1\tSex 9 12\tman', '')).toMatchObject({ textBounds: [{ id: 'T1' }], faults: [] });
  });

  it.each([
    ['offsets beyond the text', 'T1\tSex 40 90\tman', "a start before its end, and an end within the text's 49 characters", '40 90'],
    ['a span without characters', 'T1\tSex 9 9\t', "a start before its end, and an end within the text's 49 characters", '9 9'],
    ['a text that is not the span', 'T1\tSex 9 12\tmen', '"man"', '"men"'],
    ['a text that goes on beyond the span', 'T1\tSex 9 12\tmanly', '"man"', '"manly"'],
    ['blanks in place of tabs', 'T1 Sex 9 12 man', 'an id, a tab and what it stands for', 'T1 Sex 9 12 man'],
    ['offsets that are no numbers', 'T1\tSex nine 12\tman', 'a type and offsets, as in "Age 8 19" or "Age 8 12;15 19"', 'Sex nine 12'],
    ['a relation with one end', 'R1\tOF Arg1:T1', 'a type and two ends, as in "Cause Arg1:T1 Arg2:T2"', 'OF Arg1:T1'],
    ['an event without a trigger', 'E1\tEvent', 'a type with its trigger and arguments, as in "Visit:T1 Place:T2"', 'Event'],
    ['a group without members', '*\tEquiv', 'a type and its members, as in "Equiv T1 T2"', 'Equiv'],
    [
      'an attribute without a target',
      'A1\tNegated',
      'a type, a target and perhaps a value, as in "Negated E1" or "Degree E1 High"',
      'Negated',
    ],
    [
      'a normalization without an entry',
      'N1\tReference T1 Words\tman',
      'a type, a target and an entry, as in "Reference T1 ICD-O:C44.4"',
      'Reference T1 Words',
    ],
    ['a note on nothing', '#1\tAnnotatorNotes\tsaid', 'a type and a target, as in "AnnotatorNotes T1"', 'AnnotatorNotes'],
  ])('finds fault with %s', (_what, line, expected, found) => {
    const document = read('T9\tSex 9 12\tman', line);
    expect(document.faults).toEqual([{ file: 'a.ann', line: 2, expected, found }]);
    expect(document.textBounds).toHaveLength(1);
  });

  it('finds fault with a second annotation of one id, and with references to none', () => {
    expect(read('T1\tSex 9 12\tman', 'T1\tSex 9 12\tman', 'R1\tOF Arg1:T1 Arg2:T5').faults).toEqual([
      { file: 'a.ann', line: 2, expected: 'one annotation T1', found: 'another on line 1' },
      { file: 'a.ann', line: 3, expected: 'an annotation T5 in the file', found: 'none' },
    ]);
  });
});

describe('readBratFolder', () => {
  const folder = scratchFolder();

  it('reads each .ann with its .txt in the order of their names, and says which text is missing', () => {
    put(folder, 'b.txt', TEXT);
    put(folder, 'b.ann', 'T1\tSex 9 12\tman\n');
    put(folder, 'a.ann', 'T1\tSex 9 12\tman\n');
    put(folder, 'annotation.conf', '[entities]');
    const documents = readBratFolder(folder);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(documents[0]?.faults).toEqual([{ file: 'a.txt', line: 0, expected: 'the text of a.ann', found: 'no such file' }]);
    expect(documents[1]).toMatchObject({ text: TEXT, textBounds: [{ quote: 'man' }], faults: [] });
  });

  const corpus = corpusFolder();

  it.skipIf(corpus === null)(`reads the hundred documents of MACCROBAT without a fault${corpus === null ? ` (${NO_CORPUS})` : ''}`, () => {
    const documents = readBratFolder(join(corpus ?? '', 'corpus', 'maccrobat'));
    expect(documents).toHaveLength(100);
    expect(documents.flatMap(({ faults }) => faults)).toEqual([]);
    expect(
      documents.every(({ textBounds, events, relations }) => textBounds.length > 10 && events.length > 10 && relations.length > 5),
    ).toBe(true);
  });
});
