import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { age } from '../../src/extractors/age/index.ts';
import { sex } from '../../src/extractors/sex/index.ts';
import { splitPatients, type Patient } from '../../src/records/split-patients.ts';
import { toCases } from '../../src/records/to-cases.ts';
import { block, inputOf } from '../reading-of.ts';

interface Told {
  readonly text: string;
  readonly patients: readonly Patient[];
  readonly people: readonly string[];
  /** Whose the first place of `words` is, for each patient. */
  readonly ownersOf: (words: string) => readonly string[];
}

function tell(...blocks: readonly Block[]): Told {
  const input = inputOf(blocks);
  const annotations = [...age.extract(input), ...sex.extract(input)];
  const patients = splitPatients(annotations, input);
  const cases = toCases(annotations, [age, sex], input).cases.filter((each) => each.origin === 'reported');
  const people = cases.map(({ label, patient }) => `${label ?? '-'} ${patient.age?.value.years ?? '?'} ${patient.sex?.value ?? '?'}`);
  return {
    text: input.reading.text,
    patients,
    people,
    ownersOf: (words) => {
      const start = input.reading.text.indexOf(words);
      if (start < 0) throw new RangeError(`not in the text: ${words}`);
      return patients.map((patient) => patient.owns({ start, end: start + words.length }));
    },
  };
}

const heading = (text: string): Block => block('heading', text);
const paragraph = (text: string): Block => block('paragraph', text);
const MAN = 'A 54-year-old man presented with haematuria. Cystectomy was performed. He is well.';
const WOMAN = 'A 61-year-old woman was admitted with flank pain. Nephrectomy was performed. She died of sepsis.';

describe('a paper about one patient', () => {
  it('shares everything', () => {
    const { patients, people, ownersOf } = tell(
      heading('Case report'),
      paragraph(MAN),
      heading('Discussion'),
      paragraph('A 40-year-old woman was treated by Ross et al.'),
    );
    expect(patients).toHaveLength(1);
    expect(people).toEqual(['- 54 male']);
    expect(ownersOf('Cystectomy')).toEqual(['shared']);
  });

  it('is not split by a later age, a relative, a published patient or a heading that counts', () => {
    expect(
      tell(heading('1. Case report'), paragraph(MAN), paragraph('Five years later the now 59-year-old man returned with cough.')).people,
    ).toEqual(['- 54 male']);
    expect(
      tell(heading('Case report'), paragraph(MAN), paragraph('His 30-year-old daughter was screened and found healthy.')).people,
    ).toHaveLength(1);
    expect(
      tell(
        block('title', 'Lymphoma of the bladder in a young man'),
        heading('Case report'),
        paragraph(MAN),
        paragraph('Only two cases have been reported [5, 6]. The first case was a 17-year-old woman with meningitis.'),
      ).people,
    ).toEqual(['- 54 male']);
  });
});

