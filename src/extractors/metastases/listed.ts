import { pattern } from '../../patterns/over-lines.ts';
import { AUTOPSY, DISEASE, EXCEPTED, IMPLANTS, INFILTRATED, NEW, RELAPSE, RELAPSED_IN, SEEDED, SITES } from './list-leads.ts';
import { listsBehind } from './lists-behind.ts';
import { readMStage } from './m-stage.ts';
import type { OrganMention } from './organs.ts';
import { readPictures } from './pictures.ts';
import { listFrom, type Tie } from './tie.ts';

/** Organs that stand in a list behind words which say that the tumour is there: a relapse, a stage, an autopsy. */
export function readListed(flat: string, organs: readonly OrganMention[]): Tie[] {
  return [
    ...listsBehind(flat, organs, RELAPSE),
    ...readMStage(flat, organs),
    ...listsBehind(flat, organs, SITES),
    ...listsBehind(flat, organs, AUTOPSY),
    ...readPictures(flat),
    ...[SEEDED, DISEASE, INFILTRATED, IMPLANTS, NEW].flatMap((lead) => listsBehind(flat, organs, lead)),
    ...(BACK.test(flat) ? readCameBackAs(flat, organs) : []),
    ...listsBehind(flat, organs, EXCEPTED),
  ];
}

/** What every wording of a tumour's coming back as something holds. */
const BACK = /recurr|relaps|came back|returned|reappeared|progressed/i;
/** "The disease came back as a nodal mass": how it came back. */
const CAME_BACK_AS = pattern('i')`
  \b(?:recurr(?:ed|ence)|relaps(?:ed|e)|(?:disease|tumou?r|cancer)\s+(?:came\s+back|returned|reappeared|progressed))\s+
  (?:as|with|in\s+the\s+form\s+of|manifest\w*\s+(?:as|by|with))\s+(?:
    (?:
      an?|the|multiple|new|several|numerous|bilateral|left|right|enlarged|diffuse|extensive|widespread|isolated|solitary
      |large|small
    )\s+
  ){0,4}$
`;
const THING = /^\s+(?:lesions?|nodules?|mass(?:es)?|deposits?|tumou?rs?|lymphadenopath\w+|involvement|disease|infiltrat\w+)\b/i;

/** The organ whose lesion a tumour came back as. */
function readCameBackAs(flat: string, organs: readonly OrganMention[]): Tie[] {
  return organs.flatMap((organ, i) => {
    const lead = RELAPSED_IN.has(organ.site) ? CAME_BACK_AS.exec(flat.slice(Math.max(0, organ.start - 110), organ.start)) : null;
    const list = lead ? listFrom(flat, organ, organs.slice(i)) : [],
      last = list.at(-1);
    if (!lead || !last || !(organ.site === 'lymph node' || THING.test(flat.slice(last.end, last.end + 30)))) return [];
    return list.map((member) => ({
      organ: member,
      trigger: { start: organ.start - lead[0].length, end: organ.start },
      rule: 'relapse-in-organ',
      score: 0.6,
    }));
  });
}
