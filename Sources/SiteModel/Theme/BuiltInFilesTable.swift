// swift-format-ignore-file
// Written by scripts/archive.sh from templates/ and starter/: change those, then run sh scripts/archive.sh.

/// Every file of templates/ and starter/, each below a line `-- PATH --`.
let builtInFilesText: StaticString = ##"""
-- starter/.gitignore --
.laporan/
-- starter/README.md --
# Situs laporan · A report site

Dibuat dengan `laporan init`. · Made with `laporan init`.

    laporan serve    # pratinjau selama menulis · preview while you write
    laporan build    # membuat folder public/ · makes the folder public/

- `site.yml`: judul, alamat, dan bahasa situs. · The site's title, address and languages.
- `content/*.md`: halaman. · The pages.
- `content/data/*.csv`: data; `datapackage.yml` memerikan kolomnya. · The data; `datapackage.yml` describes its columns.
- `content/data/measures.yml`: angka bernama, yang ditulis satu kali dan dipakai di mana saja. · Named values, written
  once and used anywhere.

Ubah satu angka dalam `content/data/jkn_quarters.csv` lalu jalankan `laporan build`: teks, kartu, grafik, dan tabel ikut
berubah. · Change a number in `content/data/jkn_quarters.csv` and run `laporan build`: text, cards, chart and table
change with it.

Angka contoh diambil dari BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018, dan JPNN, 15 Februari 2018. · The example's
figures are from BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018, and JPNN, 15 February 2018.
-- starter/content/data/datapackage.yml --
name: jkn
resources:
  - name: jkn_quarters
    path: jkn_quarters.csv
    title:
      id: Peserta JKN pada akhir triwulan
      en: JKN participants at the end of each quarter
    sources:
      - title: BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018
        path: https://vdokumen.com/ikhtisar-kinerja-operasional-tahun-2018-23298-jumlah-fasilitas-kesehatan-tingkat.html
    schema:
      fields:
        - name: date
          type: date
          title:
            id: Posisi
            en: Position
          constraints: {required: true}
        - name: participants
          type: integer
          title:
            id: Peserta
            en: Participants
          constraints: {required: true, minimum: 0}
      primaryKey: [date]
-- starter/content/data/jkn_quarters.csv --
date,participants
2017-12-31,187982949
2018-03-31,195170283
2018-06-30,199133988
2018-09-30,203284896
2018-12-31,208054199
-- starter/content/data/measures.yml --
registered:
  value: "{{ (data.jkn_quarters | last).participants }}"
  unit: person
  as_of: 2018-12-31
  source: BPJS Kesehatan
  label:
    id: peserta terdaftar
    en: registered participants
  history:
    2017-12-31: "{{ (data.jkn_quarters | first).participants }}"
target:
  value: 264000000
  unit: person
  as_of: 2019-01-01
  source: JPNN
  label:
    id: sasaran peserta
    en: target
gap:
  value: "{{ measures.target - measures.registered }}"
  unit: person
  as_of: 2018-12-31
  label:
    id: kekurangan menuju sasaran
    en: still missing from the target
share:
  value: "{{ measures.registered / measures.target * 100 }}"
  unit: percent
  as_of: 2018-12-31
  label:
    id: bagian sasaran yang tercapai
    en: share of the target reached
growth:
  value: "{{ measures.registered - (data.jkn_quarters | first).participants }}"
  unit: person
  as_of: 2018-12-31
  label:
    id: pertambahan selama 2018
    en: increase during 2018

identities:
  - name: registered and gap make the target
    left: "{{ measures.registered + measures.gap }}"
    right: "{{ measures.target }}"
-- starter/content/index.en.md --
---
title: "{{ measures.registered | compact }} participants registered with JKN"
description: "By {{ measures.registered.as_of | date }} the programme had reached {{ measures.share | percent(1) }} of its target of {{ measures.target | compact }}."
---
```{headline}
- {measure: registered, change_from: 2017-12-31}
- {measure: target}
- {measure: gap}
- {measure: share}
```

During 2018 the national health insurance JKN gained {{ measures.growth }} participants. Read more: [JKN participants in 2018](jkn-2018.en.md).
-- starter/content/index.md --
---
title: "{{ measures.registered | compact }} peserta JKN terdaftar"
description: "Per {{ measures.registered.as_of | date }} tercapai {{ measures.share | percent(1) }} dari sasaran {{ measures.target | compact }}."
---
```{headline}
- {measure: registered, change_from: 2017-12-31}
- {measure: target}
- {measure: gap}
- {measure: share}
```

Selama 2018 peserta Jaminan Kesehatan Nasional (JKN) bertambah {{ measures.growth }} orang. Selengkapnya: [Peserta JKN 2018](jkn-2018.md).
-- starter/content/jkn-2018.en.md --
---
title: "JKN participants in 2018: {{ measures.growth | compact }} more"
description: "At the end of 2018 JKN had {{ measures.registered | compact }} participants; the target of {{ measures.target | compact }} was missed by {{ measures.gap | compact }}."
date: 2019-01-15
period: "2018"
status: final
contact: {name: Press office, email: humas@example.org}
---
## Main points {#main-points}

- On {{ measures.registered.as_of | date }} there were {{ measures.registered }} registered participants.
- That is {{ measures.share | percent(1) }} of the target of {{ measures.target }} people for {{ measures.target.as_of | date }}.
- {{ measures.gap }} people were still missing.

## Over the year {#over-the-year}

The number grew in every quarter, from {{ (data.jkn_quarters | first).participants | number }} to {{ (data.jkn_quarters | last).participants | number }}.

```{chart}
id: participants
caption: Participants registered with JKN at the end of each quarter, Indonesia
source: BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018
data: jkn_quarters
title:
  text: Registration rose in every quarter
  subtitle: Registered participants
mark: {type: line, point: true}
encoding:
  x: {field: date, type: temporal, title: null}
  y: {field: participants, type: quantitative, title: null}
```

```{table}
id: quarters
caption: Participants registered with JKN at the end of each quarter
data: jkn_quarters
columns:
  - date
  - {field: participants, format: ",d"}
source: BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018
```
-- starter/content/jkn-2018.md --
---
title: "Peserta JKN 2018: bertambah {{ measures.growth | compact }}"
description: "Pada akhir 2018 terdaftar {{ measures.registered | compact }} peserta; sasaran {{ measures.target | compact }} masih kurang {{ measures.gap | compact }}."
date: 2019-01-15
period: "2018"
status: final
contact: {name: Humas, email: humas@example.org}
---
## Pokok-pokok {#pokok}

