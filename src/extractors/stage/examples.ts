import type { Example } from '../extractor.ts';

/** What stage reads and what it leaves. */
export const STAGE_EXAMPLES: readonly Example[] = [
  { text: 'The tumour was staged as pT3N1M0.', values: [{ t: '3', n: '1', m: '0', prefix: 'p', group: null }] },
  { text: 'She was diagnosed with cT4b N2 M1 disease, stage IV.', values: [{ t: '4b', n: '2', m: '1', prefix: 'c', group: 'IV' }] },
  { text: 'The pathological stage was ypT2, N0, Mx.', values: [{ t: '2', n: '0', m: 'X', prefix: 'yp' }] },
  { text: 'He was staged as T1bN0M0, stage IA, according to the 7th edition of the AJCC manual.', values: [{ t: '1b', group: 'IA', system: 'AJCC', edition: '7th edition' }] },
  { text: 'The patient had FIGO stage IIIC ovarian cancer.', values: [{ group: 'IIIC', system: 'FIGO', t: null }] },
  { text: 'The lymphoma was Ann Arbor stage IIE.', values: [{ group: 'IIE', system: 'Ann Arbor' }] },
  { text: 'The thymoma was classified as Masaoka stage II.', values: [{ group: 'II', system: 'Masaoka' }] },
  { text: 'The tumour was a Kadish stage C esthesioneuroblastoma.', values: [{ group: 'C', system: 'Kadish' }] },
  { text: 'The patient was diagnosed with stage III lung adenocarcinoma.', values: [{ group: 'III' }] },
  { text: 'The final stage was pTis.', values: [{ t: 'is', prefix: 'p' }] },
  { text: 'On T2 weighted images the lesion was hyperintense.', values: [] },
  { text: 'He suffered from stage 3 chronic kidney disease.', values: [] },
  { text: 'The fracture was at the level of T11.', values: [] },
  { text: 'Reconstruction was done in a second stage.', values: [] },
  { text: 'In a series of 210 patients with stage IV disease the median survival was 8 months.', values: [], section: 'discussion' },
  { text: 'The tumour was classified as pT2, pN0, M0, pStage IB.', values: [{ t: '2', n: '0', m: '0', group: 'IB', prefix: 'p' }] },
];
