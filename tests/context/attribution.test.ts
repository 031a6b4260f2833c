import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/context/attribution.ts';
import type { Block } from '../../src/document/document.ts';
import type { Section } from '../../src/text/reading.ts';
import { block, inputOf, sectionBlocks } from '../reading-of.ts';

function attributionsIn(blocks: readonly Block[]): Attribution[] {
  const { reading, context } = inputOf(blocks);
  return reading.sentences.map((sentence) => context.attribution(sentence.index));
}

/** Attribution of the last sentence of a text that stands in a section. */
function lastIn(section: Section, text: string): Attribution {
  const last = attributionsIn(sectionBlocks(section, text)).at(-1);
  if (!last) throw new RangeError('the text has no sentence');
  return last;
}

describe('whose facts a sentence tells', () => {
  it.each<[Attribution['subject'], Section, string]>([
    ['own', 'case', 'The mass was excised with wide margins.'],
    ['own', 'case', 'A 48-year-old man noticed a lump of his calf.'],
    ['own', 'discussion', 'Our patient was treated with wide excision.'],
    ['own', 'discussion', 'In our case, the margins were free.'],
    ['own', 'discussion', 'The present case was treated by excision alone.'],
    ['own', 'caption', 'The tumour measured 4 cm.'],
    ['own', 'introduction', 'Here we report a case of a harmless lump of the calf.'],
    ['own', 'results', 'Patient 2 had undergone excision of the lump nine years before.'],
    ['own', 'results', 'Immunohistochemical studies confirmed that the lump was a sarcoma.'],
    ['own', 'results', 'About a third of all lumps were removed from these three patients.'],
    ['own', 'discussion', 'We decided to remove the lump by a second incision.'],
    ['own', 'discussion', 'At the time of this report, she is free of lumps.'],
    ['own', 'discussion', 'Such lumps are rare. Two years after the operation she is free of disease.'],
    [
      'own',
      'discussion',
      'Our patient had no margin. A man of 60 died of it. Ours was a lucky case: our patient was operated on twice, and he has remained well.',
    ],
    ['own', 'conclusion', 'The girl presented here is well without treatment.'],
    ['general', 'discussion', 'A woman of 60 had such a lump. She was treated with cisplatin.'],
    ['general', 'discussion', 'In the report of Dale et al. the margins were narrow. The patient was not irradiated and died.'],
    ['general', 'discussion', 'The patient treated by Dale had such a lump as well. She received cisplatin for a year.'],
    ['own', 'discussion', 'A woman of 60 had such a lump. We saw it in our man as well, and he was treated with cisplatin.'],
    ['general', 'discussion', 'The surgeon had then finished his work.'],
    ['general', 'discussion', 'He should be told that lumps return.'],
    ['general', 'methods', 'The resected specimens were fixed in formalin and embedded in paraffin.'],
    ['general', 'discussion', 'Chemotherapy may be given to patients with a large lump, as in our case.'],
    ['general', 'conclusion', 'As our case demonstrates, surgery can help to tell lumps apart.'],
    ['general', 'discussion', 'Our patient would probably have been treated with cisplatin.'],
    ['literature', 'discussion', 'We performed a literature search for such lumps.'],
    ['literature', 'discussion', 'Moreno et al. described a 60-year-old woman who received cisplatin.'],
    ['literature', 'discussion', 'A man with the same tumour was treated with cisplatin [7].'],
    ['literature', 'introduction', 'Eleven such tumours have been reported in the literature.'],
    ['general', 'discussion', 'Wide excision is usually the treatment of choice.'],
    ['general', 'introduction', 'Such tumours are rare and arise in the skin.'],
    ['none', 'reference', '1. Moreno J. A case of a lump. J Lumps 2011;3:4.'],
  ])('%s in %s: %s', (subject, section, text) => {
    expect(lastIn(section, text).subject).toBe(subject);
  });

  it('carries over to the sentences that go on about our patient', () => {
    expect(lastIn('discussion', 'In our case, excision was chosen. She received no radiotherapy afterwards.').subject).toBe('own');
    expect(lastIn('discussion', 'Moreno et al. treated a woman with cisplatin. She died after four months.').subject).not.toBe('own');
  });

  it('does not carry published patients into a sentence that names ours', () => {
    expect(
      lastIn('discussion', 'Moreno et al. treated a woman with cisplatin. Thereafter, in our case, excision was chosen.').subject,
    ).toBe('own');
  });

  it('reads a long conclusion as the discussion that it is', () => {
    const long = 'Lumps of the calf are rare, and nobody knows why they grow where they do. '.repeat(40);
    expect(lastIn('conclusion', `${long}\n\nThe lump was removed.`).score).toBeLessThan(
      lastIn('conclusion', 'The lump was removed.').score,
    );
  });

  it('ends with the paragraph', () => {
    const carried = lastIn('discussion', 'In our case, excision was chosen. She received no radiotherapy.');
    const apart = lastIn('discussion', 'In our case, excision was chosen.\n\nShe received no radiotherapy.');
    expect(apart.score).toBeLessThan(carried.score);
  });
});

describe('how surely', () => {
  const plain = 'The mass was excised with wide margins.';

  it('the sections rank as places to tell of a patient', () => {
    const scores = (['case', 'caption', 'abstract', 'discussion'] as const).map((section) => lastIn(section, plain).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('a citation, a cohort and general words speak against', () => {
    for (const other of [
      'The mass was excised with wide margins [3].',
      'The mass was excised in 45% of the patients.',
      'The mass is often excised with wide margins.',
    ]) {
      expect(lastIn('discussion', other).score).toBeLessThan(lastIn('discussion', plain).score);
    }
  });

  it('the background of a labelled abstract speaks less for the patient than its case', () => {
    const [background, report] = attributionsIn([
      block('abstract', `Background: ${plain}`),
      block('abstract', `Case presentation: ${plain}`),
    ]);
    expect(background?.score).toBeLessThan(report?.score ?? -Infinity);
  });

  it('says what weighed', () => {
    expect(lastIn('discussion', 'In our case, the mass was excised [3].').reasons).toEqual(
      expect.arrayContaining(['discussion', 'citation', expect.stringMatching(/^index: /) as string]),
    );
  });
});

describe('a pronoun of the discussion', () => {
  it('is not the own patient where the case tells of the other sex', () => {
    const found = attributionsIn([
      ...sectionBlocks('case', 'She noticed a lump of her calf. Her lump was excised.'),
      ...sectionBlocks('discussion', 'He was treated with cisplatin.'),
    ]);
    expect(found.at(-1)?.subject).toBe('general');
  });
});
