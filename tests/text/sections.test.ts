import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { findSections, headingReader, type SectionTitles } from '../../src/text/sections.ts';
import { block } from '../reading-of.ts';

const headingKind = headingReader(loadLexicon('sections') as unknown as SectionTitles);

function heading(text: string, level: number | null = null): Block {
  return { ...block('heading', text), level };
}

function sectionsOf(...blocks: readonly Block[]): string[] {
  return findSections(blocks, headingKind).map(({ section }) => section);
}

const PROSE = block('paragraph', 'Nothing in particular is told here.');
const PATIENT = block('paragraph', 'A 48-year-old man noticed a lump of his calf.');

describe('headingReader', () => {
  it.each([
    ['INTRODUCTION', 'introduction'],
    ['1. Introduction', 'introduction'],
    ['II. Case presentation', 'case'],
    ['Case Reports', 'case'],
    ['Case 3', 'case'],
    ['Patient No. 2', 'case'],
    ['Second case', 'case'],
    ['3.1. Discussion', 'discussion'],
    ['Discussion and conclusions', 'discussion'],
    ['Conclusions', 'conclusion'],
    ['Materials and Methods', 'methods'],
    ['References', 'reference'],
    ['Treatment', 'case-detail'],
    ['The patient', 'case'],
    ['Clinical vignette', 'case'],
    ['A brief discussion', 'discussion'],
    ['Previously reported cases', 'discussion'],
    ['Remarks', 'discussion'],
    ['Literature overview', 'discussion'],
    ['Closing remarks', 'conclusion'],
    ['Intro', 'introduction'],
    ['Rope and sail', 'same'],
    ['', 'same'],
    ['4.', 'same'],
  ])('reads %j as %s', (title, kind) => {
    expect(headingKind(title)).toBe(kind);
  });

  it('forgives a small misspelling of a longer heading', () => {
    expect(headingKind('Case presentaton')).toBe('case');
    expect(headingKind('Discsussion')).toBe('discussion');
  });
});

