import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { BY_RULES, noLength, pickTime } from '../../src/extractors/follow-up/times/choose-time.ts';
import { findTimes } from '../../src/extractors/follow-up/times/time-features.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { Annotation } from '../../src/extractors/extractor.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import type { Weight } from '../../src/lexicon/weights.ts';
import { toCases } from '../../src/records/to-cases.ts';
import { learnWeights } from '../../scripts/follow-up-times/learn.ts';
import { readTable } from '../../scripts/follow-up-times/table.ts';
import { block, inputOf } from '../reading-of.ts';

function followUpsOf(...blocks: readonly Block[]): { readonly months: number | null; readonly code: string | null }[] {
  const input = inputOf(blocks);
  const { cases } = toCases(
    EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)),
    EXTRACTORS,
    input,
  );
  return cases
    .filter(({ origin }) => origin === 'reported')
    .map(({ followUp }) => ({ months: followUp?.value.durationMonths ?? null, code: followUp?.value.code ?? null }));
}

const heading = block('heading', 'Case report');

describe('the length of the follow-up among the times of a paper', () => {
  it.each([
    [
      'the last check-up, not how long she was ill or how often she came',
      'A 61-year-old woman had been hoarse for 14 months. A laryngeal carcinoma was resected. She attended the clinic every 3 months. At the latest visit, 20 months after the operation, there was no evidence of disease.',
      20,
    ],
    [
      'the state at the end, not the stay in hospital',
      'A 48-year-old man underwent nephrectomy for a renal cell carcinoma and left the hospital after 9 days. He is alive without disease 4 years later.',
      48,
    ],
    [
      'no time where none is of a follow-up',
      'A 55-year-old man had a cough for 2 months. A lung tumour was resected. He was asymptomatic when he was last seen.',
      null,
    ],
    [
      'the time that the last state names, not how long it was good before',
      'A 57-year-old woman had a hysterectomy for endometrial carcinoma. For 8 years she was free of disease. A peritoneal carcinoma was resected 8 years after hysterectomy. Remission has been maintained for 12 months. Eight years had passed in a disease-free condition.',
      12,
    ],
  ])('is %s', (_, text, months) => {
    expect(followUpsOf(heading, block('paragraph', text))[0]?.months).toBe(months);
  });

  it('looks at no time that is told of the literature, in the introduction or of several patients at once', () => {
    const input = inputOf([
      block('heading', 'Introduction'),
      block('paragraph', 'Median survival is 11 months.'),
      heading,
      block('paragraph', 'A 50-year-old man was operated on for a sarcoma. He was well after 7 months.'),
      block('heading', 'Discussion'),
      block('paragraph', 'Smith et al. described a patient who died after 13 months.'),
    ]);
    expect(
      findTimes(input)
        .filter(({ duration }) => duration.role !== 'age')
        .map(({ duration }) => duration.months),
    ).toEqual([7]);
  });

  it('says of a time where it stands, what it is used for and what is told around it', () => {
    const [time] = findTimes(
      inputOf([heading, block('paragraph', 'A man was operated on for a sarcoma. There was no recurrence 7 months after the operation.')]),
    );
    expect(time?.features).toEqual(
      expect.arrayContaining([
        'section case',
        'role after',
        'from surgery',
        'size 4',
        'with free',
        'before surgery',
        'near free',
        'told once',
        'longest',
      ]),
    );
  });
});

describe('weights of times', () => {
  const weights = new Map([
    ['good', 3],
    ['bad', -3],
    [BY_RULES, 1],
    [noLength(true), 0],
    [noLength(false), 0],
  ]);

  it.each([
    [
      'the likeliest time',
      [
        { features: ['good'], length: 12 },
        { features: ['bad', BY_RULES], length: 3 },
      ],
      true,
      0,
    ],
    [
      'what the rules take, where that is the likeliest',
      [
        { features: ['bad'], length: 12 },
        { features: ['good', BY_RULES], length: 3 },
      ],
      true,
      'as by rules',
    ],
    ['no length, where none is likely', [{ features: ['bad', BY_RULES], length: 3 }], true, 'none'],
    ['what the rules count from dates, which no time of the text says', [{ features: ['good'], length: 12 }], true, 'as by rules'],
    ['a time where the rules find none', [{ features: ['good'], length: 12 }], false, 0],
    ['nothing where there is no time', [], false, 'as by rules'],
    [
      'what several places tell against what one tells',
      [
        { features: ['good'], length: 12 },
        { features: ['good'], length: 24 },
        { features: ['good'], length: 24.5 },
      ],
      false,
      1,
    ],
  ] as const)('take %s', (_, times, hasRuled, picked) => {
    expect(pickTime(times, hasRuled, weights)).toBe(picked);
  });

  it('are what the judged times give', () => {
    const sets = readTable();
    expect(sets.length).toBeGreaterThan(1);
    expect(new Map(loadLexicon<Weight>('follow-up-times').entries.map(({ id, weight }) => [id, weight]))).toEqual(learnWeights(sets));
  });

  it('are learned towards the right times, the same each time', () => {
    const paper = (group: number, right: boolean) => ({
      group,
      hasLength: true,
      hasRuled: false,
      times: [
        { features: ['late'], right },
        { features: ['early'], right: !right },
      ],
    });
    const sets = [{ name: 'some', unseen: true, papers: Array.from({ length: 12 }, (_, group) => paper(group, group !== 0)) }];
    const learned = learnWeights(sets);
    expect(learned.get('late')).toBeGreaterThan(learned.get('early') ?? 0);
    expect(learnWeights(sets)).toEqual(learned);
  });
});
