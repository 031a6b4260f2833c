import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../../src/generated/evaluation.ts';
import type { PackedErrors } from '../../../src/evaluate/report/packed-errors.ts';
import { CLIENT_FUNCTIONS, clientScript } from '../../../src/evaluate/report/client-script.ts';
import { unpackErrors } from '../../../src/evaluate/report/client/shown-errors.ts';
import { htmlReport } from '../../../src/evaluate/report/html.ts';
import { makeRun } from './make-run.ts';

const HOSTILE = ['</script><img src=x onerror=alert(1)>', '<!--<script>', 'a\u2028b\u2029c', '"\'&amp;', '\ud800'];
const RUN = makeRun({ documents: 40, errors: 60, compared: true, loss: true, mentions: true });

/** The text between the tags of the only element that the opening tag begins. */
function inside(page: string, opening: string): string {
  const [, rest = '', second] = page.split(opening);
  expect(second).toBeUndefined();
  return rest.slice(0, rest.indexOf('</'));
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The run with hostile text in every place where a document, a dataset or gold can put some. */
function hostile(run: EvaluationRun, text: string): EvaluationRun {
  const passage = { before: text, quote: text, after: text, page: null, section: text };
  return {
    ...run,
    dataset: { ...run.dataset, name: text, split: text },
    states: { [text]: 1 },
    slices: run.slices.map((slice) => ({ ...slice, by: text, value: text })),
    comparison:
      run.comparison === null
        ? null
        : { ...run.comparison, left: [text], regressions: [text], improved: [{ document: text, field: text, before: 0, after: 1 }] },
    errors: run.errors.map((error) => ({
      ...error,
      document: text,
      case: text,
      due: [text],
      reason: text,
      gold: passage,
      said: [{ value: text, confidence: 1, rule: text, path: text, passages: [passage] }],
      candidates: [{ value: text, rule: text, score: 1, fate: 'taken', reason: text, passage }],
    })),
  };
}

describe('the page of an evaluation', () => {
  const page = htmlReport(RUN);

  it('allows its own style and script by their digests, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src '${digest(inside(page, '<style>'))}'; script-src '${digest(inside(page, '<script>'))}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/https?:|\ssrc=|@import|url\(|\sstyle=|\son[a-z]+=|javascript:/);
  });

  it.each(HOSTILE)('lets no text out of its place: %j', (text) => {
    const bad = htmlReport(hostile(RUN, text));
    expect(bad.match(/<\/script/g)).toHaveLength(2);
    expect(bad).not.toMatch(/<img|<!--/);
    const data = inside(bad, '<script type="application/json" id="error-data">');
    expect(data).not.toMatch(/[<\u2028\u2029]/);
    const { packed } = JSON.parse(data) as { packed: PackedErrors };
    expect(new Set(unpackErrors(packed).map(({ gold }) => gold?.quote))).toEqual(new Set([text]));
  });

  it('has no words of the documents in its markup, only in its data', () => {
    const markup = page.replace(inside(page, '<script type="application/json" id="error-data">'), '');
    expect(RUN.errors.filter(({ gold }) => gold !== null && gold.quote.length > 8 && markup.includes(gold.quote))).toEqual([]);
  });

  it('shows every field with its interval drawn, in words as well', () => {
    for (const { title } of RUN.fields) expect(page).toContain(`aria-label="F1 of ${title} `);
    expect(page.match(/class="tag faint">too few to rank/g)).toHaveLength(RUN.fields.filter(({ few }) => few).length);
  });

  it('has a section only for what the run has', () => {
    const sections = (of: string): string[] => [...of.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(sections(page)).toEqual(['fields', 'calibration', 'slices', 'comparison', 'mentions', 'errors']);
    const bare = makeRun({ documents: 5, errors: 0 });
    expect(sections(htmlReport({ ...bare, slices: [], calibration: { all: { ...bare.calibration.all, values: 0 }, fields: [] } }))).toEqual(
      ['fields', 'errors'],
    );
  });

  it('reads well without errors, and carries no data then', () => {
    const clean = htmlReport(makeRun({ documents: 5, errors: 0 }));
    expect(clean).toContain('No errors: every scored value is right.');
    expect(clean).not.toContain('error-data">');
  });

  it('takes a run in which nothing was scored', () => {
    const none = { right: 0, of: 0 };
    const empty = htmlReport({
      ...makeRun({ documents: 1, errors: 0 }),
      states: {},
      fields: [],
      macro: null,
      slices: [],
      documents: [],
      exactness: { documents: none, cases: none },
      calibration: { all: { ...RUN.calibration.all, values: 0, bins: [], curve: [] }, fields: [] },
    });
    expect(empty).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is the same for the same run', () => {
    expect(htmlReport(RUN)).toBe(page);
  });
});

describe('the script of the page', () => {
  it('is one script, in which no function hides another', () => {
    expect(() => new Script(clientScript())).not.toThrow();
    const names = CLIENT_FUNCTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has every function that it calls: none refers to an import, and none makes markup from text', () => {
    expect(clientScript()).not.toMatch(/__vi|__vite|import\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
