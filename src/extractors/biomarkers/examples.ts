import type { Example } from '../extractor.ts';

const found = (marker: string, result: string): { marker: string; result: string } => ({ marker, result });

/** What the rules for biomarkers take and leave. */
export const BIOMARKER_EXAMPLES: readonly Example[] = [
  { text: 'The spindle cells were positive for vimentin, CD34 and S-100, and negative for desmin.', values: [found('Vimentin', 'positive'), found('CD34', 'positive'), found('S-100', 'positive'), found('Desmin', 'negative')] },
  { text: 'The glands had a CK7+/CK20- profile.', values: [found('CK7', 'positive'), found('CK20', 'negative')] },
  { text: 'Immunostaining of the nodule: CD117 (+), DOG1 (+++), SMA (-).', values: [found('CD117', 'positive'), found('DOG1', 'positive'), found('SMA', 'negative')] },
  { text: 'The carcinoma was ER positive (90 %) and PR negative.', values: [{ marker: 'ER', result: 'positive', percent: { low: 90, high: 90, comparator: '=' } }, found('PR', 'negative')] },
  { text: 'Oestrogen receptor was expressed in more than 80% of the nuclei.', values: [{ marker: 'ER', result: 'positive', percent: { low: 80, high: null, comparator: '>' } }] },
  { text: 'TTF-1, napsin A and p40 were negative.', values: [found('TTF-1', 'negative'), found('Napsin A', 'negative'), found('p40', 'negative')] },
  { text: 'The tumour expressed synaptophysin and chromogranin but not CK7.', values: [found('Synaptophysin', 'positive'), found('Chromogranin', 'positive'), found('CK7', 'negative')] },
  { text: 'EMA was focally positive.', values: [found('EMA', 'focal')] },
  { text: 'The blasts stained positively for CD20, TdT and CD34, and negatively for CD3.', values: [found('CD20', 'positive'), found('TdT', 'positive'), found('CD34', 'positive'), found('CD3', 'negative')] },
  { text: 'The glands lacked expression of ER, mammaglobin and calretinin.', values: [found('ER', 'negative'), found('Mammaglobin', 'negative'), found('Calretinin', 'negative')] },
  { text: 'It was positive for oestrogen and progesterone receptors and negative for human epidermal growth factor receptor 2.', values: [found('ER', 'positive'), found('PR', 'positive'), found('HER2', 'negative')] },
  { text: 'The tumour was HER2 (3+).', values: [found('HER2', 'positive')] },
  { text: 'Sequencing revealed a BRAF V600E mutation.', values: [found('BRAF', 'positive')] },
  { text: 'No KRAS mutation was detected in the tumour.', values: [found('KRAS', 'negative')] },
  { text: 'There was loss of INI1 in all tumour nuclei.', values: [found('INI1', 'negative')] },
  { text: 'Serum CEA was negative and AFP was within normal levels.', values: [] },
  { text: 'Sections were stained with antibodies against CD3, CD20 and CD30 (all Dako, 1:100).', values: [] },
  { text: 'These tumours are usually positive for CD34 and BCL2.', values: [], section: 'discussion' },
  { text: 'Moreau et al. [4] found that such lesions expressed CD99.', values: [], section: 'discussion' },
  { text: 'The tumour cells were stained for Ki-67.', values: [] },
];
