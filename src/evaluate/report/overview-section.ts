import type { EvaluationRun, Fraction } from '../../generated/evaluation.ts';
import { scaleAxis, shareScale, whiskerPlot } from './charts.ts';
import { counted, difference, interval, percent, share } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { digestStart, documentsWithErrors, evidenceTotal } from './run-totals.ts';

interface Tile {
  readonly figure: string;
  readonly name: string;
  readonly note: string;
}

const WELL: ReadonlySet<string> = new Set(['done', 'repaired']);

/** The head of the page: what was scored, the macro mean in large, the other figures that sum up the run. */
export function overviewHeader(run: EvaluationRun): Markup {
  const { name, split } = run.dataset;
  return html`<header class="overview">
<p class="eyebrow">Evaluation</p>
<h1>${name}${split !== null && html` <span class="split">${split}</span>`}</h1>
<div class="figures">
${headline(run)}
<ul class="tiles">${tilesOf(run).map(({ figure, name: label, note }) => html`<li><span class="figure">${figure}</span><span class="name">${label}</span><span class="note">${note}</span></li>`)}</ul>
</div>
<dl class="facts">${factsOf(run).map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
</header>`;
}

function headline({ macro, micro, fields }: EvaluationRun): Markup {
  const { f1, interval: reach } = macro ?? micro,
    core = fields.filter((field) => field.core).length,
    scale = shareScale([reach]);
  const what = macro === null ? 'micro F1, all values pooled' : `macro F1, mean of ${counted(core, 'core field')}`;
  return html`<div class="headline"><span class="big">${share(f1)}</span>
<span class="what">${what}</span>
<span class="reach"><span>${scaleAxis(scale, share)}${whiskerPlot({ value: f1, interval: reach, label: `95 % interval ${interval(reach)}` }, scale)}</span><span>95 % interval ${interval(reach)}</span></span></div>`;
}

function tilesOf(run: EvaluationRun): Tile[] {
  const {
      micro,
      exactness: { documents, cases },
      calibration: { all },
      comparison,
    } = run,
    evidence = evidenceTotal(run.fields);
  const macro = comparison?.fields.find(({ field }) => field === 'MACRO');
  return [
    ...(macro === undefined
      ? []
      : [{ figure: difference(macro.difference), name: 'macro F1 against the older run', note: interval(macro.interval, difference) }]),
    { figure: share(micro.f1), name: 'micro F1', note: interval(micro.interval) },
    {
      figure: ofAll(documents),
      name: 'documents without error',
      note: `${documents.right} of ${documents.of}; cases ${cases.right} of ${cases.of}`,
    },
    {
      figure: ofAll({ right: evidence.reproduced, of: evidence.quoted }),
      name: 'quotes reproduce',
      note:
        evidence.quoted === 0 ? 'not looked up, for want of the text' : `${evidence.reproduced} of ${evidence.quoted}, letter for letter`,
    },
    {
      figure: ofAll({ right: evidence.overlapping, of: evidence.compared }),
      name: "overlap gold's quote",
      note: `${evidence.overlapping} of ${evidence.compared} right values`,
    },
    {
      figure: all.values === 0 ? '–' : percent(all.acceptable),
      name: 'acceptable unseen',
      note: `at a precision of at least ${share(all.target)}`,
    },
    {
      figure: String(run.errors.length),
      name: run.errors.length === 1 ? 'error' : 'errors',
      note: `in ${counted(documentsWithErrors(run), 'document')}`,
    },
  ];
}

function ofAll({ right, of }: Fraction): string {
  return of === 0 ? '–' : percent(right / of);
}

function factsOf({ dataset, engines, states, sampling }: EvaluationRun): (readonly [term: string, text: Markup])[] {
  const sorted = Object.entries(states).toSorted((a, b) => Number(WELL.has(b[0])) - Number(WELL.has(a[0])) || b[1] - a[1]);
  return [
    ['Documents', html`${counted(dataset.documents, 'document')}, ${counted(dataset.cases, 'case')}`],
    [
      'States',
      html`${sorted.map(([state, count]) => html`<span class="state ${WELL.has(state) ? 'well' : 'ill'}">${state} ${count}</span> `)}`,
    ],
    ['Records', html`${dataset.source === 'inputs' ? 'made from the inputs in this run' : 'made before, given to this run'}`],
    [
      engines.length > 1 ? 'Engines (mixed)' : 'Engine',
      html`${engines.map(({ name, version, lexicons }) => html`<span class="engine">${name} ${version}, lexicons <code title="${lexicons}">${digestStart(lexicons)}</code></span> `)}`,
    ],
    ['Gold', html`sha256 <code title="${dataset.sha256}">${digestStart(dataset.sha256)}</code>`],
    [
      'Sampling',
      html`seed ${sampling.seed}; ${counted(sampling.bootstrapDraws, 'draw')} for each interval, ${counted(sampling.randomisationDraws, 'draw')} for each test`,
    ],
  ];
}
