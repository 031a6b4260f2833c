import type { Example } from '../../extractor.ts';

/** What was planned, proposed, refused, left out or broken off, and what was given all the same. */
export const OF_WHAT_WAS_NOT_GIVEN: readonly Example[] = [
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
  { text: 'Surgery was not done because the patient rejected the operation.', values: [{ modality: 'surgery', status: 'not-given' }] },
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
  {
    text: 'Treatment options including surgery and radiotherapy were discussed with the patient.',
    values: [
      { modality: 'surgery', status: 'recommended' },
      { modality: 'radiotherapy', status: 'recommended' },
    ],
  },
  {
    text: 'As surgery was not feasible, chemotherapy was started.',
    values: [
      { modality: 'chemotherapy', status: 'given' },
      { modality: 'surgery', status: 'not-given' },
    ],
  },
  { text: 'Targeted therapy could not be afforded.', values: [{ modality: 'targeted', status: 'not-given' }] },
  {
    text: 'A lobectomy was performed and adjuvant chemotherapy was recommended.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'chemotherapy', status: 'recommended' },
    ],
  },
  { text: 'The mass could not be resected.', values: [{ modality: 'surgery', status: 'not-given' }] },
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
  { text: 'Chemotherapy was felt to be inappropriate.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'The patient was not fit enough for chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'Observation was preferred to adjuvant chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  {
    text: 'Olaparib and bevacizumab had been discussed as alternatives by the board.',
    values: [{ modality: 'targeted', status: 'recommended' }],
  },
  { text: 'Docetaxel had been proposed in her home town.', values: [{ modality: 'chemotherapy', status: 'recommended' }] },
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
  {
    text: 'We recommended radiotherapy, but the patient refused any adjuvant therapy.',
    values: [{ modality: 'radiotherapy', status: 'declined' }],
  },
  {
    text: 'The option of adjuvant treatment was put to him but he would not accept it.',
    values: [{ modality: 'other', status: 'declined' }],
  },
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
  { text: 'So small a tumour did not warrant adjuvant chemotherapy.', values: [{ modality: 'chemotherapy', status: 'not-given' }] },
  { text: 'He said no to further radiotherapy.', values: [{ modality: 'radiotherapy', status: 'declined' }] },
  {
    text: 'Her heart failure precluded chemotherapy and she died three months later due to liver metastases.',
    values: [{ modality: 'chemotherapy', status: 'not-given', statusReason: null }],
  },
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
    text: 'Cemiplimab was considered but the insurer denied coverage and approval was refused.',
    values: [{ modality: 'immunotherapy', status: 'not-given' }],
  },
  { text: 'Re-irradiation was not feasible in view of prior radiotherapy.', values: [{ modality: 'radiotherapy', status: 'not-given' }] },
  { text: 'Surgery was proposed, but observation was preferred.', values: [{ modality: 'surgery', status: 'not-given' }] },
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
    text: 'The glioma was irradiated. Carmustine had been offered, but she declined it. Lomustine was considered and not begun, as she was too weak.',
    values: [
      { modality: 'radiotherapy' },
      { modality: 'chemotherapy', status: 'declined' },
      { modality: 'chemotherapy', status: 'not-given', agents: [{ name: 'lomustine' }] },
    ],
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
    text: 'His relatives chose conservative management because of the high costs of surgery.',
    values: [{ modality: 'surgery', status: 'declined' }],
  },
  {
    text: 'An exploratory laparotomy was performed. The mass was unresectable and samples were taken.',
    values: [{ modality: 'surgery', status: 'not-given' }],
  },
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
  { text: 'He is due to receive adjuvant radiotherapy for the sarcoma.', values: [{ modality: 'radiotherapy', status: 'planned' }] },
  {
    text: 'Cetuximab was withheld because of the mutation and FOLFIRI was chosen.',
    values: [
      { regimen: 'FOLFIRI', status: 'given' },
      { agents: [{ name: 'cetuximab' }], status: 'not-given' },
    ],
  },
  {
    text: 'Radiotherapy of the larynx was abandoned after 20 Gy because of mucositis.',
    values: [{ modality: 'radiotherapy', status: 'discontinued', totalDoseGy: 20 }],
  },
  { text: 'The irradiation had to be broken off at 30 Gy.', values: [{ modality: 'radiotherapy', status: 'discontinued' }] },
  { text: 'Irradiation was terminated prematurely at 24 Gy.', values: [{ modality: 'radiotherapy', status: 'discontinued' }] },
  {
    text: 'Cisplatin was started but abandoned after two cycles for its toxicity.',
    values: [{ modality: 'chemotherapy', status: 'discontinued', cycles: 2 }],
  },
  {
    text: 'Radiotherapy with 60 Gy was intended but was halted at 34 Gy.',
    values: [{ modality: 'radiotherapy', status: 'discontinued' }],
  },
  {
    text: 'Radiotherapy (50 Gy) was completed and chemotherapy was stopped after the second cycle.',
    values: [
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'chemotherapy', status: 'discontinued' },
    ],
  },
  { text: 'Radiotherapy to 50 Gy was given and well tolerated.', values: [{ modality: 'radiotherapy', status: 'given' }] },
  { text: 'Adjuvant therapy was not administrated.', values: [{ modality: 'other', status: 'not-given' }] },
  { text: 'The patient was sent for adjuvant radiotherapy.', values: [{ modality: 'radiotherapy', status: 'planned' }] },
  {
    text: 'We planned a wide excision of the tumour. The defect was covered with a flap.',
    values: [{ modality: 'surgery', status: 'given' }],
  },
];
