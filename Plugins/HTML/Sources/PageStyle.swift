/// How a page looks: one style sheet, in the page itself, with the fonts that a device has.
///
/// A measure of some 66 characters, a serif for the story, light and dark after the reader's choice, tables that scroll
/// on a phone, and plain black on white on paper.
enum PageStyle {
  /// The style sheet; it holds neither `<` nor `&`, so that it needs no escapes.
  static let sheet = """

    :root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1c1b19; --soft: #67635c; --line: #dfdad1;
      --tint: #f4f1ea; --accent: #9c2f22; --measure: 40rem;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", Georgia, "Noto Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
    @media (prefers-color-scheme: dark) { :root { --paper: #161513; --ink: #e9e5dd; --soft: #a49e93; --line: #37342f;
      --tint: #201e1b; --accent: #f08a7a; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 var(--serif);
      overflow-wrap: break-word; text-rendering: optimizeLegibility; }
    article { max-width: var(--measure); margin: 0 auto; padding: 3.5rem 1.25rem 4rem; }
    a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { color: var(--accent); }
    article > header, article > footer, figcaption, .infobox { font-family: var(--sans); }
    header p { margin: 0 0 .75rem; }
    .section { color: var(--accent); font-size: .8125rem; font-weight: 600; letter-spacing: .06em;
      text-transform: uppercase; }
    h1 { font: 700 clamp(1.875rem, 1.35rem + 2.3vw, 2.75rem)/1.14 var(--serif); letter-spacing: -.012em;
      margin: 0 0 1rem; text-wrap: balance; }
    .deck { font: 400 1.3125rem/1.42 var(--serif); color: var(--soft); text-wrap: pretty; }
    .byline, .authors { font-weight: 600; font-size: .9375rem; white-space: pre-line; }
    .dates { color: var(--soft); font-size: .8125rem; }
    .dates time + time::before { content: "\\00a0\\00b7\\00a0"; }
    article > header { border-bottom: 1px solid var(--line); margin-bottom: 1.75rem; padding-bottom: .5rem; }
    .alert { border: 1px solid var(--accent); border-radius: .25rem; color: var(--accent); font-size: .875rem;
      font-weight: 600; padding: .5rem .75rem; }
    .abstract { background: var(--tint); border-radius: .375rem; font: 1rem/1.5 var(--sans); margin: 0 0 1.75rem;
      padding: 1rem 1.125rem; }
    .body > :first-child { margin-top: 0; }
    p, ul, ol, dl, pre, table, blockquote, aside { margin: 0 0 1.15em; }
    h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; margin: 2em 0 .6em; }
    h2 { font-size: 1.3125rem; } h3 { font-size: 1.125rem; } h4, h5, h6 { font-size: 1rem; }
    .dateline { font-variant-caps: small-caps; font-variant-caps: all-small-caps; font-weight: 600; letter-spacing: .04em;
      color: var(--soft); }
    ul, ol { padding-inline-start: 1.4em; } li { margin-bottom: .35em; } li > p { margin-bottom: .5em; }
    dt { font-weight: 600; } dd { margin-inline-start: 1.4em; }
    blockquote { border-inline-start: 3px solid var(--accent); margin-inline: 0; padding-inline-start: 1.1em;
      font-style: italic; } blockquote > :nth-last-child(-n+2) { margin-bottom: 0; }
    cite { font-style: normal; } blockquote > cite { color: var(--soft); display: block; font: .875rem/1.5 var(--sans);
      margin-top: .75em; }
    figure { margin: 1.75rem 0; } figure figure { margin: 0 0 1rem; }
    img, video { background: var(--tint); border-radius: .1875rem; display: block; height: auto; max-width: 100%; }
    p img { display: inline-block; vertical-align: middle; }
    audio, iframe { display: block; max-width: 100%; width: 100%; } iframe { border: 1px solid var(--line);
      border-radius: .25rem; min-height: 16rem; }
    figcaption { color: var(--soft); font-size: .875rem; line-height: 1.45; margin-top: .5rem; }
    figcaption .credit, figcaption .byline { font-size: .8125rem; font-weight: 400; opacity: .85; }
    figcaption .byline + .credit::before { content: "/ "; }
    table { border-collapse: collapse; display: block; font: .9375rem/1.4 var(--sans); max-width: 100%;
      font-variant-numeric: tabular-nums; overflow-x: auto; }
    caption { color: var(--soft); font-size: .875rem; padding-bottom: .5rem; text-align: start; }
    th, td { border-bottom: 1px solid var(--line); padding: .45rem .9rem .45rem 0; text-align: start;
      vertical-align: top; } td[align="right"], th[align="right"] { text-align: right; }
    td[align="center"], th[align="center"] { text-align: center; }
    thead th { border-bottom: 2px solid var(--ink); } tfoot td { font-weight: 600; }
    pre, code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
    pre { background: var(--tint); border-radius: .25rem; line-height: 1.45; overflow-x: auto; padding: .875rem 1rem; }
    aside { background: var(--tint); border-inline-start: 3px solid var(--line); border-radius: .25rem;
      font: .9375rem/1.5 var(--sans); padding: .875rem 1rem; } aside > :last-child { margin-bottom: 0; }
    .footnote { color: var(--soft); font-size: .8125em; } .footnote::before { content: " ["; }
    .footnote::after { content: "]"; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2rem auto; width: 40%; }
    .signoff { color: var(--soft); font-style: italic; }
    article > footer:empty { display: none; }
    article > footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .8125rem; line-height: 1.5;
      margin-top: 2.5rem; padding-top: 1rem; } footer p { margin: 0 0 .5rem; white-space: pre-line; }
    .keywords { display: flex; flex-wrap: wrap; gap: .375rem; list-style: none; margin: 0 0 1rem; padding: 0; }
    .keywords li { border: 1px solid var(--line); border-radius: 1rem; margin: 0; padding: .0625rem .625rem; }
    @media (max-width: 30rem) { body { font-size: 1.0625rem; } article { padding-top: 1.75rem; } }
    @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff;
      --accent: #000; } body { font-size: 11pt; } article { max-width: none; padding: 0; }
      h1, h2, h3, figure, table, blockquote { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
      a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; word-break: break-all; } iframe { display: none; } }

    """
}
