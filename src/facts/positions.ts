/**
 * Positions as they are written. In: a sentence. Out: each position with its head words (`Phó Chủ tịch thường trực`), what its
 * words say of the tenure (`nguyên`, `quyền`, `tân`), and the body that follows it (`UBND tỉnh B`, `của Sevilla`).
 */
import { hasFlag, Shape, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import type { Entity, RoleFact } from '../types.js';
import { ItemKind, type Items } from './items.js';
import { type Match, RoleWord, roleWordAt } from './lexicon.js';
import type { SentenceView } from './sentence-view.js';

export interface Position {
  /** First unit with what goes before its head: `nguyên`, `nữ`. */
  readonly from: number;
  /** Units of the head words, half-open. */
  readonly first: number;
  readonly end: number;
  /** Units of the body after it; both `end` when none is there. */
  readonly orgFirst: number;
  readonly orgEnd: number;
  readonly organization?: Entity;
  /** The unit after all that belongs to it, an abbreviation in parentheses included. */
  readonly tail: number;
  readonly tenure: RoleFact['tenure'];
  readonly isRank: boolean;
  readonly isWeak: boolean;
  /** Stands behind its name only: `- đại diện doanh nghiệp`. */
  readonly isAfter: boolean;
  /** `hai tiền đạo`, `các nhạc sĩ`: several persons hold it. */
  readonly isPlural: boolean;
}

const PLURAL = ['hai', 'ba', 'bốn', 'năm', 'các', 'những', 'nhiều', 'loạt', 'đôi', 'cặp', 'dàn', 'bộ', 'số', 'vị'];
const LINKS = ['của', 'người', 'tại', 'đội', 'nước', 'đảng', 'cho', 'ở', 'bang', 'clb', 'tuyển', 'phim'];
const GENDER = ['nữ', 'nam'];
/** No body's name without a proper name in it is longer. */
const LONGEST_BODY = 12;

/** Every position written in the sentence, in order. */
export function positionsOf(view: SentenceView): Position[] {
  const { doc, items } = view;
  const limit = items.end[view.to - 1] as number;
  const positions: Position[] = [];
  const match: Match = { length: 0, bits: 0 };
  for (let unit = items.first[view.from] as number; unit < limit; unit++) {
    if (doc.kind[unit] !== UnitKind.Word || !roleWordAt(doc, unit, limit, match)) continue;
    // `đại sứ quán` is no ambassador
    if (unitEquals(doc, unit + match.length, 'quán')) continue;
    // the `danh ca` of `vinh danh ca sĩ`, the `quyền` of `chính quyền`
    if (isInside(items, unit) && (match.bits & TENURE || (match.length > 1 && isInside(items, unit + match.length)))) continue;
    const position = readPosition(view, unit, limit, match);
    if (!position) continue;
    positions.push(position);
    // an abbreviation in parentheses is no position of its own: `Giám đốc điều hành (GĐĐH)`
    unit = (position.tail > position.orgEnd ? position.tail : position.end) - 1;
  }
  return positions;
}

/** Words that stand before a position and say of the tenure. */
const TENURE = RoleWord.Former | RoleWord.Acting | RoleWord.Elect;

/** Whether a unit is of an item that begins before it. */
function isInside(items: Items, unit: number): boolean {
  const item = items.itemOf[unit] ?? -1;
  return item >= 0 && items.first[item] !== unit;
}

/** A position that begins at `unit`: tenure, deputy word, head, suffixes; then the body. */
function readPosition(view: SentenceView, unit: number, limit: number, match: Match): Position | undefined {
  const { doc } = view;
  let tenure: RoleFact['tenure'] = 'current';
  let at = unit;
  let first = -1;
  while (match.bits & (TENURE | RoleWord.Prefix) && !(match.bits & RoleWord.Head)) {
    if (match.bits & RoleWord.Appoint) return undefined;
    if (match.bits & RoleWord.Former) tenure = 'former';
    else if (match.bits & RoleWord.Acting) tenure = 'acting';
    else if (match.bits & RoleWord.Elect) tenure = 'elect';
    if (first < 0 && match.bits & RoleWord.Prefix && !GENDER.some((word) => unitEquals(doc, at, word))) first = at;
    at += match.length;
    if (at >= limit || !roleWordAt(doc, at, limit, match)) return undefined;
  }
  if (!(match.bits & (RoleWord.Head | RoleWord.Rank)) || insideName(view, at)) return undefined;
  const isRank = !(match.bits & RoleWord.Head);
  const isWeak = (match.bits & RoleWord.Weak) !== 0;
  const isAfter = (match.bits & RoleWord.After) !== 0;
  let end = at + match.length;
  while (
    end < limit &&
    continues(view, end) &&
    !insideName(view, end) &&
    roleWordAt(doc, end, limit, match) &&
    match.bits & (RoleWord.Suffix | RoleWord.Domain) &&
    !(match.bits & RoleWord.Org && match.length === 1) &&
    // `Phó Chủ tịch [phụ] trách tài chính`
    !(match.length === 1 && isInside(view.items, end + 1))
  ) {
    end += match.length;
    // `Bộ trưởng Kinh tế, Thương mại và Công nghiệp`
    const isJoint =
      end + 1 < limit && (unitEquals(doc, end, 'và') || (doc.kind[end] === UnitKind.Punctuation && (doc.hash[end] === 0x2c || doc.hash[end] === 0x2d)));
    if (
      isJoint &&
      !insideName(view, end + 1) &&
      doc.shape[end + 1] === Shape.Title &&
      roleWordAt(doc, end + 1, limit, match) &&
      match.bits & RoleWord.Domain &&
      !(match.bits & RoleWord.Head)
    )
      end++;
  }
  const body = bodyAt(view, end, limit, match);
  if (tenure === 'current' && followsPredecessor(view, unit)) tenure = 'former';
  return {
    from: unit,
    first: first < 0 ? at : first,
    end,
    orgFirst: body?.first ?? end,
    orgEnd: body?.end ?? end,
    ...(body?.entity ? { organization: body.entity } : {}),
    tail: skipParenthesis(view, body?.end ?? end, limit),
    tenure,
    isRank,
    isWeak,
    isAfter,
    isPlural: isPluralAt(view, unit),
  };
}

/** `người tiền nhiệm [Tổng thống]`, `tiền nhiệm là [ông chủ tịch]`: it was held before. */
function followsPredecessor({ doc }: SentenceView, unit: number): boolean {
  const end = unitEquals(doc, unit - 1, 'là') ? unit - 1 : unit;
  return unitEquals(doc, end - 1, 'nhiệm') && unitEquals(doc, end - 2, 'tiền');
}

function isPluralAt({ doc, items, from }: SentenceView, unit: number): boolean {
  const start = items.first[from] as number;
  for (let i = unit - 1; i >= Math.max(start, unit - 2); i--) {
    if (doc.kind[i] === UnitKind.Number || PLURAL.some((word) => unitEquals(doc, i, word))) return true;
  }
  return false;
}

const continues = ({ doc }: SentenceView, unit: number): boolean => doc.kind[unit] === UnitKind.Word && !hasFlag(doc, unit, UnitFlag.NewlineBefore);

/** The body after a position: a name, with a link before it or not, or a phrase that begins like one (`Tỉnh ủy Nghệ An`). */
function bodyAt(view: SentenceView, unit: number, limit: number, match: Match): { first: number; end: number; entity?: Entity } | undefined {
  const { doc } = view;
  let at = unit;
  for (let steps = 0; steps < 3 && at < limit && continues(view, at); steps++) {
    const found = nameAt(view, at);
    if (found) return found.entity.type === 'PER' ? undefined : { first: found.first, end: found.end, entity: found.entity };
    if (roleWordAt(doc, at, limit, match) && match.bits & RoleWord.Org) return phraseBody(view, at, limit);
    if (!LINKS.some((link) => unitEquals(doc, at, link))) return undefined;
    at++;
  }
  return undefined;
}

/** A body whose name no room took: words up to a mark, a person or a verb, a name of a place or body with it. */
function phraseBody(view: SentenceView, first: number, limit: number): { first: number; end: number; entity?: Entity } | undefined {
  const { doc } = view;
  let end = first;
  while (end < limit && end - first < LONGEST_BODY && (end === first || continues(view, end))) {
    const found = nameAt(view, end);
    if (found) {
      if (found.entity.type === 'PER') break;
      return { first, end: found.end, ...(found.entity.type === 'ORG' ? { entity: found.entity } : {}) };
    }
    if (STOPS.some((word) => unitEquals(doc, end, word))) break;
    end++;
  }
  return end > first ? { first, end } : undefined;
}

const STOPS = [
  'là',
  'ông',
  'bà',
  'cho',
  'đã',
  'đang',
  'sẽ',
  'nói',
  'khẳng',
  'cũng',
  'đồng',
  'vừa',
  'có',
  'được',
  'bị',
  'chia',
  'anh',
  'chị',
  'phát',
  'nhấn',
  'trao',
  'chủ',
  'dự',
  'kiêm',
  'nhiệm',
  'khi',
  'từ',
  'để',
  'vào',
  'với',
  'theo',
];

/** `(VFF)` after a body's name. */
function skipParenthesis({ doc }: SentenceView, unit: number, limit: number): number {
  if (unit >= limit || doc.hash[unit] !== 0x28 || doc.kind[unit] !== UnitKind.Punctuation) return unit;
  for (let i = unit + 1; i < Math.min(limit, unit + 6); i++)
    if (doc.kind[i] === UnitKind.Punctuation && doc.hash[i] === 0x29) return i + 1 < limit ? i + 1 : unit;
  return unit;
}

/** The name that holds a unit; a unit outside the document is in none. */
export function nameAt({ items, findings }: SentenceView, unit: number): { first: number; end: number; entity: Entity } | undefined {
  const item = items.itemOf[unit] ?? -1;
  return item >= 0 && items.kind[item] === ItemKind.Entity ? findings.entities[items.ref[item] as number] : undefined;
}

const insideName = (view: SentenceView, unit: number): boolean => nameAt(view, unit) !== undefined;
