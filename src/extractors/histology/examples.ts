import type { Example } from '../extractor.ts';

/** What histology reads and what it leaves. */
export const HISTOLOGY_EXAMPLES: readonly Example[] = [
  {
    text: 'The final pathological diagnosis was eccrine porocarcinoma.',
    values: [{ text: 'eccrine porocarcinoma', icdO3Morphology: '8409/3' }],
  },
  {
    text: 'Histology revealed a poorly differentiated adenocarcinoma.',
    values: [{ text: 'poorly differentiated adenocarcinoma', icdO3Morphology: '8140/3' }],
  },
  {
    text: 'A preliminary diagnosis of lymphoma was made. The final diagnosis was Merkel cell carcinoma.',
    values: [{ text: 'Merkel cell carcinoma', icdO3Morphology: '8247/3' }],
  },
  {
    text: 'The differential diagnosis included lipoma and schwannoma. Histopathological examination confirmed myxoid liposarcoma.',
    values: [{ text: 'myxoid liposarcoma', icdO3Morphology: '8852/3' }],
  },
  {
    text: 'The resected mass was a malignant peripheral nerve sheath tumor (MPNST). The MPNST was completely removed.',
    values: [{ text: 'malignant peripheral nerve sheath tumor', icdO3Morphology: '9540/3' }],
  },
  { text: 'She was diagnosed with renal cell carcinoma, clear cell type.', values: [{ icdO3Morphology: '8310/3' }] },
  { text: 'The biopsy showed Hodgkin lymphoma of mixed cellularity type.', values: [{ icdO3Morphology: '9652/3' }] },
  {
    text: 'Cancer of the breast was suspected. Core biopsy revealed invasive lobular carcinoma.',
    values: [{ text: 'invasive lobular carcinoma', icdO3Morphology: '8520/3' }],
  },
  { text: 'Microscopy showed an atypical meningioma (WHO grade II).', values: [{ icdO3Morphology: '9539/1' }] },
  { text: 'Pathology reported ductal carcinoma in situ.', values: [{ icdO3Morphology: '8500/2' }] },
  { text: 'The lesion was a benign Leydig cell tumor.', values: [{ icdO3Morphology: '8650/0' }] },
  { text: 'The nodule proved to be a malignant solitary fibrous tumor.', values: [{ icdO3Morphology: '8815/3' }] },
  {
    text: 'Bone marrow examination confirmed acute myeloid leukemia.',
    values: [{ text: 'acute myeloid leukemia', icdO3Morphology: '9861/3' }],
  },
  {
    text: 'Histopathology revealed an angiosarcoma arising in a fibroadenoma.',
    values: [{ text: 'angiosarcoma arising in a fibroadenoma', icdO3Morphology: '9120/3' }],
  },
  {
    text: 'Core biopsy had shown invasive ductal carcinoma. The final surgical pathology showed neuroendocrine carcinoma.',
    values: [{ text: 'neuroendocrine carcinoma', icdO3Morphology: '8246/3' }],
  },
  {
    text: 'The patient had an adenocarcinoma. Biopsy revealed poorly differentiated adenocarcinoma. The adenocarcinoma was resected.',
    values: [{ text: 'poorly differentiated adenocarcinoma' }],
  },
  {
    text: 'Histology revealed a fibromatosis-like carcinoma.',
    values: [{ text: 'fibromatosis-like carcinoma', icdO3Morphology: '8572/3' }],
  },
  {
    text: 'Biopsy led to the diagnosis of non-small cell lung cancer.',
    values: [{ text: 'non-small cell lung cancer', icdO3Morphology: '8046/3' }],
  },
  {
    text: 'Colonoscopy showed a rectal cancer beside an adenomatous polyp. Biopsy revealed adenocarcinoma.',
    values: [{ text: 'adenocarcinoma', icdO3Morphology: '8140/3' }],
  },
  {
    text: 'Malignant pleural mesothelioma (MPM) was feared. Biopsy revealed epithelioid-type MPM.',
    values: [{ text: 'epithelioid-type malignant pleural mesothelioma', icdO3Morphology: '9052/3' }],
  },
  {
    text: 'Biopsy revealed an epithelioid malignant pleural mesothelioma.',
    values: [{ text: 'epithelioid malignant pleural mesothelioma', icdO3Morphology: '9052/3' }],
  },
  { text: 'Biopsy revealed grade 1 low-grade neuroendocrine tumour.', values: [{ icdO3Morphology: '8240/3' }] },
  {
    text: 'Core biopsy revealed high-grade ductal carcinoma in situ. The resected specimen was an invasive ductal carcinoma.',
    values: [{ text: 'invasive ductal carcinoma', icdO3Morphology: '8500/3' }],
  },
  {
    text: 'Biopsy of the liver confirmed metastatic breast cancer. She had had a mastectomy due to infiltrating ductal breast cancer.',
    values: [{ icdO3Morphology: '8500/3' }],
  },
  { text: 'A fat-poor angiomyolipoma was diagnosed.', values: [{ text: 'fat-poor angiomyolipoma', icdO3Morphology: '8860/0' }] },
  { text: 'Pathology revealed adenocarcinomas of the transverse colon.', values: [{ text: 'adenocarcinoma' }] },
  { text: 'Biopsy confirmed thymoma, WHO type B1.', values: [{ text: 'thymoma, WHO type B1', icdO3Morphology: '8583/3' }] },
  { text: 'Biopsy confirmed a poorly cohesive carcinoma.', values: [{ icdO3Morphology: '8490/3' }] },
  { text: 'The pathologist saw a sarcoma mimicking a vascular type.', values: [{ text: 'sarcoma' }] },
  { text: 'The acute leukemia is described in Figure 9).', values: [{ text: 'acute leukemia' }] },
  {
    text: 'A needle biopsy led to the diagnosis of non-small cell lung cancer. The resected lobe held histologically an acinar adenocarcinoma.',
    values: [{ text: 'acinar adenocarcinoma', icdO3Morphology: '8551/3' }],
  },
  {
    text: 'The endometrial cancer was removed. Histology revealed an endometrioid adenocarcinoma.',
    values: [{ text: 'endometrioid adenocarcinoma' }],
  },
  {
    text: 'She had an undifferentiated nasopharyngeal carcinoma. The nasopharyngeal carcinoma was irradiated.',
    values: [{ text: 'undifferentiated nasopharyngeal carcinoma', icdO3Morphology: '8020/3' }],
  },
  {
    text: 'A core biopsy showed a leiomyosarcoma. A liposarcoma was diagnosed in the resected specimen.',
    values: [{ text: 'liposarcoma' }],
  },
  {
    text: 'Synchronous chromophobe renal cell carcinoma and angiomyolipoma of the left kidney',
    section: 'title',
    values: [{ text: 'chromophobe renal cell carcinoma and angiomyolipoma' }],
  },
  { text: 'Angiomyolipoma mimicking a chromophobe renal cell carcinoma', section: 'title', values: [{ text: 'Angiomyolipoma' }] },
  { text: 'Follicular lymphoma transforming into Hodgkin lymphoma', section: 'title', values: [{ text: 'Hodgkin lymphoma' }] },
  {
    text: 'The small cell carcinoma component lay beside a urothelial carcinoma. Cystectomy showed the urothelial carcinoma in the muscle.',
    values: [{ text: 'urothelial carcinoma' }],
  },
  { text: 'Resection showed a type B2 thymoma.', values: [{ text: 'type B2 thymoma', icdO3Morphology: '8584/3' }] },
  {
    text: 'Histology of the mediastinal mass gave a type AB, noninvasive (Masaoka stage II) thymoma.',
    values: [{ text: 'type AB, noninvasive (Masaoka stage II) thymoma', icdO3Morphology: '8582/3' }],
  },
  { text: 'The resected mass was a thymoma of type B3.', values: [{ text: 'thymoma of type B3', icdO3Morphology: '8585/3' }] },
  { text: 'Biopsy revealed a non-keratinized squamous cell carcinoma.', values: [{ text: 'non-keratinized squamous cell carcinoma' }] },
  {
    text: 'Excision showed a pleomorphic sarcoma, not otherwise specified.',
    values: [{ text: 'pleomorphic sarcoma, not otherwise specified' }],
  },
  {
    text: 'The ulcer proved to be a peripheral T-cell lymphoma (nasal type).',
    values: [{ text: 'peripheral T-cell lymphoma (nasal type)' }],
  },
  {
    text: 'The splenic angiosarcoma had bled. Splenectomy showed a high-grade angiosarcoma. The splenic angiosarcoma had spread.',
    values: [{ text: 'high-grade angiosarcoma' }],
  },
  { text: 'b Prostate adenocarcinoma in the biopsy.', values: [{ text: 'Prostate adenocarcinoma' }] },
  {
    text: 'Biopsy revealed a basaloid variant of squamous cell carcinoma.',
    values: [{ text: 'basaloid variant of squamous cell carcinoma' }],
  },
  {
    text: 'Biopsy revealed an adenocarcinoma of the stomach.',
    values: [{ text: 'adenocarcinoma of the stomach', icdO3Morphology: '8140/3' }],
  },
  {
    text: 'The lobe held a hepatocellular carcinoma, poorly differentiated.',
    values: [{ text: 'hepatocellular carcinoma, poorly differentiated' }],
  },
  {
    text: 'Needle cores showed a prostate adenocarcinoma, Gleason score 4 + 5 = 9, on both sides.',
    values: [{ text: 'prostate adenocarcinoma, Gleason score 4 + 5 = 9' }],
  },
  { text: 'Excision showed a CD34-positive spindle cell lipoma.', values: [{ text: 'CD34-positive spindle cell lipoma' }] },
  {
    text: 'Resection proved an esthesioneuroblastoma (olfactory neuroblastoma).',
    values: [{ text: 'esthesioneuroblastoma (olfactory neuroblastoma)' }],
  },
  { text: 'Primary hepatic leiomyosarcoma in a young man', section: 'title', values: [{ text: 'Primary hepatic leiomyosarcoma' }] },
  { text: 'Primary chordoma in a young man', section: 'title', values: [{ text: 'chordoma' }] },
  {
    text: 'Primary pulmonary meningioma in a man with prostate cancer',
    section: 'title',
    values: [{ text: 'Primary pulmonary meningioma' }],
  },
  { text: 'Meningioma induced by cranial irradiation for leukaemia', section: 'title', values: [{ text: 'Meningioma' }] },
  { text: 'Sacral chordoma in two sisters', section: 'title', values: [{ text: 'Sacral chordoma' }] },
  { text: 'Biopsy revealed a squamous cell carcinoma arising in the setting of a burn.', values: [{ text: 'squamous cell carcinoma' }] },
  { text: 'Marrow biopsy revealed Hodgkin lymphoma, nodular lymphocyte predominance type.', values: [{ icdO3Morphology: '9659/3' }] },
  { text: 'The liver nodule proved to be a hepatocarcinoma.', values: [{ text: 'hepatocarcinoma', icdO3Morphology: '8170/3' }] },
  { text: 'Resection showed a node-positive neuroendocrine carcinoma.', values: [{ text: 'neuroendocrine carcinoma' }] },
  {
    text: 'The swelling was explored as a presumed schwannoma. Conclusion: synovial sarcoma of the calf.',
    values: [{ text: 'synovial sarcoma', icdO3Morphology: '9040/3' }],
  },
  {
    text: 'Lipoma was suspected and hibernoma was discussed. The nodule turned out to be a myxoid liposarcoma.',
    values: [{ text: 'myxoid liposarcoma' }],
  },
  {
    text: 'Leiomyoma and lymphoma were rejected. The sign-out was gastrointestinal stromal tumor.',
    values: [{ text: 'gastrointestinal stromal tumor' }],
  },
  {
    text: 'The points that separate the growth from a Kaposi sarcoma are shown. It was graded as angiosarcoma.',
    values: [{ text: 'angiosarcoma', icdO3Morphology: '9120/3' }],
  },
  {
    text: 'The pathologist read: chondroma. A chondrosarcoma lies deeper. Chondrosarcoma is larger. Our final report was chondroma.',
    values: [{ text: 'chondroma' }],
  },
  { text: 'A nodule of the lung was resected as adenocarcinoma. It was a carcinoid tumor.', values: [{ text: 'carcinoid tumor' }] },
  {
    text: 'Under the diagnosis of gastrointestinal stromal tumor, malignant lymphoma, or cancer, the jejunum was resected. Histology revealed pyogenic granuloma.',
    values: [{ text: 'pyogenic granuloma' }],
  },
  {
    text: 'A pleomorphic adenoma or a Warthin tumour was suggested. The parotidectomy specimen showed an oncocytoma.',
    values: [{ text: 'oncocytoma' }],
  },
  {
    text: 'The biopsy was misinterpreted as gastrointestinal stromal tumor. The final histology was prostatic stromal sarcoma.',
    values: [{ text: 'prostatic stromal sarcoma' }],
  },
  {
    text: 'Biopsies revealed large cell neuroendocrine carcinoma with similar features.',
    values: [{ text: 'large cell neuroendocrine carcinoma' }],
  },
  {
    text: 'Biopsy revealed invasive ductal carcinoma, grade 3, triple negative.',
    values: [{ text: 'invasive ductal carcinoma, grade 3', icdO3Morphology: '8500/3' }],
  },
  { text: 'Biopsy revealed invasive ductal carcinoma, ER positive and HER2 negative.', values: [{ text: 'invasive ductal carcinoma' }] },
  {
    text: 'Histology: carcinoma, squamous cell, keratinizing.',
    values: [{ text: 'carcinoma, squamous cell, keratinizing', icdO3Morphology: '8071/3' }],
  },
  { text: 'Pathology: sarcoma, synovial, biphasic type.', values: [{ icdO3Morphology: '9043/3' }] },
  { text: 'A lower thoracic oesophageal adenosquamous carcinoma was found.', values: [{ text: 'oesophageal adenosquamous carcinoma' }] },
  { text: 'An ampulla of Vater paraganglioma was resected.', values: [{ text: 'paraganglioma' }] },
  {
    text: 'The tumour was an anaplastic ependymoma, WHO grade III.',
    values: [{ text: 'anaplastic ependymoma, WHO grade III', icdO3Morphology: '9392/3' }],
  },
  {
    text: 'The tumour was an oligodendroglioma, IDH-mutant and 1p/19q-codeleted.',
    values: [{ text: 'oligodendroglioma, IDH-mutant and 1p/19q-codeleted' }],
  },
  { text: 'Section showed a serous tubal intraepithelial carcinoma.', values: [{ icdO3Morphology: '8441/2' }] },
  { text: 'The lesion was a thymolipoma.', values: [{ text: 'thymolipoma', icdO3Morphology: '8850/0' }] },
  { text: 'The lesion was a plasmacytoid urothelial carcinoma.', values: [{ icdO3Morphology: '8122/3' }] },
  {
    text: 'An optic nerve glioma was found in neurofibromatosis type 1.',
    values: [{ text: 'optic nerve glioma', icdO3Morphology: '9421/1' }],
  },
  { text: 'Open biopsy ruled out lymphoma and confirmed anaplastic carcinoma.', values: [{ text: 'anaplastic carcinoma' }] },
  {
    text: 'CT was read as renal cell carcinoma and the kidney was removed. The specimen, however, turned out to be a hemangioma.',
    values: [{ text: 'hemangioma' }],
  },
  {
    text: 'Ultrasound was thought to show a seminoma. Pathology of the orchiectomy specimen: Leydig cell tumor.',
    values: [{ text: 'Leydig cell tumor' }],
  },
  {
    text: 'The imaging diagnosis was hepatocellular carcinoma. The resected specimen was reported as angiomyolipoma.',
    values: [{ text: 'angiomyolipoma' }],
  },
  { text: 'GIST was diagnosed first. Strong S100 changed this to schwannoma.', values: [{ text: 'schwannoma' }] },
  {
    text: 'Needle aspiration gave pleomorphic adenoma. Superficial parotidectomy revealed adenoid cystic carcinoma instead.',
    values: [{ text: 'adenoid cystic carcinoma' }],
  },
  {
    text: 'Schwannoma was diagnosed on core biopsy. The completely excised tumour was a leiomyosarcoma.',
    values: [{ text: 'leiomyosarcoma' }],
  },
  {
    text: 'Thymoma had been diagnosed at another hospital from a needle biopsy. A larger biopsy corrected that to Hodgkin lymphoma.',
    values: [{ text: 'Hodgkin lymphoma' }],
  },
  {
    text: 'Lymphoma was the admitting diagnosis. Needle aspiration then identified small cell carcinoma.',
    values: [{ text: 'small cell carcinoma' }],
  },
  {
    text: 'Cytology was called adenocarcinoma. Thoracoscopic biopsy overturned it in favour of mesothelioma.',
    values: [{ text: 'mesothelioma' }],
  },
  {
    text: 'Myxoma was the echocardiographic diagnosis. But when it was excised, angiosarcoma of the heart was seen.',
    values: [{ text: 'angiosarcoma' }],
  },
  {
    text: 'Fibroadenoma was the diagnosis before the operation. The diagnosis became malignant phyllodes; metaplastic carcinoma had been on the list.',
    values: [{ text: 'malignant phyllodes' }],
  },
  {
    text: 'Biopsy showed diffuse large B-cell lymphoma. The adrenal mass was removed later, but the lymphoma was still a diffuse large B-cell lymphoma.',
    values: [{ text: 'diffuse large B-cell lymphoma' }],
  },
  {
    text: 'Cytology suggested an adenoma. The differential diagnosis of paraganglioma at this place includes follicular carcinoma.',
    values: [{ text: 'paraganglioma' }],
  },
  { text: 'Metastatic carcinoma was feared. The excised lesion was no more than a Warthin tumor.', values: [{ text: 'Warthin tumor' }] },
  { text: 'Craniotomy was done. DIAGNOSIS - Medulloblastoma of the cerebellum.', values: [{ text: 'Medulloblastoma' }] },
  {
    text: 'The lump, labelled lipoma for years, was excised. Histology showed a myxofibrosarcoma.',
    values: [{ text: 'myxofibrosarcoma' }],
  },
  {
    text: 'A hysterectomy had been done for endometrial cancer two years ago. The rectal polyp held a carcinoid tumor.',
    values: [{ text: 'carcinoid tumor' }],
  },
  {
    text: 'She was known to have polycythemia vera. Marrow showed an acute myeloid leukemia, transformed from polycythemia vera.',
    values: [{ text: 'acute myeloid leukemia' }],
  },
  {
    text: 'He was diagnosed to have a schwannoma through FNAC. Histopathology of the resected mass was suggestive of leiomyosarcoma.',
    values: [{ text: 'leiomyosarcoma' }],
  },
  {
    text: 'The man with neurofibromatosis had neurofibromatosis type 1. A duodenal paraganglioma was removed.',
    values: [{ text: 'duodenal paraganglioma' }],
  },
  { text: 'Biopsy revealed large cell lymphoma with some plasmablastic differentiation.', values: [{ icdO3Morphology: '9735/3' }] },
  { text: 'The nodule was a juvenile xanthogranuloma.', values: [{ icdO3Morphology: '9749/1' }] },
  { text: 'Pathology showed a leiomyosarcoma with negative margins.', values: [{ text: 'leiomyosarcoma' }] },
  { text: 'The cells were negative for desmin and positive for S100, consistent with schwannoma.', values: [{ text: 'schwannoma' }] },
  { text: 'There was no atypia, so that a fibroadenoma was diagnosed.', values: [{ text: 'fibroadenoma' }] },
  { text: 'There was no necrosis, so that glioblastoma was not retained.', values: [] },
  { text: 'The absence of keratin staining supported a melanoma.', values: [{ text: 'melanoma' }] },
  { text: 'Sarcoidosis was excluded and a Hodgkin lymphoma was diagnosed.', values: [{ text: 'Hodgkin lymphoma' }] },
  { text: 'Tumour markers were not elevated and excision revealed a leiomyoma.', values: [{ text: 'leiomyoma' }] },
  { text: 'The family history was of breast cancer, and she was diagnosed with a chordoma.', values: [{ text: 'chordoma' }] },
  {
    text: 'He had undergone a lobectomy for lung adenocarcinoma five years prior. A metastatic tumour was removed.',
    values: [{ text: 'lung adenocarcinoma' }],
  },
  {
    text: 'Biopsy of the nodes showed seminoma. Orchiectomy revealed a scar with intratubular germ cell neoplasia.',
    values: [{ text: 'seminoma' }],
  },
  { text: 'The liver biopsy revealed HCC.', values: [{ icdO3Morphology: '8170/3' }] },
  { text: 'A woman with no family history of cancer had a leiomyoma.', values: [{ text: 'leiomyoma' }] },
  { text: 'To rule out lymphoma a node was excised, which showed seminoma.', values: [{ text: 'seminoma' }] },
  { text: 'The tumour was a diffuse midline glioma, H3 K27M-mutant.', values: [{ text: 'diffuse midline glioma, H3 K27M-mutant' }] },
  { text: 'Lipoma was our preoperative diagnosis, but it was hibernoma on histology.', values: [{ text: 'hibernoma' }] },
  {
    text: 'Biopsy showed that a follicular lymphoma had transformed to diffuse large B-cell lymphoma.',
    values: [{ text: 'diffuse large B-cell lymphoma' }],
  },
  { text: 'There was no mitotic activity in the schwannoma.', values: [{ text: 'schwannoma' }] },
  { text: 'The diagnosis of thymoma relies on biopsy. The excised mass was a teratoma.', values: [{ text: 'teratoma' }] },
  {
    text: 'We update criteria for the classification and diagnosis of glioma. Surgery removed a cyst, and the diagnosis of ependymoma was made.',
    values: [{ text: 'ependymoma' }],
  },
  {
    text: 'The final diagnosis was in situ moderately differentiated adenocarcinoma.',
    values: [{ text: 'in situ moderately differentiated adenocarcinoma', icdO3Morphology: '8140/2' }],
  },
  { text: 'Histology showed a nonkeratinized squamous cell carcinoma.', values: [{ icdO3Morphology: '8072/3' }] },
  { text: 'A malignant adenomyoepithelioma was diagnosed.', values: [{ icdO3Morphology: '8983/3' }] },
  {
    text: 'Leiomyoma with leiomyosarcoma: a case report',
    values: [{ text: 'Leiomyoma and leiomyosarcoma', icdO3Morphology: '8890/3' }],
    section: 'title',
  },
  {
    text: 'Histology showed basal cell carcinoma. Basal cell carcinoma of the prostate was diagnosed.',
    values: [{ icdO3Morphology: '8147/3' }],
  },
  { text: 'He had a rectal carcinoma.', values: [{ text: 'rectal carcinoma', icdO3Morphology: '8010/3' }] },
  { text: 'He had a rectal cancer.', values: [{ text: 'rectal cancer', icdO3Morphology: '8000/3' }] },
  { text: 'A lump of the breast of a girl was a giant fibroadenoma.', values: [{ icdO3Morphology: '9016/0' }] },
  {
    text: 'Colonoscopy showed a gastric adenocarcinoma. Histology of the resected tumour revealed tubular adenocarcinoma.',
    values: [{ text: 'tubular adenocarcinoma', icdO3Morphology: '8211/3' }],
  },
  { text: 'The specimen was a tubular gastric adenocarcinoma.', values: [{ icdO3Morphology: '8211/3' }] },
  {
    text: 'The gallbladder held an adenocarcinoma. Sections showed papillary carcinoma. Papillary adenocarcinoma was diagnosed.',
    values: [{ icdO3Morphology: '8260/3' }],
  },
  { text: 'Section showed an invasive lobular Nottingham grade 2 carcinoma.', values: [{ icdO3Morphology: '8520/3' }] },
  { text: 'The kidney was taken out for a triphasic nephroblastoma.', values: [{ text: 'triphasic nephroblastoma' }] },
  {
    text: 'The excised mass was a glomus tumor of uncertain malignant potential.',
    values: [{ text: 'glomus tumor of uncertain malignant potential', icdO3Morphology: '8711/1' }],
  },
  {
    text: 'The tumour of a man with stage IV NSCLC grew on erlotinib.',
    values: [{ text: 'NSCLC (non-small cell lung carcinoma)', icdO3Morphology: '8046/3' }],
  },
  { text: 'Curettage was done for GCT of the proximal tibia, but the tumour came back.', values: [{ icdO3Morphology: '9250/1' }] },
  {
    text: 'A pigmented tumour of the heel had been removed. Metastatic MM was diagnosed in the groin.',
    values: [{ icdO3Morphology: '8720/3' }],
  },
  {
    text: 'Plasma cells filled the marrow. She was diagnosed with MM and her tumours shrank on bortezomib.',
    values: [{ icdO3Morphology: '9732/3' }],
  },
  { text: 'Histology of the rib tumour indicated ES.', values: [{ text: 'ES (Ewing sarcoma)', icdO3Morphology: '9260/3' }] },
  {
    text: 'The eye was enucleated for a tumour, and pathology confirmed the diagnosis of CM.',
    values: [{ text: 'CM (choroidal melanoma)', icdO3Morphology: '8720/3' }],
  },
  { text: 'The tumour was 12 MM wide. OS was not reached and UM was not tested.', values: [] },
  {
    text: 'A tumour with PXA is told. The case of PXA, first read as glioblastoma, was rare. The tumour was partly removed and glioblastoma was read on the resected piece.',
    values: [{ icdO3Morphology: '9424/3' }],
  },
  {
    text: 'Two tumours were found in the stomach. Endoscopic biopsy revealed a tubular adenocarcinoma. The findings confirmed a choriocarcinoma in the resected specimen. The second lesion was a tubular adenocarcinoma.',
    values: [{ text: 'choriocarcinoma' }],
  },
  {
    text: 'The first report was a thymoma. Staining followed. The diagnosis was changed to adenocarcinoma. He recovered. He went home. He came back. A month went by. He was well. The diagnosis was finally revised to carcinoid tumor.',
    values: [{ text: 'carcinoid tumor', icdO3Morphology: '8240/3' }],
  },
  {
    text: 'We describe a case of liver metastases in a man with a long history of renal oncocytoma. The initial diagnosis of the lobectomy was chromophobe renal cell carcinoma.',
    values: [{ text: 'renal oncocytoma' }],
  },
  {
    text: 'We describe a girl with a mixed germ cell tumor. After chemotherapy a mass was resected, showing a mature teratoma as in growing teratoma syndrome.',
    values: [{ text: 'mixed germ cell tumor', icdO3Morphology: '9085/3' }],
  },
  {
    text: 'We report a man on aspirin for polycythemia vera. Biopsy of an ulcer confirmed a basal cell carcinoma.',
    values: [{ text: 'basal cell carcinoma' }],
  },
  { text: 'He presented with refractory anemia. Raised protein led to multiple myeloma.', values: [{ text: 'multiple myeloma' }] },
  { text: 'A lymphoma-like infiltrate was described.', values: [] },
  { text: 'There was no evidence of lymphoma.', values: [] },
  { text: 'Her mother had died of ovarian carcinoma.', values: [] },
  { text: 'Wilms tumor 1 protein was expressed.', values: [] },
  { text: 'CA 125 was 40 U/ml and the blood pressure was normal.', values: [] },
  { text: 'Melanoma accounts for most deaths from skin cancer [4].', values: [], section: 'reference' },
  {
    text: 'The diagnosis was systemic EBV-positive T-cell lymphoproliferative childhood disease.',
    values: [{ icdO3Morphology: '9724/3' }],
  },
  { text: 'Prostate cancer cell lines were grown.', values: [] },
  {
    text: 'A lid tumour was removed and she was diagnosed with MCC.',
    values: [{ text: 'MCC (Merkel cell carcinoma)', icdO3Morphology: '8247/3' }],
  },
  {
    text: 'The malignant ulcer of the palate was biopsied. It was consistent with ACC of the minor salivary glands.',
    values: [{ icdO3Morphology: '8200/3' }],
  },
  { text: 'Cortisol was raised by an adrenal tumour. Resection led to the diagnosis of ACC.', values: [{ icdO3Morphology: '8370/3' }] },
  { text: 'The node held metastatic SCC from a scar.', values: [{ icdO3Morphology: '8070/3' }] },
  { text: 'She was diagnosed with SPT. A skin prick test (SPT) had been normal.', values: [] },
  { text: 'The diagnosis of PCP pneumonia was made.', values: [] },
  { text: 'Enucleation showed a leiomyoma; this ALM was diagnosed as such by two readers.', values: [{ text: 'leiomyoma' }] },
  {
    text: 'Past history was notable for a removed colonic tubular adenoma. The liver mass was a hepatoblastoma.',
    values: [{ text: 'hepatoblastoma' }],
  },
  {
    text: 'A nephrectomy was done in 1999 because of Wilms tumour. Ten years on he was diagnosed with an osteosarcoma. The osteosarcoma came after a nephrectomy for Wilms tumour.',
    values: [{ text: 'osteosarcoma' }],
  },
  { text: 'The cells had vacuoles as usually seen in chordomas. The resected mass was a hibernoma.', values: [{ text: 'hibernoma' }] },
  {
    text: 'We supposed that it was a harmless growth such as a fibroma or lipoma. The excised lump contained a myxofibrosarcoma.',
    values: [{ text: 'myxofibrosarcoma' }],
  },
  { text: 'Punch biopsy revealed verrucous carcinoma, and stains showed negative p16.', values: [{ text: 'verrucous carcinoma' }] },
  {
    text: 'Node biopsy proved Hodgkin lymphoma, mixed cellularity.',
    values: [{ text: 'Hodgkin lymphoma, mixed cellularity', icdO3Morphology: '9652/3' }],
  },
  { text: 'Thoracotomy disclosed an AB thymoma.', values: [{ text: 'AB thymoma', icdO3Morphology: '8582/3' }] },
  { text: 'Histology: non-keratinising squamous cell carcinoma.', values: [{ icdO3Morphology: '8072/3' }] },
  { text: 'Lobectomy yielded a small (9 mm) carcinoid tumor.', values: [{ text: 'carcinoid tumor' }] },
  { text: 'It was staged by the American Joint Committee on Cancer and treated at the National Cancer Institute.', values: [] },
  { text: 'Core biopsy of the tumour returned RMS of the embryonal kind.', values: [{ icdO3Morphology: '8900/3' }] },
  {
    text: 'The uterine specimen was read as LMS (pT1b) after a leiomyoma had been thought of.',
    values: [{ text: 'LMS (leiomyosarcoma)', icdO3Morphology: '8890/3' }],
  },
  { text: 'Biopsy reported a SRC adenocarcinoma.', values: [{ text: 'adenocarcinoma' }] },
  { text: 'Histology revealed PAS positive granules.', values: [] },
  { text: 'The cells were stained for CD10, RCC and PAX8. The biopsy showed an oncocytoma.', values: [{ text: 'oncocytoma' }] },
  { text: 'It was schwannoma rather than malignant fibrous histiocytoma (MFH).', values: [{ text: 'schwannoma' }] },
  {
    text: 'It was a malignant growth with neuroendocrine features, which confirmed a carcinoid tumor.',
    values: [{ text: 'carcinoid tumor' }],
  },
  { text: 'Endoscopic biopsy: poorly differentiated adeno-carcinoma.', values: [{ icdO3Morphology: '8140/3' }] },
  { text: 'The Kirsten rat sarcoma viral oncogene was mutated.', values: [] },
  {
    text: 'Excision of the eyelid nodule gave a neuroendocrine (Merkel cell) carcinoma.',
    values: [{ text: 'neuroendocrine (Merkel cell) carcinoma', icdO3Morphology: '8247/3' }],
  },
  {
    text: 'Section showed a strumal carcinoid tumour of the ovary and negative cytology of the fluid.',
    values: [{ text: 'strumal carcinoid tumour' }],
  },
  {
    text: 'The spleen held an aggressive natural killer cell leukemia/lymphoma (ANKL). ANKL is rare.',
    values: [{ text: 'aggressive natural killer cell leukemia/lymphoma', icdO3Morphology: '9948/3' }],
  },
  { text: 'The appendix was removed for a low-grade appendicular mucinous neoplasm.', values: [{ icdO3Morphology: '8480/1' }] },
  { text: 'The kidney tumour was a translocation carcinoma.', values: [{ icdO3Morphology: '8311/3' }] },
  { text: 'A tumour of the tongue was biopsied: poorly differentiated SCC (stage IV).', values: [{ icdO3Morphology: '8070/3' }] },
  {
    text: 'On review the bone lesion was re-labelled as a giant cell-rich osteosarcoma instead of a giant cell tumour.',
    values: [{ text: 'giant cell-rich osteosarcoma' }],
  },
  {
    text: 'Hysterectomy gave a carcinosarcoma with endometrioid adenocarcinoma and chondrosarcoma elements.',
    values: [{ text: 'carcinosarcoma' }],
  },
  { text: 'Of the markers, CEA and squamous cell carcinoma (SCC) were all within normal limits.', values: [] },
  { text: 'SCC was 1.2 ng/ml. The tumour was an adenocarcinoma.', values: [{ text: 'adenocarcinoma' }] },
  { text: 'Expression was stronger than in cancer samples that served as controls.', values: [] },
  {
    text: 'Brachyury was weaker than in three other conventional chordomas. The resected mass was a hibernoma.',
    values: [{ text: 'hibernoma' }],
  },
  {
    text: 'The growth of nine years before, which was diagnosed as ependymoma, had been irradiated. Biopsy showed a fibrosarcoma.',
    values: [{ text: 'fibrosarcoma' }],
  },
  { text: 'We describe a father and his adult son who developed papillary renal cell carcinoma.', values: [{ icdO3Morphology: '8260/3' }] },
  {
    text: 'A woman with follicular lymphoma who developed Merkel cell carcinoma of the arm was seen.',
    values: [{ text: 'Merkel cell carcinoma' }],
  },
  { text: 'The man with a chordoma who developed lung metastases was treated.', values: [{ text: 'chordoma' }] },
  {
    text: 'No vein was found in the hilum as she underwent lobectomy for adenocarcinoma.',
    values: [{ text: 'adenocarcinoma' }],
  },
  { text: 'There was no need of surgery for lymphoma.', values: [] },
  {
    text: 'The picture evoked several diagnoses such as mesothelioma. Stains established a malignant epithelioid vascular tumour.',
    values: [{ icdO3Morphology: '9120/3' }],
  },
  {
    text: 'The lesion was originally diagnosed as leiomyoma. Review showed that the tumour was a leiomyosarcoma.',
    values: [{ text: 'leiomyosarcoma' }],
  },
  { text: 'A carcinoid tumour (NET G1)-like area was seen. The tumour was a low-grade sarcoma.', values: [{ text: 'low-grade sarcoma' }] },
  {
    text: 'Biopsy showed poorly differentiated rectal and perianal adenocarcinoma.',
    values: [{ text: 'poorly differentiated rectal and perianal adenocarcinoma' }],
  },
  { text: 'A large schwannoma of the neck was excised.', values: [{ text: 'schwannoma' }] },
  { text: 'A man with an unresectable liver tumour was diagnosed with uHCC.', values: [{ icdO3Morphology: '8170/3' }] },
  { text: 'A man with a mass of the liver was diagnosed with HH.', values: [{ icdO3Morphology: '9120/0' }] },
  {
    text: 'A mass that displaced the intestines was resected. Histology showed ovarian GCT, positive for inhibin.',
    values: [{ icdO3Morphology: '8620/1' }],
  },
  { text: 'Hysteroscopy showed a submucosal myoma.', values: [{ icdO3Morphology: '8890/0' }] },
  { text: 'Schwannoma was excluded by the negative stain. A schwannoma may hold pigment.', values: [], section: 'discussion' },
];
