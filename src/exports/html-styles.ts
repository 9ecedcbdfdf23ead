/** The stylesheet of `toHtml`: every rule below `.vietfacts` or `.vf-facts`, colours that read on white and on black. */
export const htmlStyles = `.vietfacts { white-space: pre-wrap; overflow-wrap: break-word; line-height: 1.7; }
.vietfacts mark, .vietfacts time, .vietfacts data { color: inherit; background: color-mix(in srgb, var(--vf) 16%, transparent); border-bottom: 2px solid var(--vf); border-radius: 2px; }
.vietfacts mark { --vf: #7a7a7a; }
.vietfacts mark[data-type="PER"] { --vf: #b0429b; }
.vietfacts mark[data-type="ORG"] { --vf: #2f6fd0; }
.vietfacts mark[data-type="LOC"] { --vf: #26895a; }
.vietfacts time { --vf: #b07a00; }
.vietfacts data { --vf: #d0453a; }
.vietfacts abbr { text-decoration: underline dotted; }
.vf-facts { border-collapse: collapse; font-size: 0.9em; }
.vf-facts th, .vf-facts td { padding: 0.3em 0.6em; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; }
`;
