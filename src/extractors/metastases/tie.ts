import type { Span } from '../../span.ts';
import type { OrganMention } from './organs.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** An organ tied to the words that call it metastatic; both spans count from the sentence's start. `score` is how sure the tie is. */
export interface Tie {
  readonly organ: OrganMention;
  readonly trigger: Span;
  readonly rule: string;
  readonly score: number;
}

const LIST_JOINT = pattern('i')`
  ^(?:
    [\s,/&-]|\([^()]{0,60}\)
    |\b(?:
        and from|and|or|as well as|followed by|plus|then|also|both|in|to|the|an?|his|her|its|at|on|of
        |[a-z-]+(?:al|ic|ar|ary)|first|left|right|bilateral|contralateral|ipsilateral|upper|lower|lobes?|hil(?:a|um)
        |multiple|several|regional|distant|local|adjacent|other|surrounding|possibly|later|subsequently|finally|parenchyma
        |region|area|areas|cavity|body|bodies|wall|surface|head|tail|glands?|tissues?|parietal|visceral|major|minor|muscles?
        |[a-z]+ly
      )\b
  )*$
`;
/**
 * What may stand between organs each of which has its own thing in it: "a lesion of the spleen, two hepatic nodules and an adrenal
 * mass".
 */
const THINGS = pattern('gi')`
  \b(?:
    lesions?|nodules?|mass(?:es)?|foci|focus|deposits?|new|small|large|one|two|three|four|five|several|numerous|tiny|single
    |solitary|sclerotic|lytic
  )\b
`;
const JOINED = /[,/&]|\b(?:and|or|as well as|followed by|plus|also)\b/i;

/** Whether the words between two organs make them one list ("liver, both lungs and the left adrenal"). */
export function joinsList(between: string): boolean {
  return LIST_JOINT.test(between) && JOINED.test(between);
}

/** The organs of the list that `first` opens; `organs` are those of the sentence in text order. */
export function listFrom(flat: string, first: OrganMention, organs: readonly OrganMention[]): OrganMention[] {
  const list: OrganMention[] = [first];
  let edge = first.end;
  for (const organ of organs) {
    if (organ.start < edge) continue;
    if (!joinsList(flat.slice(edge, organ.start))) break;
    list.push(organ);
    edge = organ.end;
  }
  return list;
}

/** The last of some organs and those that make one list with it, whatever joins them, from the last backwards. */
export function listUpTo(flat: string, organs: readonly OrganMention[]): OrganMention[] {
  const list: OrganMention[] = [];
  let edge = organs.at(-1)?.end ?? 0;
  for (let i = organs.length - 1; i >= 0; i--) {
    const organ = organs[i];
    if (!organ || (i < organs.length - 1 && !LIST_JOINT.test(flat.slice(organ.end, edge).replace(THINGS, '')))) break;
    list.push(organ);
    edge = organ.start;
  }
  return list;
}
