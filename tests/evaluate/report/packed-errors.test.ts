import { describe, expect, it } from 'vitest';
import { unpackErrors } from '../../../src/evaluate/report/client/shown-errors.ts';
import { packErrors } from '../../../src/evaluate/report/packed-errors.ts';
import { makeRun } from './make-run.ts';

const { errors } = makeRun({ documents: 12, errors: 60 });

describe('packed errors', () => {
  it('come out of a page as they went in', () => {
    const unpacked = unpackErrors(packErrors(errors));
    expect(
      unpacked.map(({ document, patient, field, kind, reason, due, gold }) => ({
        document,
        case: patient,
        field,
        class: kind,
        reason,
        due,
        gold,
      })),
    ).toEqual(
      errors.map(({ document, case: patient, field, class: kind, reason, due, gold }) => ({
        document,
        case: patient,
        field,
        class: kind,
        reason,
        due,
        gold,
      })),
    );
    expect(unpacked.map(({ said }) => said.map(({ value, rule, passages }) => ({ value, rule, passages })))).toEqual(
      errors.map(({ said }) => said.map(({ value, rule, passages }) => ({ value, rule, passages }))),
    );
    expect(unpacked.map((error) => error.candidates().map((candidate) => ({ ...candidate, score: 0 })))).toEqual(
      errors.map(({ candidates }) => candidates.map((candidate) => ({ ...candidate, score: 0 }))),
    );
  });

  it('hold each text once', () => {
    const { texts } = packErrors([...errors, ...errors]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toEqual(packErrors(errors).texts);
  });

  it('are found by the words of their sentences in any case', () => {
    const [error] = unpackErrors(packErrors(errors.filter(({ gold }) => gold !== null)));
    expect(error?.words).toContain(error?.gold?.quote.toLowerCase());
  });
});
