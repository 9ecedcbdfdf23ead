/**
 * Role facts. In: a sentence. Out: who holds which position where – a title before the name, a position after it, and verbs
 * that give a position.
 *
 *   [Chủ tịch] [UBND tỉnh B] [Nguyễn Văn An]      Ông [Nguyễn Văn An], [Chủ tịch] [UBND tỉnh B]      [ông An] được bầu làm [Chủ tịch]
 */
import { hasFlag, Shape, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import type { Entity, RoleFact, Span } from '../types.js';
import { round } from './confidence.js';
import { ItemKind } from './items.js';
import { type Match, RoleWord, roleWordAt } from './lexicon.js';
import type { SentenceView } from './sentence-view.js';
import { hull, unitSpan } from './spans.js';

/** A position as it is written. */
interface Position {
  /** Units of the position with its deputy word and its suffixes, half-open. */
  readonly first: number;
  readonly end: number;
  readonly tenure: RoleFact['tenure'];
  /** Units of the organization after it, `end` when none is there. */
  readonly orgEnd: number;
  readonly organization?: Entity;
  readonly isRank: boolean;
}

/** How far a title may stand before its name, and a position behind it, in units. */
const REACH = 30;

export function roleFacts(view: SentenceView): RoleFact[] {
  const { items, findings, doc } = view;
  const positions = positionsOf(view);
  if (positions.length === 0) return [];
  const facts: RoleFact[] = [];
  const taken = new Set<Position>();
  const people: { first: number; end: number; entity: Entity }[] = [];
  for (let i = view.from; i < view.to; i++) {
    if (items.kind[i] !== ItemKind.Entity) continue;
    const found = findings.entities[items.ref[i] as number];
    if (found?.entity.type === 'PER') people.push(found);
  }
  for (const [p, person] of people.entries()) {
    const state = (position: Position, confidence: number): void => {
      taken.add(position);
      facts.push(roleFact(view, person.entity, position, confidence));
    };
    const before = titlesBefore(view, positions, person.first);
    for (const position of before) state(position, position.isRank ? 0.3 : 0.92);
    const limit = Math.min(people[p + 1]?.first ?? doc.count, person.end + REACH);
    for (const position of positionsAfter(view, positions, person.end, limit)) if (!taken.has(position) && !position.isRank) state(position, 0.85);
  }
  return facts.filter((fact) => fact.confidence >= 0.4);
}

function roleFact(view: SentenceView, person: Entity, position: Position, confidence: number): RoleFact {
  const { doc } = view;
  const role = unitSpan(doc, position.first, position.end);
  const organization: Span | undefined = position.orgEnd > position.end ? unitSpan(doc, position.end, position.orgEnd) : undefined;
  return {
    kind: 'role',
    ...hull(doc, [person, role, organization]),
    sentence: view.sentence,
    repeatedAt: [],
    polarity: 'positive',
    modality: 'asserted',
    confidence: round(confidence),
    person,
    role,
    ...(organization ? { organization } : {}),
    ...(position.organization ? { organizationEntity: position.organization } : {}),
    tenure: position.tenure,
  };
}

/** Every position written in the sentence, in order. */
function positionsOf(view: SentenceView): Position[] {
  const { doc, items } = view;
  const start = items.first[view.from] as number;
  const limit = items.end[view.to - 1] as number;
  const positions: Position[] = [];
  const match: Match = { length: 0, bits: 0 };
  for (let unit = start; unit < limit; unit++) {
    if (doc.kind[unit] !== UnitKind.Word || !roleWordAt(doc, unit, limit, match)) continue;
    const position = readPosition(view, unit, limit, match);
    if (!position) continue;
    positions.push(position);
    unit = position.end - 1;
  }
  return positions;
}

/** A position that begins at `unit`: tenure, deputy word, head, suffixes; then the organization. */
function readPosition(view: SentenceView, unit: number, limit: number, match: Match): Position | undefined {
  const { doc } = view;
  let tenure: RoleFact['tenure'] = 'current';
  let at = unit;
  // `nguyên Phó Chủ tịch`, `tân HLV`, `nữ diễn viên`
  let first = -1;
  while (match.bits & (RoleWord.Former | RoleWord.Acting | RoleWord.Elect | RoleWord.Prefix) && !(match.bits & RoleWord.Head)) {
    if (match.bits & RoleWord.Appoint) return undefined;
    if (match.bits & RoleWord.Former) tenure = 'former';
    else if (match.bits & RoleWord.Acting) tenure = 'acting';
    else if (match.bits & RoleWord.Elect) tenure = 'elect';
    if (first < 0 && match.bits & RoleWord.Prefix) first = at;
    at += match.length;
    if (at >= limit || !roleWordAt(doc, at, limit, match)) return undefined;
  }
  if (!(match.bits & (RoleWord.Head | RoleWord.Rank))) return undefined;
  if (first < 0) first = at;
  const isRank = !(match.bits & RoleWord.Head);
  let end = at + match.length;
  while (
    end < limit &&
    isSameClause(view, end) &&
    roleWordAt(doc, end, limit, match) &&
    match.bits & (RoleWord.Suffix | RoleWord.Domain) &&
    !insideName(view, end)
  )
    end += match.length;
  const org = organizationAt(view, end, limit);
  return { first, end, tenure, isRank, orgEnd: org ? org.end : end, ...(org ? { organization: org.entity } : {}) };
}

const isSameClause = ({ doc }: SentenceView, unit: number): boolean => doc.kind[unit] === UnitKind.Word && !hasFlag(doc, unit, UnitFlag.NewlineBefore);

function entityAt({ items, findings }: SentenceView, unit: number): { first: number; end: number; entity: Entity } | undefined {
  let low = 0;
  let high = items.count - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((items.first[mid] as number) <= unit) low = mid;
    else high = mid - 1;
  }
  return items.kind[low] === ItemKind.Entity && (items.end[low] as number) > unit ? findings.entities[items.ref[low] as number] : undefined;
}

