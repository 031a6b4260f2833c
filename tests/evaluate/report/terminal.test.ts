import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../../src/generated/evaluation.ts';
import { terminalReport } from '../../../src/evaluate/report/terminal.ts';
import { placesOf } from '../../../src/evaluate/report/terminal-text.ts';
import { documentId, makeRun } from './make-run.ts';

const FULL = makeRun({ documents: 129, errors: 400, compared: true, loss: true, mentions: true });
const PLAIN = makeRun({ documents: 40, errors: 30 });

function report(run: EvaluationRun, width = 100): string {
  return terminalReport(run, { width, color: false });
}

/** The lines of the table of fields, its headings first. */
function fieldTable(text: string): string[] {
  const lines = text.split('\n'),
    start = lines.findIndex((line) => line.startsWith('Field '));
  return lines.slice(start, lines.findIndex((line) => line.startsWith('Micro ')) + 1);
}

describe('the report on a terminal', () => {
  it.each([100, 90, 80, 60, 40])('keeps within %d places', (width) => {
    expect(
      report(FULL, width)
        .split('\n')
        .filter((line) => placesOf(line) > width),
    ).toEqual([]);
  });

  it('uses no more than 100 places of a wide terminal', () => {
    expect(report(FULL, 250)).toBe(report(FULL, 100));
  });

  it('names dataset, split, documents, cases, engine and states', () => {
    const text = report(PLAIN);
    for (const part of [
      'imaginary, split check, sha256 feedbeef0000',
      '40 documents with 58 cases',
      'caseglean 0.2.0, lexicons c0ffee000000',
      'done 37, repaired 2, missing 1',
    ])
      expect(text).toContain(part);
  });

  it('has a row of aligned figures for each field, and the means below them', () => {
    const [heading = '', ...rows] = fieldTable(report(FULL)),
      end = heading.indexOf('F1') + 2;
    expect(rows).toHaveLength(FULL.fields.length + 2);
    expect(rows.filter((row) => !/\d\.?\d{3}$/.test(row.slice(0, end)) && !/ \.\d{3}$/.test(row.slice(0, end)))).toEqual([]);
    const age = FULL.fields.find(({ field }) => field === 'age');
    expect(rows[1]).toMatch(
      new RegExp(`^Age +${age?.score.due} +${age?.score.said} .*\\] +${age?.missed} +${age?.wrong} +${age?.invented} `),
    );
  });

  it('keeps every column of scores at 80 places, with ids for titles that are too long', () => {
    const [heading, , , , site] = fieldTable(report(PLAIN, 80));
    expect(heading).toMatch(/^Field +gold +said +P +R +F1 +\[95 %\] +missed +wrong +inv\.$/);
    expect(site).toMatch(/^site3 /);
  });

  it('marks the fields that are too few to rank, and says what the mark is', () => {
    const marked = fieldTable(report(PLAIN)).filter((row) => row.includes('·'));
    expect(marked).toHaveLength(PLAIN.fields.filter(({ few }) => few).length);
    expect(report(PLAIN)).toContain('· fewer than 30 values in gold: too few to rank');
  });

  it('shows loss, comparison and regressions only where the run has them', () => {
    expect(fieldTable(report(FULL))[0]).toMatch(/loss$/);
    expect(report(FULL)).toMatch(/Δ +\[95 %\] +p +better +worse +verdict/);
    expect(report(FULL)).toMatch(/^Primary site, 3 characters .*−\.041 .* worse$/m);
    expect(report(FULL)).toContain('Regressions   Primary site, 3 characters is significantly worse');
    for (const part of ['loss', 'Against', 'Regressions']) expect(report(PLAIN)).not.toContain(part);
  });

  it('names ten documents that changed and counts the others', () => {
    const text = report(FULL);
    expect(text).toContain('Improved (14)');
    expect(text).toContain(`  ${documentId(9)}: `);
    expect(text.split('Worsened')[0]).toMatch(/ {2}and 4 more\n$/);
  });

  it('sums up exact records, evidence, calibration and the error classes', () => {
    const text = report(PLAIN);
    expect(text).toMatch(/Without error +\d+ of 40 .* documents, \d+ of 58 .* cases/);
    expect(text).toMatch(/quotes reproduce \d+ of \d+; overlap gold's quote \d+ of \d+/);
    expect(text).toMatch(/expected error \.\d{3} over [\d,]+ values; [\d.]+.% acceptable unseen at a precision of at\s+least \.980/);
    expect(text).toMatch(/30 errors in \d+ documents\nClass +errors +most in\n[a-z ]+ +\d+ /);
  });

  it("counts the facts on a person's annotations where gold is made of them", () => {
    expect(report(FULL)).toContain("Mentions      facts on a person's annotation: Age 39 of 40; Treatment 0 of 0");
    expect(report(PLAIN)).not.toContain('Mentions');
  });

  it('shows the largest parts of a cut, and no cut that has one part', () => {
    expect(report(FULL)).toMatch(/\n(?:journal: .+\]\n){3}journal: and 9 other parts\n/);
    expect(report(FULL)).not.toContain('layout: ');
  });

  it('says no word of the documents', () => {
    const text = report(FULL),
      secret = [...FULL.errors.flatMap(({ due, said, gold }) => [...due, ...said.map(({ value }) => value), gold?.quote ?? ''])].filter(
        (words) => words.length > 8,
      );
    expect(secret.length).toBeGreaterThan(100);
    expect(secret.filter((words) => text.includes(` ${words} `))).toEqual([]);
  });

  it('is the same in colour but for the colours', () => {
    const coloured = terminalReport(FULL, { width: 100, color: true });
    expect(coloured).not.toBe(report(FULL));
    expect(stripVTControlCharacters(coloured)).toBe(report(FULL));
  });

  it('does not let a name move the cursor or break a line', () => {
    const run = makeRun({ documents: 20, errors: 5 }),
      slices = run.slices.map((slice) => ({ ...slice, value: `a\u001b[2J\nb\u202e ${slice.value}` }));
    expect(report({ ...run, slices, dataset: { ...run.dataset, name: 'x\ny' } })).not.toMatch(/\u001b|\u202e|x\ny|\nb\b/);
  });

  it('aligns names of wide characters', () => {
    const run = makeRun({ documents: 20, errors: 5 }),
      slices = run.slices.map((slice, i) => ({ ...slice, value: i % 2 === 0 ? '癌症杂志' : 'Journal' }));
    const rows = report({ ...run, slices })
      .split('\n')
      .filter((line) => /: (?:癌|Journal)/.test(line))
      .slice(0, 5);
    expect(new Set(rows.map((row) => placesOf(row.slice(0, row.indexOf('['))))).size).toBe(1);
  });

  it('reads well without errors', () => {
    expect(report(makeRun({ documents: 5, errors: 0 }))).toContain('No errors: every scored value is right.');
  });

  it('takes a run in which nothing was scored', () => {
    const run = makeRun({ documents: 1, errors: 0 }),
      none = { right: 0, of: 0 };
    const text = report({
      ...run,
      states: {},
      fields: [],
      macro: null,
      slices: [],
      documents: [],
      exactness: { documents: none, cases: none },
      calibration: { all: { ...run.calibration.all, values: 0 }, fields: [] },
    });
    expect(text).toContain('no values with a confidence');
    expect(text).not.toContain('NaN');
  });
});
