/** The report's whole style: nothing is loaded. Lines and letters carry the meaning, so grey and white are enough. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff; font: 16px/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4, th, .about, .facts, .margin, .letter, sup { font-family: Arial, Helvetica, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .75rem; padding-top: .5rem; border-top: 2px solid #1a1a1a; font-size: 1.25rem; line-height: 1.25; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
h4 { margin: .75rem 0 .25rem; font-size: 1rem; }
p, blockquote { margin: 0 0 .6rem; }
blockquote { padding-left: 1rem; border-left: 3px solid #999; }
a { color: inherit; }
.about { padding: .75rem 1rem; border: 1px solid #777; }
.about, .facts { font-size: .875rem; }
.about p, .facts p { margin: 0 0 .2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }
th { border-bottom-color: #1a1a1a; font-size: .8125rem; }
td:first-child { min-width: 2.5rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 1.5rem; }
.row > .item { padding-left: 1.25rem; }
.row > .item::before { content: "•"; float: left; margin-left: -1.25rem; }
.margin { font-size: .8125rem; line-height: 1.4; }
.margin p { margin: 0; white-space: pre-wrap; }
.note { margin: 0 0 .5rem; padding-left: .6rem; border-left: 2px solid #777; }
.letter { display: inline-block; min-width: 1.4em; padding: 0 .3em; border: 1px solid #1a1a1a; border-radius: 3px; font-size: .8125rem; text-align: center; }
mark { color: inherit; background: #efefef; }
mark, .solid, .double, .dotted, .dashed, .wavy { text-decoration: underline 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.double { text-decoration-style: double; text-decoration-thickness: 1px; }
.dotted { text-decoration-style: dotted; }
.dashed { text-decoration-style: dashed; }
.wavy { text-decoration-style: wavy; text-decoration-thickness: 1px; }
sup { padding: 0 .15em; font-size: .6875rem; font-weight: bold; line-height: 1; }
sup a { text-decoration: none; }
.addresses { font-size: .8125rem; }
@media (max-width: 44rem) {
  main { padding: 1rem; }
  .row { grid-template-columns: minmax(0, 1fr); }
  .margin { padding-left: 1rem; }
}
@page { margin: 18mm 16mm 20mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .row { grid-template-columns: minmax(0, 1fr) 5.2cm; }
  .note, tr, blockquote { break-inside: avoid; }
  h1, h2, h3, h4, thead { break-after: avoid; }
  thead { display: table-header-group; }
  mark { background: none; }
}
`;