const insideName = (view: SentenceView, unit: number): boolean => entityAt(view, unit) !== undefined;

/** The organization or place right after a position: `Chủ tịch [UBND tỉnh B]`, `Thủ tướng [Anh]`, `của [Sevilla]`. */
function organizationAt(view: SentenceView, unit: number, limit: number): { end: number; entity: Entity } | undefined {
  const { doc } = view;
  let at = unit;
  for (let steps = 0; steps < 2 && at < limit; steps++) {
    const found = entityAt(view, at);
    if (found) return found.entity.type === 'ORG' || found.entity.type === 'LOC' ? { end: found.end, entity: found.entity } : undefined;
    if (!LINKS.some((link) => unitEquals(doc, at, link))) return undefined;
    at++;
  }
  return undefined;
}

const LINKS = ['của', 'người', 'tại', 'đội', 'nước', 'đảng', 'cho'];

/** Titles that stand before the name at `unit`, nearest last: `Chủ tịch UBND tỉnh B, ông`, `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh`. */
function titlesBefore(view: SentenceView, positions: readonly Position[], unit: number): Position[] {
  const { doc } = view;
  const found: Position[] = [];
  let at = skipAddressBack(view, unit);
  for (let i = positions.length - 1; i >= 0; i--) {
    const position = positions[i] as Position;
    if (position.first >= at) continue;
    if (unit - position.first > REACH) break;
    const stop = Math.max(position.orgEnd, position.end);
    const gap = at - stop;
    const joined = gap === 0 || (gap <= 2 && isJoint(view, stop, at, found.length > 0)) || (found.length === 0 && gap <= 3 && isDescription(view, stop, at));
    if (!joined) break;
    found.push(position);
    at = position.first;
    while (at > 0 && TENURE.some((word) => unitEquals(doc, at - 1, word))) at--;
  }
  return found;
}

const TENURE = ['nguyên', 'cựu', 'quyền', 'tân', 'nữ', 'nam', 'cố'];

/** The unit at which the address words (`ông`, `bà`) and marks before a name begin. */
function skipAddressBack(view: SentenceView, unit: number): number {
  const { doc, items } = view;
  const start = items.first[view.from] as number;
  const match: Match = { length: 0, bits: 0 };
  let at = unit;
  for (let steps = 0; steps < 4 && at > start; steps++) {
    const before = at - 1;
    const hash = doc.hash[before] as number;
    const isDash = doc.kind[before] === UnitKind.Punctuation && (hash === 0x2d || hash === 0x2c || hash === 0x22);
    const isAddress = roleWordAt(doc, before, at, match) && (match.bits & (RoleWord.Address | RoleWord.Rank)) !== 0 && !(match.bits & RoleWord.Head);
    const isRank =
      before > start && roleWordAt(doc, before - 1, at, match) && match.length === 2 && (match.bits & RoleWord.Rank) !== 0 && !(match.bits & RoleWord.Head);
    if (isRank) at -= 2;
    else if (isAddress || (isDash && steps < 3 && hash !== 0x2c) || (isDash && at !== unit)) at--;
    else break;
  }
  return at;
}

/** Only a comma, dash or `và` between two positions, or between a position and an address word. */
function isJoint({ doc }: SentenceView, from: number, to: number, more: boolean): boolean {
  for (let i = from; i < to; i++) {
    const hash = doc.hash[i] as number;
    if (doc.kind[i] === UnitKind.Punctuation && (hash === 0x2c || hash === 0x2d)) continue;
    if (more && (unitEquals(doc, i, 'và') || unitEquals(doc, i, 'kiêm'))) continue;
    return false;
  }
  return more || to - from <= 1;
}

