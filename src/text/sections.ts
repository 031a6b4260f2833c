import type { Block } from '../document/document.ts';
import { similarity, stem } from '../stemming.ts';
import { narrates } from './narrates.ts';
import type { Section } from './reading.ts';
import { pattern } from '../patterns/over-lines.ts';

/** Heading words per section: a heading belongs to the first section one of whose titles it equals, starts with or resembles. */
export interface SectionTitles {
  readonly entries: readonly { readonly id: string; readonly terms: readonly string[] }[];
}

/** What a heading opens: `same` continues the section it stands in; `case-detail` is the case, but inside a discussion continues it. */
export type HeadingKind = Section | 'same' | 'case-detail';

const NUMBERING = /^\s*(?:(?:\d+|[ivx]+|[a-z])[.)]\s*)*(?:\d+\s+)?/i;
/** "The patient", "Our case" say no more than "Patient". */
const ARTICLE = /^(?:an?|the|our|this|present)\s+/i;
const CASE_HEADING = pattern('i')`
  ^(?:
    (?:case|patient)s?(?:\s+(?:report|presentation|history|description))?\s*(?:
        (?:no\.?|number)?\s*#?\s*(?:\d+|[ivx]+|[a-e]|one|two|three|four|five|six)
      )\b
    |(?:first|second|third|fourth|fifth|sixth|index)\s+(?:case|patient)\b
  )
`;

/** "A brief discussion", "Cases published so far": a word that tells what follows wherever it stands. */
const ABOUT_OTHERS = /\b(discussion|conclusions?|literature|previously|published|reported\s+cases)\b/i;

/** The words of a heading, stemmed, numbering and punctuation gone. */
function headingStems(heading: string): string[] {
  return heading
    .replace(NUMBERING, '')
    .replace(ARTICLE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\s]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(stem);
}

/** A function that tells which section a heading opens, by its words. */
export function headingReader(titles: SectionTitles): (heading: string) => HeadingKind {
  const known = titles.entries.flatMap(({ id, terms }) =>
    terms.map((term) => ({ id: id as HeadingKind, stems: headingStems(term).join(' ') })),
  );
  const cache = new Map<string, HeadingKind>();
  return (heading) => {
    const cached = cache.get(heading);
    if (cached !== undefined) return cached;
    const kind = readHeading(heading, known);
    cache.set(heading, kind);
    return kind;
  };
}

function readHeading(heading: string, known: readonly { id: HeadingKind; stems: string }[]): HeadingKind {
  if (CASE_HEADING.test(heading.replace(NUMBERING, ''))) return 'case';
  const stems = headingStems(heading).join(' ');
  if (!stems) return 'same';
  const exact = known.find((title) => title.stems === stems);
  if (exact) return exact.id;
  // "Literature and commentary", "The referral": a list of references is called nothing but that.
  const others = known.filter(({ id }) => id !== 'reference');
  const led = others.filter((title) => stems.startsWith(`${title.stems} `)).sort((a, b) => b.stems.length - a.stems.length)[0];
  if (led && stems.length < 80) return led.id;
  const about = ABOUT_OTHERS.exec(heading)?.[1]?.toLowerCase();
  if (about !== undefined && heading.length < 80) return about.startsWith('conclu') ? 'conclusion' : 'discussion';
  if (stems.length < 6 || stems.length > 40) return 'same';
  const near = others.map((title) => ({ title, score: similarity(title.stems, stems) })).sort((a, b) => b.score - a.score)[0];
  return near && near.score >= (stems.includes(' ') ? 0.95 : 0.94) ? near.title.id : 'same';
}

const OWN_KIND: Partial<Record<Block['kind'], Section>> = {
  title: 'title',
  abstract: 'abstract',
  caption: 'caption',
  table: 'table',
  footnote: 'footnote',
  reference: 'reference',
  authors: 'other',
  affiliation: 'other',
  keywords: 'other',
  other: 'other',
};

const TELLS_A_CASE = pattern('i')`
  \b(?:an?|the|our|this)\s+(?:\S+\s+){0,3}?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s\u2010-\u2015-]*(?:y(?:ea)?r|month|week|day)s?
    [\s\u2010-\u2015-]*olds?\b
  |\b(?:aged|age of)\s+\d
  |\b(?:an?|the|our|this)\s+(?:\S+\s+){0,3}?(?:wom[ae]n|m[ae]n|fe?male|male|(?:in|out)?patient|girl|boy|lady)\s+in\s+
    (?:his|her|their)\s+(?:\S+\s+)?(?:\d0|[a-z]+ties\b)
`;

const OPENS_WITH_A_PATIENT = new RegExp(`^\\s*(?:(?:the|our|this)\\s+(?:patient|case)\\s+(?:was|is)\\s+)?(?:${TELLS_A_CASE.source})`, 'i');

