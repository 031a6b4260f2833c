import { pattern } from '../../../patterns/over-lines.ts';
import { mentionsBy, type Mention } from '../mention.ts';

/** Verbs of a sentence that say that tumour was destroyed where it is, or a vessel that feeds it closed. */
export function findLocalDestruction(text: string, offset: number): Mention[] {
  return [
    ...mentionsBy(DESTROYED, text, offset, { kind: 'word', entry: 'ablation', modality: 'ablation' }, true),
    ...mentionsBy(OCCLUDED, text, offset, { kind: 'word', entry: 'embolization', modality: 'embolization' }, true),
  ];
}

/**
 * "Was ablated with a laser", "destroyed by microwaves", "treated with liquid nitrogen", "the nodule was ablated", "the lesion was
 * cauterised".
 */
const DESTROYED = pattern('gi')`
  \b(?:
    (?:ablated|vapori[sz]ed|coagulated|destroyed|frozen)\s+(?:with|by|using|by means of)\s+(?:an?\s+|the\s+)?
      (?:[\w:-]+\s+){0,2}?(?:
        lasers?|radio-?frequency|microwaves?|liquid nitrogen|cryo\w+|ethanol|alcohol|argon plasma|ultrasound|electrocautery
      )
    |treated\s+(?:with|by)\s+(?:liquid nitrogen|radio-?frequency|microwaves?)
    |(?:tumou?rs?|mass(?:es)?|lesions?|nodules?|nidus|osteomas?|metastas[ei]s|adenomas?|recurrences?)\s+(?:was|were)\s+
      (?:\w+ly\s+)?(?:ablated(?! surgically)|lasered|(?:electro)?cauteri[sz]ed|fulgurated)
    |(?:ethanol|alcohol)\s+(?:was|were)\s+(?:\w+ly\s+)?injected\s+into\s+(?:the\s+)?(?:\w+\s+)?
      (?:tumou?rs?|mass(?:es)?|lesions?|nodules?)
  )\b
`;

/** "The internal maxillary artery was occluded with particles". */
const OCCLUDED = pattern('gi')`
  \b(?:arter(?:y|ies)|vessels?|feeders?|branch(?:es)?|pedicles?|supply)\s+(?:(?:was|were|had been)\s+)?(?:\w+ly\s+)?
  (?:occluded|blocked|obliterated|plugged)\s+(?:with|by|using)\s+(?:[\w-]+\s+){0,3}?(?:
    PVA|polyvinyl\w*|coils?|particles?|microspheres?|microcoils?|gelfoam|gelatin\w*|sponge|onyx|glue|cyanoacrylate|embol\w+
  )\b
`;
