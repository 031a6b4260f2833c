import type { Example } from '../../extractor.ts';

/** Drugs: which, in how many cycles, against what. */
export const OF_DRUGS: readonly Example[] = [
  {
    text: 'He was given six cycles of chemotherapy (TC: paclitaxel 175 mg/m2 on day 1; carboplatin AUC 5 on day 1).',
    values: [{ modality: 'chemotherapy', name: 'chemotherapy (TC)', cycles: 6 }],
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
  { text: 'Imatinib (Gleevec) 400 mg daily was started.', values: [{ modality: 'targeted', agents: [{ name: 'imatinib' }] }] },
  { text: 'Nivolumab was administered every two weeks.', values: [{ modality: 'immunotherapy', agents: [{ name: 'nivolumab' }] }] },
  { text: 'Infection was ruled out and chemotherapy with docetaxel was started.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  {
    text: 'Chemotherapy was postponed because of fever and started two weeks later.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  {
    text: 'She was evaluated for treatment with sorafenib, which was started in May.',
    values: [{ modality: 'targeted', status: 'given' }],
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
  { text: 'She is under treatment with a somatostatine analogue.', values: [{ modality: 'hormone', status: 'given' }] },
  {
    text: 'Abiraterone acetate (AA) and prednisone were started.',
    values: [{ modality: 'hormone', agents: [{ name: 'abiraterone' }, { name: 'prednisone' }] }],
  },
  {
    text: 'Lanreotide was started as a blockade of the receptors of the tumour.',
    values: [{ modality: 'hormone', agents: [{ name: 'lanreotide' }] }],
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
  {
    text: 'We decided to start FOLFIRI, which has been reported to induce responses in 50% of patients with rectal cancer [7].',
    values: [{ modality: 'chemotherapy', regimen: 'FOLFIRI' }],
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
  {
    text: 'He was referred for interferon alpha and received interferon alpha-2b.',
    values: [{ modality: 'immunotherapy', agents: [{ name: 'interferon alfa-2b' }] }],
  },
  {
    text: 'Adjuvant chemotherapy was given to the patient after the diagnosis was made.',
    section: 'discussion',
    values: [{ modality: 'chemotherapy' }],
  },
  { text: 'She started chemotherapy with gemcitabine for debulking.', values: [{ modality: 'chemotherapy' }] },
  { text: 'Sorafenib was started. After 4 cycles, CT showed stable disease.', values: [{ modality: 'targeted', response: 'stable' }] },
  {
    text: 'The patient received prednisolone and cyclophosphamide without a response of the tumour to treatment. Fever resolved completely.',
    values: [{ modality: 'chemotherapy' }],
  },
  { text: 'He finished chemotherapy in May.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'She has completed three of six planned cycles of chemotherapy.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'UFT was given.', values: [{ modality: 'chemotherapy', agents: [{ name: 'tegafur/uracil' }] }] },
  {
    text: 'No severe chemotherapy toxicity was seen during five cycles of carboplatin.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  {
    text: 'He was scheduled for cisplatin and etoposide. After three cycles the mass had halved.',
    values: [{ modality: 'chemotherapy', status: 'given' }],
  },
  {
    text: 'In May 2011 new nodules were seen, and in July 2011 the patient was started on sunitinib.',
    values: [{ modality: 'targeted', time: { text: 'in July 2011', date: '2011-07' } }],
  },
  {
    text: 'Tacrolimus was stopped, immunosuppression was reduced and rituximab was infused.',
    values: [{ modality: 'targeted', agents: [{ name: 'rituximab' }] }],
  },
  {
    text: 'Being a carrier of hepatitis B, he was started on lenvatinib with care.',
    values: [{ modality: 'targeted', agents: [{ name: 'lenvatinib' }] }],
  },
  { text: 'Imiquimod was applied for eight weeks.', values: [{ modality: 'immunotherapy', status: 'given' }] },
  { text: 'FOLFOX was deferred until delivery, when three cycles were given.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'She was offered chemotherapy and had five cycles of docetaxel.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  { text: 'Chemotherapy was recommended; she received four cycles.', values: [{ modality: 'chemotherapy', status: 'given' }] },
  {
    text: 'He was given carboplatin instead of cisplatin, and etoposide.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'carboplatin' }, { name: 'etoposide' }] }],
  },
  {
    text: 'Because of vincristine-induced neuropathy, actinomycin D was given.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'dactinomycin' }] }],
  },
  {
    text: 'Six cycles of cisplatin were planned, but only two cycles could be given.',
    values: [{ modality: 'chemotherapy', status: 'given', cycles: 2 }],
  },
  { text: 'Capecitabine was reduced after the first three cycles.', values: [{ modality: 'chemotherapy', cycles: null }] },
  { text: 'He had two series of chemotherapy with ifosfamide.', values: [{ modality: 'chemotherapy', cycles: 2 }] },
  { text: 'She received gemcitabine, one cycle per month.', values: [{ modality: 'chemotherapy', cycles: null }] },
  {
    text: 'Temozolomide was given for 12 cycles. Six more cycles of temozolomide were added.',
    values: [{ modality: 'chemotherapy', cycles: 12 }],
  },
  { text: 'CHOP was given with intrathecal prophylaxis.', values: [{ modality: 'chemotherapy', intent: null }] },
  {
    text: 'Gemcitabine was given from October to February 2015.',
    values: [{ modality: 'chemotherapy', time: { text: 'October to February 2015', date: '2014-10' } }],
  },
  {
    text: 'She received intrathecal methotrexate and arabinoside.',
    values: [{ modality: 'chemotherapy', agents: [{ name: 'methotrexate' }, { name: 'cytarabine' }] }],
  },
  { text: 'Cisplatin was given with etoposide.', values: [{ agents: [{ name: 'cisplatin' }, { name: 'etoposide' }] }] },
  { text: 'Imatinib reduced the size of the metastases.', values: [{ modality: 'targeted', status: 'given' }] },
];