- Pada {{ measures.registered.as_of | date }} terdaftar {{ measures.registered }} peserta.
- Jumlah itu {{ measures.share | percent(1) }} dari sasaran {{ measures.target }} orang untuk {{ measures.target.as_of | date }}.
- Kekurangannya {{ measures.gap }} orang.

## Perkembangan {#perkembangan}

Peserta bertambah pada setiap triwulan, dari {{ (data.jkn_quarters | first).participants | number }} menjadi {{ (data.jkn_quarters | last).participants | number }} orang.

```{chart}
id: peserta
caption: Peserta JKN terdaftar pada akhir triwulan, Indonesia
source: BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018
data: jkn_quarters
title:
  text: Pendaftaran naik setiap triwulan
  subtitle: Peserta terdaftar
mark: {type: line, point: true}
encoding:
  x: {field: date, type: temporal, title: null}
  y: {field: participants, type: quantitative, title: null}
```

```{table}
id: triwulan
caption: Peserta JKN terdaftar pada akhir triwulan
data: jkn_quarters
columns:
  - date
  - {field: participants, format: ",d"}
source: BPJS Kesehatan, Ikhtisar Kinerja Operasional 2018
```
-- starter/site.yml --
# Lihat README.md. · See README.md.
title:
  id: Laporan Peserta JKN
  en: JKN Participants Report
base_url: https://example.org/ # ganti dengan alamat situs Anda · the address where your site will stand
languages: [id, en]
time_zone: Asia/Jakarta
-- templates/404.html --
{% extends "base.html" %}
{% block title %}{{ t("not_found_title") }} – {{ site.title }}{% endblock %}
{% block meta %}
<meta name="robots" content="noindex">
{% endblock %}
{% block main %}
<article>
  <header class="page-header">
    <div class="frame">
      <h1>{{ t("not_found_title") }}</h1>
      <p class="summary">{{ t("not_found_text") }}</p>
      {# A server sends this page for addresses in every language. #}
      {% for twin in page.twins %}
      <p class="summary" lang="{{ twin.lang }}">{{ t("not_found_text", lang=twin.lang) }}</p>
      {% endfor %}
    </div>
  </header>
  <div class="page-body frame">
    <div class="content">
      <ul>
        <li><a href="{{ site.home or "./" }}">{{ t("home") }}</a></li>
        {% for item in site.menu if item.url != site.home %}
        <li><a href="{{ item.url }}">{{ item.title }}</a></li>
        {% endfor %}
        {% for twin in page.twins %}
        <li lang="{{ twin.lang }}"><a href="{{ twin.url }}" hreflang="{{ twin.lang }}">{{ t("language_" ~ twin.lang) }}</a></li>
        {% endfor %}
      </ul>
    </div>
  </div>
</article>
{% endblock %}
-- templates/assets/icon.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#12436d"/><path d="M7 25V17h4v8zM14 25V12h4v13zM21 25V7h4v18z" fill="#fff"/></svg>
-- templates/assets/site.css --
/* The look of a report: a page that a statistics office would publish.
   Order: colours and sizes, text, page frame, page header, contents list, content, headline cards, figures and
   tables, quotation and alerts, end of the page, lists of pages; then the phone, wide screens, the reader's
   preferences, print. Colours are custom properties; charts refer to the --series-* and --chart-* ones. */

:root {
  color-scheme: light dark;

  --background: #fff;
  --panel: #f4f6f8;
  --text: #1b1f24;
  --muted: #525c66;
  --accent: #12436d;
  --link: var(--accent);
  --visited: #5b2a86;
  --line: #d5dae0;
  --edge: #7a8590;
  --focus: #b45309;
  --quote: #801650;
  --provisional: #8a4b08;
  --revised: #801650;
  --final: #0b6158;
  --danger: #9c1c1c;
  --shade: rgb(27 31 36 / 22%);

  --series-1: #12436d;
  --series-2: #28a197;
  --series-3: #801650;
  --series-4: #f46a25;
  --series-5: #3d3d3d;
  --series-6: #a285d1;
  /* From little to much, and the text on its lower and its upper half. */
  --ramp-1: #d9e8f6;
  --ramp-2: #8fc1ea;
  --ramp-3: #2073bc;
  --ramp-4: #12436d;
  --on-ramp-low: #1f2933;
  --on-ramp-high: #ffffff;
  --chart-background: var(--background);
  --chart-text: var(--text);
  --chart-muted: var(--muted);
  --chart-grid: var(--line);
  --chart-axis: var(--muted);
  --chart-rule: var(--text);

  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;

  --size: clamp(1rem, 0.955rem + 0.2vw, 1.125rem);
  --small: 0.875rem;
  --smaller: 0.8125rem;
  --gutter: clamp(1rem, 4vw, 2rem);
  --measure: calc(29 * var(--size)); /* at most 68 characters, each about 0.43 of the size wide */
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
    --visited: #c9b2ec;
    --line: #343d47;
    --edge: #7d8894;
    --focus: #ffb454;
    --quote: #e58bbd;
    --provisional: #f0b266;
    --revised: #e58bbd;
    --final: #6fd0c4;
    --danger: #ff9d92;
    --shade: rgb(170 180 191 / 35%);

    --series-1: #9ccbf5;
    --series-2: #16786f;
    --series-3: #f3b6d7;
    --series-4: #b04d14;
    --series-5: #e3e7eb;
    --series-6: #7c5cb5;
    --ramp-1: #23435f;
    --ramp-2: #356f9f;
    --ramp-3: #7db8ea;
    --ramp-4: #d6e9fa;
    --on-ramp-low: #ffffff;
    --on-ramp-high: #10161c;
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
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  margin: 0;
  font-size: var(--size);
  font-variant-numeric: lining-nums;
  hyphens: manual;
  overflow-wrap: anywhere;
}

h1, h2, h3, h4, h5, h6 {
  margin: 0;
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
}

h1 { font-size: clamp(1.75rem, 1.4rem + 1.7vw, 2.625rem); letter-spacing: -0.015em; }
h2 { font-size: clamp(1.375rem, 1.25rem + 0.6vw, 1.6875rem); letter-spacing: -0.008em; }
h3 { font-size: clamp(1.125rem, 1.08rem + 0.25vw, 1.25rem); }
h4 { font-size: 1em; }
h5, h6 { font-size: var(--small); }
h6 { color: var(--muted); }

p, ul, ol, dl, pre, blockquote, figure, table { margin: 0; }
ul, ol { padding-inline-start: 1.25em; }
li::marker { color: var(--muted); }
li + li, li > ul, li > ol { margin-top: 0.4em; }
li > p + p { margin-top: 0.6em; }
nav :is(ul, ol), .site-footer ul, .page-list, .tag-list { padding: 0; list-style: none; }
:is(nav, .site-footer, .tag-list) li { margin: 0; }
nav :is(ul, ol), .site-footer ul, .tag-list { display: flex; flex-wrap: wrap; }
li:has(> input[type="checkbox"]) { list-style: none; }
li > input[type="checkbox"] { font: inherit; width: 1em; height: 1em; margin: 0 0.45em 0 -1.25em; vertical-align: -0.1em; accent-color: var(--accent); }

a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.content > :is(p, ul, ol, .alert, .footnotes, .quote) a:not(.claim):visited, .page-list a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: 0.16em; }
/* A number that was checked against the data: as quiet as text, with a way to its source. */
.claim { color: inherit; text-decoration-line: underline; text-decoration-style: dotted; text-decoration-color: var(--muted); }
a.claim:hover { color: var(--link); text-decoration-style: solid; }

:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 3px;
  border-radius: 2px;
}

main { flex: 1; }
main:focus { outline: none; }

code, pre { font-family: var(--mono); font-size: 0.9em; }
code { padding: 0.1em 0.3em; background: var(--panel); border-radius: 3px; }
pre { padding: 0.9rem 1.1rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; line-height: 1.45; }
pre code { padding: 0; background: none; font-size: 1em; }
hr { margin: 0; border: 0; border-top: 1px solid var(--line); }
img { max-width: 100%; height: auto; }
del { color: var(--muted); }
abbr[title] { text-decoration: none; }
sup { line-height: 1; }
sup a { padding: 0.3em; margin: -0.3em; }

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

.frame {
  max-width: calc(78rem + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}

.skip-link {
  position: absolute;
  top: -10rem;
  inset-inline-start: var(--gutter);
  z-index: 2;
  padding: 0.6rem 1rem;
  background: var(--background);
  border: 2px solid var(--accent);
}
.skip-link:focus { top: 0.5rem; }

.site-header { border-top: 6px solid var(--accent); }
.site-header-inner {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.75rem;
  padding-block: 0.6rem;
}
.site-logo { height: 2.25rem; width: auto; margin-inline-end: 0.5rem; vertical-align: middle; }
.site-title { margin-inline-end: auto; font-weight: 700; line-height: 1.3; }
.site-title a { display: inline-block; padding-block: 0.25rem; color: var(--text); text-decoration: none; }
.site-title a:hover { text-decoration: underline; }
.site-header nav { font-size: var(--small); }
.site-header nav ul { gap: 0 1.5rem; }
.site-header nav a { display: inline-block; padding-block: 0.3rem; }
.site-menu a[aria-current] { color: var(--text); font-weight: 700; text-decoration: none; }

.site-footer { margin-top: 4.5rem; border-top: 1px solid var(--line); background: var(--panel); }
.site-footer-inner { padding-block: 2rem 2.5rem; font-size: var(--small); color: var(--muted); }
.site-footer p { max-width: var(--measure); }
.site-footer p + p { margin-top: 0.4rem; }
.site-footer ul { align-items: baseline; gap: 0.2rem 2rem; margin-top: 0.9rem; }
.site-footer-title { font-weight: 700; color: var(--text); }
.site-footer li a { padding-block: 0.35rem; }

/* Page header: a band of its own */

.page-header { margin-bottom: 2.25rem; padding-block: 1.1rem 1.25rem; background: var(--panel); border-block: 1px solid var(--line); }
.page-header h1 { max-width: 36ch; }
.page-header h1:first-child { margin-top: 0.6rem; }
.breadcrumb { margin-bottom: 0.9rem; font-size: var(--small); color: var(--muted); }
.breadcrumb a { padding-block: 0.25rem; }
.breadcrumb li + li::before { content: "\203a"; margin-inline: 0.5em; color: var(--muted); }
.summary {
  max-width: calc(1.18 * var(--measure));
  margin-top: 0.8rem;
  text-wrap: pretty;
  font-size: clamp(1.125rem, 1.06rem + 0.3vw, 1.3125rem);
  line-height: 1.4;
}

.page-meta {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2.25rem;
  margin-top: 1.25rem;
  padding-top: 0.9rem;
  border-top: 1px solid var(--line);
  font-size: var(--small);
}
.page-meta > div { max-width: 100%; }
.page-meta dt { color: var(--muted); }
.page-meta dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.page-meta a { display: inline-block; min-height: 24px; }
.badge {
  display: inline-flex;
  align-items: center;
  gap: 0.4em;
  padding-inline: 0.55em;
  border: 1px solid currentcolor;
  border-radius: 1em;
  background: var(--background);
  font-weight: 600;
}
.badge::before { content: ""; width: 0.6em; height: 0.6em; border: 0.14em solid currentcolor; border-radius: 50%; }
.badge-provisional { color: var(--provisional); border-style: dashed; }
.badge-revised { color: var(--revised); }
.badge-final { color: var(--final); }
.badge-final::before { border-width: 0.3em; }

/* Contents list */

.contents {
  margin-bottom: 2.25rem;
  padding-inline-start: 1rem;
  border-inline-start: 1px solid var(--edge);
  font-size: var(--small);
}
.contents h2 { font-size: var(--small); letter-spacing: 0; }
.contents ol { display: block; columns: 18rem 2; margin-top: 0.4rem; }
.contents li { padding-bottom: 0.1rem; break-inside: avoid; }
.contents a { display: inline-block; padding-block: 0.15rem; line-height: 1.4; }

/* Content: one column of text; figures may be wider */

.content > * { max-width: var(--measure); }
.content > h2, .content > h3 { max-width: 42rem; }
.content > * + * { margin-top: 1rem; }
.content > h2, .content > section > h2 { margin-top: 3rem; scroll-margin-top: 1rem; }
.content > h3 { margin-top: 2.25rem; scroll-margin-top: 1rem; }
.content > :is(h4, h5, h6) { margin-top: 1.5rem; }
.content > :is(h2, h3, h4, h5, h6) + * { margin-top: 0.6rem; }
.content > :first-child { margin-top: 0; }
.content > :is(p, ul, ol) { text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 9 4 4; }
.content > :is(.figure, .headline-cards, .table-scroll) { max-width: var(--figure); }

.anchor {
  margin-inline-start: 0.25em;
  padding-inline: 0.15em;
  font-weight: 400;
  color: var(--muted);
  text-decoration: none;
  opacity: 0;
}
:hover > .anchor, .anchor:focus-visible { opacity: 1; }

/* Headline cards */

.headline-cards { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 1.5rem; }
.headline-card { display: flex; flex-direction: column; padding-top: 0.7rem; border-top: 4px solid var(--accent); }
.headline-label { font-size: var(--small); font-weight: 600; line-height: 1.35; }
.headline-value {
  order: -1;
  margin-bottom: 0.2rem;
  font-size: clamp(1.5rem, 1.2rem + 1.1vw, 2.0625rem);
  font-weight: 700;
  line-height: 1.15;
  letter-spacing: -0.02em;
  color: var(--accent);
  font-variant-numeric: lining-nums tabular-nums;
}
.headline-change { margin-top: 0.4rem; font-size: var(--small); line-height: 1.4; }
.headline-up, .headline-down { position: relative; padding-inline-start: 1.1em; }
.headline-up::before, .headline-down::before {
  content: "";
  position: absolute;
  inset: 0.42em auto auto 0;
  border: 0.36em solid transparent;
  border-top-width: 0;
  border-bottom: 0.6em solid var(--accent);
}
.headline-down::before { transform: scaleY(-1); }
.headline-meta { font-size: var(--smaller); line-height: 1.4; color: var(--muted); }
:not(.headline-meta) + .headline-meta { margin-top: 0.4rem; }
.headline-label::first-letter, .headline-change::first-letter, .headline-meta::first-letter { text-transform: uppercase; }

/* Figures and tables */

.figure { padding-top: 0.75rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.content > * + :is(.figure, .quote), .content > :is(.figure, .quote) + :not(h2) { margin-top: 2.25rem; }
.content > :is(h2, h3) + .figure { margin-top: 1rem; }
.figure > * + * { margin-top: 0.6rem; }
.figure figcaption { max-width: 42rem; line-height: 1.4; font-weight: 600; text-wrap: pretty; }
.titled figcaption { font-size: var(--small); font-weight: 400; }
.figure-number { position: relative; margin-inline-end: 0.4em; padding-block: 0.2rem; font-size: var(--small); color: var(--accent); font-weight: 700; text-decoration: none; }
.figure-number:hover { text-decoration: underline; }
:hover > .figure-number::after, .figure-number:focus-visible::after { content: "#"; position: absolute; inset-inline-end: 100%; padding-inline-end: 0.25em; font-weight: 400; color: var(--muted); }
.figure-note, .figure-source, .figure-files { font-size: var(--smaller); line-height: 1.45; color: var(--muted); }
.figure-note, .figure-source { max-width: 40rem; }
.figure-note + .figure-note, .figure-note + .figure-source { margin-top: 0.2rem; }
.figure-data { margin-bottom: 0.25rem; }
.figure-data > summary { width: fit-content; padding-block: 0.25rem; color: var(--link); cursor: pointer; }
.figure-data[open] > summary { margin-bottom: 0.5rem; }
.figure-data[open] { margin-bottom: 1rem; }
.figure-data .table-scroll { color: var(--text); }
.figure-data > .table-scroll ~ * { margin-top: 1rem; }
.figure-data > .figure-note + .table-scroll { margin-top: 0.4rem; }
.figure-downloads { display: flex; flex-wrap: wrap; gap: 0 1.5rem; font-size: var(--smaller); }
.figure-downloads a { padding-block: 0.25rem; }
.figure-specification { font-size: 0.8rem; }

.chart-wide svg, .chart-narrow svg { display: block; width: 100%; height: auto; }
.chart-wide { max-width: 52rem; margin-inline-start: -0.36rem; } /* the drawing has 5 pixels around it */
.chart-narrow { display: none; max-width: 30rem; }

/* A shade at an edge says that the table goes on there. */
.table-scroll {
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--background) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--background) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--shade), transparent) left / 0.7rem 100% no-repeat scroll,
    linear-gradient(to left, var(--shade), transparent) right / 0.7rem 100% no-repeat scroll;
}
table { overflow-wrap: break-word; border-collapse: collapse; font-size: var(--small); line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
.figure table, .content > .table-scroll > table { min-width: min(100%, var(--measure)); }
caption { padding-bottom: 0.5rem; text-align: start; font-weight: 600; }
th, td { padding: 0.45rem 1.5rem 0.45rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0.25rem; }
thead th { border-bottom: 2px solid var(--edge); vertical-align: bottom; font-weight: 600; }
tbody th { min-width: 7.5rem; font-weight: 400; }
tfoot th, tfoot td { border-block: 2px solid var(--edge); font-weight: 700; }
.number, .align-right { text-align: end; white-space: nowrap; }
thead .number { white-space: normal; }
.align-center { text-align: center; }
td abbr { color: var(--muted); }
thead th:not(.number):first-child, :is(tbody, tfoot) th:first-child { position: sticky; inset-inline-start: 0; background: var(--background); } /* what a row is stays in view */

/* A person's words look unlike a finding */

.quote { padding-inline-start: 1.5rem; border-inline-start: 4px solid var(--quote); }
.quote blockquote, .content > blockquote { font-family: var(--serif); line-height: 1.5; }
.quote blockquote { font-size: 1.1875em; }
.quote blockquote p::before { content: "\201c"; }
.quote blockquote p::after { content: "\201d"; }
.quote figcaption { margin-top: 0.75rem; font-size: var(--small); color: var(--muted); }
.quote figcaption > * { display: block; }
.quote-speaker { font-weight: 700; color: var(--text); }
.quote-source { font-style: normal; }
.quote-note, .quote-translation { margin-top: 0.75rem; font-size: var(--small); }

.content > blockquote { padding-inline-start: 1.5rem; border-inline-start: 4px solid var(--line); }
blockquote > p + p { margin-top: 0.75rem; }

.alert { padding: 0.8rem 1.1rem 0.9rem; background: var(--panel); border-inline-start: 4px solid var(--alert, var(--accent)); }
.alert > * + * { margin-top: 0.4rem; }
.alert-title { font-weight: 700; color: var(--alert, var(--accent)); }
.alert-tip { --alert: var(--final); }
.alert-important { --alert: var(--revised); }
.alert-warning { --alert: var(--provisional); }
.alert-caution { --alert: var(--danger); }

/* What an indicator counts; the list of datasets */

.definition { max-width: var(--measure); padding: 0.75rem 1.1rem 0.85rem; border: 1px solid var(--line); border-radius: 2px; font-size: var(--small); }
.definition-name { font-weight: 700; }
.definition dl { margin-block-start: 0.35rem; }
.definition dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding-block: 0.15rem; }
.definition dt { color: var(--muted); }
.definition dd { margin: 0; }
.dataset { padding-block: 1rem; border-block-start: 1px solid var(--line); scroll-margin-block-start: 1rem; }
.dataset > * + * { margin-block-start: 0.5rem; }
.dataset h3 { font-size: 1.0625em; }
.dataset-file, .dataset-source, .dataset summary { font-size: var(--small); }
.dataset-source { color: var(--muted); }
.dataset summary { width: fit-content; padding-block: 0.25rem; color: var(--link); cursor: pointer; }

