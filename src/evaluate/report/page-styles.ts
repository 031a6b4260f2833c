/** Colours of both modes; text on its background has a contrast of at least 4.5 to 1. */
const COLOURS = `
:root {
  color-scheme: light dark; --page: #fafaf8; --panel: #fff; --ink: #1d252e; --soft: #586472; --line: #dde1e5; --faint: #eceef0; --accent: #17657f;
  --accent-soft: #e2eff3; --good: #1d7048; --good-soft: #e3f2ea; --bad: #a9332b; --bad-soft: #fae9e7; --mark: #ffe9a3; --mark-ink: #3b2f00;
  --shade: #1d252e2e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161a; --panel: #1a2026; --ink: #e3e8ed; --soft: #9daab7; --line: #303a44; --faint: #222a32; --accent: #74bfd9; --accent-soft: #1b333d;
    --good: #74cb9d; --good-soft: #183327; --bad: #f0958c; --bad-soft: #3d2320; --mark: #66531a; --mark-ink: #fff3cf; --shade: #000000a0;
  }
}`;

const GROUND = `
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
body > header, main { max-width: 1480px; margin: 0 auto; padding: 0 clamp(14px, 2vw, 40px); }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1 { font-size: 1.7rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin-bottom: .6rem; }
h3 { font-size: 1rem; }
a {
  color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px;
  text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
}
a:hover { text-decoration-color: currentColor; }
code { font: .92em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
small { font-size: .8rem; color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--panel); padding: .5rem 1rem; z-index: 3; }
main > section { padding: 1.6rem 0 1.8rem; border-top: 1px solid var(--line); }
main > section:first-child { border-top: 0; }
.lead { margin-bottom: .8rem; max-width: 75ch; }
.quiet, figcaption { color: var(--soft); font-size: .87rem; max-width: 110ch; margin-top: .6rem; }
.empty { padding: 1.6rem; text-align: center; color: var(--soft); background: var(--panel); border: 1px dashed var(--line); border-radius: 8px; }
.notice {
  padding: .7rem 1rem; border-left: 3px solid var(--accent); background: var(--accent-soft); border-radius: 0 6px 6px 0; margin-bottom: 1rem;
  max-width: 100ch;
}
.notice.better { border-color: var(--good); background: var(--good-soft); }
.notice.worse { border-color: var(--bad); background: var(--bad-soft); }
.notice ul { padding-left: 1.2rem; }
nav { position: sticky; top: 0; z-index: 2; background: var(--page); border-block: 1px solid var(--line); overflow-x: auto; }
nav ul { display: flex; gap: 1.4rem; list-style: none; max-width: 1480px; margin: 0 auto; padding: .55rem clamp(14px, 2vw, 40px); white-space: nowrap; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
details > summary { cursor: pointer; color: var(--accent); padding: .35rem 0; width: fit-content; }
select, input, button {
  font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .35rem .6rem; max-width: 100%;
}
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
.chooser { margin-bottom: .8rem; }
.chooser label { color: var(--soft); margin-right: .3rem; }`;

const OVERVIEW = `
.overview { padding-top: 1.6rem !important; padding-bottom: 1.2rem !important; }
.eyebrow { color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
.split { color: var(--soft); font-weight: 400; }
.split::before { content: "/ "; }
.figures { display: flex; flex-wrap: wrap; gap: 1.2rem 2.6rem; align-items: stretch; margin: 1.1rem 0 1.2rem; }
.headline { display: flex; flex-direction: column; }
.headline svg { display: block; }
.big { font-size: 4rem; line-height: 1; font-weight: 650; letter-spacing: -.02em; color: var(--accent); }
.what { margin-top: .3rem; }
.reach { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .7rem; color: var(--soft); font-size: .9rem; }
.tiles {
  flex: 1 1 420px; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 205px), 1fr)); gap: .9rem 1.4rem; list-style: none;
  align-content: center;
}
.tiles li { display: flex; flex-direction: column; border-left: 2px solid var(--line); padding-left: .8rem; }
.tiles .figure { font-size: 1.35rem; font-weight: 600; line-height: 1.25; }
.tiles .note { color: var(--soft); font-size: .82rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr)); gap: .25rem 2rem; font-size: .9rem; }
.facts > div { display: flex; gap: .7rem; }
.facts dt { color: var(--soft); flex: 0 0 5.6rem; }
.facts dd { min-width: 0; overflow-wrap: anywhere; }
.engine { display: block; }
.state { margin-right: .5rem; white-space: nowrap; }
.state.ill { color: var(--bad); font-weight: 600; }`;

