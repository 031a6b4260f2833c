import type { EvidenceScore } from '../generated/evaluation.ts';
import type { ScoredDocument } from './evaluated-document.ts';
import { quotesOverlap } from './scoring/plain-words.ts';
import type { Said } from './scoring/case-values.ts';

/** What the quotes of a field's values are worth: they stand in the text where they say, and at gold's place where gold quotes one. */
export function scoreEvidence(documents: readonly ScoredDocument[], field: string): EvidenceScore {
  const total = { quoted: 0, reproduced: 0, compared: 0, overlapping: 0 };
  for (const { outcome, explanation } of documents) {
    for (const one of outcome.cases.flatMap(({ fields }) => fields.filter((each) => each.field === field))) {
      if (explanation !== null) {
        const quotes = [...one.right.map(({ said }) => said), ...one.extra].flatMap(evidenceOf);
        total.quoted += quotes.length;
        total.reproduced += quotes.filter(({ quote, start, end }) => explanation.text.slice(start, end) === quote).length;
      }
      const quoted = one.right.filter(({ due }) => due.quotes.length > 0);
      total.compared += quoted.length;
      total.overlapping += quoted.filter(({ due, said }) =>
        evidenceOf(said).some((item) => due.quotes.some((quote) => quotesOverlap(quote, item.quote))),
      ).length;
    }
  }
  return total;
}

function evidenceOf({ facts }: Said): readonly { readonly quote: string; readonly start: number; readonly end: number }[] {
  return facts.flatMap(({ evidence }) => evidence);
}
