/**
 * A FactSheet as JSON-LD: an AnnotationPage of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/),
 * with bodies in schema.org's terms. In: a sheet and the IRI of its text. Out: plain JSON. Positions count code points, as
 * the model says. Mentions of one thing share the id of their body.
 */
import type { Entity, Fact, FactSheet, Quantity, Span, TemporalExpression } from '../types.js';
import { codePointOffsets } from './code-points.js';

/** What a caller may say of the text. */
export interface JsonLdOptions {
  /** The IRI of the article. Default: a blank node. */
  readonly source?: string;
}

/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
/** A JSON object. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** The context defines the terms of the model and the prefix `schema:`. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Characters of text given before and after a quote. */
const CONTEXT_LENGTH = 32;

/** The sheet as a W3C AnnotationPage, with bodies in terms of schema.org. */
export function toJsonLd(sheet: FactSheet, options: JsonLdOptions = {}): JsonObject {
  const { text } = sheet;
  const source = options.source ?? '_:text';
  const toCodePoints = codePointOffsets(text);
  const annotate = (span: Span, motivation: string, body: JsonObject): JsonObject => ({
    type: 'Annotation',
    motivation,
    body,
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: toCodePoints(span.start), end: toCodePoints(span.end) },
        { type: 'TextQuoteSelector', exact: span.text, prefix: before(text, span.start), suffix: after(text, span.end) },
      ],
    },
  });
  const items = [
    ...sheet.entities.map((entity) => annotate(entity, 'identifying', thing(entity))),
    ...sheet.dates.map((time) => annotate(time, 'tagging', timeBody(time))),
    ...sheet.quantities.map((quantity) => annotate(quantity, 'tagging', quantityBody(quantity))),
    ...sheet.abbreviations.flatMap((abbreviation) =>
      abbreviation.expansion === null
        ? []
        : [annotate(abbreviation, 'describing', { type: 'schema:DefinedTerm', 'schema:termCode': abbreviation.text, 'schema:name': abbreviation.expansion })],
    ),
    ...sheet.facts.map((fact) => annotate(fact, 'describing', factBody(fact))),
  ];
  return {
    '@context': CONTEXT,
    type: 'AnnotationPage',
    'schema:about': {
      id: source,
      type: 'schema:NewsArticle',
      'schema:inLanguage': 'vi',
      ...(sheet.referenceDate === null ? {} : { 'schema:datePublished': sheet.referenceDate }),
    },
    items,
  };
}

/** A cut that would split a surrogate pair takes the whole of it. */
function before(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT_LENGTH);
  return text.slice(isInsidePair(text, from) ? from - 1 : from, start);
}

function after(text: string, end: number): string {
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return text.slice(end, isInsidePair(text, to) ? to + 1 : to);
}

const isInsidePair = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;

/* ---- names ---------------------------------------------------------------------------- */

const THINGS: Readonly<Record<Entity['type'], string>> = {
  PER: 'schema:Person',
  ORG: 'schema:Organization',
  LOC: 'schema:Place',
  EVENT: 'schema:Event',
  LAW: 'schema:Legislation',
  MISC: 'schema:Thing',
};

const PLACES: Readonly<Partial<Record<NonNullable<Entity['level']>, string>>> = {
  country: 'schema:Country',
  province: 'schema:AdministrativeArea',
  district: 'schema:AdministrativeArea',
  commune: 'schema:AdministrativeArea',
  water: 'schema:BodyOfWater',
};

const reference = (entity: Entity): JsonObject => ({ id: `_:thing${entity.cluster}` });

const thing = (entity: Entity): JsonObject => ({
  ...reference(entity),
  type: (entity.level && PLACES[entity.level]) ?? THINGS[entity.type],
  'schema:name': entity.name,
  ...(entity.id === undefined ? {} : { 'schema:identifier': entity.id }),
});

/* ---- times and figures ---------------------------------------------------------------- */