/* End of the page */

.content > :is(.footnotes, .page-end, .neighbours) { margin-top: 1.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: var(--small); }
.content > .footnotes, .content > :not(.page-end) + .page-end { margin-top: 3rem; }
.content > .footnotes + .claim-notes { margin-top: 1.25rem; padding-top: 0; border-top: 0; }
.rounding-note { margin-top: 2rem; font-size: var(--small); color: var(--muted); }
.footnotes a[href^="#"] { padding: 0.3em; }
.content > .page-end > h2 { margin: 0; font-size: 1rem; letter-spacing: 0; }
.page-end h2 + * { margin-top: 0.35rem; }
.corrections time { font-weight: 600; }
.neighbours { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.neighbours span { display: block; color: var(--muted); }
.neighbours [rel="next"], .neighbours [rel="prev"] { display: inline-block; padding-block: 0.1rem; font-weight: 600; }

/* Lists of pages */

.page-list > li { padding-block: 1.25rem; border-top: 1px solid var(--line); }
.page-list > li:last-child { border-bottom: 1px solid var(--line); }
.page-list > li + li { margin: 0; }
.page-list :is(h2, h3) { font-size: 1.1875rem; line-height: 1.3; }
.page-list :is(h2, h3) a { display: inline-block; }
.page-list-meta { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.9rem; margin-top: 0.3rem; font-size: var(--small); color: var(--muted); }
.page-list p:not([class]) { margin-top: 0.4rem; }
.latest > .page-list { margin-top: 1rem; }
.content > .page-list, .content > .latest { max-width: 52rem; }

.tag-list, .pagination ul { gap: 0.5rem; }
.tag-list a { display: inline-block; padding: 0.15rem 0.7rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1em; text-decoration: none; font-size: var(--small); }
.tag-list a:hover { text-decoration: underline; border-color: var(--edge); }
.tag-count { margin-inline-start: 0.3em; font-size: var(--small); color: var(--muted); }
.content > .tag-list { gap: 0.75rem 1.25rem; }

.pagination { font-size: var(--small); }
.content > * + .pagination { margin-top: 2rem; }
.pagination a { display: inline-block; min-width: 2.25rem; padding: 0.35rem 0.6rem; border: 1px solid var(--line); border-radius: 4px; text-align: center; text-decoration: none; }
.pagination a:hover { text-decoration: underline; border-color: var(--edge); }
.pagination a[aria-current] { color: var(--background); background: var(--accent); border-color: var(--accent); font-weight: 700; }

/* Small screens: the narrow layout of a chart from edge to edge, so that its labels keep their size */

@media screen and (max-width: 46rem) {
  .chart-wide { display: none; }
  .chart-narrow { display: block; }
}

@media screen and (max-width: 31rem) {
  /* The left edge of the drawing, 5 pixels inside it, is the caption's; on the right it may reach the screen's edge. */
  .chart-narrow { margin-inline: -5px calc(-1 * var(--gutter)); overflow: clip; }
  .chart-narrow svg { width: calc(100% + 2px); }
  .figure table { font-size: var(--smaller); }
  th, td { padding-inline-end: 0.5rem; }
  tbody th { min-width: 4.75rem; max-width: 38vw; }
  td:not(.number) { min-width: 5.25rem; }
  td:last-child:nth-child(n + 6):not(.number) { min-width: 8rem; }
  .headline-cards { gap: 1.25rem 1rem; }
  .page-meta { display: grid; grid-template-columns: 1fr; gap: 0.3rem; }
  .page-meta > div { display: grid; grid-template-columns: 7.75rem minmax(0, 1fr); }
  .page-meta dd { grid-column: 2; }
  .definition dl > div { grid-template-columns: 1fr; }
}

@media screen and (max-width: 59.99rem) {
  .headline-cards { grid-auto-flow: row; grid-template-columns: repeat(auto-fit, minmax(max(8.5rem, 34%), 1fr)); }
}

/* Until there is room beside the text: headline numbers first, then the contents list */

@media screen and (max-width: 69.99rem) {
  .page-body:has(> .contents) { display: flex; flex-direction: column; }
  .contents + .content { display: contents; }
  .contents + .content > .headline-cards:first-child { order: -1; width: 100%; margin-bottom: 2.25rem; }
  .contents + .content > .headline-cards:first-child + h2 { margin-top: 0; }
}

@media screen and (min-width: 70rem) {
  .page-body:has(> .contents) { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3.5rem; }
  .contents {
    position: sticky;
    top: 1.5rem;
    align-self: start;
    max-height: calc(100vh - 3rem);
    margin: 0;
    overflow-y: auto;
  }
}

@media screen and (min-width: 46rem) {
  .page-list > li { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 1.5rem; }
  .page-list > li > * { grid-column: 2; }
  .page-list > li > .page-list-meta { grid-area: 1 / 1 / 3; flex-direction: column; align-items: flex-start; margin-top: 0.15rem; }
}

@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}

