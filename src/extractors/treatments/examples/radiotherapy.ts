import type { Example } from '../../extractor.ts';

/** Radiotherapy and its doses. */
export const OF_RADIOTHERAPY: readonly Example[] = [
  {
    text: 'Adjuvant radiotherapy was given to the tumour bed (50.4 Gy in 28 fractions).',
    values: [{ modality: 'radiotherapy', totalDoseGy: 50.4, fractions: 28, dosePerFractionGy: 1.8, intent: 'adjuvant' }],
  },
  {
    text: 'She received external beam irradiation with a total dose of 5,040 cGy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 50.4, fractions: null }],
  },
  {
    text: 'He was treated with whole brain radiotherapy, 3 Gy × 10.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 30, fractions: 10, dosePerFractionGy: 3 }],
  },
  {
    text: 'Radiotherapy was delivered in daily fractions of 2 Gy to a total of 60 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 60, dosePerFractionGy: 2 }],
  },
  {
    text: 'He received radiotherapy at 50 Gy/25f, followed by a boost of 10 Gy in 5 fractions.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 60, fractions: 30 }],
  },
  {
    text: 'Gamma knife radiosurgery was performed with a marginal dose of 14 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 14 }],
  },
  { text: 'Radiotherapy was not started until six weeks after the biopsy.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  {
    text: 'He received craniospinal irradiation (CSI). CSI was given with 36 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 36 }],
  },
  { text: 'Radiotherapy to the tumour bed of 54 Gy was given.', values: [{ modality: 'radiotherapy', totalDoseGy: 54 }] },
  {
    text: 'He received 50 Gy of radiotherapy. The adjacent area of the cortex had received 20 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 50 }],
  },
  { text: 'Selective internal radiotherapy of the liver was performed.', values: [{ modality: 'radionuclide' }] },
  {
    text: 'IMRT with 50 Gy and a simultaneous integrated boost of 60 Gy was delivered.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 60 }],
  },
  {
    text: 'He underwent craniospinal irradiation with 36 Gy and a boost to the posterior fossa up to 54 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 54 }],
  },
  {
    text: 'A dose of 66 CGE in 33 fractions was delivered by proton therapy (BED 79 Gy).',
    values: [{ modality: 'radiotherapy', totalDoseGy: 66, fractions: 33 }],
  },
  { text: 'A γ-knife treatment was performed.', values: [{ modality: 'radiotherapy' }] },
  { text: 'Forty-five Gy were applied to the mediastinum.', values: [{ modality: 'radiotherapy', totalDoseGy: 45 }] },
  {
    text: 'Radiotherapy to the pelvis was given with 46 Gy. In a second phase 20 Gy were given to the prostate.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 66 }],
  },
  { text: 'I-125 seeds were implanted in the tumour.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  { text: 'Lutetium-labelled octreotate was infused twice.', values: [{ modality: 'radionuclide', status: 'given' }] },
  { text: 'VMAT with 60 Gy in 30 fractions was given.', values: [{ modality: 'radiotherapy', totalDoseGy: 60, fractions: 30 }] },
  { text: 'Irradiation was stopped at 30 of the planned 54 Gy.', values: [{ modality: 'radiotherapy', totalDoseGy: 30 }] },
  { text: 'Rhenium-188 was injected into the cyst, giving 180 Gy to its wall.', values: [{ modality: 'radionuclide' }] },
  { text: 'Proton therapy was recommended. It was given over seven weeks.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  { text: 'Four cycles of 177Lu-DOTATATE were given.', values: [{ modality: 'radionuclide', cycles: 4 }] },
  { text: 'Prophylactic cranial irradiation was performed.', values: [{ modality: 'radiotherapy', intent: 'prophylactic' }] },
  { text: 'She had pain of the neck. Radiation to the tumour was given.', values: [{ modality: 'radiotherapy' }] },
];
