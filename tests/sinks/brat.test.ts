import { describe, expect, it } from 'vitest';
import { toBrat } from '../../src/sinks/brat.ts';
import { factOn, patient, recordOf } from './record-of.ts';

const AGE = { years: 52, approximate: false };

function linesOf(record: Parameters<typeof toBrat>[0], text: string): string[] {
  return toBrat(record, text).split('\n');
}

describe('toBrat', () => {
  it('writes a quote as a T line and a fact as an event with its case, origin and value', () => {
    const text = 'A 52-year-old man was seen.';
    expect(toBrat(recordOf(patient('case-1', { patient: { age: factOn(text, AGE, ['52-year-old']), sex: null } })), text)).toBe(
      [
        'T1\tAge 2 13\t52-year-old',
        'E1\tAge:T1',
        'A1\tCase E1 case-1',
        'A2\tOrigin E1 reported',
        '#1\tAnnotatorNotes E1\t{"value":{"years":52,"approximate":false},"confidence":0.9,"rule":"test"}',
        '',
      ].join('\n'),
    );
  });

  it('names further quotes of a fact as Evidence, Evidence2 and so on', () => {
    const text = 'He came. His wife said that the man was ill.';
    const record = recordOf(patient('case-1', { patient: { age: null, sex: factOn(text, 'male', ['He', 'His', 'the man']) } }));
    expect(linesOf(record, text)).toContain('E1\tSex:T1 Evidence:T2 Evidence2:T3');
  });

  it('numbers quotes and facts through all cases', () => {
    const text = 'One man and one woman.';
    const record = recordOf(
      patient('case-1', { patient: { age: null, sex: factOn(text, 'male', ['man']) } }),
      patient('case-2', { origin: 'literature', patient: { age: null, sex: factOn(text, 'female', ['woman']) } }),
    );
    expect(linesOf(record, text).filter((line) => /^[TEA]\d/.test(line))).toEqual([
      'T1\tSex 4 7\tman',
      'E1\tSex:T1',
      'A1\tCase E1 case-1',
      'A2\tOrigin E1 reported',
      'T2\tSex 16 21\twoman',
      'E2\tSex:T2',
      'A3\tCase E2 case-2',
      'A4\tOrigin E2 literature',
    ]);
  });

  it('cuts a quote at the ends of lines and at tabs', () => {
    const text = 'Site\tleft \n\n upper arm';
    const record = recordOf(patient('case-1', { metastases: [factOn(text, { site: 'arm', time: null }, [text])] }));
    expect(linesOf(record, text)[0]).toBe('T1\tMetastasis 0 4;5 9;13 22\tSite left upper arm');
  });

  it('counts code points', () => {
    const text = '𝛼𝛽 with 𝜸-rays';
    const record = recordOf(patient('case-1', { metastases: [factOn(text, { site: 'x', time: null }, ['𝜸-rays'])] }));
    expect(linesOf(record, text)[0]).toBe('T1\tMetastasis 8 14\t𝜸-rays');
  });

  it('keeps a note on one line for readers that end lines at more than line feeds', () => {
    const text = 'grade\u20282\u0085b';
    const note = linesOf(
      recordOf(
        patient('case-1', { tumor: { ...patient('').tumor, grade: factOn(text, { value: '2\u2028\u0085', system: null }, [text]) } }),
      ),
      text,
    );
    expect(note[0]).toBe('T1\tGrade 0 5;6 7;8 9\tgrade 2 b');
    expect(note.find((line) => line.startsWith('#'))).toContain('"2\\u2028\\u0085"');
  });

  it('leaves out what cannot be marked, and writes nothing for a paper without cases', () => {
    const text = 'a \n b';
    expect(toBrat(recordOf(patient('case-1', { metastases: [factOn(text, { site: 'x', time: null }, [' \n '])] })), text)).toBe('');
    expect(toBrat(recordOf(), text)).toBe('');
  });
});
