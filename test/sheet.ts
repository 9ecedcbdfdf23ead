/**
 * What holds for every FactSheet, whatever the text: spans exact and in order, objects shared, plain JSON.
 */
import { expect } from 'vitest';
import type { FactSheet, Span } from '../src/index.js';

/** Every object below a value that looks like a span, with the path to it. */
function* spansIn(value: unknown, path = 'sheet'): Generator<[path: string, span: Span]> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && 'text' in value) yield [path, value as Span];
  for (const [key, inner] of Object.entries(value)) yield* spansIn(inner, `${path}.${key}`);
}

function expectInOrder(name: string, spans: readonly Span[], overlap: boolean): void {
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1];
    if (before) expect(overlap ? before.start : before.end, `${name}[${i}] after ${name}[${i - 1}]`).toBeLessThanOrEqual(span.start);
  }
}

export function expectSound(sheet: FactSheet, text: string): void {
  expect(sheet.text).toBe(text);
  expect(sheet.version).toBe(1);
  for (const [path, span] of spansIn(sheet)) {
    if (text.slice(span.start, span.end) !== span.text || span.start >= span.end)
      expect(span, path).toEqual({ ...span, text: text.slice(span.start, span.end) });
  }
  expectInOrder('sentences', sheet.sentences, false);
  expectInOrder('abbreviations', sheet.abbreviations, false);
  expectInOrder('entities', sheet.entities, false);
  expectInOrder('dates', sheet.dates, false);
  expectInOrder('quantities', sheet.quantities, false);
  expectInOrder('facts', sheet.facts, true);
  const shared = new Set<unknown>([...sheet.entities, ...sheet.dates, ...sheet.quantities]);
  for (const [i, fact] of sheet.facts.entries()) {
    const sentence = sheet.sentences[fact.sentence];
    expect(sentence && sentence.start <= fact.start && fact.end <= sentence.end, `facts[${i}] lies in its sentence`).toBe(true);
    for (const [key, part] of Object.entries(fact)) {
      if (['quantity', 'from', 'duration', 'when', 'where', 'holder', 'opponent', 'person', 'organizationEntity', 'agent'].includes(key)) {
        expect(shared.has(part), `facts[${i}].${key} is an object of the sheet`).toBe(true);
      }
    }
  }
  for (const { confidence } of [...sheet.abbreviations, ...sheet.entities, ...sheet.facts]) {
    expect(confidence >= 0 && confidence <= 1).toBe(true);
  }
  // no undefined, NaN, -0 or anything else that JSON would change
  expect(JSON.parse(JSON.stringify(sheet))).toStrictEqual(sheet);
}