describe('a paper about several patients', () => {
  it('splits at numbered headings', () => {
    const told = tell(
      heading('Case reports'),
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
      heading('Discussion'),
      paragraph('Both patients had pain.'),
    );
    expect(told.people).toEqual(['Case 1 54 male', 'Case 2 61 female']);
    expect(told.ownersOf('Nephrectomy')).toEqual(['other', 'own']);
    expect(told.ownersOf('Both patients had pain')).toEqual(['shared', 'shared']);
  });

  it('splits at labels that run into the text, numerals and ordinals alike', () => {
    expect(tell(heading('Case presentation'), paragraph(`Patient 1. ${MAN}`), paragraph(`Patient 2. ${WOMAN}`)).people).toEqual([
      'Patient 1 54 male',
      'Patient 2 61 female',
    ]);
    expect(tell(heading('Case I'), paragraph(MAN), heading('Case II'), paragraph(WOMAN)).people).toEqual([
      'Case I 54 male',
      'Case II 61 female',
    ]);
    expect(
      tell(
        heading('Results'),
        paragraph('The first patient, a 54-year-old man, had pain.'),
        paragraph('The second patient was a 61-year-old woman with cough.'),
      ).people,
    ).toEqual(['The first patient 54 male', 'The second patient 61 female']);
  });

  it('splits at paragraphs that each introduce another patient', () => {
    const told = tell(heading('Case reports'), paragraph(MAN), paragraph('Follow-up was uneventful.'), paragraph(WOMAN));
    expect(told.people).toEqual(['- 54 male', '- 61 female']);
    expect(told.ownersOf('Follow-up was uneventful')).toEqual(['own', 'other']);
  });

  it('gives sentences of the common text to the patient whom they name', () => {
    const told = tell(
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
      paragraph('Histology of case 1 showed urothelial carcinoma. Histology of case 2 showed oncocytoma.'),
      block('caption', 'Figure 1. Patient 2, section of the kidney.'),
      heading('Discussion'),
      paragraph(
        'In our first patient, cystectomy was curative. The woman had no relapse before. In case 1 the margins were free and in case 2 they were not.',
      ),
    );
    expect(told.ownersOf('urothelial')).toEqual(['own', 'other']);
    expect(told.ownersOf('oncocytoma')).toEqual(['other', 'own']);
    expect(told.ownersOf('section of the kidney')).toEqual(['other', 'own']);
    expect(told.ownersOf('was curative')).toEqual(['own', 'other']);
    expect(told.ownersOf('no relapse')).toEqual(['other', 'own']);
    expect(told.ownersOf('margins were free')).toEqual(['own', 'other']);
    expect(told.ownersOf('they were not')).toEqual(['other', 'own']);
  });

  it('knows patients of the abstract by their ages', () => {
    const told = tell(
      block('abstract', 'We report two cases. A 54-year-old man underwent cystectomy. A 61-year-old woman was treated by nephron sparing.'),
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
    );
    expect(told.ownersOf('underwent cystectomy')).toEqual(['own', 'other']);
    expect(told.ownersOf('nephron sparing')).toEqual(['other', 'own']);
  });
});

describe('a paper whose table lists its patients', () => {
  const TABLE = 'Case\tAge\tSex\tTreatment\n1\t54\tM\tCystectomy\n2\t61\tF\tNephrectomy\n3\t47\tF\tObservation';

  it('takes one patient a row where the text counts as many', () => {
    const told = tell(
      heading('Patients and methods'),
      paragraph('We reviewed three patients with tumours.'),
      heading('Results'),
      block('caption', 'Table 1. Characteristics of our patients'),
      block('table', TABLE),
    );
    expect(told.people).toEqual(['1 54 male', '2 61 female', '3 47 female']);
    expect(told.ownersOf('Observation')).toEqual(['other', 'other', 'own']);
  });

  it('joins a row with the text that tells of the same patient', () => {
    const told = tell(
      heading('Results'),
      paragraph('Three patients with tumours were treated.'),
      block('table', TABLE),
      heading('Case 1'),
      paragraph(WOMAN),
      heading('Case 2'),
      paragraph('A 47-year-old woman was observed for 2 years.'),
    );
    expect(told.people).toEqual(['1 54 male', '2 61 female', '3 47 female']);
    expect(told.ownersOf('died of sepsis')).toEqual(['other', 'own', 'other']);
  });

  it('takes one patient a column where labels head the columns', () => {
    const told = tell(
      heading('Results'),
      paragraph('Two patients were treated.'),
      block('table', '\tCase 1\tCase 2\nAge\t54\t61\nSex\tM\tF\nTreatment\tCystectomy\tObservation'),
    );
    expect(told.people).toEqual(['Case 1 54 male', 'Case 2 61 female']);
    expect(told.ownersOf('Observation')).toEqual(['other', 'own']);
  });

  it('leaves a table of published patients alone', () => {
    const told = tell(
      heading('Case report'),
      paragraph(MAN),
      heading('Discussion'),
      paragraph('Three patients were found.'),
      block('caption', 'Table 1. Cases reported in the literature'),
      block('table', 'Author\tAge\tSex\nKim et al. [3]\t40\tF\nRoss et al. [4]\t50\tM\nDiaz et al. [5]\t60\tF'),
    );
    expect(told.people).toEqual(['- 54 male']);
  });
});

