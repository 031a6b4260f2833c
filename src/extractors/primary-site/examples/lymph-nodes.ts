import type { Example } from '../../extractor.ts';

/** Lymphomas, which lie in nodes or in an organ. */
export const LYMPH_NODE_EXAMPLES: readonly Example[] = [
  { text: 'A T-cell lymphoblastic lymphoma of the left arm was found.', values: [{ icdO3Topography: 'C49.1', laterality: 'left' }] },
  { text: 'Follicular lymphoma of the left groin was found.', values: [{ icdO3Topography: 'C77.4', laterality: 'left' }] },
  {
    text: 'A lymphoma of the thyroid gland was diagnosed by right hemithyroidectomy. Left hemithyroidectomy followed.',
    values: [{ icdO3Topography: 'C73.9', laterality: null }],
  },
  {
    text: 'PET showed enlarged axillary lymph nodes. The axillary lymphadenopathy grew within weeks. A nodule in the lung and a lesion of the lung were seen. The diagnosis was mantle cell lymphoma.',
    values: [{ icdO3Topography: 'C77.3' }],
  },
  {
    text: 'CT revealed a tumour of the tongue. Progression was not seen, nor was lymph node swelling. The diagnosis was mantle cell lymphoma.',
    values: [{ icdO3Topography: 'C02.9' }],
  },
  { text: 'A primary cutaneous anaplastic large cell lymphoma of the arm was irradiated.', values: [{ icdO3Topography: 'C44.6' }] },
  {
    text: 'A follicular lymphoma was diagnosed. There was adenopathy of the neck, of the groins and inguinal area, and retroperitoneal lymphadenopathy.',
    values: [{ icdO3Topography: 'C77.8' }],
  },
  {
    text: 'A lump of the left forearm was felt. CT of the neck, chest, abdomen and pelvis was done. A node at the elbow was seen. It was a diffuse large B-cell lymphoma.',
    values: [{ icdO3Topography: 'C49.1', laterality: 'left' }],
  },
  {
    text: 'He had painless cervical, axillary and inguinal lymphadenopathy. It was a follicular lymphoma.',
    values: [{ icdO3Topography: 'C77.8' }],
  },
  {
    text: 'There were enlarged lymph nodes in the neck and both axillae. A lesion of the spleen was seen. It was Hodgkin lymphoma.',
    values: [{ icdO3Topography: 'C77.0' }],
  },
  {
    text: 'A mass of the spleen reached the nodes beside it. The mass of the spleen was a diffuse large B-cell lymphoma.',
    values: [{ icdO3Topography: 'C42.2' }],
  },
  { text: 'A swelling of the left chest wall was a plasmacytoma.', values: [{ icdO3Topography: 'C49.3', laterality: 'left' }] },
  {
    text: 'CT revealed mesenteric nodes, which on biopsy proved to be follicular lymphoma. There was uptake in the thyroid and in the pituitary.',
    values: [{ icdO3Topography: 'C77.2' }],
  },
];