const TABLES = `
.scroll {
  overflow-x: auto; border: 1px solid var(--line); border-radius: 8px;
  background: linear-gradient(to right, var(--panel) 30%, transparent) 0 0, linear-gradient(to left, var(--panel) 30%, transparent) 100% 0, linear-gradient(to right, var(--shade), transparent) 0 0, linear-gradient(to left, var(--shade), transparent) 100% 0, var(--panel);
  background-repeat: no-repeat; background-size: 48px 100%, 48px 100%, 16px 100%, 16px 100%, auto;
  background-attachment: local, local, scroll, scroll, local;
}
.scroll.narrow { max-width: 44rem; }
.scroll.tall { max-height: 22rem; overflow-y: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .32rem .45rem; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--faint); }
thead th { color: var(--soft); font-weight: 500; font-size: .82rem; vertical-align: bottom; border-bottom-color: var(--line); }
tbody th { font-weight: 500; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--faint); }
tfoot th, tfoot td { border-top: 1px solid var(--line); border-bottom: 0; }
tfoot tr + tr > * { border-top: 0; }
tfoot th { font-weight: 650; }
tfoot th small { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.number small, td > small { display: block; line-height: 1.2; white-space: nowrap; }
.strong { font-weight: 650; }
.zero { color: var(--soft); }
.edge { border-left: 1px solid var(--line); }
.fields th:first-child, .slices th:first-child { position: sticky; left: 0; background: var(--panel); min-width: 8.5rem; max-width: 15rem; }
.slices th:first-child { overflow-wrap: anywhere; }
tr.few .strong, .tiny.few { color: var(--soft); font-weight: 400; }
.tag {
  font-size: .72rem; font-weight: 400; color: var(--accent); background: var(--accent-soft); border-radius: 4px; padding: .05rem .35rem;
  white-space: nowrap;
}
.tag.faint { color: var(--soft); background: var(--faint); }
.plot-cell { width: 160px; padding-block: 0; }
.plot-cell svg { display: block; }
thead .plot-cell { padding-bottom: .1rem; }
.tiny { font-size: .82rem; text-align: right; padding-inline: .4rem; }
.upright { vertical-align: bottom; padding-inline: .4rem; }
.upright span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; display: inline-block; float: right; }
.verdict.better { color: var(--good); font-weight: 600; }
.verdict.worse { color: var(--bad); font-weight: 600; }
.verdict.same { color: var(--soft); }
.amount { color: var(--soft); font-weight: 400; }
.changes { flex: 1 1 420px; min-width: 0; }
.changes h3 { margin-bottom: .4rem; }
.changes th { vertical-align: top; }`;

const CHARTS = `
svg text { fill: var(--soft); font-size: 11px; font-family: inherit; }
.whisker .grid, .plot .grid { stroke: var(--line); stroke-width: 1; }
.whisker line.zero { stroke: var(--soft); opacity: .8; }
.whisker .reach { stroke: var(--accent); stroke-width: 2; }
.whisker .end { stroke: var(--accent); stroke-width: 1.5; }
.whisker .dot { fill: var(--accent); stroke: var(--panel); stroke-width: 1; }
.whisker.few .reach, .whisker.few .end { stroke: var(--soft); stroke-dasharray: 3 2; }
.whisker.few .dot { fill: var(--panel); stroke: var(--soft); stroke-width: 1.5; }
.whisker.better .reach, .whisker.better .end { stroke: var(--good); }
.whisker.better .dot { fill: var(--good); }
.whisker.worse .reach, .whisker.worse .end { stroke: var(--bad); }
.whisker.worse .dot { fill: var(--bad); }
.plots { display: flex; flex-wrap: wrap; gap: 1.4rem 3rem; margin-top: .8rem; }
.plots figure { flex: 0 1 430px; min-width: 0; }
.plots > table { flex: 1 1 300px; width: auto; max-width: 30rem; align-self: start; }
.plot { width: 100%; height: auto; display: block; }
.plot .diagonal { stroke: var(--soft); stroke-dasharray: 4 3; }
.plot .gap { stroke: var(--accent); opacity: .5; stroke-width: 2; }
.plot .dot { fill: var(--accent); }
.plot .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
.plot .target { stroke: var(--good); stroke-dasharray: 5 3; }
.plot .accepted { fill: var(--accent-soft); }
.plot .accepted-end { stroke: var(--accent); }
.plot .count { fill: var(--soft); }
.plot .title { font-size: 12px; }
.plot .note { fill: var(--good); }
.plot .note.strong { fill: var(--accent); font-weight: 600; }`;