describe('patients told without headings', () => {
  it('begin at their own sentences where one paragraph introduces several', () => {
    const told = tell(
      block('title', 'Lymphoma of the bladder in two brothers'),
      paragraph('We report two brothers.'),
      heading('Case reports'),
      paragraph(
        'The older brother, a 40-year-old man, underwent cystectomy. The younger brother, a 38-year-old man, received chemotherapy.',
      ),
    );
    expect(told.people).toEqual(['- 40 male', '- 38 male']);
    expect(told.ownersOf('received chemotherapy')).toEqual(['other', 'own']);
  });

  it('keep each sentence of an abstract that tells of them in turn', () => {
    const told = tell(
      heading('Abstract'),
      block(
        'abstract',
        'A 54-year-old man presented with haematuria. Ultrasound showed a mass. A 61-year-old woman presented with pain. Imaging revealed a cyst. Both patients did well.',
      ),
      heading('Case reports'),
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
    );
    expect(told.ownersOf('showed a mass')).toEqual(['own', 'other']);
    expect(told.ownersOf('revealed a cyst')).toEqual(['other', 'own']);
    expect(told.ownersOf('did well')).toEqual(['shared', 'shared']);
  });

  it('are those of the table where the text introduces nobody', () => {
    const told = tell(
      block('title', 'Lymphoma of the bladder'),
      heading('Patients and methods'),
      paragraph('All patients of our clinic were reviewed.'),
      block('caption', 'Table 1. Our patients'),
      block('table', ['Patient\tAge\tSex\tTreatment', '1\t54\tM\tCystectomy', '2\t61\tF\tNephrectomy'].join('\n')),
    );
    expect(told.people).toEqual(['1 54 male', '2 61 female']);
  });

  it('do not share words read across their cells', () => {
    const told = tell(
      block('title', 'Lymphoma of the kidney: two cases'),
      heading('Case reports'),
      paragraph('Two patients were treated.'),
      block('caption', 'Table 1. The two patients'),
      block('table', ['\tCase 1\tCase 2', 'Age\t54\t61', 'Sex\tM\tF', 'Site\tLeft kidney\tRight kidney'].join('\n')),
    );
    expect(told.ownersOf('Left kidney\tRight kidney')).toEqual(['other', 'other']);
    expect(told.ownersOf('Right kidney')).toEqual(['other', 'own']);
  });
});

describe('patients told in turn by sentences', () => {
  it('begin where a sentence names them by order, with or without an age beside', () => {
    const told = tell(
      heading('Case report'),
      paragraph(
        'The first patient presented with haematuria. He was 54 years old. Cystectomy was performed. In the second patient, a nodule was seen. She was 61 years old.',
      ),
    );
    expect(told.people).toEqual(['The first patient 54 male', 'the second patient 61 female']);
    expect(told.ownersOf('Cystectomy')).toEqual(['own', 'other']);
    expect(told.ownersOf('a nodule')).toEqual(['other', 'own']);
  });

  it('are two where a second one follows a patient without a number', () => {
    expect(
      tell(
        heading('Case report'),
        paragraph(MAN),
        paragraph('We have since treated a second patient. This woman was 61 years old and had a renal mass.'),
      ).patients,
    ).toHaveLength(2);
  });

  it('are told apart by bare ordinals only where they introduce somebody', () => {
    const opening = 'Two patients were seen. ';
    expect(
      tell(
        heading('Case report'),
        paragraph(`${opening}The first was a 54-year-old man with cough. The other was a 61-year-old woman with pain.`),
      ).people,
    ).toEqual(['- 54 male', '- 61 female']);
    expect(
      tell(heading('Case report'), paragraph(MAN), paragraph('Two lesions were seen. The first was a cyst. The other was a stone.'))
        .patients,
    ).toHaveLength(1);
  });

  it('are not those of published papers', () => {
    expect(
      tell(
        heading('Case report'),
        paragraph(MAN),
        paragraph(
          'Two similar patients are known [4]. The first patient was treated by Ito et al. [4]. The second patient died of sepsis [5].',
        ),
      ).patients,
    ).toHaveLength(1);
  });

  it('may have the same age where the second is another', () => {
    expect(
      tell(
        block('title', 'Oncocytoma: report of two cases'),
        heading('Case reports'),
        paragraph(WOMAN),
        paragraph('Another 61-year-old woman had haematuria.'),
      ).people,
    ).toEqual(['- 61 female', '- 61 female']);
  });

  it('are those of the abstract where nothing else tells of them', () => {
    const told = tell(
      block('title', 'Oncocytoma: two cases'),
      block(
        'abstract',
        'We describe a 54-year-old man and a 61-year-old woman with oncocytoma. The man underwent nephrectomy. The woman was observed.',
      ),
      heading('Conclusion'),
      paragraph('Observation is safe.'),
    );
    expect(told.people).toEqual(['- 54 male', '- 61 female']);
    expect(told.ownersOf('underwent nephrectomy')).toEqual(['own', 'other']);
    expect(told.ownersOf('was observed')).toEqual(['other', 'own']);
  });

  it('do not include whom an organ came from', () => {
    expect(
      tell(
        heading('Case report'),
        paragraph('A 61-year-old woman received a kidney from a 54-year-old man. A tumour of the graft was found.'),
      ).patients,
    ).toHaveLength(1);
  });
});

