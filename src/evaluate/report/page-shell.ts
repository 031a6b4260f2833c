import { createHash } from 'node:crypto';
import { clientScript } from './client-script.ts';
import { html, scriptJson, type Markup } from './markup.ts';
import { PAGE_STYLES } from './page-styles.ts';

/** A part of the page with a place in its contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** What a page is made of; `data` is for its script, null where that needs none. */
export interface Page {
  readonly title: string;
  readonly header: Markup;
  readonly sections: readonly Section[];
  readonly data: unknown;
}

/**
 * A whole HTML document that needs nothing else and can reach nothing else: its security policy allows its own style and script, by
 * their digests, and no request of any kind.
 */
export function pageShell({ title, header, sections, data }: Page): string {
  const script = clientScript();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(PAGE_STYLES)}'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${verbatim(PAGE_STYLES)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the scores</a>
${header}
<nav aria-label="Contents"><ul>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}</ul></nav>
<main id="main">
${sections.map(
  ({ id, title: heading, content }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${heading}</h2>
${content}
</section>
`,
)}</main>
${
  data !== null &&
  html`<script type="application/json" id="error-data">${scriptJson(data)}</script>
`
}<script>${verbatim(script)}</script>
</body>
</html>
`.markup;
}

/** Style or script of ours, as it is. */
function verbatim(text: string): Markup {
  return { markup: text };
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
