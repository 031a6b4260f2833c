import type { Example } from '../extractor.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const FOLLOW_UP_EXAMPLES: readonly Example[] = [
  {
    text: 'At the last visit, 26 months after the hemicolectomy, he had no evidence of disease.',
    values: [{ durationMonths: 26, comparator: '=', anchor: 'surgery', vitalStatus: 'alive', diseaseStatus: 'none', code: 'NED' }],
  },
  {
    text: 'Two and a half years after diagnosis the patient remains in complete remission.',
    values: [{ durationMonths: 30, anchor: 'diagnosis', code: 'NED' }],
  },
  {
    text: 'She has been free of recurrence for more than four years.',
    values: [{ durationMonths: 48, comparator: '>', anchor: 'unstated', code: 'NED' }],
  },
  {
    text: 'A sarcoma of the thigh was excised. No relapse was noted over the following year.',
    values: [{ durationMonths: 12, comparator: '=', code: 'NED' }],
  },
  {
    text: 'A lipoma of the arm was excised. In the year after the operation there was no recurrence.',
    values: [{ durationMonths: 12, anchor: 'surgery', code: 'NED' }],
  },
  { text: 'The first postoperative year was free of recurrence.', values: [{ durationMonths: 12, anchor: 'surgery', code: 'NED' }] },
  { text: 'After a follow-up of two and half years she is disease-free.', values: [{ durationMonths: 30, code: 'NED' }] },
  {
    text: 'He started alectinib in April 2014 and had a response after 2 months. He remains on it without evidence of progression as of December 2014.',
    values: [{ durationMonths: 8 }],
  },
  {
    text: 'The tumour was resected on 2 May 2016. He went home on 9 May 2016, was discharged well. He is currently receiving docetaxel.',
    values: [{ durationMonths: null }],
  },
  {
    text: 'A colectomy was performed. One year after the operation he was free of recurrence. Three years after surgery he returned with jaundice. CT showed liver metastases. He was taken to a hospice. He died shortly afterwards.',
    values: [{ durationMonths: 36, code: 'DOD' }],
  },
  { text: 'A mass of the kidney was seen. Biopsy at 3 weeks revealed metastatic carcinoma in a node.', values: [] },
  { text: 'The lung was resected. He became clinically stable and was discharged.', values: [{ code: 'ALIVE' }] },
  { text: 'An astrocytoma was partly resected. She has remained clinically and radiologically stable.', values: [{ code: 'AWD' }] },
  { text: 'The patient was followed up for 20 months. No relapse was observed.', values: [{ durationMonths: 20, code: 'NED' }] },
  {
    text: 'CT at 4 months was normal, but 11 months after the operation the tumour recurred in the liver.',
    values: [{ durationMonths: 11, anchor: 'surgery', code: 'AWD' }],
  },
  {
    text: 'She is alive with lung metastases 3 years after enucleation.',
    values: [{ durationMonths: 36, anchor: 'surgery', diseaseStatus: 'with-disease', code: 'AWD' }],
  },
  {
    text: 'Eight months later the disease progressed. He was referred to a hospice and died two weeks later.',
    values: [{ code: 'DOD', vitalStatus: 'dead' }],
  },
  { text: 'He died of aspiration pneumonia 9 months after gastrectomy.', values: [{ durationMonths: 9, anchor: 'surgery', code: 'DOC' }] },
  { text: 'The patient died 5 months after admission.', values: [{ durationMonths: 5, anchor: 'presentation', code: 'DUC' }] },
  {
    text: 'The patient was lost to follow-up 7 months after radiotherapy.',
    values: [{ durationMonths: 7, anchor: 'treatment', code: 'LFU' }],
  },
  { text: 'The patient is doing well one year after the excision.', values: [{ durationMonths: 12, anchor: 'surgery', code: 'ALIVE' }] },
  { text: 'She was discharged on postoperative day 6.', values: [{ durationMonths: 0.2, anchor: 'surgery', code: 'ALIVE' }] },
  {
    text: 'In June 2015, twenty-four months after lobectomy, there was no sign of relapse.',
    values: [{ durationMonths: 24, anchor: 'surgery', code: 'NED' }],
  },
  {
    text: 'A recurrence was resected 9 months after surgery. Two years later she is free of disease.',
    values: [{ durationMonths: 24, code: 'NED' }],
  },
  { text: 'The remaining tumour has been stable for 18 months without progression.', values: [{ durationMonths: 18, code: 'AWD' }] },
  {
    text: 'He maintained stable disease for 8 months but unfortunately died of a stroke.',
    values: [{ durationMonths: null, code: 'DOC' }],
  },
  {
    text: 'The patient died 4 months after diagnosis. The cause of death was given as carcinomatosis.',
    values: [{ durationMonths: 4, anchor: 'diagnosis', code: 'DOD' }],
  },
  { text: 'He died two months later, 14 months after the diagnosis.', values: [{ durationMonths: 14, anchor: 'diagnosis', code: 'DUC' }] },
  {
    text: 'She died 5 months after the diagnosis of bone metastases due to progressive disease.',
    values: [{ durationMonths: 5, code: 'DOD' }],
  },
  { text: 'He died after the second cycle from a recurrence in the lung.', values: [{ code: 'DOD' }] },
  { text: 'CT showed progression of the liver metastases. She died of respiratory failure.', values: [{ code: 'DOD' }] },
  { text: 'He died of multiple organ failure 10 days after the resection.', values: [{ code: 'DOC', anchor: 'surgery' }] },
  { text: 'Radiotherapy was recommended, but the patient died after 3 months.', values: [{ durationMonths: 3, code: 'DUC' }] },
  {
    text: 'The patient died in the following year. Her survival after diagnosis was 31 months.',
    values: [{ durationMonths: 31, anchor: 'diagnosis', code: 'DUC' }],
  },
  { text: 'MRI in the postoperative sixth month showed no recurrence.', values: [{ durationMonths: 6, anchor: 'surgery', code: 'NED' }] },
  { text: 'Disease stabilization was seen 3 months after the end of radiotherapy.', values: [{ durationMonths: 3, code: 'AWD' }] },
  { text: 'The rise of the marker may be due to recurrence of the tumour that was removed.', values: [] },
  {
    text: 'Ten months later a CT showed new nodes. After four cycles of FCR, he was in complete remission.',
    values: [{ durationMonths: null, code: 'NED' }],
  },
  { text: 'There was complete remission of hypertension.', values: [] },
  {
    text: 'The tumour was excised. She felt well. Seven months later new metastases in the lung were found. Currently, no local recurrence has been detected.',
    values: [{ code: 'AWD' }],
  },
  {
    text: 'The tumour was excised. She felt well. Seven months later new metastases in the lung were found, which were resected. Currently, no local recurrence has been detected.',
    values: [{ code: 'NED' }],
  },
  {
    text: 'The tumour was excised. She felt well. Seven months later new metastases in the lung were found. After chemotherapy there is no local recurrence or distant metastasis.',
    values: [{ code: 'NED' }],
  },
  {
    text: 'He came for a visit four months later in good health and passed away in 2016.',
    values: [{ durationMonths: null, vitalStatus: 'dead' }],
  },
  { text: 'Four months after admission she grew weaker and passed away.', values: [{ durationMonths: 4, vitalStatus: 'dead' }] },
  {
    text: 'Six months after lobectomy the tumour came back, and he died two months later.',
    values: [{ durationMonths: 8, anchor: 'surgery' }],
  },
  { text: 'He had stable disease on imatinib, but died in May 2014.', values: [{ code: 'DUC' }] },
  {
    text: 'The sarcoma grew quickly, leading to a fatal outcome 20 days after admission.',
    values: [{ durationMonths: 0.66, anchor: 'presentation', code: 'DOD' }],
  },
  { text: 'After surgery she developed leptomeningeal disease and passed away in June.', values: [{ code: 'DOD' }] },
  { text: 'After the third cycle he developed severe pneumonia and died.', values: [{ code: 'DOC' }] },
  {
    text: 'The recurrent nodule was excised, and she has remained in good health for nine months.',
    values: [{ durationMonths: 9, code: 'ALIVE' }],
  },
  {
    text: 'Ten months after surgery he reported no recurrence of headache.',
    values: [{ durationMonths: 10, anchor: 'surgery', code: 'ALIVE' }],
  },
  {
    text: 'She declined treatment. At 8 months of follow-up the size of the mass did not change.',
    values: [{ durationMonths: 8, code: 'AWD' }],
  },
  {
    text: 'After chemoradiation she had no evidence of disease for up to 9 months interval.',
    values: [{ durationMonths: 9, code: 'NED' }],
  },
  {
    text: 'She was discharged one week after surgery in good condition. She has been followed for 3 years in the clinic.',
    values: [{ durationMonths: 36, code: 'ALIVE' }],
  },
  {
    text: 'She was operated on in April 2011. She was last seen in October 2013 and had no sign of recurrence.',
    values: [{ durationMonths: 30, anchor: 'surgery', code: 'NED' }],
  },
  {
    text: 'He presented in March 2009. The disease progressed and he died in December 2009.',
    values: [{ durationMonths: 9, anchor: 'presentation', code: 'DOD' }],
  },
  { text: 'No adjuvant therapy was given and no recurrence has been seen so far.', values: [{ code: 'NED' }] },
  { text: 'Seven months after surgery there was no radiological sign of recurrence.', values: [{ durationMonths: 7, code: 'NED' }] },
  { text: 'Nine months after lobectomy, positron emission tomography and CT were negative.', values: [{ durationMonths: 9, code: 'NED' }] },
  { text: 'At diagnosis a CT of the chest was normal.', values: [] },
  { text: 'He is alive, with residual disease, 16 months after diagnosis.', values: [{ durationMonths: 16, code: 'AWD' }] },
  { text: 'At one year the remnant showed no growth.', values: [{ durationMonths: 12, code: 'AWD' }] },
  { text: 'She lived for 11 months after the diagnosis.', values: [{ durationMonths: 11, anchor: 'diagnosis', code: 'DUC' }] },
  { text: 'The lymphoma progressed and the patient died.', values: [{ code: 'DOD' }] },
  { text: 'He died three weeks after surgery because of postoperative complications.', values: [{ code: 'DOC' }] },
  {
    text: 'There was no evidence of recurrence at the 14-month follow-up.',
    section: 'discussion',
    values: [{ durationMonths: 14, code: 'NED' }],
  },
  { text: 'Most patients showed no recurrence at 14 months of follow-up.', section: 'discussion', values: [] },
  { text: 'Liver metastases grew. She developed multiple organ failure and died.', values: [{ code: 'DOD' }] },
  { text: 'She died in hospital after the second recurrence of her seizures.', values: [{ code: 'DUC' }] },
  {
    text: 'Five years had passed without recurrence before. After the new resection she has been in remission for 8 months.',
    values: [{ durationMonths: 8, code: 'NED' }],
  },
  { text: 'Given his good general condition, a second operation was planned after the radiotherapy.', values: [] },
  {
    text: 'She has been in remission since the end of chemotherapy eight months ago.',
    values: [{ durationMonths: 8, anchor: 'treatment', code: 'NED' }],
  },
  { text: 'After surgery the tumour has not come back for 17 months.', values: [{ durationMonths: 17, code: 'NED' }] },
  { text: 'The residual mass has not changed in size over 15 months.', values: [{ durationMonths: 15, code: 'AWD' }] },
  { text: 'Our patient survived only 5 months after diagnosis.', values: [{ durationMonths: 5, anchor: 'diagnosis', code: 'DUC' }] },
  { text: 'The recurrence was treated with brachytherapy (data not shown).', values: [{ code: 'AWD' }] },
  {
    text: 'Two years after treatment she was disease-free, without complications related to progression.',
    values: [{ durationMonths: 24, code: 'NED' }],
  },
  { text: 'He was in good health until a lump was noticed in the neck.', values: [] },
  { text: 'The tumour progressed in size before any therapy was begun.', values: [] },
  { text: 'All the patients died within 3 to 30 months.', section: 'discussion', values: [] },
  { text: 'This patient died 6 months after the diagnosis [13].', section: 'discussion', values: [] },
  { text: 'The technique was well documented.', values: [] },
  { text: 'The tumour cells were positive for desmin (Figure 3d).', values: [] },
  { text: 'She stopped attending the clinic and never returned.', values: [{ durationMonths: null, code: 'LFU' }] },
  { text: 'Marchetti et al. described a man who was alive without recurrence 3 years after surgery.', values: [] },
  { text: 'A follow-up MRI will be performed 6 months after surgery.', values: [] },
  { text: 'The resection margins were tumour-free.', values: [] },
  { text: 'After a median follow-up of 40 months, 14 of 19 patients were alive.', section: 'discussion', values: [] },
  { text: 'The 5-year survival rate is about 70%.', section: 'discussion', values: [] },
  { text: 'His mother had died of breast cancer at the age of 61 years.', values: [] },
  { text: 'A 39-year-old woman was treated with tamoxifen alone. She died two years later.', section: 'discussion', values: [] },
  {
    text: 'A 44-year-old man had lung metastases at once. Thirty months after lobectomy the woman we describe is free of disease.',
    section: 'discussion',
    values: [{ durationMonths: 30, anchor: 'surgery', code: 'NED' }],
  },
  { text: 'A boy of 14 was treated abroad, and he died within 5 months.', section: 'discussion', values: [] },
  {
    text: 'Our patient refused radiotherapy. At 18 months no recurrence was seen.',
    section: 'discussion',
    values: [{ durationMonths: 18, code: 'NED' }],
  },
  {
    text: 'The lymphoma spread to both kidneys, and he died of it 4 months after the biopsy.',
    values: [{ durationMonths: 4, code: 'DOD' }],
  },
  { text: 'MRI showed a scar mimicking a recurrent tumour.', values: [] },
  { text: 'Of the other carriers two have died.', values: [] },
  {
    text: 'Two years had gone by since the last cycle, without any sign of the tumour having relapsed.',
    values: [{ durationMonths: 24, code: 'NED' }],
  },
  { text: 'At the subsequent controls both nodules had vanished.', values: [{ code: 'NED' }] },
  {
    text: 'The patient died 5 months after nephrectomy; no certificate could be found.',
    section: 'discussion',
    values: [{ durationMonths: 5, anchor: 'surgery', code: 'DUC' }],
  },
  { text: 'She died of renal failure; her death was thus a direct consequence of the relapse.', values: [{ code: 'DOD' }] },
  { text: 'He lived for 16 months before succumbing to his cancer.', values: [{ durationMonths: 16, code: 'DOD' }] },
  {
    text: 'Widespread metastases appeared and proved fatal 13 months after the resection.',
    values: [{ durationMonths: 13, anchor: 'surgery', code: 'DOD' }],
  },
  {
    text: 'He died of liver cirrhosis 3 years after the resection, without signs of tumour.',
    values: [{ durationMonths: 36, code: 'DOC' }],
  },
  { text: 'Follow-up imaging at 10 months revealed multiple hepatic metastases.', values: [{ durationMonths: 10, code: 'AWD' }] },
  { text: 'Imaging 18 months later demonstrated no change in the remaining lesion.', values: [{ durationMonths: 18, code: 'AWD' }] },
  { text: 'The tumour relapsed 5 months after surgery, and he is currently on third-line treatment.', values: [{ code: 'AWD' }] },
  { text: 'A year later the headaches had resolved.', values: [{ durationMonths: 12, code: 'ALIVE' }] },
  { text: 'The patient is under regular surveillance.', values: [{ durationMonths: null, code: 'ALIVE' }] },
  { text: 'Thereafter contact with the patient was lost.', values: [{ code: 'LFU' }] },
  { text: 'After the gastrectomy he recovered without complications.', values: [{ durationMonths: null, code: 'ALIVE' }] },
  { text: 'As we write, 26 months after the orchidectomy, his second remission persists.', values: [{ durationMonths: 26, code: 'NED' }] },
  {
    text: 'The neck has stayed clear for 14 months since the operation, with nothing suspicious elsewhere.',
    values: [{ durationMonths: 14, code: 'NED' }],
  },
  { text: 'Nine months after the biopsy the lymphoma is still present.', values: [{ durationMonths: 9, code: 'AWD' }] },
  { text: 'At the control after 7 months the deposits had become larger.', values: [{ code: 'AWD' }] },
  { text: 'She has been attending the outpatient clinic for 3 years.', values: [{ durationMonths: 36, code: 'ALIVE' }] },
  {
    text: 'Six months after surgery there was no functional impairment of the arm.',
    values: [{ durationMonths: 6, anchor: 'surgery', code: 'ALIVE' }],
  },
  { text: 'Her survival had been 11 months in all.', values: [{ durationMonths: 11, code: 'DUC' }] },
  { text: 'He died of pneumonia, the sarcoma being in retreat.', values: [{ code: 'DOC' }] },
  { text: 'A haemorrhage of the liver occurred, and she died on the same day.', values: [{ code: 'DOC' }] },
  { text: 'The glomeruli between the surviving tubules were sclerosed.', values: [] },
  { text: 'Because late relapses are known, he was told to report any nodule.', section: 'discussion', values: [] },
  { text: 'Ferrante treated two women; the second had a relapse at 9 months.', section: 'discussion', values: [] },
  { text: 'Nine months after lobectomy he lives at home, and the last chest CT is clean.', values: [{ code: 'NED' }] },
  {
    text: 'The gland was resected. Ten months later the calcium was normal. Neck ultrasonography did not show any suspicious lesion.',
    values: [{ durationMonths: 10, code: 'NED' }],
  },
  { text: 'Since the colectomy there has been no new lesion on any scan.', values: [{ code: 'NED' }] },
  { text: 'Two years after orchidectomy his AFP has remained normal.', values: [{ durationMonths: 24, code: 'NED' }] },
  { text: 'She survives without tumour 31 months after hysterectomy.', values: [{ durationMonths: 31, code: 'NED' }] },
  { text: 'The lung nodules shrank by 30% at 5 months on crizotinib.', values: [{ durationMonths: 5, code: 'AWD' }] },
  { text: 'A progression-free interval of 9 months followed, with a mixed response on the last CT.', values: [{ code: 'AWD' }] },
  { text: 'At 16 months there is no growth of the residual schwannoma.', values: [{ durationMonths: 16, code: 'AWD' }] },
  { text: 'He was well for three years. He then developed a swelling, which proved to be metastatic melanoma.', values: [{ code: 'AWD' }] },
  { text: 'He had been disease-free for two years when a relapse was found.', values: [{ code: 'AWD' }] },
  {
    text: 'The tumour was resected. Eleven months later several nodules in the scar appeared.',
    values: [{ durationMonths: 11, code: 'AWD' }],
  },
  { text: 'Under the microscope the tumour appeared well demarcated.', values: [] },
  { text: 'She is tolerating the chemotherapy.', values: [{ code: 'ALIVE' }] },
  { text: 'Three months after surgery her facial palsy had resolved.', values: [{ durationMonths: 3, code: 'ALIVE' }] },
  {
    text: 'At the last visit, 7 months after surgery, visual acuity had improved to 20/25.',
    values: [{ durationMonths: 7, code: 'ALIVE' }],
  },
  { text: 'His condition remains stable after the third operation.', values: [{ code: 'ALIVE' }] },
  { text: 'He was released home after the craniotomy.', values: [{ code: 'ALIVE' }] },
  { text: 'Four years after resection she gave birth to a healthy girl.', values: [{ durationMonths: 48, code: 'ALIVE' }] },
  { text: 'She has survived for 19 months since diagnosis.', values: [{ durationMonths: 19, code: 'ALIVE' }] },
  { text: 'After an uneventful course the second lobe was removed.', values: [] },
  { text: 'The lymphoma progressed in spite of salvage therapy, and the boy died in the spring.', values: [{ code: 'DOD' }] },
  {
    text: 'After six cycles CT showed progression in the liver. Everolimus was tried. Her state deteriorated and she died at 13 months.',
    values: [{ durationMonths: 13, code: 'DOD' }],
  },
  { text: 'Uncontrolled local recurrence resulted in the death of the patient.', values: [{ code: 'DOD' }] },
  { text: 'He lost his battle with the disease in May.', values: [{ code: 'DOD' }] },
  { text: 'She died within weeks, as the tumour did not respond.', values: [{ code: 'DOD' }] },
  { text: 'She died of graft-versus-host disease.', values: [{ code: 'DOC' }] },
  { text: 'On the third day a myocardial infarction occurred, and he could not be resuscitated.', values: [{ code: 'DOC' }] },
  { text: 'Neutropenic sepsis after the second cycle was fatal.', values: [{ code: 'DOC' }] },
  { text: 'She suffered a fatal embolism a week after the resection.', values: [{ code: 'DOC' }] },
  { text: 'He died of liver cirrhosis, with no recurrence of the sarcoma.', values: [{ code: 'DOC' }] },
  { text: 'The patient died before irradiation could be started.', values: [{ code: 'DUC' }] },
  { text: 'Stenting was advised, but he refused and died in April.', values: [{ code: 'DUC' }] },
  { text: 'The patient did not turn up for further treatment.', values: [{ code: 'LFU' }] },
  { text: 'She did not return for her scheduled visits.', values: [{ code: 'LFU' }] },
  { text: 'He did not come back to the clinic for five years.', values: [] },
  // Clear examinations some time after a treatment, in other words than "no recurrence".
  {
    text: 'The adenoma was removed. Five months later the calcium was normal. Ultrasonography did not show any pathological node.',
    values: [{ durationMonths: 5, code: 'NED' }],
  },
  { text: 'Cystoscopy 8 months after the resection demonstrated healed mucosa.', values: [{ durationMonths: 8, code: 'NED' }] },
  { text: 'After lobectomy her follow-up scans continue to be negative.', values: [{ code: 'NED' }] },
  {
    text: 'The plaques cleared completely after phototherapy, and 9 months later no trace of them was seen.',
    values: [{ durationMonths: 9, code: 'NED' }],
  },
  {
    text: 'After six doses all deposits had disappeared, and the response is ongoing at 13 months.',
    values: [{ durationMonths: 13, code: 'NED' }],
  },
  // A tumour that is there still.
  {
    text: 'He underwent debulking. He lived well with his lymphoma 20 months after the operation.',
    values: [{ durationMonths: 20, code: 'AWD' }],
  },
  { text: 'After surgery the residue in the sella was of the same size at 9 months.', values: [{ durationMonths: 9, code: 'AWD' }] },
  { text: 'After 6 months of pazopanib the efficacy was evaluated as SD.', values: [{ code: 'AWD' }] },
  {
    text: 'After surgery there was a swelling near the scar at 7 months, which proved to be sarcoma.',
    values: [{ durationMonths: 7, code: 'AWD' }],
  },
  {
    text: 'She had been well for two years after mastectomy when jaundice developed and CT showed hepatic metastases.',
    values: [{ durationMonths: 24, code: 'AWD' }],
  },
  // Deaths.
  { text: 'After surgery the tumour invaded the trachea, and he died 4 months later.', values: [{ durationMonths: 4, code: 'DOD' }] },
  { text: 'Widespread myeloma was found at necropsy to be the cause of death.', values: [{ code: 'DOD' }] },
  { text: 'A second primary lung cancer was the cause of his death 3 years later.', values: [{ durationMonths: 36, code: 'DOC' }] },
  { text: 'After gastrectomy the disease claimed her life within 5 months.', values: [{ code: 'DOD' }] },
  { text: 'She died 10 months after surgery with uncontrolled disease.', values: [{ durationMonths: 10, code: 'DOD' }] },
  { text: 'The widespread melanoma took her life 9 months after surgery.', values: [{ durationMonths: 9, code: 'DOD' }] },
  { text: 'The tumour killed her two years after diagnosis.', values: [{ durationMonths: 24, code: 'DOD' }] },
  {
    text: 'Bleeding from the varices occurred and he died in hepatic failure 3 months after surgery.',
    values: [{ durationMonths: 3, code: 'DOC' }],
  },
  { text: 'Despite the hepatic metastases he is still alive 3 years after resection.', values: [{ durationMonths: 36, code: 'AWD' }] },
  { text: 'The pulmonary nodules have been stable for a year under sunitinib.', values: [{ durationMonths: 12, code: 'AWD' }] },
  {
    text: 'The last visit, two years after surgery, found neither a new deposit nor any other sign of tumour.',
    values: [{ durationMonths: 24, code: 'NED' }],
  },
  { text: 'His wife telephoned to tell us that he had died 4 months after discharge.', values: [{ durationMonths: 4, code: 'DUC' }] },
  // What is told last where no words tell a state, and words that deny less than they seem to.
  { text: 'The sarcoma was excised. Now it has recurred beside the scar, without distant metastases.', values: [{ code: 'AWD' }] },
  { text: 'After colectomy no relapse was noticed until MRI showed one in the liver.', values: [] },
  { text: 'After excision he heard of the relapse and did not keep his appointments.', values: [{ code: 'LFU' }] },
  { text: 'After nephrectomy the node was positive. No suspicion of other metastases arose.', values: [] },
  {
    text: 'After 9 months of letrozole a scan revealed no significant growth of the pulmonary metastases.',
    values: [{ durationMonths: 9, code: 'AWD' }],
  },
  { text: 'He was followed for three further months with no recurrence.', values: [{ durationMonths: 3, code: 'NED' }] },
  { text: 'At follow-up three weeks after ablation he reported relief of the pain.', values: [{ durationMonths: 0.75, code: 'ALIVE' }] },
  {
    text: 'She died 3 years after surgery of a heart attack, never having suffered a relapse.',
    values: [{ durationMonths: 36, code: 'DOC' }],
  },
  { text: 'He died on the second Sunday from veno-occlusive disease.', values: [{ code: 'DOC' }] },
  { text: "Dissemination to the bones and lungs followed, leading to the patient's death.", values: [{ code: 'DOD' }] },
  {
    text: 'The tumour was resected. Seven months later it relapsed. Scans revealed deposits in the omentum. Although she received pazopanib, she died.',
    values: [{ code: 'DOD' }],
  },
  { text: 'He was free of tumour for a year after surgery, then died of a stroke.', values: [{ durationMonths: 12, code: 'DOC' }] },
  { text: 'At 5 months after excision there was no sign of infection.', values: [{ durationMonths: 5, code: 'ALIVE' }] },
  {
    text: 'After lobectomy CT was clear at 8 months. At 16 months nodules in the liver were seen.',
    values: [{ durationMonths: 16, code: 'AWD' }],
  },
  { text: 'She was treated with pazopanib, and the benefit has lasted for 11 months.', values: [{ durationMonths: 11, code: 'AWD' }] },
  { text: 'After radioiodine the thyroglobulin has stayed below 0.2 for two years.', values: [{ durationMonths: 24, code: 'NED' }] },
  { text: 'After the second course she was not seen again.', values: [{ code: 'LFU' }] },
  { text: 'The tumour has been removed. It has not come back in the 15 months since.', values: [{ code: 'NED' }] },
  { text: 'A leak led to peritonitis and death.', values: [{ code: 'DOC' }] },
  { text: 'He had no relapse and died at home.', values: [{ code: 'DUC' }] },
  { text: 'Autopsy gave a ruptured aneurysm as the cause of death and no remaining tumour.', values: [{ code: 'DOC' }] },
  { text: 'The family stopped treatment after rapid progression, and she expired in May.', values: [{ code: 'DOD' }] },
  {
    text: 'He is well 10 months after the last thoracotomy and 7 years after the first operation, without tumour.',
    values: [{ durationMonths: 84, code: 'NED' }],
  },
  { text: 'After the transplant she developed aspergillosis, of which she died.', values: [{ code: 'DOC' }] },
  { text: 'Two years after laryngectomy he died after a fall.', values: [{ durationMonths: 24, code: 'DOC' }] },
  {
    text: 'The tumour was excised. A recurrent glioma, without spinal metastases, was found 9 months after surgery.',
    values: [{ durationMonths: 9, code: 'AWD' }],
  },
  { text: 'Since the excision no relapse has been reported.', values: [{ code: 'NED' }] },
  { text: 'Chemotherapy brought complete resolution of the lymphoma.', values: [{ code: 'NED' }] },
  { text: 'After surgery lanreotide has kept the liver metastases in check for 15 months.', values: [{ durationMonths: 15, code: 'AWD' }] },
  { text: 'After excision the three-year follow-up was free of recurrence.', values: [{ durationMonths: 36, code: 'NED' }] },
  { text: 'She was operated on five years ago and has had no recurrence since.', values: [{ durationMonths: 60, code: 'NED' }] },
  { text: 'He was advised irradiation but did not report back.', values: [{ code: 'LFU' }] },
  // What is told of the time of the report is the end, also where the discussion goes back to a relapse.
  {
    text: 'He relapsed after chemotherapy. A second remission followed, and he has remained in remission to date. The tumour had recurred 20 months after diagnosis.',
    values: [{ code: 'NED' }],
  },
  {
    text: 'Nephrectomy was performed in March 2010. A local recurrence was excised. The most recent follow-up (March 2014) showed no evidence of disease.',
    values: [{ durationMonths: 48, anchor: 'surgery', code: 'NED' }],
  },
  {
    text: 'He died of progressive disease nine years after the onset of his dermatomyositis and eleven months after diagnosis.',
    values: [{ durationMonths: 11, anchor: 'diagnosis', code: 'DOD' }],
  },
  {
    text: 'Histology showed a sarcoma with metastasis in two of ten lymph nodes. She was asymptomatic at 20-month follow-up.',
    values: [{ durationMonths: 20, code: 'ALIVE' }],
  },
  { text: 'He received two years of maintenance therapy and has remained in remission.', values: [{ durationMonths: null, code: 'NED' }] },
  // No rule knows these; their words are weighed.
  { text: 'She underwent surgery. A follow-up CT is planned after 4 months.', values: [] },
  { text: 'The specimen was fixed in formalin after surgery.', values: [] },
  {
    text: 'He had a colon cancer with spread to the liver. After six months of FOLFOX there was no regression of the metastases.',
    values: [{ code: 'AWD' }],
  },
  { text: 'A glioma was irradiated. After five months MRI showed no reduction of the tumour.', values: [{ code: 'AWD' }] },
  // A relapse that was taken out leaves no state behind, one that was not leaves the patient with it.
  {
    text: 'The tumour was excised. Seven months later it recurred in the scar. The recurrence was widely excised with a skin graft.',
    values: [],
  },
  {
    text: 'The tumour was excised. Seven months later it recurred in the scar. The recurrence was widely excised. She was discharged on day 6.',
    values: [{ code: 'ALIVE' }],
  },
  {
    text: 'The tumour was excised. She was free of disease at 2 years. Then it recurred, and completion gastrectomy was performed.',
    values: [],
  },
  {
    text: 'The tumour was excised. Seven months later it recurred in the scar. Partial resection was attempted.',
    values: [{ code: 'AWD' }],
  },
  { text: 'The tumour was excised. Seven months later it recurred in the scar. She refused another operation.', values: [{ code: 'AWD' }] },
  {
    text: 'On the sixth day after nephrectomy he bled massively. He died shortly afterwards.',
    values: [{ durationMonths: 0.2, anchor: 'surgery', vitalStatus: 'dead' }],
  },
  {
    text: 'Nine days after admission she became anuric. She died on the same day.',
    values: [{ durationMonths: 0.3, anchor: 'presentation', vitalStatus: 'dead' }],
  },
  { text: 'He was operated on. He died shortly after.', values: [{ durationMonths: null, vitalStatus: 'dead' }] },
  { text: 'The course was marked by the death of the patient two weeks later.', values: [{ durationMonths: 0.5, vitalStatus: 'dead' }] },
  { text: 'He died in remission 5 months after transplantation from aspergillosis.', values: [{ durationMonths: 5, code: 'DOC' }] },
  { text: 'She developed multiorgan failure during chemotherapy and died.', values: [{ code: 'DOD' }] },
  {
    text: 'A 29-year-old woman was pregnant when the tumour was found. The baby was healthy, but the mother died 3 days after delivery.',
    values: [{ durationMonths: 0.1, vitalStatus: 'dead' }],
  },
  { text: 'A 9-year-old girl had a tumour removed. The mother died 3 days later in an accident.', values: [] },
  { text: 'Two days after the excision the check-up was unremarkable.', values: [{ code: 'ALIVE' }] },
  { text: 'Two years after the excision the check-up was unremarkable.', values: [{ durationMonths: 24, code: 'NED' }] },
  {
    text: 'After the excision the evolution was favourable with a follow-up of 18 months.',
    values: [{ durationMonths: 18, code: 'ALIVE' }],
  },
  {
    text: 'After the excision, yearly review for the past four years did not show any relapse.',
    values: [{ durationMonths: 48, code: 'NED' }],
  },
  { text: 'It was excised with clear margins and has not recurred.', values: [{ code: 'NED' }] },
  { text: 'He was excised of a naevus, which is cured by simple excision.', values: [] },
  { text: 'After surgery the specimens were stained to better understand the progression of the tumour.', values: [] },
  { text: 'After debulking, radiotherapy to the residual tumour was given.', values: [] },
  { text: 'After surgery she received 50 mg/m2 on days 1 and 8 with a partial response.', values: [{ durationMonths: null, code: 'AWD' }] },
  { text: 'The tumour was resected. During postoperative follow-up, MRI showed a new lesion in the brain.', values: [{ code: 'AWD' }] },
  { text: 'The patient failed to turn up for her visits after surgery.', values: [{ code: 'LFU' }] },
  { text: 'We learnt from his family that he had died 4 months after discharge.', values: [{ durationMonths: 4, code: 'DUC' }] },
  {
    text: 'Three months after starting chemotherapy the metastases were smaller. His appetite was good. He remains stable three months later.',
    values: [{ durationMonths: 6, anchor: 'treatment' }],
  },
  {
    text: 'The liver tumour was resected. The tumour recurred. Everolimus was given. The drug was tolerated. He is alive 20 months after surgery.',
    values: [{ durationMonths: 20, code: 'AWD' }],
  },
  // How a complaint went counts where the story ends with it, behind a treatment.
  {
    text: 'She received six courses of chemotherapy and radiotherapy. Both a clinical and a radiological response were seen after them.',
    values: [{ code: 'ALIVE' }],
  },
  { text: 'The meningioma was resected. There was a marked amelioration of her mental state.', values: [{ code: 'ALIVE' }] },
  { text: 'The tumour was curetted. He was able to walk after two days.', values: [{ code: 'ALIVE' }] },
  { text: 'There was a marked improvement of her mental state with steroids. A craniotomy is planned.', values: [] },
  { text: 'The tumour was removed. She had no clinical response after the drug.', values: [] },
  { text: 'A lobectomy was performed. He was transferred to the intensive care unit.', values: [] },
  { text: 'A lobectomy was performed. He was transferred to a hospital near his home.', values: [{ code: 'ALIVE' }] },
  // What was given in vain, or only to ease, ties a death to the tumour.
  {
    text: 'In spite of two lines of chemotherapy, she died seven months after the diagnosis.',
    values: [{ durationMonths: 7, code: 'DOD' }],
  },
  { text: 'Despite intensive care and antibiotics after chemotherapy she died.', values: [{ code: 'DUC' }] },
  { text: 'Despite remission after chemotherapy he died.', values: [{ code: 'DUC' }] },
  { text: 'He was irradiated as a palliative measure. He died four months later.', values: [{ durationMonths: 4, code: 'DOD' }] },
  {
    text: 'Irradiation was given. He died ten months after the diagnosis, four years after the first complaints.',
    values: [{ durationMonths: 10, anchor: 'diagnosis', vitalStatus: 'dead' }],
  },
  { text: 'She worsened after the operation and died 36 hours after the biopsy.', values: [{ durationMonths: 0.05, vitalStatus: 'dead' }] },
  { text: 'She was given sorafenib. She died in the following month.', values: [{ durationMonths: 1, vitalStatus: 'dead' }] },
  { text: 'He was given sorafenib. He died at home.', values: [{ durationMonths: null, vitalStatus: 'dead' }] },
  // A time that opens a sentence belongs to what follows it; an early discharge lends none to it.
  {
    text: 'The nephrectomy went well and he left on the eighth day. To date, he is alive and shows no relapse.',
    values: [{ durationMonths: null, code: 'NED' }],
  },
  {
    text: 'Embolization was done. The lesion shrank. She has been followed for 30 months, and no progressive enlargement of the lesion was seen.',
    values: [{ durationMonths: 30, code: 'AWD' }],
  },
  {
    text: 'The myxoma was removed. Two weeks after the operation he was asymptomatic. Six months after the operation the valve closed normally.',
    values: [{ durationMonths: 6, code: 'ALIVE' }],
  },
  // A smooth operation is no outcome; going home is, but says nothing of the tumour.
  { text: 'A tumour of the cardia was resected. The operation was uneventful.', values: [] },
  { text: 'A tumour of the cardia was resected. The operation was uneventful, and he went home on day nine.', values: [{ code: 'ALIVE' }] },
  // Who came again was not lost, and what was found at that visit came later, though other sentences tell when.
  {
    text: 'Hemicolectomy was performed. He was lost to follow-up after 4 months. Three years after the operation he came back with jaundice. CT and a biopsy confirmed liver metastases.',
    values: [{ durationMonths: 36, code: 'AWD' }],
  },
  {
    text: 'The tumour was removed. Data on the hormone receptors were not available. She is well after 14 months.',
    values: [{ durationMonths: 14, code: 'ALIVE' }],
  },
  // Who is still treated has the disease, unless it was taken out or the treatment is to prevent.
  { text: 'The renal cancer had spread to the lungs. She is currently being treated with axitinib.', values: [{ code: 'AWD' }] },
  { text: 'Colectomy was performed. He is currently receiving adjuvant capecitabine.', values: [{ code: 'ALIVE' }] },
  // What treatment did to a tumour, at the story's end; not what came before it, and not in lesions of another kind.
  {
    text: 'Four cycles of pemetrexed were given. After four cycles a marked decrease of the pulmonary and adrenal lesions was seen.',
    values: [{ code: 'AWD' }],
  },
  { text: 'CT ten days after presentation showed a decrease in size of the mass. An uneventful resection was performed.', values: [] },
  { text: 'He was given ipilimumab. One month later a regression of the white matter lesions was seen.', values: [] },
  {
    text: 'The tumour had shown no progression since 2009. A nephrectomy was performed and she recovered well.',
    values: [{ code: 'ALIVE' }],
  },
  // A relapse that somebody came with is no outcome.
  { text: 'A woman with relapsed ovarian carcinoma was treated with olaparib.', values: [] },
  // Complaints and functions tell that a treated patient was seen.
  {
    text: 'The lipoma was excised. Two years after the excision he had full use of the hand.',
    values: [{ durationMonths: 24, anchor: 'surgery', code: 'ALIVE' }],
  },
  {
    text: 'The chordoma was resected. She was free of any back pain during a two-year follow-up.',
    values: [{ durationMonths: 24, code: 'ALIVE' }],
  },
  { text: 'Twenty years after her appendectomy she noticed a lump.', values: [] },
  // Plain words of the tumour beside a clear picture; a second denial in one sentence.
  { text: 'Orchiectomy was performed. CT showed no residual tumour, and the chest radiograph was normal.', values: [{ code: 'NED' }] },
  { text: 'The nodule was excised. She had no radiotherapy and has stayed without any sign of disease.', values: [{ code: 'NED' }] },
  // Other words for a death, and a cause that no list knows.
  {
    text: 'The gastrectomy was followed by sepsis. We lost our patient five months after surgery.',
    values: [{ durationMonths: 5, vitalStatus: 'dead' }],
  },
  { text: 'We lost our patient to follow-up after gastrectomy.', values: [{ code: 'LFU' }] },
  { text: 'He died at home; the cause of death was starvation.', values: [{ code: 'DOC' }] },
  { text: 'He died at home; the cause of death was not established.', values: [{ code: 'DUC' }] },
  // A check-up shows that the patient was seen, whatever else it tells.
  {
    text: 'A gastrectomy was performed. After a follow-up of 14 months her diabetes was treated with one drug.',
    values: [{ durationMonths: 14, code: 'ALIVE' }],
  },
  {
    text: 'A gastrectomy was performed. Two weeks later she was re-examined and the drain was taken out.',
    values: [{ durationMonths: 0.5, code: 'ALIVE' }],
  },
  {
    text: 'A gastrectomy was performed. Six months after the intervention he had gained weight.',
    values: [{ durationMonths: 6, anchor: 'surgery', code: 'ALIVE' }],
  },
  { text: 'A nephrectomy was performed. He went home on the twenty-third day.', values: [{ durationMonths: 0.76, code: 'ALIVE' }] },
  {
    text: 'He did very well after the colectomy. Three weeks later he was reviewed in our clinic.',
    values: [{ durationMonths: 0.75, code: 'ALIVE' }],
  },
  // Complaints that stay away say nothing of the tumour; no more does a normal organ that has no part in it.
  {
    text: 'The tumour was irradiated. There was no recurrence of cholangitis 3 weeks after the treatment.',
    values: [{ durationMonths: 0.75, code: 'ALIVE' }],
  },
  {
    text: 'A desmoid tumour of the abdominal wall was excised. Gastroscopy 5 months later was normal.',
    values: [{ durationMonths: 5, code: 'ALIVE' }],
  },
  { text: 'A carcinoma of the stomach was resected. Gastroscopy 5 months later was normal.', values: [{ durationMonths: 5, code: 'NED' }] },
  {
    text: 'The astrocytoma was removed and a shunt placed. At one year of follow-up CT showed a normal ventricular system.',
    values: [{ durationMonths: 12, code: 'ALIVE' }],
  },
  // No disease beyond its place is disease in it; a donor is another person; a discharge may be a fluid.
  { text: 'A carcinoma of the vulva was seen. There was no evidence of disease outside the vulva.', values: [] },
  {
    text: 'A liver from a deceased donor was transplanted. Four months after it her liver function was good.',
    values: [{ durationMonths: 4, code: 'ALIVE' }],
  },
  { text: 'The nodule was excised. No purulent discharge was present.', values: [] },
  // Other words for a death and for a patient who was not seen again.
  { text: 'She had palliative radiotherapy and could walk until the last week of her life.', values: [{ vitalStatus: 'dead' }] },
  { text: 'The goal of care was a good quality of life.', values: [] },
  { text: 'The patient was lost due to septic shock after the gastrectomy.', values: [{ vitalStatus: 'dead' }] },
  { text: 'A gastrectomy was performed. She was lost after the third cycle of chemotherapy.', values: [{ code: 'LFU' }] },
  {
    text: 'Nivolumab was given. At the visit after three months the uveitis had stayed away. Some time later he died of his cancer.',
    values: [{ durationMonths: null, code: 'DOD' }],
  },
  // How long a response held is how long the patient was seen; how long a complaint had lasted is not.
  {
    text: 'Nivolumab was given for lung cancer. The antitumor effect was sustained for 15 months.',
    values: [{ durationMonths: 15, code: 'AWD' }],
  },
  {
    text: 'She presented with pain and anorexia for 2 months, and CT showed a gallbladder carcinoma with lung metastases. After gemcitabine a partial response was seen.',
    values: [{ durationMonths: null, code: 'AWD' }],
  },
];