describe('relatives who are patients', () => {
  it('stand under headings of their kinship', () => {
    const told = tell(
      heading('Case reports'),
      heading('Mother'),
      paragraph(WOMAN),
      heading('Daughter'),
      paragraph('The daughter was 38 years old when a renal mass was resected.'),
      heading('Discussion'),
      paragraph('Both patients did well.'),
    );
    expect(told.people).toEqual(['Mother 61 female', 'Daughter 38 female']);
  });

  it('open a paragraph of a paper about relatives that tells of their tumour', () => {
    const told = tell(
      block('title', 'Oncocytoma in two siblings'),
      heading('Case reports'),
      paragraph(WOMAN),
      paragraph('Her 57-year-old brother was screened. A tumour of the kidney was resected. He is well.'),
      paragraph('Her 30-year-old son is healthy.'),
    );
    expect(told.people).toEqual(['- 61 female', '- 57 male']);
  });

  it('have what is told of them behind a label of their own', () => {
    const input = inputOf([
      block('title', 'Ovarian carcinoid in sisters: report of 2 cases'),
      heading('Cases'),
      paragraph('Case A: A 55-year-old woman had a mass of the left ovary.'),
      paragraph('Case B: Her sister, two years older, had a mass of the right ovary.'),
    ]);
    const at = input.reading.text.indexOf('mass of the right');
    expect(input.context.assess({ start: at, end: at + 4 }).kinds.has('relative')).toBe(false);
  });

  it('are told apart by which of them is older', () => {
    const told = tell(
      block('title', 'Oncocytoma in two brothers'),
      heading('Case reports'),
      paragraph(
        'Two brothers were referred. The younger brother, aged 15 years, had a cyst. Nephrectomy was performed. The elder brother, aged 19 years, had a mass.',
      ),
    );
    expect(told.people).toEqual(['- 15 male', '- 19 male']);
    expect(told.ownersOf('Nephrectomy')).toEqual(['own', 'other']);
  });
});

