// swift-format-ignore-file
// Written by scripts/archive.sh from templates/ and starter/: change those, then run sh scripts/archive.sh.

/// Every file of templates/ and starter/, each below a line `-- PATH --`.
let builtInFilesText: StaticString = ##"""
-- templates/404.html --
{% extends "base.html" %}
{% block title %}{{ t("not_found_title") }} – {{ site.title }}{% endblock %}
{% block meta %}
<meta name="robots" content="noindex">
{% endblock %}
{% block main %}
<article>
  <header class="page-header">
    <h1>{{ t("not_found_title") }}</h1>
    <p class="summary">{{ t("not_found_text") }}</p>
  </header>
  <div class="page-body">
    <div class="content">
      <p><a href="{{ site.home or "./" }}">{{ t("home") }}</a></p>
    </div>
  </div>
</article>
{% endblock %}
-- templates/assets/icon.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#12436d"/><path d="M7 25V17h4v8zM14 25V12h4v13zM21 25V7h4v18z" fill="#fff"/></svg>
-- templates/assets/site.css --
/* The look of a report: a page that a statistics office would publish.
   Order: colours and sizes, text, page frame, page header, content, headline cards, figures and tables,
   quotation and notes, small print; then the phone, wide screens, forced colours, print.
   Colours are custom properties; charts refer to the --series-* and --chart-* ones. */

:root {
  color-scheme: light dark;

  --background: #fff;
  --panel: #f4f6f8;
  --text: #1b1f24;
  --muted: #525c66;
  --accent: #12436d;
  --link: #12436d;
  --visited: #5b2a86;
  --line: #d5dae0;
  --edge: #7a8590;
  --focus: #b45309;
  --quote: #801650;
  --provisional: #8a4b08;
  --revised: #801650;
  --final: #0b6158;

  --series-1: #12436d;
  --series-2: #28a197;
  --series-3: #801650;
  --series-4: #f46a25;
  --series-5: #3d3d3d;
  --series-6: #a285d1;
  --chart-background: #fff;
  --chart-text: #1b1f24;
  --chart-muted: #525c66;
  --chart-grid: #d5dae0;
  --chart-axis: #5b6570;
  --chart-rule: #3d3d3d;

  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;

  --size: clamp(1rem, 0.955rem + 0.2vw, 1.125rem);
  --small: 0.875rem;
  --gutter: clamp(1rem, 4vw, 2rem);
  --measure: 55ch; /* at most about 68 characters: a digit is wider than the average letter */
  --figure: 60rem;
}

/* Chosen for a dark ground, not inverted: light and dark hues in turn, as in the light set. */
@media screen and (prefers-color-scheme: dark) {
  :root {
    --background: #14181d;
    --panel: #1d232a;
    --text: #e9ecef;
    --muted: #aab4bf;
    --accent: #8fc1ee;
    --link: #8fc1ee;
    --visited: #c9b2ec;
    --line: #343d47;
    --edge: #7d8894;
    --focus: #ffb454;
    --quote: #e58bbd;
    --provisional: #f0b266;
    --revised: #e58bbd;
    --final: #6fd0c4;

    --series-1: #9ccbf5;
    --series-2: #16786f;
    --series-3: #f3b6d7;
    --series-4: #b04d14;
    --series-5: #e3e7eb;
    --series-6: #7c5cb5;
    --chart-background: #14181d;
    --chart-text: #e9ecef;
    --chart-muted: #aab4bf;
    --chart-grid: #343d47;
    --chart-axis: #aab4bf;
    --chart-rule: #dfe3e8;
  }
}

/* Text */

*, *::before, *::after { box-sizing: border-box; }