/** The section of every block, and the headings above it. Same length and order as `blocks`. */
export function findSections(
  blocks: readonly Block[],
  readHeadingKind: (heading: string) => HeadingKind,
): readonly { readonly section: Section; readonly headings: readonly string[] }[] {
  const isHeaded = (section: Section): boolean =>
    blocks.some((block) => block.kind === 'heading' && readHeadingKind(block.text) === section);
  let current: Section = isHeaded('introduction') ? 'other' : 'introduction';
  const trail: { level: number; text: string }[] = [];
  const found = blocks.map((block, i) => {
    if (block.kind === 'heading') {
      const kind = readHeadingKind(block.text);
      if (kind === 'same') current = continuedBy(current, paragraphsUnder(blocks, i));
      else if (kind !== 'case' || current !== 'discussion' || !reviewsOnly(paragraphsUnder(blocks, i))) current = openedBy(kind, current);
      const level = block.level ?? (kind === 'same' ? 2 : 1);
      while ((trail.at(-1)?.level ?? 0) >= level) trail.pop();
      trail.push({ level, text: block.text });
    }
    return { section: OWN_KIND[block.kind] ?? current, headings: trail.map((heading) => heading.text) };
  });
  const told = found.some(({ section }) => section === 'case') ? patientsToldElsewhere(blocks, found) : caseWithoutHeading(blocks, found);
  return isHeaded('discussion') ? told : closeCase(blocks, told);
}

/** The paragraphs between a heading and the next. */
function paragraphsUnder(blocks: readonly Block[], heading: number): string[] {
  const next = blocks.findIndex((block, i) => i > heading && block.kind === 'heading');
  return blocks
    .slice(heading + 1, next < 0 ? blocks.length : next)
    .filter((block) => block.kind === 'paragraph')
    .map((block) => block.text);
}

function isBeforeCase(section: Section): boolean {
  return section === 'introduction' || section === 'other';
}

/** The section under a heading that names none: a story opens the case, what tells of a disease closes it ("What this teaches us"). */
function continuedBy(current: Section, paragraphs: readonly string[]): Section {
  if (isBeforeCase(current)) return tellsOfPatient(paragraphs) ? 'case' : current;
  const text = paragraphs.join(' ');
  return current === 'case' &&
    text.length > LEAST_REVIEW &&
    narrates(paragraphs[0] ?? '') < 0 &&
    narrates(text) < MOST_REVIEW &&
    wordsOfOthers(text) >= 3
    ? 'discussion'
    : current;
}

/** What a discussion says of a disease under "Clinical presentation". */
function reviewsOnly(paragraphs: readonly string[]): boolean {
  return paragraphs.length > 0 && narrates(paragraphs.join(' ')) < LEAST_COMPARED;
}

/** A story of somebody from its first paragraph on, whatever its heading is called: "Who she was", "Section 1". */
function tellsOfPatient(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join(' ');
  return narrates(text) > LEAST_STORY && narrates(paragraphs[0] ?? '') > 0 && (PATIENT_SENTENCE.test(text) || TELLS_A_CASE.test(text));
}

function openedBy(kind: Exclude<HeadingKind, 'same'>, current: Section): Section {
  // A summary at the end is no abstract.
  if (kind === 'abstract' && !isBeforeCase(current)) return 'conclusion';
  if (kind !== 'case-detail') return kind;
  return current === 'discussion' || current === 'conclusion' ? current : 'case';
}

/**
 * A paragraph of the methods that opens with a patient is the case, with what follows to the next heading; so is one of the
 * introduction, by itself, where it cites nobody.
 */