describe('the common text of several patients', () => {
  const both = (discussion: string): Told =>
    tell(heading('Case 1'), paragraph(MAN), heading('Case 2'), paragraph(WOMAN), heading('Discussion'), paragraph(discussion));

  it('gives what is told of one of them, nobody knows which, to nobody', () => {
    expect(both('One patient died of sepsis after lobectomy.').ownersOf('lobectomy')).toEqual(['other', 'other']);
    expect(both('Lobectomy was done in one of our patients.').ownersOf('Lobectomy')).toEqual(['other', 'other']);
  });

  it('knows the older and the younger, the former and the latter', () => {
    const told = tell(
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
      heading('Results'),
      paragraph('Both patients recovered. The older patient had a fistula. The latter patient had a relapse; the former was well.'),
    );
    expect(told.ownersOf('a fistula')).toEqual(['other', 'own']);
    expect(told.ownersOf('a relapse')).toEqual(['other', 'own']);
    expect(told.ownersOf('was well')).toEqual(['own', 'other']);
  });

  it('shares out the amounts of a list', () => {
    const told = both('Our two patients were alive 12 and 30 months after surgery, respectively.');
    expect(told.patients.map((patient) => patient.told.map(({ text }) => text))).toEqual([
      ['Our two patients were alive 12 months after surgery.'],
      ['Our two patients were alive 30 months after surgery.'],
    ]);
    expect(told.ownersOf('30')).toEqual(['other', 'other']);
    expect(both('In 34 patients the latency was 12 and 30 months, respectively.').patients.map((patient) => patient.told)).toEqual([
      [],
      [],
    ]);
    expect(both('Relapses occur after 12 and 30 months in most patients [4].').patients.map((patient) => patient.told)).toEqual([[], []]);
  });

  it('are told apart by sex where the paper has two, and by pronouns in what is common', () => {
    const told = tell(
      block('title', 'Nephroblastoma in two infants'),
      heading('Cases'),
      paragraph('The boy was 9 months old when he came with fever. Vincristine was given.'),
      paragraph('The girl had reached 17 months of age when she was referred with pallor. Dactinomycin was given.'),
      paragraph('Surgery followed within a week. Later she took etoposide.'),
    );
    expect(told.people).toEqual(['- 0.75 male', '- 1.4167 female']);
    expect(told.ownersOf('Dactinomycin')).toEqual(['other', 'own']);
    expect(told.ownersOf('etoposide')).toEqual(['other', 'own']);
    expect(
      tell(
        heading('Case report'),
        paragraph('The boy was 9 months old when he came with fever.'),
        paragraph('The girl who gave the marrow was 17 months old.'),
      ).people,
    ).toHaveLength(1);
  });

  it('may be a first and the other', () => {
    expect(tell(heading('Cases'), paragraph(MAN), paragraph('The other patient was 61 years old. She had flank pain.')).people).toEqual([
      '- 54 male',
      '- 61 female',
    ]);
  });

  it('gives a sentence to the patient whom it names inside the part of another', () => {
    const told = tell(
      heading('Case reports'),
      paragraph(
        'Case 1 was a 54-year-old man with pain. Case 2 was a 61-year-old woman. Imaging showed that case 1 had a cyst and case 2 had a stone.',
      ),
    );
    expect(told.ownersOf('a cyst')).toEqual(['own', 'other']);
    expect(told.ownersOf('a stone')).toEqual(['other', 'own']);
  });
});

describe('relatives who are patients', () => {
  const SON = 'His son, aged 31, had haematuria four years later. Cystectomy showed carcinoma.';

  it('are told apart where the title names them, in paragraphs and in sentences', () => {
    const told = tell(block('title', 'Bladder cancer in a father and his son'), heading('Case report'), paragraph(MAN), paragraph(SON));
    expect(told.people).toEqual(['- 54 male', '- 31 male']);
    expect(told.ownersOf('Cystectomy showed')).toEqual(['other', 'own']);
    expect(
      tell(
        block('title', 'Bladder cancer in a father and his son'),
        heading('Case report'),
        paragraph(`${MAN} His son, aged 31, was operated on for the same tumour.`),
      ).people,
    ).toEqual(['- 54 male', '- 31 male']);
  });

  it('end where the pronoun turns back, and begin with no family history', () => {
    const title = block('title', 'Hepatoblastoma in a boy and thyroid carcinoma in his mother: a mother and her son');
    const told = tell(
      title,
      heading('Case report'),
      paragraph('A 5-year-old boy had a mass. Hepatectomy was done. His mother underwent lobectomy of the thyroid. He is free of disease.'),
    );
    expect(told.patients).toHaveLength(2);
    expect(told.ownersOf('lobectomy')).toEqual(['other', 'own']);
    expect(told.ownersOf('free of disease')).toEqual(['own', 'other']);
    expect(
      tell(
        title,
        heading('Case report'),
        paragraph('A 5-year-old boy had a mass. His mother had undergone colectomy at 24. He is free of disease.'),
      ).patients,
    ).toHaveLength(1);
  });

  it('may be a couple or the members of one family', () => {
    const wife = paragraph('His wife, aged 49, had cough. Biopsy showed mesothelioma.');
    expect(tell(block('title', 'Mesothelioma in a married couple'), heading('Case report'), paragraph(MAN), wife).people).toEqual([
      '- 54 male',
      '- 49 female',
    ]);
    expect(
      tell(block('title', 'Bladder cancer in two generations'), heading('Case report'), paragraph(MAN), paragraph(SON)).people,
    ).toHaveLength(2);
  });

  it('are none in a paper about one patient, or where others are the patients', () => {
    expect(tell(block('title', 'Bladder cancer in the young'), heading('Case report'), paragraph(MAN), paragraph(SON)).people).toEqual([
      '- 54 male',
    ]);
    expect(tell(block('title', 'Bladder cancer in two sisters'), heading('Case report'), paragraph(WOMAN), paragraph(SON)).people).toEqual([
      '- 61 female',
    ]);
    expect(
      tell(
        block('title', 'A man whose mother and sister had breast cancer'),
        heading('Case report'),
        paragraph(MAN),
        paragraph('His mother had undergone mastectomy.'),
      ).people,
    ).toEqual(['- 54 male']);
  });
});