html {
  background: var(--background);
  color: var(--text);
  font-family: var(--sans);
  line-height: 1.5;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

body {
  margin: 0;
  font-size: var(--size);
  font-variant-numeric: lining-nums;
  hyphens: manual;
  overflow-wrap: break-word;
}

h1, h2, h3, h4 {
  margin: 0;
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
}

h1 { font-size: clamp(1.75rem, 1.4rem + 1.7vw, 2.625rem); letter-spacing: -0.015em; }
h2 { font-size: clamp(1.3125rem, 1.2rem + 0.6vw, 1.625rem); letter-spacing: -0.008em; }
h3 { font-size: clamp(1.125rem, 1.08rem + 0.25vw, 1.25rem); }
h4 { font-size: 1em; }

p, ul, ol, dl, pre, blockquote, figure, table { margin: 0; }
ul, ol { padding-inline-start: 1.25em; }
li + li { margin-block-start: 0.4em; }

a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: 0.16em; }

:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 3px;
  border-radius: 2px;
}

main:focus { outline: none; }

code, pre { font-family: var(--mono); font-size: 0.9em; }
code { padding: 0.1em 0.3em; background: var(--panel); border-radius: 3px; }
pre { padding: 1rem; overflow-x: auto; background: var(--panel); border-radius: 4px; }
pre code { padding: 0; background: none; }
hr { margin: 0; border: 0; border-block-start: 1px solid var(--line); }
img { max-width: 100%; height: auto; }
del { color: var(--muted); }
abbr[title] { text-decoration: none; }

.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

data { font-variant-numeric: lining-nums tabular-nums; }

/* Page frame */

.skip-link {
  position: absolute;
  inset-block-start: -10rem;
  inset-inline-start: var(--gutter);
  z-index: 1;
  padding: 0.6rem 1rem;
  background: var(--background);
  border: 2px solid var(--accent);
}
.skip-link:focus { inset-block-start: 0.5rem; }

