import type { Example } from '../extractor.ts';

const male = (text: string, section?: Example['section']): Example =>
  section ? { text, values: ['male'], section } : { text, values: ['male'] };
const female = (text: string, section?: Example['section']): Example =>
  section ? { text, values: ['female'], section } : { text, values: ['female'] };
const none = (text: string, section?: Example['section']): Example => (section ? { text, values: [], section } : { text, values: [] });

/** What is read as the patient's sex, and what is left. */
export const SEX_EXAMPLES: readonly Example[] = [
  male('A 37-year-old man presented with a scalp nodule.'),
  female('A 45-year-old Caucasian, previously healthy lady presented with a lump.'),
  male('The patient presented with cough. He was a smoker.'),
  female('The patient was admitted in March. Her abdomen was distended and she had lost weight.'),
  female('A 30-year-old patient was seen for a breast mass; she had noticed it two months before.'),
  male('A 2-month-old male infant was born to a 28-year-old woman by caesarean section.'),
  male('A 60-year-old man was brought by his wife. His mother had breast cancer and his sister ovarian cancer.'),
  female('A 50-year-old patient underwent total hysterectomy with bilateral salpingo-oophorectomy.'),
  male('A 66-year-old patient was admitted with a scrotal swelling; orchiectomy was performed.'),
  female('It is a patient of 45 years old, married, mother of 4 children, with a mass of the leg.'),
  male('This is a 61-year-old, father of three, with a mass of the leg.'),
  none('A patient of 45 years, mother and sister healthy, was seen.'),
  female('A 34-year-old mother of two presented with epistaxis. She did not smoke.'),
  male('A 51-year-old Asian male was diagnosed with leukaemia and received stem cells from a female sibling.'),
  female('A gravida 3 para 2 woman of 33 years was referred. She had a pelvic mass.'),
  male('Mr. K. was admitted to our department with haemoptysis.'),
  female('A case of fibrosarcoma in a 12-year-old girl', 'title'),
  female('A 52 yo F was seen for a lump of the neck. Biopsy showed carcinoma.'),
  male('58M with hoarseness was referred to the clinic.'),
  male('A 70-year-old grandfather was seen for an ulcer of the ear.'),
  female('A 37-year-old mother of two was seen for a mole. It was excised.'),
  female('A 29-year-old G3P1 was seen for a mole.'),
  male('A 12-year-old boy, whose mother was 40 years old, was seen for a mole.'),
  male('A 63-year-old husband of a nurse was seen for a mole.'),
  female('A 33 year-old women was seen for a mole.'),
  none('Of the 33-year-old women of the study, few smoked.', 'discussion'),
  male('18F PET was done. The patient said that he was well.'),
  none('The buffer was 5 M and the gain was 3 F.'),
  none('The tumour management was discussed by the board.'),
  none('The tumour is three times as common in men as in women.', 'discussion'),
  none('Jones et al. described a 40-year-old woman with this tumour [3].', 'discussion'),
  none('Sections were stained with HE. The bundle of His was not involved.'),
];