describe('patients whom sentences name', () => {
  it('are all that the paper counts, though some are introduced by their order alone', () => {
    const told = tell(
      block('title', 'Oncocytoma: our experience with three patients'),
      heading('Cases'),
      paragraph(MAN),
      paragraph('Our second patient, a woman of 61, had a cyst.'),
      paragraph('The third patient was 47 years old when he was operated upon.'),
    );
    expect(told.people).toEqual(['- 54 male', 'Our second patient 61 female', 'The third patient 47 male']);
    expect(told.ownersOf('operated upon')).toEqual(['other', 'other', 'own']);
  });

  it('may be several of one sentence, letters of twins and the first one of two', () => {
    expect(
      tell(
        heading('Results'),
        paragraph('Patient 1 relapsed after a year. Patient 2 is a boy with a ruptured tumour. Patients 3 and 4 had no relapse.'),
      ).patients,
    ).toHaveLength(4);
    expect(
      tell(
        heading('Cases'),
        paragraph('Twin A, a 29-year-old man, was seen with a nodule.'),
        paragraph('Three years later twin B felt a lump.'),
      ).patients,
    ).toHaveLength(2);
    const told = tell(
      block('title', 'Oncocytoma in two women'),
      heading('Case report'),
      paragraph('Two women were referred. The first one had a mass and underwent nephrectomy. The second one had a cyst.'),
    );
    expect(told.ownersOf('nephrectomy')).toEqual(['own', 'other']);
    expect(
      tell(
        heading('Case report'),
        paragraph(MAN),
        paragraph('Two nodules were seen. The first one was a cyst. The second one was a stone.'),
      ).patients,
    ).toHaveLength(1);
  });

  it('may be ladies and gentlemen of a letter', () => {
    expect(
      tell(
        block('title', 'Oncocytoma in two patients'),
        heading('Cases'),
        paragraph('Mrs. K, 61 years, had flank pain.'),
        paragraph('Mr. L, 54 years, noticed blood in his urine.'),
      ).people,
    ).toEqual(['- 61 female', '- 54 male']);
  });

  it('are told apart where one sentence contrasts them', () => {
    const told = tell(
      heading('Results'),
      paragraph('Patient 1 underwent lobectomy, whereas patient 2 received radiotherapy. Patient 1 had no relapse.'),
    );
    expect(told.patients).toHaveLength(2);
    expect(told.ownersOf('lobectomy')).toEqual(['own', 'other']);
    expect(told.ownersOf('radiotherapy')).toEqual(['other', 'own']);
  });

  it('keep the paragraph that opens with them', () => {
    const told = tell(
      heading('Cases'),
      paragraph('We treated two women. The younger, a 41-year-old teacher, had a cyst, the older, a 56-year-old cook, a nodule.'),
      paragraph('The older woman was operated on. Margins were involved. Lung metastases were discovered after ten months.'),
    );
    expect(told.ownersOf('Lung metastases')).toEqual(['other', 'own']);
  });

  it('have a clause of their own beside what is said of all', () => {
    const told = tell(
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
      heading('Discussion'),
      paragraph('Both patients were operated on; the elder also received chemotherapy.'),
    );
    expect(told.ownersOf('operated')).toEqual(['shared', 'shared']);
    expect(told.ownersOf('chemotherapy')).toEqual(['other', 'own']);
  });

  it('share what a sentence tells of several of them by number', () => {
    const told = tell(
      heading('Results'),
      paragraph(
        'Patient 1, a 33-year-old woman, had cough. Patient 2 was a 48-year-old man with stridor. Patient 3, a man of 61 years, had pain.',
      ),
      heading('Treatment'),
      paragraph('Patients 1 and 3 underwent resection. In patient 2 ablation was used.'),
    );
    expect(told.ownersOf('resection')).toEqual(['own', 'other', 'own']);
    expect(told.ownersOf('ablation')).toEqual(['other', 'own', 'other']);
  });

  it('may be introduced with "this" once another is announced', () => {
    expect(
      tell(heading('Case report'), paragraph(MAN), paragraph('We saw another patient. This 61-year-old woman had pain.')).people,
    ).toEqual(['- 54 male', '- 61 female']);
    expect(
      tell(
        block('title', 'A case report of lymphoma'),
        heading('Case report'),
        paragraph(MAN),
        paragraph('This 54-year-old man was well thereafter.'),
      ).people,
    ).toEqual(['- 54 male']);
  });

  it('may be recipients or vignettes', () => {
    expect(tell(heading('Recipient 1'), paragraph(MAN), heading('Recipient 2'), paragraph(WOMAN)).people).toEqual([
      'Recipient 1 54 male',
      'Recipient 2 61 female',
    ]);
    expect(tell(heading('Vignette 1'), paragraph(MAN), heading('Vignette 2'), paragraph(WOMAN)).people).toHaveLength(2);
  });
});

