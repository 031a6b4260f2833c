import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openIngestReporter, type IngestReporter } from '../../src/cli/ingest-reporter.ts';

const ID = 'a'.repeat(64);

/** A reporter without a terminal, and what it has written. */
async function reporter(): Promise<{ readonly report: IngestReporter; readonly told: () => string }> {
  let told = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => {
    spy.mockRestore();
    vi.useRealTimers();
  });
  return { report: await openIngestReporter(), told: () => told };
}

describe('what is told of a bulk run', () => {
  it('counts what waited before, once', async () => {
    const { report, told } = await reporter();
    report.event({ kind: 'begun', left: 10 });
    report.event({ kind: 'enrolled', id: ID, path: '/a.pdf', isNew: false, state: 'waiting' });
    report.event({ kind: 'enrolled', id: ID, path: '/b.pdf', isNew: true, state: 'waiting' });
    vi.advanceTimersByTime(20_000);
    report.event({ kind: 'settled', id: ID, paths: ['/a.pdf'], state: 'done', reason: null });
    vi.advanceTimersByTime(20_000);
    report.event({ kind: 'settled', id: ID, paths: ['/a.pdf'], state: 'done', reason: null });
    expect(told()).toContain('2 of 11, 0.1 a second, 3 min left: 2 done');
    report.event({ kind: 'ended', end: 'finished' });
    expect(report.finish()).toBe(0);
  });

  it('names what was known before and is not done, and ends with 1', async () => {
    const { report, told } = await reporter();
    report.event({ kind: 'enrolled', id: ID, path: '/locked.pdf', isNew: false, state: 'needs-password' });
    report.event({ kind: 'ended', end: 'finished' });
    expect(report.finish()).toBe(1);
    expect(told()).toContain(
      '0 read: 1 known before\n  1 needs-password: caseglean retry --state needs-password --password PASSWORD\n    aaaaaaaaaaaa  /locked.pdf\n',
    );
  });

  it('names ten of each state and counts the others', async () => {
    const { report, told } = await reporter();
    for (let number = 0; number < 1000; number += 1)
      report.event({ kind: 'settled', id: ID, paths: [`/${number}.pdf`], state: 'no-text', reason: { code: 'x', message: 'No text.' } });
    report.event({ kind: 'ended', end: 'finished' });
    expect(report.finish()).toBe(1);
    expect(told().split('1000 no-text: caseglean retry')[1]?.split('\n')).toHaveLength(13);
    expect(told()).toContain('and 990 more: caseglean export --what documents --state no-text');
  });
});
