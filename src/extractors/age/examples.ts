import type { Example } from '../extractor.ts';

const of = (text: string, years: number, approximate = false): Example => ({ text, values: [{ years, approximate }] });
const none = (text: string, section?: Example['section']): Example => (section ? { text, values: [], section } : { text, values: [] });

/** What is read as the patient's age, and what is left. */
export const AGE_EXAMPLES: readonly Example[] = [
  of('A 37-year-old man presented with a scalp nodule.', 37),
  of('A 37‐year–old-male was admitted with cough.', 37),
  of('A previously healthy, right-handed 47-year-old woman presented with a seizure.', 47),
  of('A 41 - year - old woman noticed a breast lump.', 41),
  of('A 62-yearold man was referred for haematuria.', 62),
  of('A 56-years-old female was admitted.', 56),
  of('A 45 years female presented with a neck mass.', 45),
  of('A fifty-three-year-old farmer complained of hoarseness.', 53),
  of('The patient, aged 63 years, was referred to our unit. He had lost weight.', 63),
  of('A woman in her 60s presented with jaundice.', 60, true),
  of('A man in his late fifties was seen for a pigmented lesion of the back.', 50, true),
  of('An 18-month-old boy presented with an abdominal mass.', 1.5),
  of('A 3-week-old female infant was admitted with a sacral tumour.', 0.0575),
  of('A boy of 2 years and 6 months of age was admitted with leukocoria.', 2.5),
  of('A 2-year-and-6-month-old girl was admitted with leukocoria.', 2.5),
  of('A 58 y/o man with dysphagia underwent endoscopy.', 58),
  of('A 64-year-old man was admitted. At the age of 12 he had undergone appendectomy.', 64),
  of('A 50-year-old woman was seen. Her 45-year-old sister had breast cancer, and her mother died at the age of 61.', 50),
  of('At the age of 23, she presented with back pain.', 23),
  of('A 30-year-old pregnant woman at 32 weeks of gestation presented with a breast mass.', 30),
  of('A 29-year-old man with a 5-year history of headache received a kidney from a 44-year-old donor.', 29),
  of('A newborn girl, delivered by a 28-year-old mother, presented with a neck mass.', 0),
  of('A 6-year-old girl was treated with vincristine. The now 12-year-old girl is well.', 6),
  none('Most patients are between 40 and 60 years old.', 'discussion'),
  none('Smith et al. reported a 64-year-old woman with the same tumour [12].', 'discussion'),
  none('The mean age of the patients was 54 years (range 20–70 years of age).', 'discussion'),
  none('The tumour had been growing for 5 years.'),
  none('The 5-year survival rate is 60% in patients aged 65 years or older.', 'discussion'),
];
