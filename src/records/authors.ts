import { textOf, type Reading, type TextBlock } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';

const DEGREES = pattern('g')`
  [,\s]+(?:
    M\.?D\.?|Ph\.?D\.?|M\.?B\.?B\.?S\.?|M\.?B\.?Ch\.?B\.?|B\.?Sc\.?|M\.?Sc\.?|F\.?R\.?C\.?[A-Z]?\.?|D\.?O\.?|M\.?S\.?|DNB
    |FACS|FCAP|MRCP|FRCPath|D\.?M\.?D\.?|D\.?D\.?S\.?|M\.?P\.?H\.?|R\.?N\.?|Jr\.?|Sr\.?|MCh|Prof\.?|Dr\.?
  )(?=[\s,;*†‡§\d]|$)
`;
const NAME = pattern('u')`
  ^(?:
    (?:
      \p{Lu}[\p{L}'’.-]*(?![\p{L}'’.-])|\p{Lu}\.|de|da|do|dos|del|della|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn|ter
      |ten|y|e
    )[\s-]?
  ){2,7}$
`;
const NOT_A_NAME = pattern('i')`
  \b(?:
    department|university|hospital|institute|school|college|editor|open access|case report|abstract|journal|center|centre
    |division|faculty|received|accepted|correspondence|the|and|of|for
  )\b
`;

/** The authors that the front matter names, in printed order, without degrees, affiliation marks and "by". */
export function authorsIn(reading: Reading): string[] {
  const blocks = reading.blocks.filter((block) => block.kind === 'authors');
  return blocks.flatMap((block) => namesOf(withoutMarks(block, reading)));
}

/** The text of a block with its raised characters turned into separators. */
function withoutMarks(block: TextBlock, reading: Reading): string {
  let text = textOf(reading, block);
  for (const mark of block.marks) {
    if (mark.kind !== 'superscript') continue;
    const from = mark.start - block.start,
      to = mark.end - block.start;
    text = text.slice(0, from) + ';'.repeat(Math.max(0, to - from)) + text.slice(to);
  }
  return text;
}

function namesOf(text: string): string[] {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^\s*by\s+/i, '')
    .replace(DEGREES, ' ')
    .replace(/[*†‡§¶#✉]|\(\w{1,3}\)|\S+@\S+/g, ';')
    .replace(/(?<=\p{L}|\.)\d+(?:\s*[,–-]\s*\d+)*(?:\s*,\s*\p{Ll}\b)?/gu, ';');
  const parts = plain
    .split(/\s*[;,]\s*|\s+(?:and|&)\s+/i)
    .map((part) =>
      part
        .replace(/^\s*(?:and|&)\s+/i, '')
        .replace(/[\s\d,.]+$/, (end) => (end.startsWith('.') ? '.' : ''))
        .trim(),
    )
    .filter(Boolean);
  return parts.filter(
    (part) => part.length <= 60 && NAME.test(part) && !NOT_A_NAME.test(part) && !(part === part.toUpperCase() && parts.length === 1),
  );
}
