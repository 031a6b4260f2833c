import { everyMatch } from '../../every-match.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Tie } from './tie.ts';

/** "Brain MRI showed multiple metastases": pictures of one organ. */
const PICTURED = pattern('gi')`
  \b(?:
    (?<brain>brain|cranial|cerebral)\s+(?:MRI|MR|CT|magnetic resonance|computed tomography|imaging|scan)
    |(?<bone>bone|skeletal)\s+(?:scan|scintigra\w+)|(?<liver>liver|hepatic)\s+(?:MRI|CT|ultraso\w+)
    |(?<lung>chest)\s+(?:X-?ray|radiogra\w+|CT|computed tomography|film|roentgen\w+)
      (?=[^.;,]{0,70}\b(?:nodul|opacit|lesion|shadow|multiple))
  )\b[^.;,]{0,40}\b(?:show|reveal|disclos|demonstrat|detect|confirm|found|objectiv|objectif|identif)\w*\s+
  (?:[a-z]+\s+){0,6}?(?:
    metasta(?:ses|sis|tic\s+(?:lesions?|disease|deposits?|nodules?|foci))
    |secondar(?:ies|y\s+(?:deposits?|lesions?|locations?|locali[sz]ations?))
  )\b(?!\s+(?:in|to|of|at|on|within|involving))
`;

/** The organ whose picture showed metastases. */
export function readPictures(flat: string): Tie[] {
  return everyMatch(PICTURED, flat).flatMap((match) => {
    const site = Object.entries(match.groups ?? {}).find(([, word]) => Boolean(word))?.[0];
    const span = { start: match.index, end: match.index + match[0].length };
    return site === undefined
      ? []
      : [
          {
            organ: { site, ...span },
            trigger: { start: match.index + match[0].search(/metasta|secondar/i), end: span.end },
            rule: 'picture-of-organ',
            score: 0.7,
          },
        ];
  });
}
