import type { Example } from '../extractor.ts';

const found = (marker: string, result: string): { marker: string; result: string } => ({ marker, result });

/** What the rules for biomarkers take and leave. */
export const BIOMARKER_EXAMPLES: readonly Example[] = [
  {
    text: 'The spindle cells were positive for vimentin, CD34 and S-100, and negative for desmin.',
    values: [found('Vimentin', 'positive'), found('CD34', 'positive'), found('S-100', 'positive'), found('Desmin', 'negative')],
  },
  { text: 'The glands had a CK7+/CK20- profile.', values: [found('CK7', 'positive'), found('CK20', 'negative')] },
  {
    text: 'Immunostaining of the nodule: CD117 (+), DOG1 (+++), SMA (-).',
    values: [found('CD117', 'positive'), found('DOG1', 'positive'), found('SMA', 'negative')],
  },
  {
    text: 'The carcinoma was ER positive (90 %) and PR negative.',
    values: [{ marker: 'ER', result: 'positive', percent: { low: 90, high: 90, comparator: '=' } }, found('PR', 'negative')],
  },
  {
    text: 'Oestrogen receptor was expressed in more than 80% of the nuclei.',
    values: [{ marker: 'ER', result: 'positive', percent: { low: 80, high: null, comparator: '>' } }],
  },
  {
    text: 'TTF-1, napsin A and p40 were negative.',
    values: [found('TTF-1', 'negative'), found('Napsin A', 'negative'), found('p40', 'negative')],
  },
  {
    text: 'The tumour expressed synaptophysin and chromogranin but not CK7.',
    values: [found('Synaptophysin', 'positive'), found('Chromogranin', 'positive'), found('CK7', 'negative')],
  },
  { text: 'EMA was focally positive.', values: [found('EMA', 'focal')] },
  {
    text: 'The blasts stained positively for CD20, TdT and CD34, and negatively for CD3.',
    values: [found('CD20', 'positive'), found('TdT', 'positive'), found('CD34', 'positive'), found('CD3', 'negative')],
  },
  {
    text: 'The glands lacked expression of ER, mammaglobin and calretinin.',
    values: [found('ER', 'negative'), found('Mammaglobin', 'negative'), found('Calretinin', 'negative')],
  },
  {
    text: 'It was positive for oestrogen and progesterone receptors and negative for human epidermal growth factor receptor 2.',
    values: [found('ER', 'positive'), found('PR', 'positive'), found('HER2', 'negative')],
  },
  { text: 'The tumour was HER2 (3+).', values: [found('HER2', 'positive')] },
  { text: 'Sequencing revealed a BRAF V600E mutation.', values: [found('BRAF', 'positive')] },
  { text: 'No KRAS mutation was detected in the tumour.', values: [found('KRAS', 'negative')] },
  { text: 'There was loss of INI1 in all tumour nuclei.', values: [found('INI1', 'negative')] },
  { text: 'Serum CEA was negative and AFP was within normal levels.', values: [] },
  { text: 'Sections were stained with antibodies against CD3, CD20 and CD30 (all Dako, 1:100).', values: [] },
  { text: 'These tumours are usually positive for CD34 and BCL2.', values: [], section: 'discussion' },
  { text: 'Moreau et al. [4] found that such lesions expressed CD99.', values: [], section: 'discussion' },
  { text: 'The tumour cells were stained for Ki-67.', values: [] },
  {
    text: 'There was positive reactivity for CK7 and, of the other stains, negative reactivity for CD34, desmin and SMA.',
    values: [found('CK7', 'positive'), found('CD34', 'negative'), found('Desmin', 'negative'), found('SMA', 'negative')],
  },
  {
    text: 'The blasts expressed CD19 and PAX5 rather than CD3, CD7 and MPO.',
    values: [
      found('CD19', 'positive'),
      found('PAX5', 'positive'),
      found('CD3', 'negative'),
      found('CD7', 'negative'),
      found('MPO', 'negative'),
    ],
  },
  { text: 'We did not detect desmin or myogenin expression.', values: [found('Desmin', 'negative'), found('Myogenin', 'negative')] },
  { text: 'Positivity for inhibin and calretinin was not seen.', values: [found('Inhibin', 'negative'), found('Calretinin', 'negative')] },
  { text: 'Loss of MLH1 and PMS2 could not be detected.', values: [found('MLH1', 'positive'), found('PMS2', 'positive')] },
  { text: 'No immunostaining for EMA and CD99 was observed.', values: [found('EMA', 'negative'), found('CD99', 'negative')] },
  { text: 'The stains showed labelling with villin and CDX2.', values: [found('Villin', 'positive'), found('CDX2', 'positive')] },
  {
    text: 'A negative SOX10 stain and strong positive desmin staining were noted.',
    values: [found('SOX10', 'negative'), found('Desmin', 'positive')],
  },
  {
    text: 'Muscle-specific actin (MSA), desmin, F8, epithelial membrane antigen (EMA) and myogenin were negative.',
    values: [found('MSA', 'negative'), found('Desmin', 'negative'), found('EMA', 'negative'), found('Myogenin', 'negative')],
  },
  { text: 'It was positive for CK19, and CK20 was negative.', values: [found('CK19', 'positive'), found('CK20', 'negative')] },
  { text: 'The glands were positive for cytokeratins 7 and 19.', values: [found('CK7', 'positive'), found('CK19', 'positive')] },
  { text: 'It was positive for vimentin and negative for NF-LH.', values: [found('Vimentin', 'positive')] },
  { text: 'Profile: CD34 (+/-), CD99 (+).', values: [found('CD34', 'equivocal'), found('CD99', 'positive')] },
  { text: 'CD30 expression was not determined.', values: [] },
  { text: 'The CD4 count was 310 cells per microlitre.', values: [] },
  { text: 'CD31 staining was positive in the vessels of the stroma.', values: [] },
  { text: 'The entrapped glands were positive for CK7.', values: [] },
  { text: 'There were CD8-positive T cells and CD68(+) macrophages around the carcinoma.', values: [] },
  { text: 'It was positive for p16, and CD31 staining confirmed that no vessel was invaded.', values: [found('p16', 'positive')] },
  { text: 'These eleven cases all expressed CD10 [7].', values: [] },
  { text: 'Sequencing of KRAS and BRAF showed no mutation.', values: [found('KRAS', 'negative'), found('BRAF', 'negative')] },
  { text: 'It had no mutations in BRAF exon 15 or KIT exon 9.', values: [found('BRAF', 'negative'), found('KIT', 'negative')] },
  { text: 'It was an IDH1-mutated glioma with wild-type BRAF.', values: [found('IDH1', 'positive'), found('BRAF', 'negative')] },
  { text: 'HER2 was scored 2+.', values: [found('HER2', 'equivocal')] },
  {
    text: 'Antibody\tDilution\tResult\nAE1/AE3\t1:50\tpositive, focal\nCD10, CD15\t1:20\tnegative\nVimentin\t1:80\t++',
    values: [found('AE1/AE3', 'focal'), found('CD10', 'negative'), found('CD15', 'negative'), found('Vimentin', 'positive')],
    section: 'table',
  },
  { text: 'The carcinoma was non reactive for PSA and CDX2.', values: [found('PSA', 'negative'), found('CDX2', 'negative')] },
  {
    text: 'They were CD4-, CD7- and CD56-positive cells of the lymphoma.',
    values: [found('CD4', 'positive'), found('CD7', 'positive'), found('CD56', 'positive')],
  },
  {
    text: 'The lymphoma was CD5-, CD10- and CD23-.',
    values: [found('CD5', 'negative'), found('CD10', 'negative'), found('CD23', 'negative')],
  },
  {
    text: 'A weak reaction was present for inhibin and a negative reaction was seen for SOX10.',
    values: [found('Inhibin', 'positive'), found('SOX10', 'negative')],
  },
  { text: 'The infiltrating small lymphocytes were positive for CD3.', values: [] },
  { text: 'A lymphoma was ruled out by the expression of synaptophysin.', values: [{ marker: 'Synaptophysin', result: 'positive' }] },
  { text: 'The carcinoma was studied for the expression of synaptophysin.', values: [] },
  {
    text: 'A triple-negative carcinoma of the breast was found in the patient.',
    values: [found('ER', 'negative'), found('PR', 'negative'), found('HER2', 'negative')],
  },
  { text: 'Triple-negative carcinomas recur early [4, 5].', values: [] },
  { text: 'KRAS was mutated, and the MGMT promoter was methylated.', values: [found('KRAS', 'positive'), found('MGMT', 'positive')] },
  {
    text: 'DOG1 stained strongly, CD34 weakly; desmin and SMA gave no staining.',
    values: [found('DOG1', 'positive'), found('Desmin', 'negative'), found('SMA', 'negative')],
  },
];
