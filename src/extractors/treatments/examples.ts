import type { Example } from '../extractor.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const TREATMENT_EXAMPLES: readonly Example[] = [
  {
    text: 'The patient underwent laparoscopic right hemicolectomy.',
    values: [{ modality: 'surgery', name: 'laparoscopic right hemicolectomy', status: 'given', order: 1 }],
  },
  {
    text: 'The mass was completely excised under general anaesthesia.',
    values: [{ modality: 'surgery', name: 'mass was completely excised', status: 'given' }],
  },
  { text: 'We performed a craniotomy and the tumour was removed in one piece.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'Excision of the nodule was performed elsewhere. In March 2016, the tumour recurred and a wide local excision was carried out.',
    values: [
      { modality: 'surgery', name: 'Excision of the nodule', order: 1 },
      { modality: 'surgery', name: 'wide local excision', order: 2, time: { text: 'In March 2016', date: '2016-03' } },
    ],
  },
  {
    text: 'Surgery was performed to remove the tumour of the lower arm.',
    values: [{ modality: 'surgery', name: 'removal of the tumour of the lower arm' }],
  },
  {
    text: 'The right kidney and para-aortic lymph nodes were resected.',
    values: [{ modality: 'surgery', name: 'right kidney and para-aortic lymph nodes were resected' }],
  },
  {
    text: 'A resection of segment 4 of the liver was performed.',
    values: [{ modality: 'surgery', name: 'resection of segment 4 of the liver' }],
  },
  {
    text: 'She underwent mastectomy for a lobular carcinoma localized in the upper quadrant.',
    values: [{ modality: 'surgery', name: 'mastectomy for a lobular carcinoma' }],
  },
  {
    text: 'He was given six cycles of chemotherapy (TC: paclitaxel 175 mg/m2 on day 1; carboplatin AUC 5 on day 1).',
    values: [{ modality: 'chemotherapy', name: 'chemotherapy (TC)', cycles: 6 }],
  },
  {
    text: 'Three cycles of paclitaxel and six cycles of gemcitabine were given.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'paclitaxel' }], cycles: 3 },
      { modality: 'chemotherapy', agents: [{ name: 'gemcitabine' }], cycles: 6 },
    ],
  },
  {
    text: 'He received cisplatin and paclitaxel. The regimen was then changed to carboplatin (instead of cisplatin because of a paclitaxel-induced neuropathy) and doxorubicin.',
    values: [{ agents: [{ name: 'cisplatin' }, { name: 'paclitaxel' }] }, { agents: [{ name: 'carboplatin' }, { name: 'doxorubicin' }] }],
  },
  {
    text: 'She received six cycles of cisplatin, etoposide and bleomycin. Radiotherapy of 56 Gy was delivered. A rest was seen, therefore four more cycles of cisplatin and etoposide were given.',
    values: [
      { cycles: 6 },
      { modality: 'radiotherapy', totalDoseGy: 56 },
      { agents: [{ name: 'cisplatin' }, { name: 'etoposide' }], cycles: 4 },
    ],
  },
  {
    text: 'She underwent neoadjuvant chemotherapy. A hysterectomy was performed. Four cycles of paclitaxel were administered in all.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'paclitaxel' }], cycles: 4 }, { modality: 'surgery' }],
  },
  { text: 'A tumorectomy was performed. Six months after the operation she was well.', values: [{ modality: 'surgery', order: 1 }] },
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
    text: 'She received radiotherapy (50 Gy in 25 fractions). A boost of 16 Gy in 8 fractions was added.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 50, fractions: 25 },
      { modality: 'radiotherapy', totalDoseGy: 16, fractions: 8 },
    ],
  },
  {
    text: 'Gamma knife radiosurgery was performed with a marginal dose of 14 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 14 }],
  },
  {
    text: 'The patient received six cycles of chemotherapy with carboplatin and paclitaxel.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'carboplatin' }, { name: 'paclitaxel' }], cycles: 6, status: 'given' }],
  },
  {
    text: 'He was treated with 8 courses of R-CHOP.',
    values: [
      {
        modality: 'chemotherapy',
        regimen: 'R-CHOP',
        cycles: 8,
        agents: [
          { name: 'rituximab' },
          { name: 'cyclophosphamide' },
          { name: 'doxorubicin' },
          { name: 'vincristine' },
          { name: 'prednisone' },
        ],
      },
    ],
  },
  {
    text: 'Chemotherapy with 5-FU and CDDP was started.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'fluorouracil' }, { name: 'cisplatin' }] }],
  },
  {
    text: 'She received gemcitabine, followed by maintenance with bevacizumab.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'gemcitabine' }] },
      { modality: 'targeted', agents: [{ name: 'bevacizumab' }] },
    ],
  },
  { text: 'Imatinib (Gleevec) 400 mg daily was started.', values: [{ modality: 'targeted', agents: [{ name: 'imatinib' }] }] },
  { text: 'Nivolumab was administered every two weeks.', values: [{ modality: 'immunotherapy', agents: [{ name: 'nivolumab' }] }] },
  {
    text: 'She took tamoxifen but refused radiotherapy.',
    values: [
      { modality: 'hormone', status: 'given' },
      { modality: 'radiotherapy', status: 'declined' },
    ],
  },
  {
    text: 'Chemotherapy was discontinued after two cycles because of neutropenia.',
    values: [{ modality: 'chemotherapy', status: 'discontinued' }],
  },
  {
    text: 'He received concurrent chemoradiotherapy with weekly cisplatin.',
    values: [{ modality: 'chemotherapy' }, { modality: 'radiotherapy' }],
  },
  { text: 'Transarterial chemoembolization was performed for the liver metastases.', values: [{ modality: 'embolization' }] },
  {
    text: 'Radioactive iodine ablation was given after total thyroidectomy.',
    values: [{ modality: 'radionuclide' }, { modality: 'surgery' }],
  },
  { text: 'She is currently receiving palliative treatment.', values: [{ modality: 'other', name: 'palliative treatment' }] },
  {
    text: 'No postoperative radiotherapy or chemotherapy was given.',
    values: [
      { modality: 'radiotherapy', status: 'not-given', order: null },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'The tumour was resected. The patient declined adjuvant chemotherapy.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'chemotherapy', status: 'declined' },
    ],
  },
  {
    text: 'The lesion was excised and no adjuvant therapy was given.',
    values: [{ modality: 'surgery' }, { modality: 'other', status: 'not-given' }],
  },
  { text: 'After metastases had been ruled out, mastectomy was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'Infection was ruled out and chemotherapy with docetaxel was started.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  {
    text: 'She refused surgery and was treated with radiotherapy.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'declined' },
    ],
  },
  {
    text: 'Vascular invasion precluded resection, and chemotherapy was administered.',
    values: [
      { modality: 'chemotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  {
    text: 'Surgery was ruled out and radiotherapy was delivered.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  {
    text: 'Radiotherapy was performed, and chemotherapy was not needed.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'Cisplatin was contraindicated, so carboplatin was given.',
    values: [
      { modality: 'chemotherapy', status: 'given', agents: [{ name: 'carboplatin' }] },
      { modality: 'chemotherapy', status: 'not-given', agents: [{ name: 'cisplatin' }] },
    ],
  },
  {
    text: 'Chemotherapy was postponed because of fever and started two weeks later.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  { text: 'Radiotherapy was not started until six weeks after the biopsy.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  {
    text: 'She was evaluated for treatment with sorafenib, which was started in May.',
    values: [{ modality: 'targeted', status: 'given' }],
  },
  {
    text: 'Radiotherapy was planned but was not given because she deteriorated.',
    values: [{ modality: 'radiotherapy', status: 'not-given' }],
  },
  { text: 'Chemotherapy was refused, and analgesics were given.', values: [{ modality: 'chemotherapy', status: 'declined' }] },
  {
    text: 'No chemotherapy or radiotherapy was given after the mastectomy.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'chemotherapy', status: 'not-given' },
      { modality: 'radiotherapy', status: 'not-given' },
    ],
  },
  { text: 'She declined chemotherapy and was given only supportive care.', values: [{ modality: 'chemotherapy', status: 'declined' }] },
  { text: 'She did not undergo any para-aortic lymphadenectomy.', values: [{ modality: 'surgery', status: 'not-given' }] },
  {
    text: 'Chemoembolization with doxorubicin was performed twice.',
    values: [{ modality: 'embolization', agents: [{ name: 'doxorubicin' }] }],
  },
  {
    text: 'He received QVX (vincristine, cyclophosphamide and etoposide). After remission, QVX was repeated for 3 cycles.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'vincristine' }, { name: 'cyclophosphamide' }, { name: 'etoposide' }], cycles: 3 },
    ],
  },
  {
    text: 'The patient received carboplatin. Soluble interleukin-2 receptor was normal.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'carboplatin' }] }],
  },
  {
    text: 'The tumour board did not recommend radio- or chemotherapy.',
    values: [
      { modality: 'radiotherapy', status: 'not-given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'The lesion was excised. Adjuvant irradiation was recommended. However, the patient declined it.',
    values: [{ modality: 'surgery' }, { modality: 'radiotherapy', status: 'declined' }],
  },
  {
    text: 'Postoperative chemotherapy was suggested to her, but she refused this proposal.',
    values: [{ modality: 'chemotherapy', status: 'declined' }],
  },
  {
    text: 'Chemotherapy was recommended but she refused to stay in the ward.',
    values: [{ modality: 'chemotherapy', status: 'recommended' }],
  },
  {
    text: 'The nodule was resected and postoperative radiotherapy was not scheduled.',
    values: [{ modality: 'surgery' }, { modality: 'radiotherapy', status: 'not-given' }],
  },
  {
    text: 'He received whole brain irradiation but not high-dose chemotherapy or rituximab.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'chemotherapy', status: 'not-given' },
      { modality: 'targeted', status: 'not-given' },
    ],
  },
  { text: 'She had no history of smoking, asbestos or radiation. A lobectomy was performed.', values: [{ modality: 'surgery' }] },
  { text: 'Surgery was not done because the patient rejected the operation.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'A hemiglossectomy without neck dissection was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The cyclin-dependent kinase inhibitor p16 was expressed.', values: [] },
  { text: 'She is under treatment with a somatostatine analogue.', values: [{ modality: 'hormone', status: 'given' }] },
  { text: 'As a child he had been exposed to radiation.', values: [] },
  { text: 'On MRI, CSI (chemical shift imaging) showed no fat. The mass was excised.', values: [{ modality: 'surgery' }] },
  {
    text: 'He received craniospinal irradiation (CSI). CSI was given with 36 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 36 }],
  },
  { text: 'Radiotherapy to the tumour bed of 54 Gy was given.', values: [{ modality: 'radiotherapy', totalDoseGy: 54 }] },
  {
    text: 'Radiotherapy of 45 Gy in 25 fractions was given. The relapse in the spine was treated with 30 Gy in 10 fractions.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 45 },
      { modality: 'radiotherapy', totalDoseGy: 30, fractions: 10 },
    ],
  },
  {
    text: 'He received 50 Gy of radiotherapy. The adjacent area of the cortex had received 20 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 50 }],
  },
  {
    text: 'The tumour was resected, then daily TMZ was given. Temozolomide (TMZ) was well tolerated.',
    values: [{ modality: 'surgery' }, { modality: 'chemotherapy', agents: [{ name: 'temozolomide' }] }],
  },
  {
    text: 'Abiraterone acetate (AA) and prednisone were started.',
    values: [{ modality: 'hormone', agents: [{ name: 'abiraterone' }, { name: 'prednisone' }] }],
  },
  { text: 'Selective internal radiotherapy of the liver was performed.', values: [{ modality: 'radionuclide' }] },
  { text: 'He continued on tumor treating fields for a year.', values: [{ modality: 'other', status: 'given' }] },
  {
    text: 'Lanreotide was started as a blockade of the receptors of the tumour.',
    values: [{ modality: 'hormone', agents: [{ name: 'lanreotide' }] }],
  },
  {
    text: 'She was treated with three cycles of S-1 and subsequently four cycles of FOLFOX.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 's-1' }], cycles: 3 },
      { modality: 'chemotherapy', regimen: 'FOLFOX', cycles: 4 },
    ],
  },
  {
    text: 'Ten months after laparoscopic low anterior resection, he underwent hepatic segmentectomy.',
    values: [{ modality: 'surgery', name: 'hepatic segmentectomy' }],
  },
  {
    text: 'Stem cell transplantation was considered, but financial constraints did not allow it.',
    values: [{ modality: 'transplant', status: 'not-given' }],
  },
  { text: 'She was too frail to undergo chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'After six cycles of docetaxel he refused further treatment.',
    values: [
      { modality: 'chemotherapy', status: 'given' },
      { modality: 'other', status: 'declined' },
    ],
  },
  { text: 'No dissection of lymph nodes and adjuvant treatment was performed.', values: [{ modality: 'other', status: 'not-given' }] },
  {
    text: 'IMRT with 50 Gy and a simultaneous integrated boost of 60 Gy was delivered.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 60 }],
  },
  {
    text: 'Radiotherapy was given two times with 54 Gy and 46 Gy in May 2013 and June 2014, respectively.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 54 },
      { modality: 'radiotherapy', totalDoseGy: 46 },
    ],
  },
  {
    text: 'He underwent craniospinal irradiation with 36 Gy and a boost to the posterior fossa up to 54 Gy.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 54 }],
  },
  {
    text: 'Whole brain radiotherapy with 30 Gy in 10 fractions and stereotactic radiosurgery with 15 Gy in a single fraction were delivered.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 30, fractions: 10 },
      { modality: 'radiotherapy', totalDoseGy: 15, fractions: 1 },
    ],
  },
  {
    text: 'A dose of 66 CGE in 33 fractions was delivered by proton therapy (BED 79 Gy).',
    values: [{ modality: 'radiotherapy', totalDoseGy: 66, fractions: 33 }],
  },
  {
    text: 'R-CHOP chemotherapy with rituximab, cyclophosphamide and prednisolone was given.',
    values: [
      {
        modality: 'chemotherapy',
        agents: [
          { name: 'rituximab' },
          { name: 'cyclophosphamide' },
          { name: 'doxorubicin' },
          { name: 'vincristine' },
          { name: 'prednisolone' },
        ],
      },
    ],
  },
  { text: 'Surgery was postponed.', values: [{ modality: 'surgery', status: 'planned' }] },
  { text: 'The patient was scheduled for radical nephrectomy.', values: [{ modality: 'surgery', status: 'planned' }] },
  {
    text: 'She was not a candidate for chemotherapy because of renal failure.',
    values: [{ modality: 'chemotherapy', status: 'not-given' }],
  },
  { text: 'Surgery was offered but the patient opted for conservative follow-up.', values: [{ modality: 'surgery', status: 'declined' }] },
  { text: 'He was referred for radiotherapy but never attended.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  { text: 'The parents refused chemotherapy.', values: [{ modality: 'chemotherapy', status: 'declined' }] },
  { text: 'The family decided to give up treatment.', values: [{ modality: 'other', status: 'declined' }] },
  { text: 'He died before chemotherapy could be started.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'Her poor general condition precluded chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'After resection, radiotherapy was considered but not given.',
    values: [{ modality: 'surgery' }, { modality: 'radiotherapy', status: 'not-given' }],
  },
  { text: 'The relapse rate is low with or without radiotherapy.', values: [] },
  {
    text: 'Treatment options including surgery and radiotherapy were discussed with the patient.',
    values: [
      { modality: 'surgery', status: 'recommended' },
      { modality: 'radiotherapy', status: 'recommended' },
    ],
  },
  {
    text: 'We decided to start FOLFIRI, which has been reported to induce responses in 50% of patients with rectal cancer [7].',
    values: [{ modality: 'chemotherapy', regimen: 'FOLFIRI' }],
  },
  { text: 'Allogeneic transplantation from her sister was performed.', values: [{ modality: 'transplant' }] },
  { text: 'Splenectomy was performed for haemolysis. Two years after splenectomy she was well.', values: [] },
  { text: 'Thoracoscopic decortication because of empyema was performed.', values: [] },
  { text: 'He had undergone surgery for an inguinal hernia.', values: [] },
  { text: 'An emergency laparotomy was performed for bowel obstruction and a stoma was formed.', values: [] },
  { text: 'Preoperative portal vein embolization was followed by right hepatectomy.', values: [{ modality: 'surgery' }] },
  { text: 'A γ-knife treatment was performed.', values: [{ modality: 'radiotherapy' }] },
  {
    text: 'The Stupp protocol with 60 Gy was completed.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'temozolomide' }] },
      { modality: 'radiotherapy', totalDoseGy: 60 },
    ],
  },
  {
    text: 'Adjuvant chemotherapy (AC) was started with gemcitabine. After six cycles of AC she was well.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'gemcitabine' }], cycles: 6 }],
  },
  {
    text: 'CHOP (cyclophosphamide, doxorubicin, vincristine and prednisolone) is old. He received R-CHOP.',
    values: [
      {
        modality: 'chemotherapy',
        agents: [
          { name: 'rituximab' },
          { name: 'cyclophosphamide' },
          { name: 'doxorubicin' },
          { name: 'vincristine' },
          { name: 'prednisolone' },
        ],
      },
    ],
  },
  {
    text: 'TS-1 (tegafur, gimeracil and oteracil) was given.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'tegafur' }, { name: 'gimeracil' }, { name: 'oteracil' }] }],
  },
  {
    text: 'She received UFT plus LV.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'tegafur/uracil' }, { name: 'leucovorin' }] }],
  },
  {
    text: 'He received bortezomib and dexamethasone.',
    values: [{ modality: 'targeted', agents: [{ name: 'bortezomib' }, { name: 'dexamethasone' }] }],
  },
  { text: 'She received radioactive iodine for Graves disease.', values: [] },
  { text: 'Percutaneous sclerotherapy of the mass was performed.', values: [{ modality: 'other', status: 'given' }] },
  { text: 'Sclerotherapy stopped the bleeding from oesophageal varices.', values: [] },
  {
    text: 'He was referred for interferon alpha and received interferon alpha-2b.',
    values: [{ modality: 'immunotherapy', agents: [{ name: 'interferon alfa-2b' }] }],
  },
  { text: 'Splenectomy was performed for haemolysis. After the surgical intervention she was well.', values: [] },
  {
    text: 'As surgery was not feasible, chemotherapy was started.',
    values: [
      { modality: 'chemotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'She had not previously received radiotherapy to the neck.', values: [] },
  { text: 'Targeted therapy could not be afforded.', values: [{ modality: 'targeted', status: 'not-given' }] },
  {
    text: 'Adjuvant chemotherapy was given to the patient after the diagnosis was made.',
    section: 'discussion',
    values: [{ modality: 'chemotherapy' }],
  },
  { text: 'Smith et al. reported a thymoma [3]. The patient underwent thymectomy.', section: 'discussion', values: [] },
  {
    text: 'A lobectomy was performed and adjuvant chemotherapy was recommended.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'chemotherapy', status: 'recommended' },
    ],
  },
  {
    text: 'A lobectomy was performed and adjuvant radiotherapy was recommended and started.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'given' },
    ],
  },
  { text: 'Complete resection was not possible and subtotal resection was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'A second opinion was sought regarding surgery.', values: [] },
  { text: 'There were no complications after surgery.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'An incisional biopsy was performed and a ventriculoperitoneal shunt was placed.', values: [] },
  { text: 'The drain was removed on the third day and antibiotics were given.', values: [] },
  { text: 'The cut surface was gray and firm.', values: [] },
  { text: 'Her mother had undergone mastectomy and chemotherapy.', values: [] },
  { text: 'She had taken methotrexate for rheumatoid arthritis for ten years.', values: [] },
  { text: 'Wide excision with adjuvant radiotherapy of 50 to 60 Gy is recommended.', section: 'discussion', values: [] },
  { text: 'Kim et al. treated 12 patients with doxorubicin and ifosfamide [14].', section: 'discussion', values: [] },
  { text: 'An octreotide scan showed no uptake.', values: [] },
  { text: 'Soluble interleukin 2 (IL-2) receptor was raised, and DNA of the tumour was extracted.', values: [] },
  {
    text: 'Several approaches have been employed against this tumour, including radical surgery and hormonal therapy.',
    section: 'abstract',
    values: [],
  },
  { text: 'The mass could not be resected.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'The tumour could not be completely resected and only a biopsy was taken.', values: [] },
  { text: 'She started chemotherapy with gemcitabine for debulking.', values: [{ modality: 'chemotherapy' }] },
  { text: 'The tumour was seen on 68Ga-DOTA-octreotide PET. She had not received any prior chemotherapy.', values: [] },
  { text: 'The testis descended without medical treatment.', values: [] },
  {
    text: 'The spindle cell sarcoma was resected. Two months after surgery, first-line chemotherapy with doxorubicin was started, and a partial response was obtained.',
    values: [
      { modality: 'surgery', interval: null, response: null },
      {
        modality: 'chemotherapy',
        line: 1,
        interval: { text: 'Two months', months: 2, comparator: '=', anchor: 'surgery' },
        response: 'partial',
      },
    ],
  },
  {
    text: 'He received two cycles of EP. The disease progressed on this regimen. Irinotecan was then given as second-line therapy.',
    values: [
      { modality: 'chemotherapy', response: 'progression' },
      { agents: [{ name: 'irinotecan' }], line: 2, response: null },
    ],
  },
  { text: 'Sorafenib was started. After 4 cycles, CT showed stable disease.', values: [{ modality: 'targeted', response: 'stable' }] },
  {
    text: 'She received radiotherapy. Eight months later, the tumour progressed and was resected.',
    values: [
      { modality: 'radiotherapy', response: null },
      { modality: 'surgery', interval: { text: 'Eight months later', months: 8, comparator: '=', anchor: 'unstated' } },
    ],
  },
  { text: 'The tumour was resected. There was complete remission of the headache.', values: [{ modality: 'surgery', response: null }] },
  {
    text: 'The patient received prednisolone and cyclophosphamide without a response of the tumour to treatment. Fever resolved completely.',
    values: [{ modality: 'chemotherapy' }],
  },
  {
    text: 'Chemotherapy with cisplatin was discontinued because of hearing loss and renal toxicity.',
    values: [
      {
        modality: 'chemotherapy',
        status: 'discontinued',
        statusReason: { text: 'because of hearing loss and renal toxicity', code: 'toxicity' },
      },
    ],
  },
  {
    text: 'Owing to his poor general condition, radiotherapy was not given.',
    values: [
      { modality: 'radiotherapy', status: 'not-given', statusReason: { text: 'Owing to his poor general condition', code: 'comorbidity' } },
    ],
  },
  {
    text: 'Surgery was declined by the patient. Tamoxifen was given.',
    values: [
      { modality: 'hormone', status: 'given', statusReason: null },
      { modality: 'surgery', status: 'declined', statusReason: null },
    ],
  },
  {
    text: 'In March 2014 the breast tumour was excised by lumpectomy. Radiotherapy was given in June 2014.',
    values: [
      { modality: 'surgery' },
      { modality: 'radiotherapy', interval: { text: 'in June 2014', months: 3, comparator: '=', anchor: 'surgery' } },
    ],
  },
  {
    text: 'Letrozole was given until June 2015. Fulvestrant was started in July 2015.',
    values: [
      { modality: 'hormone', time: null },
      { modality: 'hormone', time: { text: 'in July 2015', date: '2015-07' } },
    ],
  },
  { text: 'The urologist took out the left kidney together with the adrenal gland.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'He had his right kidney removed in another hospital.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The tumour was dissected free from the carotid artery and removed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'It was possible to excise the lesion completely.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The stitches were taken out and a sample was cut out of the mass.', values: [] },
  { text: 'The liver metastasis was ablated with microwaves.', values: [{ modality: 'ablation', status: 'given' }] },
  {
    text: 'Epirubicin in lipiodol was infused into the hepatic artery.',
    values: [{ modality: 'embolization', agents: [{ name: 'epirubicin' }] }],
  },
  { text: 'The interferon-gamma release assay was negative.', values: [] },
  { text: 'Forty-five Gy were applied to the mediastinum.', values: [{ modality: 'radiotherapy', totalDoseGy: 45 }] },
  {
    text: 'Radiotherapy to the pelvis was given with 46 Gy. In a second phase 20 Gy were given to the prostate.',
    values: [{ modality: 'radiotherapy', totalDoseGy: 66 }],
  },
  { text: 'He finished chemotherapy in May.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'She has completed three of six planned cycles of chemotherapy.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'Chemotherapy was felt to be inappropriate.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'The patient was not fit enough for chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'Observation was preferred to adjuvant chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'Olaparib and bevacizumab had been discussed as alternatives by the board.',
    values: [{ modality: 'targeted', status: 'recommended' }],
  },
  { text: 'Docetaxel had been proposed in her home town.', values: [{ modality: 'chemotherapy', status: 'recommended' }] },
  { text: 'Had the tumour grown, sorafenib would have been started.', values: [] },
  {
    text: 'Chemotherapy was discussed with the patient, who chose not to have it.',
    values: [{ modality: 'chemotherapy', status: 'declined' }],
  },
  {
    text: 'Radiotherapy and chemotherapy were discussed. Neither was given.',
    values: [
      { modality: 'radiotherapy', status: 'not-given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  { text: 'Radiotherapy was again suggested; once more she refused.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  { text: 'She was to receive chemotherapy, but deteriorated and died.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'She was sent to the oncologists to discuss chemotherapy.', values: [{ modality: 'chemotherapy', status: 'planned' }] },
  { text: 'She had not had diabetes or biliary surgery.', values: [] },
  { text: 'Excised under local anaesthesia. Margins were clear.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'The nail unit was excised en bloc. Completion lymphadenectomy was negative.',
    values: [{ modality: 'surgery', status: 'given' }],
  },
  { text: 'I-125 seeds were implanted in the tumour.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  { text: 'UFT was given.', values: [{ modality: 'chemotherapy', agents: [{ name: 'tegafur/uracil' }] }] },
  {
    text: 'We recommended radiotherapy, but the patient refused any adjuvant therapy.',
    values: [{ modality: 'radiotherapy', status: 'declined' }],
  },
  {
    text: 'The option of adjuvant treatment was put to him but he would not accept it.',
    values: [{ modality: 'other', status: 'declined' }],
  },
  { text: 'No treatment of the hypertension was needed. The fever subsided without specific treatment.', values: [] },
  { text: 'At no point did he receive chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'The resection was not followed by radiotherapy.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'Radiotherapy after the operation was not contemplated.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'not-given' },
    ],
  },
  { text: 'We judged chemotherapy unwarranted.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'Our board did not think radiotherapy necessary.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'Despite our recommendation of radiotherapy, she abstained.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  { text: 'Chemotherapy, although recommended, was not accepted.', values: [{ modality: 'chemotherapy', status: 'declined' }] },
  { text: 'Radiation was thought likely to damage the eye and was withheld.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  {
    text: 'Radiotherapy was planned. The plan was abandoned when she deteriorated.',
    values: [{ modality: 'radiotherapy', status: 'not-given' }],
  },
  {
    text: 'Chemotherapy was considered. In view of her age it was not given.',
    values: [{ modality: 'chemotherapy', status: 'not-given' }],
  },
  { text: 'Irradiation was offered; this she refused.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'It was agreed not to operate.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'He had never been operated on.', values: [] },
  { text: 'She was sent home without treatment.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'No further oncological measures were taken.', values: [{ modality: 'other', status: 'not-given' }] },
  {
    text: 'The combination of docetaxel and ramucirumab was abandoned after cycle 4.',
    values: [{ modality: 'chemotherapy', status: 'discontinued' }],
  },
  { text: 'He declined to continue pazopanib.', values: [{ modality: 'targeted', status: 'discontinued' }] },
  {
    text: 'Not being a candidate for surgery, he was given radiotherapy.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'Lutetium-labelled octreotate was infused twice.', values: [{ modality: 'radionuclide', status: 'given' }] },
  { text: 'No consolidation radiotherapy was added.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'She opted against a completion gastrectomy.', values: [{ modality: 'surgery', status: 'declined' }] },
  {
    text: 'The nephrologists found no reason for second-line chemotherapy with docetaxel.',
    values: [{ modality: 'chemotherapy', status: 'not-given' }],
  },
  { text: 'Radical resection of the pelvic tumour was not considered.', values: [{ modality: 'surgery', status: 'not-given' }] },
  {
    text: 'She did not receive adjuvant tamoxifen and for the last ten months has been followed.',
    values: [{ modality: 'hormone', status: 'not-given' }],
  },
  {
    text: 'Salvage surgery was proposed; however, the patient declined owing to her frailty.',
    values: [{ modality: 'surgery', status: 'declined' }],
  },
  { text: 'The family did not want to pursue whole-brain radiotherapy.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  { text: "He hadn't been offered imatinib.", values: [{ modality: 'targeted', status: 'not-given' }] },
  { text: 'Palliative chemotherapy was not an appropriate option.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'The clear margins obviated the need for radiotherapy.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'He refused further scans and therapy.', values: [{ modality: 'other', status: 'declined' }] },
  { text: 'Treatment was declined by the parents.', values: [{ modality: 'other', status: 'declined' }] },
  { text: 'There was no treatment given.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'The liver tumour was deemed inoperable.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'The team chose comfort care only.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'Nothing further was given after discharge.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'The advice to have radiotherapy was not followed.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'Radiotherapy played no part in her care.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'He was too breathless for chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'Heart failure ruled surgery out.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'Irradiation was talked about but not given.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  {
    text: 'No severe chemotherapy toxicity was seen during five cycles of carboplatin.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  { text: 'Antibiotic therapy was refused.', values: [] },
  {
    text: 'He did not tolerate chemotherapy, which was stopped after two cycles.',
    values: [{ modality: 'chemotherapy', status: 'discontinued' }],
  },
  {
    text: 'Adjuvant immunotherapy was not given and he had brachytherapy alone.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'immunotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'He refused an operation and had radiotherapy alone.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'declined' },
    ],
  },
  {
    text: 'Resection would have been mutilating, so sunitinib was started.',
    values: [
      { modality: 'targeted', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'He did not get any specific therapy for it.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'Chemotherapy was advised, but the parents could not pay for it.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'In view of his frailty therapeutic abstention was agreed upon.', values: [{ modality: 'other', status: 'not-given' }] },
  {
    text: 'He was scheduled for lobectomy but PET showed bone metastases, and pembrolizumab was given instead.',
    values: [
      { modality: 'immunotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  {
    text: 'He was scheduled for cisplatin and etoposide. After three cycles the mass had halved.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  { text: 'Temozolomide-based schedules have been tried by others.', values: [] },
  { text: 'He had two transsphenoidal removals.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'So small a tumour did not warrant adjuvant chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'He said no to further radiotherapy.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  { text: 'VMAT with 60 Gy in 30 fractions was given.', values: [{ modality: 'radiotherapy', totalDoseGy: 60, fractions: 30 }] },
  {
    text: 'She underwent lumpectomy of a 2.4 cm tumour of the right breast.',
    values: [{ modality: 'surgery', name: 'lumpectomy of a 2.4 cm tumour of the right breast' }],
  },
  {
    text: 'He had undergone a left nephrectomy for a renal tumour 14 months earlier.',
    values: [{ modality: 'surgery', name: 'left nephrectomy for a renal tumour', time: { text: '14 months earlier' } }],
  },
  { text: 'Right tibia resection was performed for the osteosarcoma.', values: [{ modality: 'surgery', name: 'Right tibia resection' }] },
  { text: 'In June 2014, scalp metastases were removed.', values: [{ modality: 'surgery', name: 'scalp metastases were removed' }] },
  {
    text: 'The patient underwent complete resection of the tumour and is free of disease three years after surgery.',
    values: [{ modality: 'surgery', time: null }],
  },
  {
    text: 'In May 2011 new nodules were seen, and in July 2011 the patient was started on sunitinib.',
    values: [{ modality: 'targeted', time: { text: 'in July 2011', date: '2011-07' } }],
  },
  {
    text: 'Pemetrexed was given every 21 days after radiotherapy.',
    values: [{ modality: 'chemotherapy', time: null }, { modality: 'radiotherapy' }],
  },
  {
    text: 'Her heart failure precluded chemotherapy and she died three months later due to liver metastases.',
    values: [{ modality: 'chemotherapy', status: 'not-given', statusReason: null }],
  },
  { text: 'Normally, small tumours do not require radiotherapy, but our patient was young.', values: [] },
  {
    text: 'He turned down both surgery and a course of radiotherapy.',
    values: [
      { modality: 'surgery', status: 'declined' },
      { modality: 'radiotherapy', status: 'declined' },
    ],
  },
  { text: 'Brachytherapy was held in reserve.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'BCG was judged unnecessary.', values: [{ modality: 'immunotherapy', status: 'not-given' }] },
  {
    text: 'She had FOLFIRI for 8 cycles and bevacizumab maintenance.',
    values: [{ modality: 'chemotherapy' }, { modality: 'targeted', agents: [{ name: 'bevacizumab' }] }],
  },
  {
    text: 'Pazopanib was given for a year, and gemcitabine was added at progression.',
    values: [{ modality: 'targeted' }, { modality: 'chemotherapy', agents: [{ name: 'gemcitabine' }] }],
  },
  {
    text: 'He had paclitaxel, then vinorelbine and finally abemaciclib.',
    values: [{ modality: 'chemotherapy' }, { modality: 'chemotherapy' }, { modality: 'targeted' }],
  },
  {
    text: 'Tacrolimus was stopped, immunosuppression was reduced and rituximab was infused.',
    values: [{ modality: 'targeted', agents: [{ name: 'rituximab' }] }],
  },
  {
    text: 'Being a carrier of hepatitis B, he was started on lenvatinib with care.',
    values: [{ modality: 'targeted', agents: [{ name: 'lenvatinib' }] }],
  },
  { text: 'Methotrexate had been taken for psoriasis.', values: [] },
  {
    text: 'She had 46 Gy to the pelvis, followed by HDR brachytherapy, 6 Gy x 4.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 46 },
      { modality: 'radiotherapy', totalDoseGy: 24 },
    ],
  },
  { text: 'Irradiation was stopped at 30 of the planned 54 Gy.', values: [{ modality: 'radiotherapy', totalDoseGy: 30 }] },
  { text: 'Rhenium-188 was injected into the cyst, giving 180 Gy to its wall.', values: [{ modality: 'radionuclide' }] },
  { text: 'The feeding arteries were occluded with microspheres.', values: [{ modality: 'embolization' }] },
  { text: 'Imiquimod was applied for eight weeks.', values: [{ modality: 'immunotherapy', status: 'given' }] },
  {
    text: 'Cemiplimab was considered but the insurer denied coverage and approval was refused.',
    values: [{ modality: 'immunotherapy', status: 'not-given' }],
  },
  { text: 'Re-irradiation was not feasible in view of prior radiotherapy.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'Surgery was proposed, but observation was preferred.', values: [{ modality: 'surgery', status: 'not-given' }] },
  { text: 'FOLFOX was deferred until delivery, when three cycles were given.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'She was offered chemotherapy and had five cycles of docetaxel.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'He refused all adjuvant measures.', values: [{ modality: 'other', status: 'declined' }] },
  {
    text: 'He declined surgery and was irradiated with 66 Gy.',
    values: [
      { modality: 'radiotherapy', status: 'given', totalDoseGy: 66 },
      { modality: 'surgery', status: 'declined' },
    ],
  },
  {
    text: 'She refused amputation but agreed to a limb-sparing resection.',
    values: [
      { modality: 'surgery', name: 'limb-sparing resection', status: 'given' },
      { modality: 'surgery', name: 'amputation', status: 'declined' },
    ],
  },
  {
    text: 'Cisplatin and etoposide failed, and sunitinib was started.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'cisplatin' }, { name: 'etoposide' }] },
      { modality: 'targeted', agents: [{ name: 'sunitinib' }] },
    ],
  },
  {
    text: 'Instead of surgery she chose letrozole.',
    values: [
      { modality: 'hormone', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  {
    text: 'Surgery not being possible, embolization was performed.',
    values: [
      { modality: 'embolization', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'Proton therapy was recommended. It was given over seven weeks.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  { text: 'Chemotherapy was recommended; she received four cycles.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'Lobectomy was planned. He died before it could be done.', values: [{ modality: 'surgery', status: 'not-given' }] },
  {
    text: 'She was offered brachytherapy or an operation and chose the latter.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'declined' },
    ],
  },
  {
    text: 'Brachytherapy rather than surgery was chosen.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  {
    text: 'Surgery was abandoned in favour of radiotherapy.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'He left against medical advice before chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'The board decided not to propose chemotherapy, and the patient decided not to have radiotherapy.',
    values: [
      { modality: 'chemotherapy', status: 'not-given' },
      { modality: 'radiotherapy', status: 'declined' },
    ],
  },
  {
    text: 'We chose enzalutamide and excluded any further lines of chemotherapy with docetaxel.',
    values: [
      { modality: 'hormone', status: 'given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  { text: 'Surgery was considered and excluded because of her age.', values: [{ modality: 'surgery', status: 'not-given' }] },
  {
    text: 'No therapy was begun after the biopsy. A year later the mass had grown and was resected.',
    values: [{ modality: 'surgery', status: 'given' }],
  },
  {
    text: 'The mass was resected and no further therapy was begun.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'other', status: 'not-given' },
    ],
  },
  {
    text: 'Chemotherapy was recommended, but the patient refused it. Later, chemotherapy was not possible.',
    values: [{ modality: 'chemotherapy', status: 'declined' }],
  },
  {
    text: 'The patient was scheduled for gemcitabine followed by radiotherapy.',
    values: [
      { modality: 'chemotherapy', status: 'planned' },
      { modality: 'radiotherapy', status: 'planned' },
    ],
  },
  {
    text: 'Amputation was recommended, then radiotherapy was given.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'surgery', status: 'recommended' },
    ],
  },
  {
    text: 'Docetaxel was stopped and abiraterone (1000 mg with prednisone 10 mg) was started.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'docetaxel' }] },
      { modality: 'hormone', agents: [{ name: 'abiraterone' }, { name: 'prednisone' }] },
    ],
  },
  {
    text: 'He was given carboplatin instead of cisplatin, and etoposide.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'carboplatin' }, { name: 'etoposide' }] }],
  },
  {
    text: 'Because of vincristine-induced neuropathy, actinomycin D was given.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'dactinomycin' }] }],
  },
  {
    text: 'She had topotecan and cyclophosphamide (7 cycles) followed by oral etoposide.',
    values: [
      { modality: 'chemotherapy', cycles: 7 },
      { modality: 'chemotherapy', cycles: null, agents: [{ name: 'etoposide' }] },
    ],
  },
  {
    text: 'Embolization of the artery was performed, and five cycles of doxorubicin were given.',
    values: [
      { modality: 'embolization', cycles: null },
      { modality: 'chemotherapy', cycles: 5 },
    ],
  },
  {
    text: 'Six cycles of cisplatin were planned, but only two cycles could be given.',
    values: [{ modality: 'chemotherapy', status: 'given', cycles: 2 }],
  },
  { text: 'Capecitabine was reduced after the first three cycles.', values: [{ modality: 'chemotherapy', cycles: null }] },
  { text: 'He had two series of chemotherapy with ifosfamide.', values: [{ modality: 'chemotherapy', cycles: 2 }] },
  {
    text: 'He had instillations of mitomycin and BCG.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'mitomycin' }] },
      { modality: 'immunotherapy', agents: [{ name: 'bcg' }] },
    ],
  },
  { text: 'Embolization of the renal artery was performed to stop the bleeding.', values: [] },
  { text: 'Embolization of the renal artery was performed to shrink the tumour.', values: [{ modality: 'embolization' }] },
  { text: 'Chemoembolization was performed because of tumour bleeding.', values: [{ modality: 'embolization' }] },
  { text: 'She received gemcitabine, one cycle per month.', values: [{ modality: 'chemotherapy', cycles: null }] },
  {
    text: 'She received 225Ac-DOTATOC after 90Y-DOTATOC had failed.',
    values: [
      { modality: 'radionuclide', agents: [{ name: 'actinium-225 edotreotide' }] },
      { modality: 'radionuclide', agents: [{ name: 'yttrium-90 edotreotide' }] },
    ],
  },
  { text: 'Four cycles of 177Lu-DOTATATE were given.', values: [{ modality: 'radionuclide', cycles: 4 }] },
  {
    text: 'Temozolomide was given for 12 cycles. Six more cycles of temozolomide were added.',
    values: [{ modality: 'chemotherapy', cycles: 12 }],
  },
  {
    text: 'She had salvage treatment consisting of three cycles of gemcitabine followed by radiation therapy.',
    values: [
      { modality: 'chemotherapy', intent: 'salvage' },
      { modality: 'radiotherapy', intent: 'salvage' },
    ],
  },
  {
    text: 'He received stereotactic radiotherapy and adjuvant chemotherapy.',
    values: [
      { modality: 'radiotherapy', intent: null },
      { modality: 'chemotherapy', intent: 'adjuvant' },
    ],
  },
  {
    text: 'The tumour was removed. Postoperatively, the patient was irradiated.',
    values: [{ modality: 'surgery' }, { modality: 'radiotherapy', intent: 'adjuvant' }],
  },
  { text: 'CHOP was given with intrathecal prophylaxis.', values: [{ modality: 'chemotherapy', intent: null }] },
  { text: 'Prophylactic cranial irradiation was performed.', values: [{ modality: 'radiotherapy', intent: 'prophylactic' }] },
  {
    text: 'The sarcoma was resected. Treatment had begun with neoadjuvant ifosfamide.',
    values: [
      { modality: 'chemotherapy', order: 1 },
      { modality: 'surgery', order: 2 },
    ],
  },
  {
    text: 'Gemcitabine was given from October to February 2015.',
    values: [{ modality: 'chemotherapy', time: { text: 'October to February 2015', date: '2014-10' } }],
  },
  {
    text: 'A scan in June 2012 showed a nodule in the flank, and a second resection was performed in August 2012.',
    values: [{ modality: 'surgery', time: { text: 'in August 2012', date: '2012-08' } }],
  },
  {
    text: 'Irradiation was given twice with 50 Gy and 30 Gy on 3 May 2011 and 8 July 2013, respectively.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 50, time: { text: 'on 3 May 2011', date: '2011-05-03' } },
      { modality: 'radiotherapy', totalDoseGy: 30, time: { text: '8 July 2013', date: '2013-07-08' } },
    ],
  },
  {
    text: 'Percutaneous sclerotherapy using absolute ethanol and polidocanol was performed.',
    values: [{ modality: 'other', agents: [{ name: 'ethanol' }, { name: 'lauromacrogol' }] }],
  },
  { text: 'The nodule was excised and fixed in ethanol.', values: [{ modality: 'surgery' }] },
  {
    text: 'Nephrectomy was performed on 23/4/2012.',
    values: [{ modality: 'surgery', time: { text: 'on 23/4/2012', date: '2012-04-23' } }],
  },
  { text: 'Nephrectomy was performed on 3/4/2012.', values: [{ modality: 'surgery', time: { text: 'on 3/4/2012', date: '2012' } }] },
  {
    text: 'In May 2009, he presented with haematuria. Subsequently, nephrectomy was performed.',
    values: [{ modality: 'surgery', time: null }],
  },
  {
    text: 'In May 2009, a metastasis was found in the lung. Therefore, it was resected.',
    values: [{ modality: 'surgery', time: { text: 'In May 2009', date: '2009-05' } }],
  },
  {
    text: 'She had three cycles each of topotecan followed by gemcitabine.',
    values: [
      { modality: 'chemotherapy', cycles: 3 },
      { modality: 'chemotherapy', cycles: 3 },
    ],
  },
  {
    text: 'The glioma was irradiated. Carmustine had been offered, but she declined it. Lomustine was considered and not begun, as she was too weak.',
    values: [
      { modality: 'radiotherapy' },
      { modality: 'chemotherapy', status: 'declined' },
      { modality: 'chemotherapy', status: 'not-given', agents: [{ name: 'lomustine' }] },
    ],
  },
  {
    text: 'The rectal carcinoma was known. Laparotomy was performed and the mass was excised.',
    values: [{ modality: 'surgery', name: 'mass was excised' }],
  },
  {
    text: 'The carcinoma was resected. Adjuvant capecitabine was planned for six cycles, but was discontinued after the fourth cycle.',
    values: [{ modality: 'surgery' }, { modality: 'chemotherapy', status: 'discontinued' }],
  },
  {
    text: 'The carcinoma was resected. Adjuvant capecitabine was planned, but he stopped coming after two weeks.',
    values: [{ modality: 'surgery' }, { modality: 'chemotherapy', status: 'planned' }],
  },
  {
    text: 'A nodule of the RT upper lobe was seen, and the (Rt) kidney was small. A lobectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  {
    text: 'She had an epigastric pain with radiation to the left shoulder. A gastrectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  { text: 'She had pain of the neck. Radiation to the tumour was given.', values: [{ modality: 'radiotherapy' }] },
  {
    text: 'Gravida 2 para 1, she had never received hormonal treatment. An oophorectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  {
    text: 'Thyroidectomy was followed by iratherapy (100 mCi).',
    values: [{ modality: 'surgery' }, { modality: 'radionuclide', agents: [{ name: 'iodine-131' }] }],
  },
  { text: 'The lesion was cauterised.', values: [{ modality: 'ablation' }] },
  { text: 'The vessels of the tumour bed were cauterised.', values: [] },
  { text: 'She had a desmoid tumour, for which tranilast was given.', values: [{ modality: 'other', agents: [{ name: 'tranilast' }] }] },
  {
    text: 'His relatives chose conservative management because of the high costs of surgery.',
    values: [{ modality: 'surgery', status: 'declined' }],
  },
  { text: 'She was aware of the risks of surgery and asked for time.', values: [] },
  {
    text: 'An exploratory laparotomy was performed. The mass was unresectable and samples were taken.',
    values: [{ modality: 'surgery', status: 'not-given' }],
  },
  { text: 'Exploratory laparoscopy showed nodules, and endocervical curettage yielded carcinoma.', values: [] },
  {
    text: 'She received intrathecal methotrexate and arabinoside.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'methotrexate' }, { name: 'cytarabine' }] }],
  },
  {
    text: 'The sarcoma was resistant to dacarbazine and was treated with pazopanib.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'dacarbazine' }] },
      { modality: 'targeted', agents: [{ name: 'pazopanib' }] },
    ],
  },
  {
    text: 'The melanoma, which had progressed after dacarbazine, responded well to nivolumab.',
    values: [{ agents: [{ name: 'dacarbazine' }] }, { modality: 'immunotherapy', agents: [{ name: 'nivolumab' }] }],
  },
  {
    text: 'She had received doxorubicin and was given trabectedin.',
    values: [{ agents: [{ name: 'doxorubicin' }] }, { agents: [{ name: 'trabectedin' }] }],
  },
  { text: 'Cisplatin was given with etoposide.', values: [{ agents: [{ name: 'cisplatin' }, { name: 'etoposide' }] }] },
  { text: 'The tumour is known to be resistant to radiotherapy, and the mass was resected.', values: [{ modality: 'surgery' }] },
  {
    text: 'Cystectomy was advised followed by adjuvant chemotherapy, but he was lost to follow-up.',
    values: [
      { modality: 'surgery', status: 'not-given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'He was given antifungals, and a resection of the lung and pleura was planned.',
    values: [{ modality: 'surgery', status: 'planned' }],
  },
  { text: 'Resection of the metastasis was suggested and was carried out in May.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The resection was considered complete.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'A hemicolectomy for the carcinoma was scheduled. He had a stroke before the operation.',
    values: [{ modality: 'surgery', status: 'planned' }],
  },
  { text: 'The child died the day before he was to begin chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'Neither surgery nor radiotherapy was undertaken and she takes anastrozole.',
    values: [
      { modality: 'hormone', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
      { modality: 'radiotherapy', status: 'not-given' },
    ],
  },
  {
    text: 'The hepatectomy went well. A pseudoaneurysm of the hepatic artery was embolized with coils.',
    values: [{ modality: 'surgery' }],
  },
  { text: 'The feeding vessels of the meningioma were seen. Embolization was performed.', values: [{ modality: 'embolization' }] },
  { text: 'Vemurafenib inhibited the growth of the cultured cells. Her cells were sensitive to docetaxel in vitro.', values: [] },
  { text: 'Imatinib reduced the size of the metastases.', values: [{ modality: 'targeted', status: 'given' }] },
  { text: 'Renal biopsy showed glomerulonephritis. She was given prednisolone and cyclophosphamide.', values: [] },
  { text: 'CT showed that the tumour could not be completely removed.', values: [] },
  { text: 'A cervical lymph node excisional biopsy was done.', values: [] },
  { text: 'He is due to receive adjuvant radiotherapy for the sarcoma.', values: [{ modality: 'radiotherapy', status: 'planned' }] },
  {
    text: 'Cetuximab was withheld because of the mutation and FOLFIRI was chosen.',
    values: [
      { regimen: 'FOLFIRI', status: 'given' },
      { agents: [{ name: 'cetuximab' }], status: 'not-given' },
    ],
  },
];