.site-header-inner, .page, .site-footer-inner {
  max-width: calc(78rem + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}

.site-header { border-block-end: 1px solid var(--line); border-block-start: 6px solid var(--accent); }
.site-header-inner {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1.5rem;
  padding-block: 0.7rem;
}
.site-title { margin-inline-end: auto; font-weight: 700; line-height: 1.3; }
.site-title a, .site-title a:visited { color: var(--text); text-decoration: none; }
.site-title a:hover { text-decoration: underline; }
.site-header nav { font-size: var(--small); }
.site-header nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.site-header nav li { margin: 0; }
.site-header nav a { display: inline-block; padding-block: 0.3rem; color: var(--link); }
.site-menu a[aria-current] { color: var(--text); font-weight: 700; text-decoration: none; }

.site-footer { margin-block-start: 4rem; border-block-start: 1px solid var(--line); background: var(--panel); }
.site-footer-inner { padding-block: 1.75rem 2.5rem; font-size: var(--small); color: var(--muted); }
.site-footer p { max-width: var(--measure); }
.site-footer p + p { margin-block-start: 0.4rem; }
.site-footer-title { font-weight: 700; color: var(--text); }

/* Page header */

.page-header { padding-block: 1.5rem 1.75rem; }
.page-header h1 { max-width: 30ch; }
.breadcrumb { margin-block-end: 1rem; font-size: var(--small); color: var(--muted); }
.breadcrumb ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.breadcrumb li { margin: 0; }
.breadcrumb li + li::before { content: "\203a"; margin-inline: 0.5em; color: var(--muted); }
.summary {
  max-width: 54ch;
  margin-block-start: 0.9rem;
  text-wrap: pretty;
  font-size: clamp(1.125rem, 1.06rem + 0.3vw, 1.3125rem);
  line-height: 1.4;
  color: var(--muted);
}

.page-meta {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2rem;
  margin-block-start: 1.4rem;
  padding-block: 0.8rem;
  border-block: 1px solid var(--line);
  font-size: var(--small);
}
.page-meta dt { color: var(--muted); }
.page-meta dd { margin: 0; font-weight: 600; }
.page-meta dd a { font-weight: 600; }
.badge { display: inline-flex; align-items: center; gap: 0.45em; }
.badge::before { content: ""; width: 0.62em; height: 0.62em; border: 2px solid currentcolor; border-radius: 50%; }
.badge-provisional { color: var(--provisional); }
.badge-revised { color: var(--revised); }
.badge-final { color: var(--final); }
.badge-final::before { background: currentcolor; }

/* Contents list */

.contents {
  margin-block-end: 2rem;
  padding: 0.9rem 1.1rem 1rem;
  background: var(--panel);
  border-radius: 4px;
  font-size: var(--small);
}
.contents h2 { font-size: var(--small); letter-spacing: 0; }
.contents ol { margin-block-start: 0.5rem; padding: 0; list-style: none; }
.contents li + li { margin-block-start: 0.15rem; }
.contents a { display: inline-block; padding-block: 0.15rem; }
.contents a, .contents a:visited { color: var(--link); }

/* Content: one column of text; figures may be wider */

.content > * { max-width: var(--measure); }
.content > * + * { margin-block-start: 1rem; }
.content > h2 { margin-block-start: 2.75rem; scroll-margin-block-start: 1rem; }
.content > h3 { margin-block-start: 2rem; scroll-margin-block-start: 1rem; }
.content > h2 + *, .content > h3 + * { margin-block-start: 0.7rem; }
.content > :first-child { margin-block-start: 0; }
.content > p, .content > ul, .content > ol { hyphens: auto; hyphenate-limit-chars: 9 4 4; }
.content > .figure, .content > .headline-cards, .content > .table-scroll { max-width: var(--figure); }

.anchor {
  margin-inline-start: 0.35em;
  font-weight: 400;
  color: var(--muted);
  text-decoration: none;
  opacity: 0;
}
.anchor:visited { color: var(--muted); }
:hover > .anchor, .anchor:focus-visible { opacity: 1; }

/* Headline cards */

.headline-cards {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  gap: 1.25rem 1.5rem;
}
.headline-card { display: flex; flex-direction: column; padding-block-start: 0.7rem; border-block-start: 4px solid var(--accent); }
.headline-label { font-size: var(--small); line-height: 1.35; color: var(--muted); }
.headline-label::first-letter { text-transform: uppercase; }
.headline-value {
  order: -1;
  font-size: clamp(1.625rem, 1.5rem + 0.5vw, 1.875rem);
  font-weight: 700;
  line-height: 1.15;
  white-space: nowrap;
  letter-spacing: -0.02em;
  font-variant-numeric: lining-nums tabular-nums;
}
.headline-change { margin-block-start: 0.35rem; font-size: var(--small); font-weight: 600; }
.headline-meta { margin-block-start: 0.35rem; font-size: 0.8125rem; line-height: 1.4; color: var(--muted); }

/* Figures and tables */

.figure { margin-block: 2rem; scroll-margin-block-start: 1rem; }
.content > .figure + :not(h2) { margin-block-start: 2rem; }
.figure > * + * { margin-block-start: 0.5rem; }
.figure figcaption { max-width: 40rem; font-size: var(--small); line-height: 1.4; font-weight: 600; }
.figure-number { margin-inline-end: 0.35em; color: var(--accent); font-weight: 700; }
.figure-note, .figure-source, .figure-downloads, .figure-data > summary {
  font-size: 0.8125rem;
  line-height: 1.45;
  color: var(--muted);
}
.figure-note, .figure-source { max-width: 40rem; }
.figure-note + .figure-source { margin-block-start: 0.2rem; }
.figure-data > summary { width: fit-content; padding-block: 0.25rem; color: var(--link); cursor: pointer; }
.figure-data[open] > summary { margin-block-end: 0.5rem; }
.figure-downloads { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.figure-downloads a { padding-block: 0.25rem; }

.chart-wide svg, .chart-narrow svg { display: block; width: 100%; height: auto; }
.chart-wide { max-width: 50rem; }
.chart-narrow { display: none; max-width: 30rem; }

.table-scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: var(--small); line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
.figure table, .content > .table-scroll > table { min-width: min(100%, 34rem); }
caption { padding-block-end: 0.5rem; text-align: start; font-weight: 600; }
th, td { padding: 0.5rem 1.25rem 0.5rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0.25rem; }
thead th { border-block-end: 2px solid var(--edge); vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { border-block: 2px solid var(--edge); font-weight: 700; }
.number, .align-right { text-align: end; white-space: nowrap; }
.align-center { text-align: center; }
.missing { color: var(--muted); }

/* A person's words look unlike a finding */

.quote { margin-block: 2rem; padding-inline-start: 1.25rem; border-inline-start: 4px solid var(--quote); }
.content > .quote + :not(h2) { margin-block-start: 2rem; }
.quote blockquote { font-family: var(--serif); font-size: 1.1875em; line-height: 1.5; }
.quote blockquote p::before { content: "\201c"; }
.quote blockquote p::after { content: "\201d"; }
.quote figcaption { margin-block-start: 0.75rem; font-size: var(--small); color: var(--muted); }
.quote figcaption > * { display: block; }
.quote-speaker { font-weight: 700; color: var(--text); }
.quote-source { font-style: normal; }
.quote-note { margin-block-start: 0.75rem; font-size: var(--small); }

.content > blockquote { padding-inline-start: 1.25rem; border-inline-start: 4px solid var(--quote); font-family: var(--serif); }
blockquote > p + p { margin-block-start: 0.75rem; }

.alert { padding: 0.9rem 1.1rem; background: var(--panel); border-inline-start: 4px solid var(--accent); }
.alert > * + * { margin-block-start: 0.5rem; }
.alert-title { font-weight: 700; }
.alert-warning, .alert-caution { border-color: var(--provisional); }
.alert-important { border-color: var(--revised); }
.alert-tip { border-color: var(--final); }

/* End of the page */

.footnotes { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-size: var(--small); }
.corrections, .cite { padding-block-start: 1.5rem; font-size: var(--small); }
.content > .cite { margin-block-start: 3rem; border-block-start: 1px solid var(--line); }
.corrections h2, .cite h2 { font-size: 1rem; letter-spacing: 0; }
.corrections h2 + *, .cite h2 + * { margin-block-start: 0.35rem; }
.neighbours { display: flex; flex-wrap: wrap; gap: 1rem 3rem; padding-block-start: 1.5rem; font-size: var(--small); }
.neighbours span { display: block; color: var(--muted); }

.page-list { padding: 0; list-style: none; }
.page-list li { padding-block: 1.25rem; border-block-start: 1px solid var(--line); }
.page-list li + li { margin: 0; }
.page-list h2 { font-size: 1.25rem; }
.page-list-date { margin-block: 0.25rem; font-size: var(--small); color: var(--muted); }

/* Small screens: the narrow layout of a chart from edge to edge, so that its labels keep their size */

@media screen and (max-width: 46rem) {
  .chart-wide { display: none; }
  .chart-narrow { display: block; }
}

@media screen and (max-width: 31rem) {
  .chart-narrow { margin-inline: calc(-1 * var(--gutter)); }
  .figure table { font-size: 0.8125rem; }
  th, td { padding-inline-end: 0.9rem; }
  td:not(.number) { min-width: 7.5rem; }
  .headline-cards { gap: 1rem; }
  .page-meta { display: grid; grid-template-columns: 1fr; gap: 0.35rem; }
  .page-meta div { display: grid; grid-template-columns: 8.5rem 1fr; }
}

/* Contents list beside the text */

@media screen and (min-width: 70rem) {
  .page-body:has(.contents) { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3.5rem; }
  .contents {
    position: sticky;
    inset-block-start: 1.5rem;
    align-self: start;
    max-height: calc(100vh - 3rem);
    margin: 0;
    padding: 0 0 0 1rem;
    overflow-y: auto;
    background: none;
    border-inline-start: 1px solid var(--line);
    border-radius: 0;
  }
}

@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}

@media (forced-colors: active) {
  :root {
    --series-1: LinkText;
    --series-2: CanvasText;
    --series-3: LinkText;
    --series-4: CanvasText;
    --series-5: LinkText;
    --series-6: CanvasText;
    --chart-background: Canvas;
    --chart-text: CanvasText;
    --chart-muted: CanvasText;
    --chart-grid: GrayText;
    --chart-axis: CanvasText;
    --chart-rule: CanvasText;
  }
  .badge::before { forced-color-adjust: none; border-color: CanvasText; }
}

/* Paper: A4, black on white, tables open, addresses written out, nothing cut */

@page {
  size: A4;
  margin: 18mm 18mm 20mm;
  @bottom-right { content: counter(page); font: 9pt sans-serif; }
}

@media print {
  :root {
    --background: #fff;
    --panel: #fff;
    --text: #000;
    --muted: #000;
    --accent: #000;
    --link: #000;
    --visited: #000;
    --quote: #000;
    --line: #999;
    --edge: #000;
    --chart-text: #000;
    --chart-muted: #000;
    --chart-axis: #000;
    --chart-rule: #000;
    --size: 10.5pt;
    --small: 9pt;
    --measure: none;
    --figure: none;
    --gutter: 0;
  }
  .skip-link, .site-menu, .languages, .breadcrumb, .contents, .anchor, .figure-downloads, .neighbours { display: none; }
  .site-header { border-block-start-width: 2pt; }
  .site-footer { margin-block-start: 2rem; }
  .page-header h1 { font-size: 20pt; }
  h2 { font-size: 14pt; }
  h2, h3, h4, figcaption { break-after: avoid; }
  .content > h2 { margin-block-start: 1.75rem; }
  p, li { orphans: 3; widows: 3; }
  .headline-card, .quote, .chart-wide, tr, .alert { break-inside: avoid; }
  .figure { margin-block: 1.25rem; }
  .figure.table, .figure-data table { break-inside: avoid; }
  .chart-wide, .figure.chart > figcaption, .figure-note { break-after: avoid; }
  .figure figcaption, .figure-note, .figure-source { max-width: none; }
  .headline-cards { grid-template-columns: repeat(4, 1fr); gap: 5mm; }
  .headline-value { font-size: 16pt; }
  .chart-wide { display: block; max-width: none; }
  .chart-narrow { display: none; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .table-scroll { overflow: visible; }
  .figure table { min-width: 0; }
  .figure-data > summary { display: none; }
  .figure-data::details-content { display: block; content-visibility: visible; block-size: auto; }
  .content a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
}
-- templates/base.html --
<!doctype html>
<html lang="{{ page.lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{% block title %}{{ page.title }} – {{ site.title }}{% endblock %}</title>
{% block meta %}
{% if page.description %}
<meta name="description" content="{{ page.description }}">
{% endif %}
<meta property="og:type" content="article">
<meta property="og:title" content="{{ page.title }}">
{% if page.description %}
<meta property="og:description" content="{{ page.description }}">
{% endif %}
<meta property="og:site_name" content="{{ site.title }}">
{% for twin in page.twins %}
<link rel="alternate" hreflang="{{ twin.lang }}" href="{{ twin.url }}">
{% endfor %}
{% endblock %}
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="{{ asset("icon.svg") }}">
<link rel="stylesheet" href="{{ asset("site.css") }}">
</head>
<body>
<a class="skip-link" href="#main">{{ t("skip_to_content") }}</a>
<header class="site-header">
  <div class="site-header-inner">
    <p class="site-title"><a href="{{ site.home or "./" }}">{{ site.title }}</a></p>
    {% if site.menu | length > 1 %}
    <nav class="site-menu" aria-label="{{ t("main_menu") }}">
      <ul>
        {% for item in site.menu if item.url != site.home %}
        <li><a href="{{ item.url }}"{% if item.current %} aria-current="page"{% endif %}>{{ item.title }}</a></li>
        {% endfor %}
      </ul>
    </nav>
    {% endif %}
    {% if page.twins %}
    <nav class="languages" aria-label="{{ t("languages") }}">
      <ul>
        {% for twin in page.twins %}
        <li><a href="{{ twin.url }}" lang="{{ twin.lang }}" hreflang="{{ twin.lang }}">{{ t("language_" ~ twin.lang) }}</a></li>
        {% endfor %}
      </ul>
    </nav>
    {% endif %}
  </div>
</header>
<main id="main" class="page" tabindex="-1">
{% block main %}{% endblock %}
</main>
<footer class="site-footer">
  <div class="site-footer-inner">
    <p class="site-footer-title">{{ site.title }}</p>
    {% if site.data_date %}
    <p>{{ t("data_date") }} {{ site.data_date | date }}.</p>
    {% endif %}
    <p>{{ t("sources_note") }}</p>
    <p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">{{ t("licence") }}</a></p>
  </div>
</footer>
</body>
</html>
-- templates/components/quote.html --
{# Words of a person, apart from findings. text; optional: speaker, role, source, url, lang, note. #}
<figure class="quote">
  <blockquote{% if lang is defined %} lang="{{ lang }}"{% endif %}{% if url is defined %} cite="{{ url }}"{% endif %}>
    <p>{{ text }}</p>
  </blockquote>
  {% if note is defined %}
  <p class="quote-note">{{ note }}</p>
  {% endif %}
  {% if speaker is defined or source is defined %}
  <figcaption>
    {% if speaker is defined %}<span class="quote-speaker">{{ speaker }}</span>{% endif %}
    {% if role is defined %}<span class="quote-role">{{ role }}</span>{% endif %}
    {% if source is defined %}<cite class="quote-source">{% if url is defined %}<a href="{{ url }}">{{ source }}</a>{% else %}{{ source }}{% endif %}</cite>{% endif %}
  </figcaption>
  {% endif %}
</figure>
-- templates/i18n/en.yml --
# Interface words, English. A key that a template or component asks for and that is missing here is an error.
language_id: Bahasa Indonesia
language_en: English
skip_to_content: Skip to content
main_menu: Main menu
languages: Language
home: Home
breadcrumb: Breadcrumb
contents: On this page
released: Released
updated: Updated
updated_on: updated
period: Period
status: Status
status_provisional: Provisional
status_revised: Revised
status_final: Final
next_release: Next release
contact: Contact
corrections: Corrections
cite: Cite this page
neighbours: Other pages
previous: Previous
next: Next
tags: Topics
pagination: Pages of this list
list_page: Page
moved: "This page is now here:"
not_found_title: Page not found
not_found_text: This address does not exist, or its page has moved.
data_date: Data up to
sources_note: The source of every number stands with its figure, its table and its data file.
licence: "Text and data: CC BY 4.0"
# Figures, tables, headline cards
figure: Figure
table: Table
source: Source
note: Note
data: Data
as_of: as of
total: Total
no_data: no data
download_csv: CSV
download_svg: SVG
scroll_table: Table, scrolls sideways
footnotes: Footnotes
back_to_text: Back to the text
link_to_section: Link to this section
alert_note: Note
alert_tip: Tip
alert_important: Important
alert_warning: Warning
alert_caution: Caution
since: since
change_up: up
change_down: down
change_none: unchanged
percentage_points: percentage points
unit_person: people
unit_company: firms
unit_percent: per cent
-- templates/i18n/id.yml --
# Interface words, Indonesian. A key that a template or component asks for and that is missing here is an error.
language_id: Bahasa Indonesia
language_en: English
skip_to_content: Langsung ke isi
main_menu: Menu utama
languages: Bahasa
home: Beranda
breadcrumb: Jejak halaman
contents: Isi halaman
released: Dirilis
updated: Diperbarui
updated_on: diperbarui
period: Periode
status: Status
status_provisional: Sementara
status_revised: Direvisi
status_final: Tetap
next_release: Rilis berikutnya
contact: Kontak
corrections: Koreksi
cite: Cara mengutip
neighbours: Halaman lain
previous: Sebelumnya
next: Berikutnya
tags: Topik
pagination: Halaman daftar
list_page: Halaman
moved: "Halaman ini sekarang ada di sini:"
not_found_title: Halaman tidak ditemukan
not_found_text: Alamat ini tidak ada, atau halamannya sudah dipindahkan.
data_date: Data sampai dengan
sources_note: Sumber setiap angka tercantum pada gambar, tabel, dan berkas datanya.
licence: "Teks dan data: CC BY 4.0"
# Figures, tables, headline cards
figure: Gambar
table: Tabel
source: Sumber
note: Catatan
data: Data
as_of: per
total: Jumlah
no_data: tidak ada data
download_csv: CSV
download_svg: SVG
scroll_table: Tabel, dapat digulir
footnotes: Catatan kaki
back_to_text: Kembali ke teks
link_to_section: Tautan ke bagian ini
alert_note: Catatan
alert_tip: Saran
alert_important: Penting
alert_warning: Peringatan
alert_caution: Hati-hati
since: sejak
change_up: naik
change_down: turun
change_none: tidak berubah
percentage_points: poin persen
unit_person: orang
unit_company: perusahaan
unit_percent: persen
-- templates/list.html --
{% extends "base.html" %}
{% set part = paginator.number if paginator is defined else 1 %}
{% block title %}{{ page.title }}{% if part > 1 %} ({{ t("list_page") }} {{ part }}){% endif %} – {{ site.title }}{% endblock %}
{% block meta %}
{{ super() }}
{% if paginator is defined and paginator.previous %}
<link rel="prev" href="{{ paginator.previous }}">
{% endif %}
{% if paginator is defined and paginator.next %}
<link rel="next" href="{{ paginator.next }}">
{% endif %}
{% endblock %}
{% block main %}
<article>
  {% include "partials/page-header.html" %}
  <div class="page-body">
    <div class="content">
{{ page.content }}
{% block list %}
{% set pages = paginator.pages if paginator is defined else page.children %}
{% if pages %}
      <ul class="page-list">
        {% for child in pages %}
        <li>
          <h2><a href="{{ child.url }}">{{ child.title }}</a></h2>
          {% if child.date %}
          <p class="page-list-date"><time datetime="{{ child.date | date("iso") }}">{{ child.date | date }}</time></p>
          {% endif %}
          {% if child.description %}
          <p>{{ child.description }}</p>
          {% endif %}
        </li>
        {% endfor %}
      </ul>
{% endif %}
{% include "partials/pagination.html" %}
{% endblock %}
    </div>
  </div>
</article>
{% endblock %}
-- templates/page.html --
{% extends "base.html" %}
{% block main %}
<article>
  {% include "partials/page-header.html" %}
  <div class="page-body">
    {% include "partials/contents.html" %}
    <div class="content">
{{ page.content }}
{% include "partials/page-end.html" %}
    </div>
  </div>
</article>
{% endblock %}
-- templates/partials/contents.html --
{% set sections = page.toc | selectattr("level", "equalto", 2) | list %}
{% if sections | length > 2 %}
<nav class="contents" aria-labelledby="contents-title">
  <h2 id="contents-title">{{ t("contents") }}</h2>
  <ol>
    {% for section in sections %}
    <li><a href="#{{ section.id }}">{{ section.text }}</a></li>
    {% endfor %}
  </ol>
</nav>
{% endif %}
-- templates/partials/page-end.html --
{% if page.corrections %}
<section class="corrections" aria-labelledby="corrections-title">
  <h2 id="corrections-title">{{ t("corrections") }}</h2>
  <ul>
    {% for correction in page.corrections %}
    <li><time datetime="{{ correction.date | date("iso") }}">{{ correction.date | date }}</time>: {{ correction.text }}</li>
    {% endfor %}
  </ul>
</section>
{% endif %}
{% if page.date %}
<section class="cite" aria-labelledby="cite-title">
  <h2 id="cite-title">{{ t("cite") }}</h2>
  <p>{{ site.title }}, “{{ page.title }}”, {{ page.date | date }}{% if page.updated %}, {{ t("updated_on") }} {{ page.updated | date }}{% endif %}.</p>
</section>
{% endif %}
{% if page.previous or page.next %}
<nav class="neighbours" aria-label="{{ t("neighbours") }}">
  {% if page.previous %}
  <p><span>{{ t("previous") }}</span> <a rel="prev" href="{{ page.previous.url }}">{{ page.previous.title }}</a></p>
  {% endif %}
  {% if page.next %}
  <p><span>{{ t("next") }}</span> <a rel="next" href="{{ page.next.url }}">{{ page.next.title }}</a></p>
  {% endif %}
</nav>
{% endif %}
-- templates/partials/page-header.html --
<header class="page-header">
  {% if page.breadcrumbs %}
  <nav class="breadcrumb" aria-label="{{ t("breadcrumb") }}">
    <ol>
      {% for above in page.breadcrumbs %}
      <li><a href="{{ above.url }}">{% if loop.first %}{{ t("home") }}{% else %}{{ above.title }}{% endif %}</a></li>
      {% endfor %}
    </ol>
  </nav>
  {% endif %}
  <h1>{{ page.title }}</h1>
  {% if page.description %}
  <p class="summary">{{ page.description }}</p>
  {% endif %}
  <dl class="page-meta">
    {% if page.date %}
    <div><dt>{{ t("released") }}</dt><dd><time datetime="{{ page.date | date("iso") }}">{{ page.date | date }}</time></dd></div>
    {% endif %}
    {% if page.updated %}
    <div><dt>{{ t("updated") }}</dt><dd><time datetime="{{ page.updated | date("iso") }}">{{ page.updated | date }}</time></dd></div>
    {% endif %}
    {% if page.period %}
    <div><dt>{{ t("period") }}</dt><dd>{% if page.period | length == 7 and page.period[5:6] in ["0", "1"] %}{{ (page.period ~ "-01") | date("%B %Y") }}{% else %}{{ page.period }}{% endif %}</dd></div>
    {% endif %}
    {% if page.status %}
    <div><dt>{{ t("status") }}</dt><dd><span class="badge badge-{{ page.status }}">{{ t("status_" ~ page.status) }}</span></dd></div>
    {% endif %}
    {% if page.next_release %}
    <div><dt>{{ t("next_release") }}</dt><dd><time datetime="{{ page.next_release | date("iso") }}">{{ page.next_release | date }}</time></dd></div>
    {% endif %}
    {% if page.contact %}
    <div><dt>{{ t("contact") }}</dt><dd>{% if page.contact.email %}<a href="mailto:{{ page.contact.email }}">{{ page.contact.name }}</a>{% else %}{{ page.contact.name }}{% endif %}</dd></div>
    {% endif %}
    {% if page.twins %}
    <div><dt>{{ t("languages") }}</dt><dd>{% for twin in page.twins %}<a href="{{ twin.url }}" lang="{{ twin.lang }}" hreflang="{{ twin.lang }}">{{ t("language_" ~ twin.lang) }}</a>{% if not loop.last %}, {% endif %}{% endfor %}</dd></div>
    {% endif %}
  </dl>
</header>
-- templates/partials/pagination.html --
{# The pages of a list: the first, the last, and those around this one. #}
{% if paginator is defined and paginator.total > 1 %}
<nav class="pagination" aria-label="{{ t("pagination") }}">
  <ul>
    {% if paginator.previous %}
    <li><a rel="prev" href="{{ paginator.previous }}">{{ t("previous") }}</a></li>
    {% endif %}
    {% for pager in paginator.pagers if pager.number in [1, paginator.total] or (pager.number - paginator.number) | abs < 3 %}
    <li><a href="{{ pager.url }}" aria-label="{{ t("list_page") }} {{ pager.number }}"{% if pager.current %} aria-current="page"{% endif %}>{{ pager.number }}</a></li>
    {% endfor %}
    {% if paginator.next %}
    <li><a rel="next" href="{{ paginator.next }}">{{ t("next") }}</a></li>
    {% endif %}
  </ul>
</nav>
{% endif %}
-- templates/tags.html --
{# All tags of a language. #}
{% extends "list.html" %}
{% block list %}
      <ul class="tag-list">
        {% for tag in site.tags %}
        <li><a href="{{ tag.url }}">{{ tag }}</a> <span class="tag-count">{{ tag.pages | length }}</span></li>
        {% endfor %}
      </ul>
{% endblock %}
"""##
