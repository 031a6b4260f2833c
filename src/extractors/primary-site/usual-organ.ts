import type { PrimarySiteValue } from '../../generated/report.ts';
import { arisesIn } from '../../lexicon/site-fit.ts';
import { A_FAMILY, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { siteName } from './names.ts';
import { settleSide } from './settle-side.ts';
import { LEAST_WEIGHT, type Mention, type Vote } from './vote.ts';
import { outsideOf } from './withheld.ts';

/** What another organ needs beside that which the tumour usually arises in; beside the only one that it arises in. */
const LEAST_BESIDE_USUAL = 0.6,
  LEAST_BESIDE_ONLY = 4;
const SCORE = 0.6;

/** The place where a tumour usually arises, null where none is known or where it is said not to have arisen there. */
export function usualPlace(tumour: TumourEntry | null, scope: CaseScope): string | null {
  const [first] = tumour?.sites ?? [];
  return first === undefined || outsideOf(scope)?.test(first) ? null : first;
}

/** True where too little is told of an organ (`most` in sum) beside that which the tumour usually arises in. */
export function isOutweighed(organ: string | null, most: number, votes: readonly Vote[], tumour: TumourEntry): boolean {
  if (organ === null) return true;
  const isUsual = arisesIn(organ, tumour);
  if (tumour.siteOnly) return most < LEAST_WEIGHT || (!isUsual && most < LEAST_BESIDE_ONLY);
  return most < (isUsual || isDiagnosed(organ, votes) || isInstead(organ, votes, tumour) ? LEAST_WEIGHT : LEAST_BESIDE_USUAL);
}

/** Organs of one kind, in which the same tumours arise: one of them that is told stands for another of which no word is said. */
const SYSTEMS: readonly RegExp[] = [/^C(?:0\d|1[0-4]|3[012])/, /^C(?:1[5-9]|2[01])/, /^C2[2-5]/, /^C5[1-8]/, /^C6[4-8]/, /^C4[01]/];

/** True where an organ of the same system is told, and none in which the tumour usually arises: an appendix, for a tumour of the stomach. */
function isInstead(organ: string, votes: readonly Vote[], tumour: TumourEntry): boolean {
  const system = SYSTEMS.find((codes) => codes.test(tumour.sites?.[0] ?? ''));
  return system?.test(organ) === true && !votes.some(({ code, told }) => told >= NAMED && arisesIn(code, tumour));
}

/** So much is told of an organ that is named at all, and not only as what was looked at. */
const NAMED = 0.1;

/** True where a tumour is called by its kind together with the organ, as that which was seen there. */
function isDiagnosed(organ: string, votes: readonly Vote[]): boolean {
  return votes.some(
    ({ code, told, mention, level }) => code.startsWith(organ) && told >= LEAST_WEIGHT && mention.rule !== 'mention' && level >= A_FAMILY,
  );
}

/** The place that the tumour's name alone tells: hepatocellular carcinoma arose in the liver. */
export function fromHistology(
  code: string,
  votes: readonly Vote[],
  annotations: readonly Mention[],
  scope: CaseScope,
): Resolution<PrimarySiteValue> {
  const fact = scope.facts('histology')[0];
  if (!fact) return { facts: [], findings: [] };
  const named = annotations.find((mention) => mention.rule === 'tumour-name' && mention.value.icdO3Topography === code);
  const inOrgan = votes.filter((vote) => vote.code.startsWith(code.slice(0, 3)));
  return {
    facts: [
      {
        value: {
          text: fact.value.text,
          icdO3Topography: code,
          display: siteName(code, scope.input),
          laterality: settleSide(code, { inOrgan, votes, annotations, scope }),
        },
        evidence: (named ?? fact).evidence,
        rule: 'usual-organ',
        score: SCORE,
      },
    ],
    findings: [],
  };
}