@media (prefers-contrast: more) {
  :root { --muted: var(--text); --line: var(--edge); }
}

@media (forced-colors: active) {
  :root {
    --series-1: LinkText;
    --series-2: CanvasText;
    --series-3: LinkText;
    --series-4: CanvasText;
    --series-5: LinkText;
    --series-6: CanvasText;
    --background: Canvas;
    --text: CanvasText;
    --muted: CanvasText;
    --line: GrayText;
  }
  .headline-up::before, .headline-down::before { forced-color-adjust: none; border-bottom-color: CanvasText; }
}

/* Paper: A4, black on white, tables open, addresses written out, nothing cut */

@page {
  size: A4;
  margin: 18mm 18mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}

@page wide { size: A4 landscape; }

@media print {
  :root {
    --background: #fff;
    --panel: #fff;
    --text: #000;
    --muted: #000;
    --accent: #000;
    --visited: #000;
    --quote: #000;
    --provisional: #000;
    --revised: #000;
    --final: #000;
    --danger: #000;
    --line: #999;
    --chart-grid: #ccc;
    --edge: #000;
    --size: 10.5pt;
    --small: 9pt;
    --smaller: 8.5pt;
    --measure: none;
    --figure: none;
    --gutter: 0px;
  }
  body { display: block; min-height: 0; }
  .frame, .summary { max-width: none; }
  .skip-link, .site-menu, .languages, .page-meta-languages, .breadcrumb, .contents, .figure-downloads, .neighbours, .page-tags, .pagination, .latest { display: none; }
  .anchor, .figure-number::after { display: none; }
  .site-header { border-top-width: 2pt; }
  .site-footer { margin-top: 1.25rem; break-inside: avoid; }
  .site-footer-inner { padding: 0; }
  .page-header { margin-bottom: 1.5rem; padding-block: 0.5rem 1rem; border-top: 0; }
  .page-header h1 { max-width: none; font-size: 20pt; }
  h2 { font-size: 14pt; }
  .summary { font-size: 12pt; }
  h1, h2, h3, h4, h5, h6, figcaption, .alert-title { break-after: avoid; }
  .content > h2, .content > section > h2 { margin-top: 1.75rem; }
  p, li { orphans: 3; widows: 3; }
  .headline-card, .quote, .definition, .chart-wide, tr, .alert, pre, img, .page-list > li, .page-end { break-inside: avoid; }
  .content > * + .figure, .content > .figure + :not(h2) { margin-top: 1.25rem; }
  th, td { padding-block: 0.2rem; }
  .figure.table, .figure-data table, .dataset table { break-inside: avoid; }
  .chart-wide, .figure.chart > figcaption, .figure-note, .figure-data > summary, .dataset summary { break-after: avoid; }
  .figure-note, .figure-source { max-width: none; }
  .headline-cards { grid-template-columns: repeat(4, 1fr); gap: 5mm; }
  .headline-value { font-size: 16pt; }
  .chart-wide { display: block; max-width: none; }
  .chart-narrow { display: none; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .table-scroll { overflow: visible; background: none; }
  .figure table, .content > .table-scroll > table { min-width: 0; }
  .figure.table:has(th:nth-child(9)), .figure-data:has(th:nth-child(9)), .table-scroll:has(th:nth-child(9)) { page: wide; }
  .table-scroll:has(th:nth-child(9)) > table { font-size: 7pt; }
  img { max-height: 200mm; object-fit: contain; }
  :is(.figure-data, .dataset details) > summary { list-style: none; }
  :is(.figure-data, .dataset details) > summary .visually-hidden { position: static; clip-path: none; }
  :is(.figure-data, .dataset details)::details-content { display: block; content-visibility: visible; block-size: auto; }
  .content a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  .content :is(.headline-card, .cite) a[href]::after, .content a.claim[href]::after { content: none; }
}
-- templates/base.html --
<!doctype html>
<html lang="{{ page.lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{% block title %}{{ page.title }} – {{ site.title }}{% endblock %}</title>
{% block meta %}
{% include "partials/metadata.html" %}
{% endblock %}
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="{{ asset("icon.svg") }}">
<link rel="stylesheet" href="{{ asset("site.css") }}">
</head>
<body>
<a class="skip-link" href="#main">{{ t("skip_to_content") }}</a>
<header class="site-header">
  <div class="site-header-inner frame">
    <p class="site-title"><a href="{{ site.home or "./" }}">{% if site.logo %}<img class="site-logo" src="{{ asset(site.logo.file) }}" alt="{{ site.logo.alt or t("logo") }}"> {% endif %}{{ site.title }}</a></p>
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
<main id="main" tabindex="-1">
{% block main %}{% endblock %}
</main>
<footer class="site-footer">
  <div class="site-footer-inner frame">
    <p class="site-footer-title">{{ site.title }}</p>
    {% if site.description %}
    <p>{{ site.description }}</p>
    {% endif %}
    {% if site.data_date or site.licenses or site.feed %}
    <ul>
      {% if site.data_date %}
      <li>{{ t("data_date") }} <time datetime="{{ site.data_date | date("iso") }}">{{ site.data_date | date }}</time></li>
      {% endif %}
      {% for license in site.licenses if license.title %}
      <li>{{ t("licence") }}: {% if license.path and "://" in license.path %}<a rel="license" href="{{ license.path }}">{{ license.title }}</a>{% else %}{{ license.title }}{% endif %}</li>
      {% endfor %}
      {% if site.feed %}
      <li><a href="{{ site.feed }}">{{ t("feed") }}</a></li>
      {% endif %}
    </ul>
    {% endif %}
  </div>
</footer>
</body>
</html>
-- templates/components/datasets.html --
{# Every dataset of the site as its Data Package describes it, with its columns and its file. #}
{% for dataset in site.datasets %}
<section class="dataset" id="data-{{ dataset.name | replace("_", "-") }}" aria-labelledby="data-{{ dataset.name | replace("_", "-") }}-title">
  <h3 id="data-{{ dataset.name | replace("_", "-") }}-title">{{ dataset.title }}</h3>
  {% if dataset.description %}
  <p>{{ dataset.description }}</p>
  {% endif %}
  <p class="dataset-file"><a href="{{ dataset.url }}" download>{{ dataset.name }}.csv</a> (CSV, {{ dataset.rows | number }} {{ t("rows") }}, {{ dataset.bytes | number }} {{ t("bytes") }}){% if dataset.workbook %}, <a href="{{ dataset.workbook }}" download>{{ dataset.name }}.xlsx</a>{% endif %}</p>
  {% if dataset.sources %}
  <p class="dataset-source">{{ t("source") }}: {% for source in dataset.sources %}{% if source.url %}<a href="{{ source.url }}">{{ source.title }}</a>{% else %}{{ source.title }}{% endif %}{% if not loop.last %}; {% endif %}{% endfor %}</p>
  {% endif %}
  <details>
    <summary>{{ t("columns") }} <span class="visually-hidden">({{ dataset.title }})</span></summary>
    <div class="table-scroll" role="group" tabindex="0" aria-label="{{ t("scroll_table") }}: {{ dataset.title }}">
      <table>
        <thead>
          <tr><th scope="col">{{ t("column") }}</th><th scope="col">{{ t("column_title") }}</th><th scope="col">{{ t("column_type") }}</th></tr>
        </thead>
        <tbody>
          {% for field in dataset.fields %}
          <tr><th scope="row"><code>{{ field.name }}</code></th><td>{{ field.title }}</td><td>{{ t("type_" ~ field.type) }}{% if field.name in dataset.key %}, {{ t("column_key") }}{% endif %}</td></tr>
          {% endfor %}
        </tbody>
      </table>
    </div>
  </details>
</section>
{% endfor %}
-- templates/components/definition.html --
{# What an indicator counts. -#}
{# params:
  name: {type: text, required: true}
  counts: {type: text, required: true}
  denominator: text
  date: text
  status: text
  source: text
#}
<div class="definition">
  <p class="definition-name">{{ name }}</p>
  <dl>
    <div><dt>{{ t("definition_counts") }}</dt><dd>{{ counts }}</dd></div>
    {% if denominator is defined %}
    <div><dt>{{ t("definition_denominator") }}</dt><dd>{{ denominator }}</dd></div>
    {% endif %}
    {% if date is defined %}
    <div><dt>{{ t("definition_date") }}</dt><dd>{{ date }}</dd></div>
    {% endif %}
    {% if status is defined %}
    <div><dt>{{ t("status") }}</dt><dd>{{ status }}</dd></div>
    {% endif %}
    {% if source is defined %}
    <div><dt>{{ t("source") }}</dt><dd>{{ source }}</dd></div>
    {% endif %}
  </dl>
</div>
-- templates/components/quote.html --
{# Words of a person, apart from findings. -#}
{# params:
  text: {type: text, required: true}
  speaker: text
  role: text
  source: text
  url: text
  lang: text
  note: text
  translation: text
#}
<figure class="quote">
  <blockquote{% if lang is defined %} lang="{{ lang }}"{% endif %}{% if url is defined %} cite="{{ url }}"{% endif %}>
    <p>{{ text }}</p>
  </blockquote>
  {% if translation is defined %}
  <p class="quote-translation"><b>{{ t("own_translation") }}:</b> {{ translation }}</p>
  {% endif %}
  {% if note is defined %}
  <p class="quote-note"><b>{{ t("editor_note") }}:</b> {{ note }}</p>
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
locale_id: id_ID
locale_en: en_GB
skip_to_content: Skip to content
logo: Logo
main_menu: Main menu
languages: Language
home: Home
breadcrumb: Breadcrumb
latest: Latest releases
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
tag: Topic
pagination: Pages of this list
list_page: Page
moved: "This page is now here:"
not_found_title: Page not found
not_found_text: This address does not exist, or its page has moved.
feed: Atom feed
data_date: Data compiled on
licence: Licence
# Figures, tables, headline cards
figure: Figure
table: Table
source: Source
note: Note
data: Data table
as_of: as of
total: Total
no_data: no data
not_applicable: not applicable
suppressed: suppressed to protect individuals
value_break: break in the series
value_estimated: estimated
value_forecast: forecast
value_provisional: provisional
value_revised: revised
value_unreliable: of low reliability
download_csv: Download data (CSV)
download_svg: Download image (SVG)
scroll_table: Table, scrolls sideways if wider than the screen
footnotes: Footnotes
back_to_text: Back to the text
link_to_section: Link to this section
own_translation: Our translation
editor_note: Editor’s note
# After the words that an editor's note quotes, and before the number that the data have
claim_data: according to the data
claim_difference: a difference of
rounding_note: figures may not sum due to rounding.
task_done: done
task_open: not done
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
# Definition boxes and the list of datasets
definition_counts: What is counted
definition_denominator: Denominator
definition_date: Reference date
rows: rows
bytes: bytes
columns: Columns
column: Name
column_title: Content
column_type: Type
column_key: key
empty_cells: An empty cell means that there is no value, never zero.
type_string: text
type_integer: integer
type_number: number
type_boolean: yes or no
type_date: date
type_datetime: date and time
type_time: time of day
type_duration: duration
type_year: year
type_yearmonth: month
type_any: any
-- templates/i18n/id.yml --
# Interface words, Indonesian. A key that a template or component asks for and that is missing here is an error.
language_id: Bahasa Indonesia
language_en: English
locale_id: id_ID
locale_en: en_GB
skip_to_content: Langsung ke isi
logo: Lambang
main_menu: Menu utama
languages: Bahasa
home: Beranda
breadcrumb: Jejak halaman
latest: Rilis terbaru
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
tag: Topik
pagination: Halaman daftar
list_page: Halaman
moved: "Halaman ini sekarang ada di sini:"
not_found_title: Halaman tidak ditemukan
not_found_text: Alamat ini tidak ada, atau halamannya sudah dipindahkan.
feed: Umpan Atom
data_date: Data disusun pada
licence: Lisensi
# Figures, tables, headline cards
figure: Gambar
table: Tabel
source: Sumber
note: Catatan
data: Tabel data
as_of: per
total: Jumlah
no_data: tidak ada data
not_applicable: tidak berlaku
suppressed: dirahasiakan untuk melindungi perorangan
value_break: deret terputus
value_estimated: angka perkiraan
value_forecast: angka proyeksi
value_provisional: angka sementara
value_revised: angka diperbaiki
value_unreliable: kurang andal
download_csv: Unduh data (CSV)
download_svg: Unduh gambar (SVG)
scroll_table: Tabel, dapat digulir bila lebih lebar dari layar
footnotes: Catatan kaki
back_to_text: Kembali ke teks
link_to_section: Tautan ke bagian ini
own_translation: Terjemahan kami
editor_note: Catatan redaksi
# After the words that an editor's note quotes, and before the number that the data have
claim_data: menurut data
claim_difference: selisih
rounding_note: angka mungkin tidak berjumlah tepat karena pembulatan.
task_done: selesai
task_open: belum selesai
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
# Definition boxes and the list of datasets
definition_counts: Yang dihitung
definition_denominator: Pembagi
definition_date: Tanggal acuan
rows: baris
bytes: bita
columns: Kolom
column: Nama
column_title: Isi
column_type: Jenis
column_key: kunci
empty_cells: Sel kosong berarti tidak ada data, tidak pernah nol.
type_string: teks
type_integer: bilangan bulat
type_number: bilangan
type_boolean: ya atau tidak
type_date: tanggal
type_datetime: tanggal dan jam
type_time: jam
type_duration: jangka waktu
type_year: tahun
type_yearmonth: bulan
type_any: apa saja
-- templates/list.html --
{% extends "base.html" %}
{% set part = paginator.number if paginator is defined else 1 %}
{% block title %}{{ heading | default(page.title) }}{% if part > 1 %} ({{ t("list_page") }} {{ part }}){% endif %} – {{ site.title }}{% endblock %}
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
  <div class="page-body frame">
    <div class="content">
{{ page.content }}
{% block list %}
{% set listed = paginator.pages if paginator is defined else page.children %}
{% if listed %}
{% include "partials/page-list.html" %}
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
  <div class="page-body frame">
    {% include "partials/contents.html" %}
    <div class="content">
{{ page.content }}
{% if page.key == "" %}
{% include "partials/latest.html" %}
{% endif %}
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
-- templates/partials/latest.html --
{# The five newest releases, on the front page. #}
{% set listed = site.releases[:5] %}
{% if listed %}
<section class="latest" aria-labelledby="latest">
  <h2 id="latest">{{ t("latest") }}</h2>
  {% set level = 3 %}
  {% include "partials/page-list.html" %}
</section>
{% endif %}
-- templates/partials/metadata.html --
{# What search engines, feed readers and social networks read. The JSON-LD is data: no browser runs it. -#}
{% if page.description -%}
<meta name="description" content="{{ page.description }}">
{% endif -%}
{% if page.canonical -%}
<link rel="canonical" href="{{ page.canonical }}">
{% endif -%}
{% for alternate in page.alternates -%}
<link rel="alternate" hreflang="{{ alternate.lang }}" href="{{ alternate.url }}">
{% endfor -%}
{% if site.feed -%}
<link rel="alternate" type="application/atom+xml" title="{{ site.title }}" href="{{ site.feed }}">
{% endif -%}
<meta property="og:site_name" content="{{ site.title }}">
<meta property="og:type" content="{{ "article" if page.published_time else "website" }}">
<meta property="og:title" content="{{ page.title }}">
{% if page.description -%}
<meta property="og:description" content="{{ page.description }}">
{% endif -%}
{% if page.canonical -%}
<meta property="og:url" content="{{ page.canonical }}">
{% endif -%}
<meta property="og:locale" content="{{ t("locale_" ~ page.lang) }}">
{% for twin in page.twins -%}
<meta property="og:locale:alternate" content="{{ t("locale_" ~ twin.lang) }}">
{% endfor -%}
{% if page.published_time -%}
<meta property="article:published_time" content="{{ page.published_time }}">
<meta property="article:modified_time" content="{{ page.modified_time }}">
{% endif -%}
{% if page.json_ld -%}
<script type="application/ld+json">{{ page.json_ld }}</script>
{% endif -%}
-- templates/partials/page-end.html --
{% if page.corrections %}
<section class="page-end corrections" aria-labelledby="corrections-title">
  <h2 id="corrections-title">{{ t("corrections") }}</h2>
  <ul>
    {% for correction in page.corrections %}
    <li><time datetime="{{ correction.date | date("iso") }}">{{ correction.date | date }}</time>: {{ correction.text }}</li>
    {% endfor %}
  </ul>
</section>
{% endif %}
{% if page.date %}
<section class="page-end cite" aria-labelledby="cite-title">
  <h2 id="cite-title">{{ t("cite") }}</h2>
  <p>{{ site.title }}, “{{ page.title }}”, {{ page.date | date }}{% if page.updated and page.updated != page.date %}, {{ t("updated_on") }} {{ page.updated | date }}{% endif %}.{% if page.canonical %} <a href="{{ page.canonical }}">{{ page.canonical }}</a>{% endif %}</p>
</section>
{% endif %}
{% if page.tags %}
<section class="page-end page-tags" aria-labelledby="tags-title">
  <h2 id="tags-title">{{ t("tags") }}</h2>
  <ul class="tag-list">
    {% for tag in page.tags %}
    <li><a href="{{ tag.url }}">{{ tag }}</a></li>
    {% endfor %}
  </ul>
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
  <div class="frame">
    {% if page.breadcrumbs %}
    <nav class="breadcrumb" aria-label="{{ t("breadcrumb") }}">
      <ol>
        {% for above in page.breadcrumbs %}
        <li><a href="{{ above.url }}">{% if loop.first %}{{ t("home") }}{% else %}{{ above.title }}{% endif %}</a></li>
        {% endfor %}
      </ol>
    </nav>
    {% endif %}
    <h1>{{ heading | default(page.title) }}</h1>
    {% if page.description %}
    <p class="summary">{{ page.description }}</p>
    {% endif %}
    {% include "partials/page-meta.html" %}
  </div>
</header>
-- templates/partials/page-list.html --
{# A list of pages with dates and summaries: set `listed` before. #}
<ul class="page-list">
  {% for item in listed %}
  <li>
    <h{{ level | default(2) }}><a href="{{ item.url }}">{{ item.title }}</a></h{{ level | default(2) }}>
    {% if item.date or item.status %}
    <p class="page-list-meta">
      {% if item.date %}<time datetime="{{ item.date | date("iso") }}">{{ item.date | date }}</time>{% endif %}
      {% if item.status %}<span class="badge badge-{{ item.status }}">{{ t("status_" ~ item.status) }}</span>{% endif %}
    </p>
    {% endif %}
    {% if item.description %}
    <p>{{ item.description }}</p>
    {% endif %}
  </li>
  {% endfor %}
</ul>
-- templates/partials/page-meta.html --
{% if page.date or page.updated or page.period or page.status or page.next_release or page.contact %}
<dl class="page-meta">
  {% if page.date %}
  <div><dt>{{ t("released") }}</dt><dd><time datetime="{{ page.date | date("iso") }}">{{ page.date | date }}</time></dd></div>
  {% endif %}
  {% if page.updated and page.updated != page.date %}
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
  {% if page.twins %}
  <div class="page-meta-languages"><dt>{{ t("languages") }}</dt>{% for twin in page.twins %}<dd><a href="{{ twin.url }}" lang="{{ twin.lang }}" hreflang="{{ twin.lang }}">{{ t("language_" ~ twin.lang) }}</a></dd>{% endfor %}</div>
  {% endif %}
  {% if page.contact %}
  {% set contact = page.contact %}
  <div><dt>{{ t("contact") }}</dt>
    {% if contact.name or contact.url %}<dd>{% if contact.url %}<a href="{{ contact.url }}">{{ contact.name or contact.url }}</a>{% else %}{{ contact.name }}{% endif %}</dd>{% endif %}
    {% if contact.email %}<dd><a href="mailto:{{ contact.email }}">{{ contact.email }}</a></dd>{% endif %}
    {% if contact.phone %}<dd><a href="tel:{{ contact.phone | replace(" ", "") }}">{{ contact.phone }}</a></dd>{% endif %}
  </div>
  {% endif %}
</dl>
{% endif %}
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
-- templates/tag.html --
{# The pages that have a tag: its name alone would not say what the page is. #}
{% extends "list.html" %}
{% set heading = t("tag") ~ ": " ~ page.title %}
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
