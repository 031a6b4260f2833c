import { describe, expect, it } from 'vitest';
import { filterErrors, readFilter, writeFilter } from '../../../src/evaluate/report/client/error-filter.ts';
import { unpackErrors } from '../../../src/evaluate/report/client/shown-errors.ts';
import { packErrors } from '../../../src/evaluate/report/packed-errors.ts';
import { makeRun } from './make-run.ts';

const NONE = { kind: '', field: '', reason: '', text: '' };
const ERRORS = unpackErrors(packErrors(makeRun({ documents: 30, errors: 300 }).errors));

describe('the filter of errors', () => {
  it('is kept by its address', () => {
    const filter = { kind: 'not-found', field: 'age', reason: 'negated', text: 'a & b = c # ü' };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(writeFilter(NONE)).toBe('#errors');
    expect(readFilter('#errors')).toEqual(NONE);
  });

  it('leaves addresses of other parts of the page alone', () => {
    expect([readFilter(''), readFilter('#fields'), readFilter('#errors-title')]).toEqual([null, null, null]);
  });

  it('lists the errors that have everything asked for, in their order', () => {
    const { fitting } = filterErrors(ERRORS, { ...NONE, kind: 'wrong-value', field: 'agents' });
    expect(fitting).toEqual(ERRORS.filter(({ kind, field }) => kind === 'wrong-value' && field === 'agents'));
    expect(filterErrors(ERRORS, NONE).fitting).toEqual(ERRORS);
  });

  it('counts for each choice what it would leave, the others as they are', () => {
    const { counts } = filterErrors(ERRORS, { ...NONE, kind: 'turned-down', field: 'agents' });
    for (const [kind, count] of counts.kind) expect(filterErrors(ERRORS, { ...NONE, kind, field: 'agents' }).fitting).toHaveLength(count);
    for (const [field, count] of counts.field)
      expect(filterErrors(ERRORS, { ...NONE, kind: 'turned-down', field }).fitting).toHaveLength(count);
  });

  it('gathers reasons by what stands before their colon', () => {
    const { fitting } = filterErrors(ERRORS, { ...NONE, reason: 'negated' });
    expect(new Set(fitting.map(({ reason }) => reason))).toEqual(new Set(['negated: no blenth of']));
  });

  it('searches documents, patients, values and sentences in any case', () => {
    const [first] = ERRORS;
    expect(
      filterErrors(ERRORS, { ...NONE, text: ` ${first?.document.toLowerCase() ?? ''} ` }).fitting.every(
        ({ document }) => document === first?.document,
      ),
    ).toBe(true);
    expect(filterErrors(ERRORS, { ...NONE, text: 'nowhere to be found' }).fitting).toEqual([]);
  });
});
