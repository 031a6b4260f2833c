import type { Example } from '../extractor.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const FOLLOW_UP_EXAMPLES: readonly Example[] = [
  { text: 'At the last visit, 26 months after the hemicolectomy, he had no evidence of disease.', values: [{ durationMonths: 26, comparator: '=', anchor: 'surgery', vitalStatus: 'alive', diseaseStatus: 'none', code: 'NED' }] },
  { text: 'Two and a half years after diagnosis the patient remains in complete remission.', values: [{ durationMonths: 30, anchor: 'diagnosis', code: 'NED' }] },
  { text: 'She has been free of recurrence for more than four years.', values: [{ durationMonths: 48, comparator: '>', anchor: 'unstated', code: 'NED' }] },
  { text: 'The patient was followed up for 20 months. No relapse was observed.', values: [{ durationMonths: 20, code: 'NED' }] },
  { text: 'CT at 4 months was normal, but 11 months after the operation the tumour recurred in the liver.', values: [{ durationMonths: 11, anchor: 'surgery', code: 'AWD' }] },
  { text: 'She is alive with lung metastases 3 years after enucleation.', values: [{ durationMonths: 36, anchor: 'surgery', diseaseStatus: 'with-disease', code: 'AWD' }] },
  { text: 'Eight months later the disease progressed. He was referred to a hospice and died two weeks later.', values: [{ code: 'DOD', vitalStatus: 'dead' }] },
  { text: 'He died of aspiration pneumonia 9 months after gastrectomy.', values: [{ durationMonths: 9, anchor: 'surgery', code: 'DOC' }] },
  { text: 'The patient died 5 months after admission.', values: [{ durationMonths: 5, anchor: 'presentation', code: 'DUC' }] },
  { text: 'The patient was lost to follow-up 7 months after radiotherapy.', values: [{ durationMonths: 7, anchor: 'treatment', code: 'LFU' }] },
  { text: 'The patient is doing well one year after the excision.', values: [{ durationMonths: 12, anchor: 'surgery', code: 'ALIVE' }] },
  { text: 'She was discharged on postoperative day 6.', values: [{ durationMonths: 0.2, anchor: 'surgery', code: 'ALIVE' }] },
  { text: 'In June 2015, twenty-four months after lobectomy, there was no sign of relapse.', values: [{ durationMonths: 24, anchor: 'surgery', code: 'NED' }] },
  { text: 'A recurrence was resected 9 months after surgery. Two years later she is free of disease.', values: [{ durationMonths: 24, code: 'NED' }] },
  { text: 'The remaining tumour has been stable for 18 months without progression.', values: [{ durationMonths: 18, code: 'AWD' }] },
  { text: 'He maintained stable disease for 8 months but unfortunately died of a stroke.', values: [{ durationMonths: null, code: 'DOC' }] },
  { text: 'The patient died 4 months after diagnosis. The cause of death was given as carcinomatosis.', values: [{ durationMonths: 4, anchor: 'diagnosis', code: 'DOD' }] },
  { text: 'She stopped attending the clinic and never returned.', values: [{ durationMonths: null, code: 'LFU' }] },
  { text: 'Marchetti et al. described a man who was alive without recurrence 3 years after surgery.', values: [] },
  { text: 'A follow-up MRI will be performed 6 months after surgery.', values: [] },
  { text: 'The resection margins were tumour-free.', values: [] },
  { text: 'After a median follow-up of 40 months, 14 of 19 patients were alive.', section: 'discussion', values: [] },
  { text: 'The 5-year survival rate is about 70%.', section: 'discussion', values: [] },
  { text: 'His mother had died of breast cancer at the age of 61 years.', values: [] },
];
