import jsonld, { type Quad } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { type JsonObject, toJsonLd } from '../../src/exports/index.js';
import { extractFacts } from '../../src/index.js';
import { articles } from '../package/articles.js';
import { madeSheet } from './made-sheet.js';

const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'http://schema.org/';

/** The terms that `toJsonLd` uses, as W3C's context defines them: the loader below reads nothing from the network. */
const CONTEXT = {
  '@context': {
    oa: OA,
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    schema: SCHEMA,
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    describing: 'oa:describing',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
  },
};

async function documentLoader(url: string): Promise<{ documentUrl: string; document: object }> {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`the test reads nothing from the network: ${url}`);
  return { documentUrl: url, document: CONTEXT };
}

/** All statements; `safe` makes the reader throw for a term that no context defines. */
const statements = (page: JsonObject): Promise<Quad[]> => jsonld.toRDF(page, { documentLoader, safe: true });

const objects = (quads: readonly Quad[], predicate: string): string[] =>
  quads.filter((quad) => quad.predicate.value === predicate).map((quad) => quad.object.value);

interface Item {
  readonly body: Record<string, unknown>;
  readonly target: { readonly source: string; readonly selector: readonly Record<string, string & number>[] };
}
const itemsOf = (page: object): Item[] => (page as { items: Item[] }).items;

describe('toJsonLd', () => {
  it('is read by jsonld without a term left over', async () => {
    const quads = await statements(toJsonLd(madeSheet, { source: 'https://example.org/tin/1' }));
    const found = madeSheet.entities.length + madeSheet.dates.length + madeSheet.quantities.length + madeSheet.abbreviations.length + madeSheet.facts.length;
    expect(objects(quads, `${OA}hasBody`)).toHaveLength(found);
    expect(new Set(objects(quads, `${OA}hasSource`))).toEqual(new Set(['https://example.org/tin/1']));
    expect(objects(quads, `${OA}start`)).toContain('22');
    expect(objects(quads, `${SCHEMA}datePublished`)).toEqual(['2021-04-10']);
  });

  it('would not be read with a term that no context defines', async () => {
    await expect(statements({ ...toJsonLd(madeSheet), unknown: 'x' })).rejects.toThrow('Safe mode');
  });

  it('says who holds which position, by ids that the names share', async () => {
    const quads = await statements(toJsonLd(madeSheet));
    const [role] = quads.filter((quad) => quad.object.value === `${SCHEMA}OrganizationRole`);
    const of = (subject: string | undefined, predicate: string) =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === SCHEMA + predicate).map((quad) => quad.object.value);
    expect(of(role?.subject.value, 'roleName')).toEqual(['Chủ tịch']);
    expect(of(of(role?.subject.value, 'member')[0], 'name')).toEqual(['Nguyễn Văn An']);
    expect(of(of(role?.subject.value, 'memberOf')[0], 'identifier')).toEqual(['iso:VN-27']);
  });

  it('gives amounts as schema.org does', () => {
    const bodies = itemsOf(toJsonLd(madeSheet)).map(({ body }) => body);
    expect(bodies).toContainEqual({ type: 'schema:MonetaryAmount', 'schema:minValue': 16_100_000_000, 'schema:currency': 'VND' });
    expect(bodies).toContainEqual({ type: 'schema:QuantitativeValue', 'schema:value': '2-1', 'schema:unitText': 'score' });
    expect(bodies).toContainEqual({ type: 'schema:QuantitativeValue', 'schema:value': 616, 'schema:unitText': 'count' });
  });

  it('says what is not so, and what is planned', () => {
    const properties = itemsOf(toJsonLd(madeSheet)).flatMap(({ body }) => body['schema:additionalProperty'] ?? []);
    expect(properties).toEqual([
      { type: 'schema:PropertyValue', 'schema:name': 'polarity', 'schema:value': 'negative' },
      { type: 'schema:PropertyValue', 'schema:name': 'modality', 'schema:value': 'planned' },
    ]);
  });

  it('counts positions in code points, and quotes what stands there', () => {
    for (const text of [...articles(), `${'🙂'.repeat(40)} UBND tỉnh Quảng Nam ${'🙂'.repeat(40)}`]) {
      const characters = [...text];
      for (const { target } of itemsOf(toJsonLd(extractFacts(text)))) {
        const [position, quote] = target.selector;
        const { start = 0, end = 0 } = position ?? {};
        expect(characters.slice(start, end).join('')).toBe(quote?.exact);
        expect(
          characters
            .slice(0, start)
            .join('')
            .endsWith(quote?.prefix ?? '?'),
        ).toBe(true);
        expect(
          characters
            .slice(end)
            .join('')
            .startsWith(quote?.suffix ?? '?'),
        ).toBe(true);
      }
    }
  });

  it('cuts no emoji in two where a quote is cut', () => {
    const text = `a${'🙂'.repeat(40)}UBND${'🙂'.repeat(40)}`;
    const start = text.indexOf('UBND');
    const sheet = { ...madeSheet, text, entities: [], dates: [], quantities: [], facts: [] };
    const [item] = itemsOf(
      toJsonLd({ ...sheet, abbreviations: [{ start, end: start + 4, text: 'UBND', expansion: 'x', source: 'caller', alternatives: [], confidence: 1 }] }),
    );
    expect(item?.target.selector[1]).toEqual({ type: 'TextQuoteSelector', exact: 'UBND', prefix: '🙂'.repeat(16), suffix: '🙂'.repeat(16) });
    const odd = itemsOf(
      toJsonLd({
        ...sheet,
        text: ` ${text} `,
        abbreviations: [{ start: start + 1, end: start + 5, text: 'UBND', expansion: 'x', source: 'caller', alternatives: [], confidence: 1 }],
      }),
    );
    expect(JSON.stringify(odd)).not.toMatch(/\\ud/);
  });

  it('is read by jsonld: whole articles', async () => {
    for (const text of articles()) expect(await statements(toJsonLd(extractFacts(text)))).not.toEqual([]);
  });
});
