import { pattern } from '../patterns/over-lines.ts';
import type { Reading, Sentence } from '../text/reading.ts';

const TREATED = pattern('i')`
  \b(?:
    underwent(?! (?:
          (?:
            an?|the|further|repeat|another|routine|emergency|urgent|contrast-enhanced|whole-body|abdominal|chest|brain
            |pelvic|cranial
          ) ){0,3}(?:
          imaging|CT|MRI|MR|PET|ultraso\w+|computed|magnetic|positron|tomograph\w+|x-?rays?|radiograph\w*|scan\w*
          |examination|evaluation|investigation\w*|work-?up|biops\w+|[a-z]+scopy|mammogra\w+|scintigra\w+
        )\b
      )
    |resect\w+|excis\w+|re-?excis\w+|(?:post-?|re-?)?operat\w+|surg\w+|chemo\w+
    |radio(?!gra|log|opa|luc|den|isotop|tracer|ulnar)\w+|irradiat\w+|treat(?:ed|ment)|\w*therapy|emboli[sz]\w+|cycles?
    |\w+(?:ectomy|mab|nib|platin)|receiv\w+|remov(?:ed|al)|enucleat\w+|amputat\w+|exenterat\w+|ablat\w+|curett\w+|cryo\w+
    |debulk\w*|extirpat\w+|craniotomy|laparotomy|thoracotomy|transplant\w*
  )\b
`;

/**
 * Whether the paper tells of a treatment before `at` in the part that the sentence is in: a tumour that grows before has not come
 * back, a patient who is well then shows no outcome.
 */
export function toldAfterTreatment(reading: Reading, sentence: Sentence, at: number): boolean {
  const start = reading.blocks.find((block) => block.section === sentence.section)?.start ?? sentence.start;
  return firstTreatment(reading, start) <= at;
}

/** Where the first treatment told from a place on ends; asked by many sentences, searched for once. */
const first = new WeakMap<Reading, Map<number, number>>();

function firstTreatment(reading: Reading, start: number): number {
  const known = first.get(reading) ?? new Map<number, number>();
  first.set(reading, known);
  let end = known.get(start);
  if (end === undefined) {
    const rest = reading.text.slice(start);
    const match = TREATED.exec(rest);
    end = match === null ? Infinity : start + match.index + match[0].length;
    known.set(start, end);
  }
  return end;
}