/** Up to three lower-case words between a title and the name: `tiền đạo trẻ Mariano`, `HLV kỳ cựu Neil Warnock`. */
function isDescription(view: SentenceView, from: number, to: number): boolean {
  const { doc } = view;
  const match: Match = { length: 0, bits: 0 };
  for (let i = from; i < to; i++) {
    if (doc.kind[i] !== UnitKind.Word || doc.shape[i] !== Shape.Lower || hasFlag(doc, i, UnitFlag.NewlineBefore)) return false;
    if (NO_DESCRIPTION.some((word) => unitEquals(doc, i, word))) return false;
    if (roleWordAt(doc, i, to, match) && match.bits & (RoleWord.Head | RoleWord.Appoint)) return false;
  }
  return true;
}

const NO_DESCRIPTION = [
  'là',
  'của',
  'và',
  'cho',
  'với',
  'như',
  'có',
  'được',
  'bị',
  'đã',
  'sẽ',
  'đang',
  'từ',
  'khi',
  'mà',
  'gặp',
  'thay',
  'hay',
  'hoặc',
  'do',
  'để',
  'vì',
  'tên',
  'gọi',
  'về',
  'đến',
  'nói',
  'mời',
  'ở',
  'tại',
  'vào',
  'không',
  'này',
  'đó',
  'hơn',
  'thì',
  'cũng',
  'theo',
  'sau',
  'trước',
  'cùng',
];

/** Positions after a name: in apposition (`, Chủ tịch …`, ` - nguyên …`, `(Giám đốc …)`) or given by a verb (`giữ chức …`). */
function positionsAfter(view: SentenceView, positions: readonly Position[], unit: number, limit: number): Position[] {
  const { doc } = view;
  const found: Position[] = [];
  let at = unit;
  // an age or a year of birth may stand first: `Đỗ Văn Thành, 48 tuổi, ngư dân`
  for (const position of positions) {
    if (position.first < at) continue;
    if (position.first >= limit) break;
    const link = linkBetween(view, at, position, found.length > 0);
    if (!link) break;
    found.push(
      link === 'elect' && position.tenure === 'current' ? { ...position, tenure: 'elect' } : link === 'former' ? { ...position, tenure: 'former' } : position,
    );
    at = Math.max(position.orgEnd, position.end);
  }
  // `Ông A, Chủ tịch B Nguyễn Văn C`: the title belongs to the next name
  if (found.length > 0 && limit < doc.count && at === limit) return [];
  return found;
}

type Link = 'apposition' | 'elect' | 'former' | 'current';

/** How the units between a name (or a position before) and a position join them. */
function linkBetween(view: SentenceView, from: number, position: Position, more: boolean): Link | undefined {
  const { doc, items, findings } = view;
  const match: Match = { length: 0, bits: 0 };
  let link: Link | undefined;
  let marks = 0;
  for (let unit = from; unit < position.first; ) {
    const hash = doc.hash[unit] as number;
    if (doc.kind[unit] === UnitKind.Punctuation) {
      if (hash !== 0x2c && hash !== 0x2d && hash !== 0x28 && hash !== 0x29 && hash !== 0x22) return undefined;
      if (++marks > 4) return undefined;
      link ??= 'apposition';
      unit++;
      continue;
    }
    const item = itemAt(view, unit);
    if (items.kind[item] === ItemKind.Quantity && findings.quantities[items.ref[item] as number]?.quantity.kind === 'age') {
      unit = items.end[item] as number;
      continue;
    }
    if (items.kind[item] === ItemKind.Time) {
      unit = items.end[item] as number;
      continue;
    }
    if (roleWordAt(doc, unit, position.first + 1, match)) {
      if (match.bits & RoleWord.Appoint) {
        const now: Link = match.bits & RoleWord.Former ? 'former' : match.bits & RoleWord.Elect ? 'elect' : 'current';
        link = link === undefined || link === 'apposition' || link === 'current' ? now : link;
        unit += match.length;
        continue;
      }
      if (match.bits & (RoleWord.Former | RoleWord.Acting | RoleWord.Elect)) {
        unit += match.length;
        continue;
      }
    }
    if (BETWEEN.some((word) => unitEquals(doc, unit, word)) || (more && unitEquals(doc, unit, 'và'))) {
      unit++;
      continue;
    }
    return undefined;
  }
  return link ?? (more ? 'apposition' : undefined);
}

const BETWEEN = ['một', 'hiện', 'đã', 'đang', 'được', 'kiêm', 'vừa', 'từng', 'sẽ', 'mới', 'người', 'vị', 'sn', 'sinh', 'năm'];

function itemAt({ items }: SentenceView, unit: number): number {
  let low = 0;
  let high = items.count - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((items.first[mid] as number) <= unit) low = mid;
    else high = mid - 1;
  }
  return low;
}