function patientsToldElsewhere<T extends { readonly section: Section }>(blocks: readonly Block[], found: readonly T[]): readonly T[] {
  let open = false;
  return found.map((entry, i) => {
    const block = blocks[i];
    if (!block || block.kind === 'heading') open = false;
    if (block?.kind !== 'paragraph') return entry;
    const opens =
      OPENS_WITH_A_PATIENT.test(block.text) && !block.marks.some((mark) => mark.kind === 'citation') && !/\[\d/.test(block.text);
    if (entry.section === 'methods') open ||= opens;
    const tells = open || (entry.section === 'introduction' && opens && !announcesOnly(block.text));
    return tells ? { ...entry, section: 'case' as const } : entry;
  });
}

/**
 * Where no heading announces the case, the body from the first block that tells of a patient, and not of a disease alone, to the
 * discussion is the case.
 */
function caseWithoutHeading<T extends { readonly section: Section }>(blocks: readonly Block[], found: readonly T[]): readonly T[] {
  const narrative = (i: number): boolean =>
    blocks[i]?.kind === 'paragraph' && ['introduction', 'other', 'methods', 'results'].includes(found[i]?.section ?? '');
  // A text without any heading has no introduction in which it could tell of others first.
  const bare = !blocks.some(({ kind }) => kind === 'heading');
  let open = false;
  return found.map((entry, i) => {
    if (entry.section === 'discussion' || entry.section === 'conclusion') open = false;
    if (!narrative(i)) return entry;
    const text = blocks[i]?.text ?? '';
    open ||= opensCase(text, entry.section, bare) && !announcesOnly(text);
    return open ? { ...entry, section: 'case' as const } : entry;
  });
}

/** Whether a paragraph of such a body tells of a patient from its beginning, or of one so plainly that it must be the case. */
function opensCase(text: string, section: Section, bare: boolean): boolean {
  const opens = OPENS_WITH_A_PATIENT.test(text);
  if (section === 'methods') return opens;
  const tells = TELLS_A_CASE.test(text),
    story = narrates(text);
  return (tells && ((bare && opens) || story > MOST_REVIEW)) || (story > SURE_STORY && PATIENT_SENTENCE.test(text));
}

/**
 * Score of `narrates` above which what stands under an unknown heading is the case, and below which a paragraph is no part of it if
 * it cites, or not.
 */
const LEAST_STORY = 0.6,
  MOST_CITED = 0.5,
  MOST_REVIEW = -0.5;
/** Score above which a paragraph tells what happened though it names nobody. */
const SURE_STORY = 1.5;
/** Score at which a citing paragraph that names the patient compares them with others. */
const LEAST_COMPARED = -1.5;
/** Characters of a discussion, at the least. */
const LEAST_REVIEW = 500;
/** Characters up to which a conclusion is brief: what discusses must then stand before it. */
const MOST_BRIEF = 900;

const PATIENT_SENTENCE =
  /(?:^|[.!?]\s+)(?:She|He|Her|His|The (?:patient|proband|boy|girl|child|infant|man|woman)\b|Our patient)|\bour patient\b/;

/**
 * Where no heading opens a discussion, as in a letter or before a brief conclusion, it begins with the first paragraph after the case
 * that cites others or tells of the disease, and does not speak of the patient; paragraphs that speak of the patient again are the
 * case again.
 */
function closeCase<T extends { readonly section: Section }>(blocks: readonly Block[], found: readonly T[]): readonly T[] {
  const concluded = found.reduce((sum, { section }, i) => sum + (section === 'conclusion' ? (blocks[i]?.text.length ?? 0) : 0), 0);
  if (concluded > MOST_BRIEF) return found;
  let told = 0,
    closed = false;
  return found.map((entry, i) => {
    const block = blocks[i];
    if (block?.kind === 'heading') closed = false;
    if (entry.section !== 'case' || block?.kind !== 'paragraph') return entry;
    const story = narrates(block.text);
    const ofPatient =
      citations(block) === 0
        ? (PATIENT_SENTENCE.test(block.text) && (!closed || story > 0)) || story > SURE_STORY
        : PATIENT_SENTENCE.test(block.text) && story > LEAST_COMPARED;
    if (told > 0 && !ofPatient && (closed || reviews(block))) closed = true;
    else told += 1;
    return closed && !ofPatient ? { ...entry, section: 'discussion' as const } : entry;
  });
}

/** A paragraph about the disease and who else had it, with or without numbered citations. */
function reviews(block: Block): boolean {
  const story = narrates(block.text);
  return citations(block) > 0 ? story < MOST_CITED : story < MOST_REVIEW && wordsOfOthers(block.text) >= 2;
}
const OF_OTHERS = pattern('gi')`
  \b(?:
    patients|cases|series|reports|authors|literature|et al|colleagues|(?:re|un)?published|reported|described|survival
    |incidence|prognosis|years? of age
  )\b
`;

/** How many words of a text speak of published patients. */
const wordsOfOthers = (text: string): number => text.match(OF_OTHERS)?.length ?? 0;

function citations(block: Block): number {
  return Math.max(
    block.marks.filter((mark) => mark.kind === 'citation').length,
    (block.text.match(/\[\d+(?:\s*[,\u2010-\u2015-]\s*\d+)*\]/g) ?? []).length,
  );
}

// "Herein we report a case of …" closes an introduction; the case itself follows.
function announcesOnly(paragraph: string): boolean {
  const told = TELLS_A_CASE.exec(paragraph);
  return (
    told !== null &&
    told.index > 250 &&
    /\b(?:we|authors?)\s+(?:here(?:in|by)?\s+)?(?:report|describe|present)/i.test(paragraph.slice(-400))
  );
}
