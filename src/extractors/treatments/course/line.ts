import { ORDINALS } from '../../../numerals.ts';
import type { Span } from '../../../span.ts';
import { pattern } from '../../../patterns/over-lines.ts';

const LINES = ORDINALS.slice(0, 8);
const NUMBERED = `(?<ordinal>${LINES.join('|')}|[1-8](?:st|nd|rd|th))[\\s-]{1,2}lines?\\b`;
/** Words that may stand between "second-line" and the treatment that it numbers. */
const BRIDGE = pattern('gi')`
  \b(?:
      of|with|using|as|the|an?|his|her|our|patient|he|she|underwent|received|commenced|palliative|systemic|standard|salvage
      |combination|combined|cytotoxic|anti-?cancer|targeted|weekly|oral|treatments?|therapy|therapies|chemotherapy
      |chemotherapeutic|immunotherapy|regimens?|agents?|drugs?|protocol|treated|was|were|then|started|initiated|given
      |administ(?:er|rat)ed|consist(?:ed|ing)|compris(?:ed|ing)|includ(?:ed|ing)|based
    )\b
  |[\s,:()-]
`;
const REACH = 70;
const AHEAD = new RegExp(`\\b${NUMBERED}(?<gap>[^.;]{0,${REACH}})$`, 'i');
const INSIDE = new RegExp(`\\b${NUMBERED}`, 'i');
const BEHIND = new RegExp(`^[^.;,]{0,${REACH}}?\\bas\\s+(?:the\\s+|an?\\s+|his\\s+|her\\s+)?${NUMBERED}`, 'i');
const LABEL = new RegExp(
  `^\\W*(?:${NUMBERED}|(?:line\\s*)?(?<bare>[1-8])(?:st|nd|rd|th)?)\\W*(?:treatment|therapy|chemotherapy)?\\W*$`,
  'i',
);

/**
 * The line of therapy that the words beside a treatment number ("second-line docetaxel"), from 1; null where they do not. `at` are
 * its words in `text`.
 */
export function readLine(text: string, at: Span): number | null {
  const ahead = AHEAD.exec(text.slice(Math.max(0, at.start - REACH - 20), at.start))?.groups;
  if (ahead && (ahead['gap'] ?? '').replace(BRIDGE, '') === '') return numberOf(ahead['ordinal']);
  return numberOf(INSIDE.exec(text.slice(at.start, at.end))?.groups?.['ordinal'] ?? BEHIND.exec(text.slice(at.end))?.groups?.['ordinal']);
}

/** The line that the first cell of a row in a table of lines numbers: "1st", "2", "Third line". */
export function readLineLabel(label: string): number | null {
  const { ordinal, bare } = LABEL.exec(label)?.groups ?? {};
  return numberOf(ordinal ?? bare);
}

function numberOf(ordinal: string | undefined): number | null {
  if (ordinal === undefined) return null;
  const place = LINES.indexOf(ordinal.toLowerCase()) + 1;
  return place > 0 ? place : Number(/\d/.exec(ordinal)?.[0] ?? 0) || null;
}
