import type { EvaluationRun, FieldScore, Score } from '../src/generated/evaluation.ts';

/** The runs of one dataset: over all of it, and over its parts. */
export interface DatasetRuns {
  readonly all: EvaluationRun;
  readonly parts: readonly EvaluationRun[];
}

const f1 = (value: number): string => value.toFixed(3);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const withInterval = ({ f1: value, interval }: Pick<Score, 'f1' | 'interval'>): string =>
  `${f1(value)} [${interval.map((end) => end.toFixed(2)).join(', ')}]`;

/** The page of the ledger for one dataset on one day. */
export function qualityPage({ all, parts }: DatasetRuns, date: string): string {
  const { dataset, engines } = all;
  return [
    `# ${dataset.name}, ${date}`,
    '',
    '<!-- written by `npm run quality`; do not edit -->',
    '',
    `${dataset.documents} documents, ${dataset.cases} patients (\`${dataset.sha256.slice(0, 19)}…\`), read by ${engines.map(({ name, version, lexicons }) => `${name} ${version} with lexicons \`${lexicons.slice(0, 19)}…\``).join(' and ')}.`,
    `States: ${Object.entries(all.states)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ')}. Intervals hold 95 % of ${all.sampling.bootstrapDraws} draws of documents (seed ${all.sampling.seed}).`,
    '',
    ...fieldTable({ all, parts }),
    '',
    `Fields marked * have fewer than 30 values in gold: too few to rank. Whole records without an error: ${all.exactness.documents.right} of ${all.exactness.documents.of} documents, ${all.exactness.cases.right} of ${all.exactness.cases.of} patients.`,
    '',
    ...lossLines(all),
    ...evidenceLines(all),
    ...calibrationLines({ all, parts }),
    ...errorLines(all),
    ...sliceLines(all),
  ].join('\n');
}

function fieldTable({ all, parts }: DatasetRuns): string[] {
  const heads = parts.map(({ dataset }) => ` ${dataset.split ?? ''} |`).join('');
  const ofPart = (run: EvaluationRun, field: string): string => {
    const found = run.fields.find((one) => one.field === field);
    return found === undefined ? '–' : `${f1(found.score.f1)} (${found.score.due})`;
  };
  const row = ({ field, title, few, score, missed, wrong, extra, inventedCases, absent }: FieldScore): string =>
    `| ${title}${few ? ' *' : ''} | ${score.due} | ${withInterval(score)} | ${f1(score.precision)} | ${f1(score.recall)} | ${missed} | ${wrong} | ${extra} | ${absent === 0 ? '–' : `${inventedCases} of ${absent}`} |${parts.map((part) => ` ${ofPart(part, field)} |`).join('')}`;
  const macro = ({ macro: mean }: EvaluationRun): string => (mean === null ? '–' : withInterval(mean));
  return [
    `| field | gold | F1 | P | R | missed | wrong | extra | invented in |${heads}`,
    `|---|---|---|---|---|---|---|---|---|${'---|'.repeat(parts.length)}`,
    ...all.fields.map(row),
    `| **mean of core fields** | | **${macro(all)}** | | | | | | |${parts.map((part) => ` ${macro(part)} |`).join('')}`,
    `| all values together | ${all.micro.due} | ${withInterval(all.micro)} | ${f1(all.micro.precision)} | ${f1(all.micro.recall)} | | | | |${parts.map((part) => ` ${f1(part.micro.f1)} |`).join('')}`,
  ];
}

function lossLines({ loss }: EvaluationRun): string[] {
  if (loss === null) return [];
  const lost = loss.fields.filter(({ loss: points }) => Math.abs(points) >= 0.0005);
  return [
    '## Lost in reading',
    '',
    `F1 from the true texts less F1 from the inputs, on ${loss.documents} documents; fields not named lose nothing.`,
    '',
    '| field | from inputs | from text | loss |',
    '|---|---|---|---|',
    ...lost.map(
      ({ field, fromInput, fromText, loss: points, interval }) =>
        `| ${field} | ${f1(fromInput)} | ${f1(fromText)} | ${f1(points)} [${interval.map(f1).join(', ')}] |`,
    ),
    '',
  ];
}

function evidenceLines({ fields }: EvaluationRun): string[] {
  const sum = (count: (field: FieldScore) => number): number => fields.reduce((total, field) => total + count(field), 0);
  const quoted = sum(({ evidence }) => evidence.quoted),
    compared = sum(({ evidence }) => evidence.compared);
  return [
    '## Evidence',
    '',
    `${
      quoted === 0
        ? ''
        : `${share(
            sum(({ evidence }) => evidence.reproduced),
            quoted,
          )} of ${quoted} quotes stand in the text exactly where they say. `
    }Of ${compared} right values that gold quotes, ${share(
      sum(({ evidence }) => evidence.overlapping),
      compared,
    )} have a quote of ours that shares words with it.`,
    '',
  ];
}

function calibrationLines({ all, parts }: DatasetRuns): string[] {
  const line = ({ dataset, calibration: { all: whole } }: EvaluationRun): string =>
    `| ${dataset.split ?? 'all'} | ${whole.values} | ${f1(whole.precision)} | ${f1(whole.expectedError)} | ${share(whole.acceptable, 1)} |`;
  return [
    '## Calibration',
    '',
    `| part | values | right | expected error | can be accepted unseen at ${all.calibration.all.target} |`,
    '|---|---|---|---|---|',
    ...[all, ...parts].map(line),
    '',
  ];
}

function errorLines({ errors }: EvaluationRun): string[] {
  const classes = [...Map.groupBy(errors, (error) => error.class)].sort(([, a], [, b]) => b.length - a.length);
  const most = (list: EvaluationRun['errors']): string =>
    [...Map.groupBy(list, ({ field }) => field)]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, 4)
      .map(([field, group]) => `${field} ${group.length}`)
      .join(', ');
  return [
    '## Errors by cause',
    '',
    '| cause | errors | most in |',
    '|---|---|---|',
    ...classes.map(([name, list]) => `| ${name} | ${list.length} | ${most(list)} |`),
    '',
  ];
}

/** Cuts with more than one part; small parts say little and are left out. */
function sliceLines({ slices }: EvaluationRun): string[] {
  const shown = [
    ...Map.groupBy(
      slices.filter(({ documents }) => documents >= 5),
      ({ by }) => by,
    ),
  ].filter(([, group]) => group.length > 1);
  return [
    '## Parts of the dataset',
    '',
    '| by | part | documents | mean of core fields | all values together |',
    '|---|---|---|---|---|',
    ...shown.flatMap(([by, group]) =>
      group.map(
        ({ value, documents, macro, micro }) =>
          `| ${by} | ${value.replaceAll('|', '\\|')} | ${documents} | ${macro === null ? '–' : withInterval(macro)} | ${withInterval(micro)} |`,
      ),
    ),
    '',
  ];
}
