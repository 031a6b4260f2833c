import type { Example } from '../../extractor.ts';

/** Operations and what else is done to the tumour where it is. */
export const OF_OPERATIONS: readonly Example[] = [
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
  { text: 'A tumorectomy was performed. Six months after the operation she was well.', values: [{ modality: 'surgery', order: 1 }] },
  { text: 'Transarterial chemoembolization was performed for the liver metastases.', values: [{ modality: 'embolization' }] },
  { text: 'She is currently receiving palliative treatment.', values: [{ modality: 'other', name: 'palliative treatment' }] },
  { text: 'After metastases had been ruled out, mastectomy was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'Chemoembolization with doxorubicin was performed twice.',
    values: [{ modality: 'embolization', agents: [{ name: 'doxorubicin' }] }],
  },
  { text: 'She had no history of smoking, asbestos or radiation. A lobectomy was performed.', values: [{ modality: 'surgery' }] },
  { text: 'A hemiglossectomy without neck dissection was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'On MRI, CSI (chemical shift imaging) showed no fat. The mass was excised.', values: [{ modality: 'surgery' }] },
  { text: 'He continued on tumor treating fields for a year.', values: [{ modality: 'other', status: 'given' }] },
  {
    text: 'Ten months after laparoscopic low anterior resection, he underwent hepatic segmentectomy.',
    values: [{ modality: 'surgery', name: 'hepatic segmentectomy' }],
  },
  { text: 'Allogeneic transplantation from her sister was performed.', values: [{ modality: 'transplant' }] },
  { text: 'Preoperative portal vein embolization was followed by right hepatectomy.', values: [{ modality: 'surgery' }] },
  { text: 'Percutaneous sclerotherapy of the mass was performed.', values: [{ modality: 'other', status: 'given' }] },
  { text: 'Complete resection was not possible and subtotal resection was performed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'There were no complications after surgery.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The tumour was resected. There was complete remission of the headache.', values: [{ modality: 'surgery', response: null }] },
  { text: 'The urologist took out the left kidney together with the adrenal gland.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'He had his right kidney removed in another hospital.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The tumour was dissected free from the carotid artery and removed.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'It was possible to excise the lesion completely.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The liver metastasis was ablated with microwaves.', values: [{ modality: 'ablation', status: 'given' }] },
  {
    text: 'Epirubicin in lipiodol was infused into the hepatic artery.',
    values: [{ modality: 'embolization', agents: [{ name: 'epirubicin' }] }],
  },
  { text: 'Excised under local anaesthesia. Margins were clear.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'The nail unit was excised en bloc. Completion lymphadenectomy was negative.',
    values: [{ modality: 'surgery', status: 'given' }],
  },
  { text: 'He had two transsphenoidal removals.', values: [{ modality: 'surgery', status: 'given' }] },
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
  { text: 'The feeding arteries were occluded with microspheres.', values: [{ modality: 'embolization' }] },
  {
    text: 'No therapy was begun after the biopsy. A year later the mass had grown and was resected.',
    values: [{ modality: 'surgery', status: 'given' }],
  },
  { text: 'Embolization of the renal artery was performed to shrink the tumour.', values: [{ modality: 'embolization' }] },
  { text: 'Chemoembolization was performed because of tumour bleeding.', values: [{ modality: 'embolization' }] },
  {
    text: 'A scan in June 2012 showed a nodule in the flank, and a second resection was performed in August 2012.',
    values: [{ modality: 'surgery', time: { text: 'in August 2012', date: '2012-08' } }],
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
    text: 'The rectal carcinoma was known. Laparotomy was performed and the mass was excised.',
    values: [{ modality: 'surgery', name: 'mass was excised' }],
  },
  {
    text: 'A nodule of the RT upper lobe was seen, and the (Rt) kidney was small. A lobectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  {
    text: 'She had an epigastric pain with radiation to the left shoulder. A gastrectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  {
    text: 'Gravida 2 para 1, she had never received hormonal treatment. An oophorectomy was performed.',
    values: [{ modality: 'surgery' }],
  },
  { text: 'The lesion was cauterised.', values: [{ modality: 'ablation' }] },
  { text: 'She had a desmoid tumour, for which tranilast was given.', values: [{ modality: 'other', agents: [{ name: 'tranilast' }] }] },
  { text: 'The tumour is known to be resistant to radiotherapy, and the mass was resected.', values: [{ modality: 'surgery' }] },
  { text: 'Resection of the metastasis was suggested and was carried out in May.', values: [{ modality: 'surgery', status: 'given' }] },
  { text: 'The resection was considered complete.', values: [{ modality: 'surgery', status: 'given' }] },
  {
    text: 'The hepatectomy went well. A pseudoaneurysm of the hepatic artery was embolized with coils.',
    values: [{ modality: 'surgery' }],
  },
  { text: 'The feeding vessels of the meningioma were seen. Embolization was performed.', values: [{ modality: 'embolization' }] },
  {
    text: 'Told of the options (brachytherapy and enucleation), he underwent enucleation of the left eye for the melanoma.',
    values: [
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'recommended' },
    ],
  },
  {
    text: 'She had a sacrococcygeal teratoma (SCT). The SCT was excised.',
    values: [{ modality: 'surgery' }],
  },
];
