import type { Example } from '../extractor.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const RECURRENCE_EXAMPLES: readonly Example[] = [
  { text: 'Nine months after surgery the tumour recurred locally.', values: [{ occurred: true, events: [{ type: 'local', intervalMonths: 9 }] }] },
  { text: 'A local recurrence was detected 15 months after resection.', values: [{ occurred: true, events: [{ type: 'local', intervalMonths: 15 }] }] },
  { text: 'The recurrence times of the tumour were eight months and five months, respectively.', values: [{ occurred: true, events: [{ intervalMonths: 8 }, { intervalMonths: 5 }] }] },
  { text: 'Two years later she developed multiple lung metastases.', values: [{ occurred: true, events: [{ type: 'distant', intervalMonths: 24 }] }] },
  { text: 'He relapsed 7 months after the end of treatment.', values: [{ occurred: true, events: [{ intervalMonths: 7 }] }] },
  { text: 'After four cycles the disease progressed in the liver.', values: [{ occurred: true, events: [{ type: 'distant' }] }] },
  { text: 'A local relapse was excised after 10 months. Since then, there has been no recurrence for 3 years.', values: [{ occurred: true }] },
  { text: 'Follow-up MRI showed regrowth of the residual tumour.', values: [{ occurred: true }] },
  { text: 'There was no recurrence 12 months after surgery.', values: [{ occurred: false, events: [] }] },
  { text: 'She remains disease-free at 3 years.', values: [{ occurred: false, events: [] }] },
  { text: 'No local recurrence or distant metastasis was found during follow-up.', values: [{ occurred: false }] },
  { text: 'Recurrence has not been observed for 18 months.', values: [{ occurred: false }] },
  { text: 'The tumour has not recurred for 4 years.', values: [{ occurred: false }] },
  { text: 'The recurrent laryngeal nerve was preserved.', values: [] },
  { text: 'An MRI showed growth of the tumour over one year, and it was then resected.', values: [] },
  { text: 'The local recurrence rate is 30% and patients with positive margins relapse early.', section: 'discussion', values: [] },
  { text: 'Most recurrences occur within 2 years of surgery.', section: 'discussion', values: [] },
  { text: 'The resection margins were free of tumour.', values: [] },
  { text: 'Adjuvant radiotherapy was given to reduce the risk of recurrence.', values: [] },
  { text: 'The patient is doing well one year after the operation.', values: [] },
];