const TIMES: Readonly<Record<TemporalExpression['type'], string>> = {
  date: 'schema:Date',
  time: 'schema:DateTime',
  duration: 'schema:Duration',
  set: 'schema:Schedule',
};

const timeBody = ({ type, value, from, to, modifier }: TemporalExpression): JsonObject => ({
  type: ['schema:PropertyValue', TIMES[type]],
  'schema:value': value,
  ...(from === undefined ? {} : { 'schema:startDate': from }),
  ...(to === undefined ? {} : { 'schema:endDate': to }),
  ...(modifier === undefined ? {} : { 'schema:description': modifier }),
});

const CURRENCY = /^[A-Z]{3}$/;

/** Bounds are schema.org's own: at least is a `minValue`, at most a `maxValue`. */
function quantityBody({ kind, value, of, unit, bound }: Quantity): JsonObject {
  const isMoney = kind === 'money' && CURRENCY.test(unit);
  const isRange = typeof value !== 'number';
  let values: JsonObject;
  if (kind === 'score') values = { 'schema:value': [value].flat().join('-') };
  else if (isRange) values = { 'schema:minValue': value[0], 'schema:maxValue': value[1] };
  else if (bound === 'min') values = { 'schema:minValue': value };
  else if (bound === 'max') values = { 'schema:maxValue': value };
  else values = { 'schema:value': value };
  return {
    type: isMoney ? 'schema:MonetaryAmount' : 'schema:QuantitativeValue',
    ...values,
    ...(isMoney ? { 'schema:currency': unit } : { 'schema:unitText': unit }),
    ...(of === undefined ? {} : { 'schema:valueReference': of }),
    ...(bound === 'approx' ? { 'schema:description': 'approximate' } : {}),
  };
}

/* ---- facts ---------------------------------------------------------------------------- */

const given = (key: string, value: JsonValue | undefined): JsonObject => (value === undefined ? {} : { [key]: value });

const property = (name: string, value: string): JsonObject => ({ type: 'schema:PropertyValue', 'schema:name': name, 'schema:value': value });

function factBody(fact: Fact): JsonObject {
  const status = [
    ...(fact.polarity === 'positive' ? [] : [property('polarity', fact.polarity)]),
    ...(fact.modality === 'asserted' ? [] : [property('modality', fact.modality)]),
  ];
  return {
    ...statement(fact),
    ...given('schema:location', fact.where && reference(fact.where)),
    ...(status.length > 0 ? { 'schema:additionalProperty': status } : {}),
    ...given('schema:citation', fact.attribution?.text),
  };
}

function statement(fact: Fact): JsonObject {
  const when = fact.when?.value;
  switch (fact.kind) {
    case 'numeric':
      return {
        type: 'schema:Observation',
        'schema:value': quantityBody(fact.quantity),
        ...given('schema:measuredProperty', fact.noun?.text),
        ...given('schema:description', fact.predicate?.text),
        ...given('schema:observationAbout', fact.holder && reference(fact.holder)),
        ...given('schema:observationDate', when),
      };
    case 'duration':
      return {
        type: 'schema:Observation',
        'schema:value': fact.duration.value,
        ...given('schema:measuredProperty', fact.noun?.text),
        ...given('schema:description', fact.predicate?.text),
        ...given('schema:observationAbout', fact.holder && reference(fact.holder)),
        ...given('schema:observationDate', when),
      };
    case 'role': {
      const organization = fact.organizationEntity ? reference(fact.organizationEntity) : fact.organization?.text;
      return {
        type: 'schema:OrganizationRole',
        'schema:roleName': fact.role.text,
        'schema:member': reference(fact.person),
        ...given('schema:memberOf', organization),
        ...given('schema:description', fact.tenure === 'current' ? undefined : fact.tenure),
        ...given('schema:startDate', when),
      };
    }
    case 'event':
      return {
        type: 'schema:Action',
        'schema:name': fact.predicate.text,
        ...given('schema:agent', fact.agent && reference(fact.agent)),
        ...given('schema:object', fact.object?.text),
        ...given('schema:startTime', when),
      };
  }
}
