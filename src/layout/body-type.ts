import { isReferencesTitle } from './article-words.ts';
import { textOf, type Draft } from './paragraphs.ts';

/** What most of the article is set in: size in points and font name. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
}

/** References that leave less than this share of the characters above them do not mark the article's end. */
const LEAST_ABOVE = 0.25;

/** The size and font of most characters above the references, whose own type may be the commonest where they are many. */
export function bodyType(drafts: readonly Draft[]): BodyType {
  const end = drafts.findIndex((draft) => draft.lines.length === 1 && isReferencesTitle(textOf(draft)));
  const above = end < 0 ? drafts : drafts.slice(0, end);
  const counted = charactersOf(above) < LEAST_ABOVE * charactersOf(drafts) ? drafts : above;
  const votes = new Map<string, { readonly type: BodyType; count: number }>();
  for (const line of counted.flatMap((draft) => draft.lines)) {
    const size = Math.round(line.size * 5) / 5;
    const vote = votes.get(`${size} ${line.font}`) ?? { type: { size, font: line.font }, count: 0 };
    vote.count += line.text.length;
    votes.set(`${size} ${line.font}`, vote);
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.type ?? { size: 10, font: '' };
}

function charactersOf(drafts: readonly Draft[]): number {
  return drafts.reduce((count, draft) => count + draft.lines.reduce((sum, line) => sum + line.text.length, 0), 0);
}
