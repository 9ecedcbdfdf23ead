import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlStyles, toHtml, toHtmlPage } from '../../src/exports/index.js';
import { type Entity, extractFacts, type FactSheet } from '../../src/index.js';
import { madeSheet } from './made-sheet.js';

const TAG = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*)>/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
  '&#13;': '\r',
};
const unescapeHtml = (html: string): string => html.replace(/&[#\w]+;/g, (reference) => REFERENCES[reference] ?? `(unknown ${reference})`);

/** What a reader that knows only `TAG` takes from the HTML; throws where tags do not nest or a `<` is left over. */
function read(html: string): { text: string; tags: string[] } {
  const open: string[] = [];
  const tags: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    tags.push(name);
    if (slash === '') open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes another`);
  }
  const rest = html.replace(TAG, '');
  if (open.length > 0 || /[<>]/.test(rest)) throw new Error(`not well-formed: ${html}`);
  return { text: unescapeHtml(rest), tags };
}

const bare = (text: string): FactSheet => ({
  version: 1,
  text,
  referenceDate: null,
  sentences: [],
  abbreviations: [],
  entities: [],
  dates: [],
  quantities: [],
  facts: [],
});

describe('toHtml', () => {
  it('holds the text, letter for letter, and nothing else outside of tags', () => {
    expect(read(toHtml(madeSheet)).text).toBe(madeSheet.text);
  });

  it('marks names, times, figures and abbreviations with their values', () => {
    const html = toHtml(madeSheet);
    expect(html).toContain(
      '<mark class="vf-entity" title="Nguyễn Văn An · PER" data-type="PER" data-name="Nguyễn Văn An" data-cluster="0" data-confidence="0.9">Nguyễn Văn An</mark>',
    );
    expect(html).toContain('<time class="vf-date" title="2021-04-10" datetime="2021-04-10" data-type="date" data-value="2021-04-10"');
    expect(html).toContain('title="≥ 16100000000 VND" value="16100000000" data-kind="money" data-unit="VND" data-bound="min">hơn 16,1 tỷ đồng</data>');
    expect(html).toContain('<abbr class="vf-abbreviation" title="Bộ đội Biên phòng" data-source="dictionary">BĐBP</abbr></mark>');
  });

  it('gives no datetime that HTML cannot read', () => {
    // months have no place in HTML's durations
    expect(toHtml(madeSheet)).toContain('<time class="vf-date" title="P18M" data-type="duration" data-value="P18M">');
  });

  it('puts an abbreviation inside the name that holds it', () => {
    expect(toHtml(madeSheet)).toMatch(/<mark [^>]*data-id="iso:VN-27"[^>]*><abbr [^>]*>UBND<\/abbr> tỉnh\nQuảng Nam<\/mark>/);
  });

  it('cuts a mark that crosses another, so that tags nest', () => {
    const entity = (start: number, end: number): Entity => ({ start, end, text: 'x', type: 'LOC', name: 'x', cluster: 0, confidence: 1 });
    const html = toHtml({ ...bare('0123456789'), entities: [entity(0, 5), entity(3, 8), entity(3, 4), entity(9, 99), entity(7, 7)] });
    expect(html.replace(/<mark [^>]*>/g, '[').replaceAll('</mark>', ']')).toBe('<article class="vietfacts" lang="vi">[012[[3]4]][567]89</article>');
  });

  it('lets no markup of the text through', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</article></mark><svg/onload=alert(1)>',
      '&lt;script&gt; &amp; &#60;b&#62;',
      '<!-- --><![CDATA[x]]>',
      '\u0000<\u0000b>',
      '` onload=alert(1) `',
    ];
    for (const text of hostile) {
      const { text: read1, tags } = read(toHtml(extractFacts(`Ông ${text} ở Hà Nội hôm 3/4/2021.`)));
      expect(read1).toBe(`Ông ${text} ở Hà Nội hôm 3/4/2021.`.replaceAll('\u0000', '\ufffd'));
      expect(tags.filter((tag) => !['article', 'mark', 'time', 'data', 'abbr'].includes(tag))).toEqual([]);
    }
  });

  it("lets no markup of a caller's names, ids and expansions through", () => {
    const evil = '"><script>alert(1)</script>';
    const sheet = extractFacts('CLB ABCX ở Mường Xyz đá trận thứ hai.', {
      abbreviations: { ABCX: evil },
      gazetteer: [{ name: 'Mường Xyz', type: 'LOC', id: evil }],
    });
    const [entity] = madeSheet.entities as [Entity];
    const named: FactSheet = { ...madeSheet, entities: [{ ...entity, name: evil, id: evil, successor: { id: evil, name: evil } }] };
    for (const html of [toHtml(sheet), toHtml(named), toHtmlPage(named, evil)]) expect(html).not.toContain('<script');
    expect(toHtml(named)).toContain('data-id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('is well-formed and whole for any text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<', '>', '&', '"', '\r\n', ' UBND ', ' 5 tỷ đồng ', ' ngày 3/4/2021 ', ' Hà Nội '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(read(toHtml(extractFacts(text))).text).toBe(text.replaceAll('\u0000', '\ufffd'));
      }),
    );
  });
});

describe('toHtmlPage', () => {
  it('shows the facts as a table, escaped', () => {
    const page = toHtmlPage(madeSheet, 'Tin <b>');
    expect(page).toContain('<title>Tin &lt;b&gt;</title>');
    expect(page).toContain(
      '<tr><td>role</td><td>Nguyễn Văn An</td><td>Chủ tịch Ủy ban nhân dân tỉnh Quảng Nam</td><td></td><td>2021-04-10</td><td></td><td>former</td><td></td>',
    );
    expect(page.match(/<tr>/g)).toHaveLength(madeSheet.facts.length + 1);
  });

  it('carries its styles and lets nothing be loaded', () => {
    const page = toHtmlPage(madeSheet, 'Tin');
    expect(page).toContain(htmlStyles);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
  });
});

describe('htmlStyles', () => {
  it('touches nothing outside of what toHtml and toHtmlPage write', () => {
    const selectors = [...htmlStyles.matchAll(/^([^{\n]+)\{/gm)].flatMap(([, list = '']) => list.split(','));
    expect(selectors.length).toBeGreaterThan(5);
    expect(selectors.filter((selector) => !/^ ?\.(?:vietfacts|vf-facts)(?![\w-])/.test(selector))).toEqual([]);
  });
});