const ERRORS = `
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-bottom: .8rem; }
.filters p { display: flex; flex-direction: column; min-width: 0; flex: 0 1 auto; }
.filters p:first-child { flex: 1 1 240px; max-width: 420px; }
.filters label { color: var(--soft); font-size: .82rem; }
.classes { display: flex; flex-wrap: wrap; gap: .4rem; }
.classes button { border-radius: 999px; padding: .2rem .75rem; font-size: .9rem; }
.classes .count { color: var(--soft); margin-left: .15rem; }
.classes [aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--page); }
.classes [aria-pressed="true"] .count { color: inherit; }
.classes [data-empty="true"] { color: var(--soft); border-style: dashed; }
.legend dl {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); gap: .25rem 2rem; font-size: .9rem; padding: .3rem 0 .6rem;
}
.legend dl div { display: flex; gap: .8rem; }
.legend dt { flex: 0 0 8.2rem; font-weight: 600; }
.status { color: var(--soft); margin: .5rem 0; }
#error-list { list-style: none; display: grid; grid-template-columns: minmax(0, 1fr); gap: .8rem; }
.error { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; overflow-wrap: anywhere; }
.error header { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.error h3 { display: flex; flex-wrap: wrap; gap: 0 .8rem; font-weight: 400; }
.error .document { font-weight: 650; }
.error .field { color: var(--accent); font-weight: 600; }
.error .patient { color: var(--soft); }
.badge { font-size: .8rem; border-radius: 999px; padding: .05rem .65rem; background: var(--bad-soft); color: var(--bad); white-space: nowrap; cursor: help; }
.error header .reason { color: var(--soft); font-style: italic; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem 1.8rem; margin-top: .6rem; }
.side { min-width: 0; }
.sides:has(.side:last-child .nothing) { grid-template-columns: minmax(0, 1fr) 10rem; }
.sides:has(.side:first-child .nothing) { grid-template-columns: 10rem minmax(0, 1fr); }
.side h4 { font-size: .78rem; font-weight: 600; color: var(--soft); text-transform: uppercase; letter-spacing: .05em; margin-bottom: .2rem; }
.values { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: baseline; margin-bottom: .25rem; }
.value { font-weight: 600; border: 1px solid var(--line); border-radius: 5px; padding: 0 .45rem; }
.value.due { background: var(--good-soft); border-color: transparent; color: var(--good); }
.value.said { background: var(--bad-soft); border-color: transparent; color: var(--bad); }
.how { color: var(--soft); font-size: .85rem; }
.nothing { color: var(--soft); font-style: italic; }
.hint { color: var(--bad); font-size: .85rem; }
blockquote { border-left: 2px solid var(--line); padding-left: .7rem; margin: .2rem 0 .4rem; line-height: 1.5; }
blockquote mark { background: var(--mark); color: var(--mark-ink); padding: 0 .12em; border-radius: 2px; }
blockquote cite { color: var(--soft); font-style: normal; font-size: .82rem; margin-left: .6rem; white-space: nowrap; }
.candidates { margin-top: .3rem; }
.candidates > summary { font-size: .88rem; padding-bottom: .1rem; }
.candidates .scroll { margin-top: .35rem; }
.candidates table { font-size: .87rem; }
.candidates th, .candidates code { overflow-wrap: normal; white-space: nowrap; }
.candidates td { vertical-align: top; overflow-wrap: break-word; }
.candidates .where { min-width: 18rem; }
.candidates blockquote { margin: 0; border: 0; padding: 0; }
.fate { white-space: nowrap; }
.fate .reason { display: block; color: var(--soft); white-space: normal; font-size: .82rem; max-width: 14rem; }
.fate.turned-down { color: var(--bad); }
.fate.taken { color: var(--good); }
.more { text-align: center; margin-top: 1rem; }
.more button { padding: .5rem 1.6rem; }
@media (max-width: 760px) {
  .sides, .sides:has(.nothing) { grid-template-columns: minmax(0, 1fr) !important; }
  .fields th:first-child, .slices th:first-child { min-width: 6.8rem; max-width: 8rem; }
  .big { font-size: 3.2rem; }
  .tiles { grid-template-columns: 1fr 1fr; }
  .filters p { flex: 1 1 100%; max-width: none !important; }
  .legend dt { flex-basis: 7rem; }
  .candidates table, .candidates tbody, .candidates td { display: block; }
  .candidates thead { display: none; }
  .candidates tr { display: flex; flex-wrap: wrap; gap: .1rem .7rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); }
  .candidates tr:last-child { border: 0; }
  .candidates td { padding: 0; border: 0; }
  .candidates td.number::before { content: "score "; color: var(--soft); }
  .candidates .where { flex: 1 1 100%; min-width: 0; }
  .fate .reason { display: inline; margin-left: .4rem; }
}`;

const PRINT = `
@media print {
  :root { --page: #fff; --panel: #fff; }
  body { font-size: 10pt; }
  nav, .filters, .classes, .legend, .more, .skip, .chooser select { display: none !important; }
  .scroll { overflow: visible; border: 0; max-height: none !important; }
  .error, figure, tr, .tiles li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  table { font-size: 8pt; }
  th, td { padding: .15rem .3rem; }
  a { color: inherit; text-decoration: none; }
  .plot-cell svg { width: 110px; height: auto; }
  .plot-cell { width: 114px; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media print and (prefers-color-scheme: dark) {
  :root {
    --ink: #1d252e; --soft: #586472; --line: #dde1e5; --faint: #eceef0; --accent: #17657f; --accent-soft: #e2eff3; --good: #1d7048;
    --good-soft: #e3f2ea; --bad: #a9332b; --bad-soft: #fae9e7; --mark: #ffe9a3; --mark-ink: #3b2f00;
  }
}`;

/** The style of the page. */
export const PAGE_STYLES = [COLOURS, GROUND, OVERVIEW, TABLES, CHARTS, ERRORS, PRINT].join('\n');
