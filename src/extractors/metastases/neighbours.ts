/** Organs into which the primary's own tumours grow on: tumour in a specimen of them is no spread unless it is called so. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  kidney: ['ureter'],
  bladder: ['ureter', 'prostate'],
  prostate: ['bladder', 'seminal vesicle'],
  uterus: ['vagina', 'fallopian tube'],
  ovary: ['fallopian tube'],
  'fallopian tube': ['ovary'],
  vulva: ['vagina'],
  skin: ['oral cavity', 'soft tissue'],
  'oral cavity': ['tongue', 'tonsil', 'skin'],
  tongue: ['oral cavity'],
  'nasal cavity': ['orbit', 'oral cavity'],
  stomach: ['esophagus', 'small intestine'],
  esophagus: ['stomach'],
  colon: ['appendix', 'small intestine', 'rectum'],
  rectum: ['colon'],
  appendix: ['colon'],
  'bile duct': ['pancreas', 'gallbladder'],
  gallbladder: ['bile duct'],
  pancreas: ['bile duct', 'small intestine'],
  thymus: ['mediastinum', 'pericardium'],
  'soft tissue': ['skin'],
  breast: ['skin'],
  eye: ['choroid', 'orbit'],
  choroid: ['eye', 'orbit'],
  orbit: ['eye', 'skin'],
};

/** Organs that keywords may call by a wider name than the text ("uveal" for the choroid, "subcutaneous" for the skin). */
export const NEAR: Readonly<Record<string, readonly string[]>> = {
  eye: ['choroid', 'orbit'],
  'soft tissue': ['skin'],
  skin: ['soft tissue'],
  'spinal cord': ['meninges', 'bone'],
  meninges: ['spinal cord', 'brain'],
  brain: ['meninges'],
};
