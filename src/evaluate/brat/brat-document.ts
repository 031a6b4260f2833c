import type { Quote } from '../../sinks/case-facts.ts';
import type { Span } from '../../span.ts';

/** A T line: a typed stretch of the text, from its first to its last span. `quote` is the text of its spans, joined by a space. */
export interface TextBound extends Quote {
  readonly id: string;
  readonly type: string;
  /** UTF-16 spans in the order written; more than one where it is discontinuous. */
  readonly spans: readonly Span[];
}

/** What takes a part in an event or a relation. */
interface BratArgument {
  readonly role: string;
  readonly target: string;
}

/** An E line: what happens, by its trigger, and who takes part. */
export interface BratEvent {
  readonly id: string;
  readonly type: string;
  readonly trigger: string;
  readonly arguments: readonly BratArgument[];
}

/** An R line: a directed relation of two annotations. */
interface BratRelation {
  readonly id: string;
  readonly type: string;
  readonly from: BratArgument;
  readonly to: BratArgument;
}

/** A `*` line: annotations that are equivalent, or related without direction. */
interface BratGroup {
  readonly type: string;
  readonly members: readonly string[];
}

/** An A or M line. `value` is null where the attribute is only set. */
interface BratAttribute {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly value: string | null;
}

/** An N line: the entry of a resource that an annotation means. */
interface BratNormalization {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly resource: string;
  readonly entry: string;
  readonly text: string;
}

/** A # line: words on an annotation. */
interface BratNote {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly text: string;
}

/** A line that says nothing that can be used. `line` counts from 1; 0 where it is no single line. */
export interface BratFault {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** A text with the annotations that were read of it; those with a fault are left out. JSON-safe. */
export interface BratDocument {
  readonly id: string;
  readonly text: string;
  readonly textBounds: readonly TextBound[];
  readonly events: readonly BratEvent[];
  readonly relations: readonly BratRelation[];
  readonly groups: readonly BratGroup[];
  readonly attributes: readonly BratAttribute[];
  readonly normalizations: readonly BratNormalization[];
  readonly notes: readonly BratNote[];
  readonly faults: readonly BratFault[];
}

/** The stretch of text that an annotation stands on: a T line itself, or an event's trigger; null where there is none. */
export function textBoundOf(document: BratDocument, id: string): TextBound | null {
  const trigger = document.events.find((event) => event.id === id)?.trigger ?? id;
  return document.textBounds.find((bound) => bound.id === trigger) ?? null;
}
