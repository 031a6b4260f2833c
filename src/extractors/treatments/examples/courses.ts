import type { Example } from '../../extractor.ts';

/** Several treatments told in one text: which are one, and in which order they were given. */
export const OF_COURSES: readonly Example[] = [
  {
    text: 'Excision of the nodule was performed elsewhere. In March 2016, the tumour recurred and a wide local excision was carried out.',
    values: [
      { modality: 'surgery', name: 'Excision of the nodule', order: 1 },
      { modality: 'surgery', name: 'wide local excision', order: 2, time: { text: 'In March 2016', date: '2016-03' } },
    ],
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
  {
    text: 'She received radiotherapy (50 Gy in 25 fractions). A boost of 16 Gy in 8 fractions was added.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 50, fractions: 25 },
      { modality: 'radiotherapy', totalDoseGy: 16, fractions: 8 },
    ],
  },
  {
    text: 'She received gemcitabine, followed by maintenance with bevacizumab.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'gemcitabine' }] },
      { modality: 'targeted', agents: [{ name: 'bevacizumab' }] },
    ],
  },
  {
    text: 'He received concurrent chemoradiotherapy with weekly cisplatin.',
    values: [{ modality: 'chemotherapy' }, { modality: 'radiotherapy' }],
  },
  {
    text: 'Radioactive iodine ablation was given after total thyroidectomy.',
    values: [{ modality: 'radionuclide' }, { modality: 'surgery' }],
  },
  {
    text: 'Radiotherapy of 45 Gy in 25 fractions was given. The relapse in the spine was treated with 30 Gy in 10 fractions.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 45 },
      { modality: 'radiotherapy', totalDoseGy: 30, fractions: 10 },
    ],
  },
  {
    text: 'The tumour was resected, then daily TMZ was given. Temozolomide (TMZ) was well tolerated.',
    values: [{ modality: 'surgery' }, { modality: 'chemotherapy', agents: [{ name: 'temozolomide' }] }],
  },
  {
    text: 'She was treated with three cycles of S-1 and subsequently four cycles of FOLFOX.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 's-1' }], cycles: 3 },
      { modality: 'chemotherapy', regimen: 'FOLFOX', cycles: 4 },
    ],
  },
  {
    text: 'Radiotherapy was given two times with 54 Gy and 46 Gy in May 2013 and June 2014, respectively.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 54 },
      { modality: 'radiotherapy', totalDoseGy: 46 },
    ],
  },
  {
    text: 'Whole brain radiotherapy with 30 Gy in 10 fractions and stereotactic radiosurgery with 15 Gy in a single fraction were delivered.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 30, fractions: 10 },
      { modality: 'radiotherapy', totalDoseGy: 15, fractions: 1 },
    ],
  },
  {
    text: 'The Stupp protocol with 60 Gy was completed.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'temozolomide' }] },
      { modality: 'radiotherapy', totalDoseGy: 60 },
    ],
  },
  {
    text: 'A lobectomy was performed and adjuvant radiotherapy was recommended and started.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'given' },
    ],
  },
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
  {
    text: 'She received radiotherapy. Eight months later, the tumour progressed and was resected.',
    values: [
      { modality: 'radiotherapy', response: null },
      { modality: 'surgery', interval: { text: 'Eight months later', months: 8, comparator: '=', anchor: 'unstated' } },
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
  {
    text: 'Pemetrexed was given every 21 days after radiotherapy.',
    values: [{ modality: 'chemotherapy', time: null }, { modality: 'radiotherapy' }],
  },
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
    text: 'She had 46 Gy to the pelvis, followed by HDR brachytherapy, 6 Gy x 4.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 46 },
      { modality: 'radiotherapy', totalDoseGy: 24 },
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
    text: 'Docetaxel was stopped and abiraterone (1000 mg with prednisone 10 mg) was started.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'docetaxel' }] },
      { modality: 'hormone', agents: [{ name: 'abiraterone' }, { name: 'prednisone' }] },
    ],
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
    text: 'He had instillations of mitomycin and BCG.',
    values: [
      { modality: 'chemotherapy', agents: [{ name: 'mitomycin' }] },
      { modality: 'immunotherapy', agents: [{ name: 'bcg' }] },
    ],
  },
  {
    text: 'She received 225Ac-DOTATOC after 90Y-DOTATOC had failed.',
    values: [
      { modality: 'radionuclide', agents: [{ name: 'actinium-225 edotreotide' }] },
      { modality: 'radionuclide', agents: [{ name: 'yttrium-90 edotreotide' }] },
    ],
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
  {
    text: 'The sarcoma was resected. Treatment had begun with neoadjuvant ifosfamide.',
    values: [
      { modality: 'chemotherapy', order: 1 },
      { modality: 'surgery', order: 2 },
    ],
  },
  {
    text: 'Irradiation was given twice with 50 Gy and 30 Gy on 3 May 2011 and 8 July 2013, respectively.',
    values: [
      { modality: 'radiotherapy', totalDoseGy: 50, time: { text: 'on 3 May 2011', date: '2011-05-03' } },
      { modality: 'radiotherapy', totalDoseGy: 30, time: { text: '8 July 2013', date: '2013-07-08' } },
    ],
  },
  {
    text: 'She had three cycles each of topotecan followed by gemcitabine.',
    values: [
      { modality: 'chemotherapy', cycles: 3 },
      { modality: 'chemotherapy', cycles: 3 },
    ],
  },
  {
    text: 'Thyroidectomy was followed by iratherapy (100 mCi).',
    values: [{ modality: 'surgery' }, { modality: 'radionuclide', agents: [{ name: 'iodine-131' }] }],
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
];