describe('findSections', () => {
  it('lets a heading reign until the next', () => {
    expect(sectionsOf(heading('Introduction'), PROSE, heading('Case report'), PATIENT, PROSE, heading('Discussion'), PROSE)).toEqual([
      'introduction',
      'introduction',
      'case',
      'case',
      'case',
      'discussion',
      'discussion',
    ]);
  });

  it('keeps an unknown heading in the section it stands in', () => {
    expect(sectionsOf(heading('Case report'), heading('The harbour'), PATIENT)).toEqual(['case', 'case', 'case']);
  });

  it('counts a heading of the treatment to the case, but to the discussion inside a discussion', () => {
    expect(sectionsOf(heading('Case report'), PATIENT, heading('Treatment'), PROSE).at(-1)).toBe('case');
    expect(sectionsOf(heading('Case report'), PATIENT, heading('Discussion'), PROSE, heading('Treatment'), PROSE).at(-1)).toBe(
      'discussion',
    );
    expect(sectionsOf(heading('Case report'), PATIENT, heading('Conclusion'), PROSE, heading('Pathology'), PROSE).at(-1)).toBe(
      'conclusion',
    );
  });

  it('takes what stands before an introduction for neither case nor introduction', () => {
    expect(sectionsOf(PROSE, heading('Introduction'), PROSE, heading('Case report'), PATIENT)[0]).toBe('other');
  });

  it('gives captions, tables and references their own sections wherever they stand', () => {
    expect(
      sectionsOf(
        heading('Case report'),
        PATIENT,
        block('caption', 'Figure 1. A lump.'),
        block('table', 'Age\tSex\n48\tM'),
        block('reference', '1. Moreno J.'),
        PROSE,
      ).slice(2),
    ).toEqual(['caption', 'table', 'reference', 'case']);
  });

  it('finds the case of a letter without headings where a patient is first told of', () => {
    const citing = block('paragraph', 'Such lumps are rare and are reported now and then.');
    expect(sectionsOf(citing, PATIENT, PROSE, heading('Discussion'), PROSE)).toEqual([
      'introduction',
      'case',
      'case',
      'discussion',
      'discussion',
    ]);
  });

  it('does not open the case at the last sentence of an introduction that announces it', () => {
    const announcing = block(
      'paragraph',
      `${'Lumps of the calf are rare and mostly harmless, as far as anybody knows. '.repeat(5)}Here we report on a 48-year-old man with such a lump.`,
    );
    expect(sectionsOf(heading('Introduction'), announcing, PATIENT, heading('Discussion'), PROSE)[1]).toBe('introduction');
  });

  it('takes a patient told under the methods, and what follows there, for the case', () => {
    expect(
      sectionsOf(heading('Case report'), PATIENT, heading('Patient and methods'), PATIENT, PROSE, heading('Statistics'), PROSE).slice(2),
    ).toEqual(['methods', 'case', 'case', 'methods', 'methods']);
    expect(sectionsOf(heading('Patient and methods'), PATIENT, heading('Discussion'), PROSE)).toEqual([
      'methods',
      'case',
      'discussion',
      'discussion',
    ]);
  });

  it('takes a paragraph of the introduction that opens with a patient for the case, unless it cites', () => {
    const cited = block('paragraph', 'A 60-year-old man had the first lump of this kind [1].');
    expect(sectionsOf(heading('Introduction'), PATIENT, PROSE, heading('Case report'), PROSE).slice(1, 3)).toEqual([
      'case',
      'introduction',
    ]);
    expect(sectionsOf(heading('Introduction'), cited, heading('Case report'), PROSE)[1]).toBe('introduction');
  });

  it('opens the discussion of a letter where a paragraph cites others, and the case again where it speaks of the patient', () => {
    const citing = block('paragraph', 'Twelve such lumps have been described [2]. A 70-year-old man died of one [3].');
    const back = block('paragraph', 'She was well at the last visit.');
    expect(sectionsOf(PATIENT, citing, PROSE, back)).toEqual(['case', 'discussion', 'discussion', 'case']);
    expect(sectionsOf(PATIENT, citing, PROSE, back, heading('Discussion'), PROSE).slice(0, 4)).toEqual(['case', 'case', 'case', 'case']);
  });

  const STORY = block(
    'paragraph',
    'She was admitted in May with a lump of the left calf, which had been growing for a year. The lump was excised, and she received radiotherapy.',
  );
  const REVIEW = block(
    'paragraph',
    'Such lumps are rare, and few cases are reported. The prognosis of patients is poor in most series, and survival is short.',
  );

  it('takes a story under an unknown heading after the introduction for the case, and what is known of a disease not', () => {
    expect(
      sectionsOf(heading('Introduction'), REVIEW, heading('Who she was'), STORY, heading('Low tide'), PROSE, heading('Discussion'), PROSE),
    ).toEqual(['introduction', 'introduction', 'case', 'case', 'case', 'case', 'discussion', 'discussion']);
    expect(
      sectionsOf(heading('Introduction'), REVIEW, heading('Ports of the north'), REVIEW, heading('Case report'), STORY).slice(2, 4),
    ).toEqual(['introduction', 'introduction']);
  });

  it('takes what is known of a disease under an unknown heading after the case for the discussion, and a story not', () => {
    const long = block(
      'paragraph',
      `${REVIEW.text} ${'Patients with such lumps are seldom young, and most reports are of single cases that were published long ago. '.repeat(5)}`,
    );
    expect(
      sectionsOf(heading('Case report'), STORY, heading('What this teaches'), long, long, heading('Conclusion'), long).slice(2, 5),
    ).toEqual(['discussion', 'discussion', 'discussion']);
    expect(
      sectionsOf(heading('Case report'), STORY, heading('What came next'), STORY, long, heading('Conclusion'), long).slice(2, 4),
    ).toEqual(['case', 'case']);
  });

  it('closes a case that runs on into a review before a brief conclusion', () => {
    expect(sectionsOf(heading('Case report'), STORY, REVIEW, STORY, heading('Conclusion'), PROSE)).toEqual([
      'case',
      'case',
      'discussion',
      'case',
      'conclusion',
      'conclusion',
    ]);
    expect(sectionsOf(heading('Case report'), STORY, REVIEW, heading('Discussion'), PROSE).slice(2, 3)).toEqual(['case']);
  });

  it('leaves what a discussion says under "Clinical presentation" in the discussion', () => {
    expect(sectionsOf(heading('Case report'), STORY, heading('Discussion'), PROSE, heading('Clinical presentation'), REVIEW).at(-1)).toBe(
      'discussion',
    );
  });

  it('takes a text without any heading that begins with a patient for the case, however little it narrates', () => {
    const opening = block(
      'paragraph',
      'A 44-year-old woman reported itching. It is worse at night and can be relieved by cold; such complaints are described by many patients and may be vague.',
    );
    expect(sectionsOf(opening, STORY)).toEqual(['case', 'case']);
    expect(sectionsOf(heading('Introduction'), opening, REVIEW, heading('Discussion'), PROSE)[1]).toBe('introduction');
  });

  it('takes a summary at the end for a conclusion', () => {
    expect(sectionsOf(heading('Case report'), STORY, heading('Discussion'), PROSE, heading('Summary'), PROSE).at(-1)).toBe('conclusion');
  });

  it('names the headings above a block, outermost first, and drops those of a finished part', () => {
    const found = findSections(
      [heading('Case report', 1), heading('Surgery at sea', 2), PATIENT, heading('Discussion', 1), PROSE],
      headingKind,
    );
    expect(found[2]?.headings).toEqual(['Case report', 'Surgery at sea']);
    expect(found[4]?.headings).toEqual(['Discussion']);
  });
});