describe('rows of a table', () => {
  it('are found by a number column that is not the first, in stretches with repeated heads', () => {
    const table = ['Type\tCase\tKi-67', 'A\t1\t5%', 'B\t2\t9%', 'Type\tCase\tp53', 'A\t1\tpositive', 'B\t2\tnegative'].join('\n');
    const told = tell(heading('Case 1'), paragraph(MAN), heading('Case 2'), paragraph(WOMAN), block('table', table));
    expect(told.ownersOf('9%')).toEqual(['other', 'own']);
    expect(told.ownersOf('positive')).toEqual(['own', 'other']);
  });

  it('may give another sex beside the age of the patient of their number', () => {
    const table = ['Case\tAge\tSex\tTreatment', '1\t54\tF\tCystectomy', '2\t61\tF\tNephrectomy'].join('\n');
    const told = tell(
      heading('Results'),
      paragraph('Two patients were treated.'),
      block('table', table),
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
    );
    expect(told.patients.map(({ row }) => row?.label ?? null)).toEqual(['1', '2']);
  });

  it("are other people's where one patient is told of whose age and sex one row gives", () => {
    const table = ['Case\tAge\tSex\tDiagnosis', '1\t40\tM\tmelanoma', '2\t54\tM\tlipoma', '3\t61\tF\tangioma'].join('\n');
    const told = tell(block('title', 'A case of lipoma in a man'), heading('Case report'), paragraph(MAN), block('table', table));
    expect(['melanoma', 'lipoma', 'angioma'].map((words) => told.ownersOf(words).at(-1))).toEqual(['other', 'shared', 'other']);
  });

  it('may differ by a year or two from the text about the patient of their number', () => {
    const table = ['Case\tAge\tSex\tTreatment', '1\t56\tM\tCystectomy', '2\t61\tF\tNephrectomy'].join('\n');
    const told = tell(
      heading('Results'),
      paragraph('Two patients were treated.'),
      block('table', table),
      heading('Case 1'),
      paragraph(MAN),
      heading('Case 2'),
      paragraph(WOMAN),
    );
    expect(told.patients.map(({ row }) => row?.label ?? null)).toEqual(['1', '2']);
  });
});
