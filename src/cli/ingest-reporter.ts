import type { SingleBar } from 'cli-progress';
import type { IngestEvent } from '../ingest/ingest.ts';
import { howToGoOn, isSettled, SETTLED_STATES } from '../store/states.ts';
import { isWell } from './is-well.ts';
import { printable } from './say-line.ts';

/** Without a terminal a line tells how far the run is, at most so often. */
const LINE_MS = 30_000;

/** The rate is that of the last so many settled documents. */
const RATE_OVER = 50;

/** Documents of one state that the summary names. */
const NAMED = 10;

/** Tells on standard error how a bulk run goes, and remembers what the summary and the exit code need. */
export interface IngestReporter {
  event(event: IngestEvent): void;
  say(line: string): void;
  /**
   * Ends the bar, sums up what needs a person, and gives the exit code: 0 where every input is done or repaired, 130 after an
   * interrupt, else 1.
   */
  finish(): number;
}

/** Documents of one state that need a person: how many, how to go on with the first, and the first few by name. */
interface Needed {
  count: number;
  readonly code: string | null;
  readonly names: string[];
}

/** A reporter; the bar shows only where standard error is a terminal. */
export async function openIngestReporter(): Promise<IngestReporter> {
  const bar = process.stderr.isTTY ? await openBar() : null;
  const counts = new Map<string, number>();
  const needed = new Map<string, Needed>();
  const rate = openRate();
  let [total, settled, known, end, lastLine] = [0, 0, 0, 'finished', Date.now()];
  const left = (): string => (rate.perSecond() === 0 ? '' : `${durationText(Math.max(0, total - settled) / rate.perSecond())} left`);
  const tally = (): string =>
    SETTLED_STATES.filter((state) => counts.has(state))
      .map((state) => `${counts.get(state) ?? 0} ${state}`)
      .join(', ');
  const say = (line: string): void => {
    if (bar !== null) process.stderr.write('\r\u001b[K');
    process.stderr.write(`${line}\n`);
  };
  const need = (state: string, id: string, path: string, code: string | null): void => {
    const these = needed.get(state) ?? { count: 0, code, names: [] };
    these.count += 1;
    if (these.count <= NAMED) these.names.push(`    ${id.slice(0, 12)}  ${printable(path)}`);
    needed.set(state, these);
  };
  const count = (state: string): void => {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  };
  const progress = (): void => {
    bar?.setTotal(Math.max(total, settled));
    bar?.update(settled, { rate: rate.perSecond().toFixed(1), left: left(), counts: tally() });
    if (bar !== null || Date.now() - lastLine < LINE_MS) return;
    lastLine = Date.now();
    say(`caseglean: ${settled} of ${total}, ${rate.perSecond().toFixed(1)} a second, ${left()}: ${tally()}`);
  };
  return {
    say,
    event: (event) => {
      if (event.kind === 'begun') {
        total += event.left;
      } else if (event.kind === 'missing') {
        count('missing');
        say(`caseglean: ${printable(event.path)}: missing: ${event.reason}`);
      } else if (event.kind === 'enrolled') {
        if (event.isNew) total += 1;
        else if (isSettled(event.state)) {
          known += 1;
          if (!isWell(event.state)) need(event.state, event.id, event.path, null);
        }
      } else if (event.kind === 'stopped') {
        say(`caseglean: ${printable(event.paths[0] ?? event.id)}: stopped, will be tried once more: ${event.reason.message}`);
      } else if (event.kind === 'settled') {
        settled += 1;
        rate.count();
        count(event.state);
        if (!isWell(event.state)) {
          const path = event.paths[0] ?? event.id;
          need(event.state, event.id, path, event.reason?.code ?? null);
          say(`caseglean: ${printable(path)}: ${event.state}: ${event.reason?.message ?? 'No reason is known.'}`);
        }
      } else {
        ({ end } = event);
      }
      progress();
    },
    finish: () => {
      bar?.stop();
      const parts = [
        tally(),
        known > 0 ? `${known} known before` : '',
        total > settled ? `${total - settled} wait` : '',
        counts.has('missing') ? `${counts.get('missing') ?? 0} missing` : '',
      ].filter((part) => part !== '');
      process.stderr.write(`caseglean: ${settled} read${parts.length === 0 ? '' : `: ${parts.join(', ')}`}\n`);
      process.stderr.write(personText(needed));
      if (end === 'interrupted') process.stderr.write('caseglean: interrupted; the same command goes on where it stopped\n');
      if (end === 'interrupted') return 130;
      return needed.size === 0 && !counts.has('missing') ? 0 : 1;
    },
  };
}

/** Counts what is settled now, and tells how many documents a second the last ones were; 0 before the second. */
interface Rate {
  count(): void;
  perSecond(): number;
}

function openRate(): Rate {
  const times: number[] = [];
  return {
    count: () => {
      times.push(Date.now());
      if (times.length > RATE_OVER) times.shift();
    },
    perSecond: () => {
      const first = times[0];
      return first === undefined || times.length < 2 ? 0 : (times.length - 1) / Math.max(0.001, (Date.now() - first) / 1000);
    },
  };
}

/** What needs a person, state by state, each with how to go on. */
function personText(needed: ReadonlyMap<string, Needed>): string {
  return SETTLED_STATES.flatMap((state) => {
    const these = needed.get(state);
    if (these === undefined) return [];
    const { count, code, names } = these;
    const more = count > NAMED ? [`    and ${count - NAMED} more: caseglean export --what documents --state ${state}`] : [];
    return [`  ${count} ${state}: ${howToGoOn(state, code) ?? ''}`, ...names, ...more];
  })
    .map((line) => `${line}\n`)
    .join('');
}

/** Seconds as a person says them. */
function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

async function openBar(): Promise<SingleBar> {
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 20,
    format: '{bar} {value}/{total}  {rate}/s  {left}  {counts}',
  });
  bar.start(0, 0, { rate: '0.0', left: '', counts: '' });
  return bar;
}
