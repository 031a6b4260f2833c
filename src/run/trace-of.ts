import type { Context } from '../context/context.ts';
import type { Document } from '../document/document.ts';
import { layOut } from '../layout/lay-out.ts';
import { processDocument, readText, type ReportOptions } from '../pipeline.ts';
import { textOf, tokensOf, type Reading } from '../text/reading.ts';
import type { Stage } from './task.ts';

/** A stage's output as JSON-safe data. Stages up to `text` run alone, so that a fault behind them does not hide them. */
export async function traceOf(stage: Stage, document: Document, bytes: Uint8Array, options: ReportOptions): Promise<unknown> {
  if (stage === 'document') return document;
  const layout = layOut(document);
  if (stage === 'layout') return { ...layout, blocks: layout.blocks.map((block) => ({ ...block, places: undefined })) };
  if (stage === 'text') return withoutPlaces(readText(layout));
  const outcome = await processDocument(bytes, options);
  switch (stage) {
    case 'context':
      return contextOf(outcome.reading, outcome.context);
    case 'annotations':
      return outcome.annotations.map((annotation) => ({ text: textOf(outcome.reading, annotation), ...annotation }));
    case 'cases':
      return outcome.cases;
    case 'record':
      return outcome.record;
  }
}

function withoutPlaces({ text, blocks, sentences, tokens }: Reading): unknown {
  return { text, blocks, sentences, tokens };
}

/** Each sentence with whom it speaks of, and its words that stand under a cue. */
function contextOf(reading: Reading, context: Context): unknown {
  return reading.sentences.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    section: sentence.section,
    text: textOf(reading, sentence),
    ...context.attribution(sentence.index),
    words: tokensOf(reading, sentence).flatMap((token) => {
      const { kinds, cues } = context.assess(token);
      return kinds.size === 0
        ? []
        : [{ start: token.start, end: token.end, text: textOf(reading, token), kinds: [...kinds], cues: cues.map((cue) => cue.text) }];
    }),
  }));
}
