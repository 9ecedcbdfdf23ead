/**
 * Role facts. In: a sentence. Out: who holds which position where – a title before the name, a position after it, a verb that
 * gives a position, one title of several persons.
 *
 *   [Chủ tịch] [UBND tỉnh B] [Nguyễn Văn An]      Ông [Nguyễn Văn An], [Chủ tịch] [UBND tỉnh B]      [ông An] được bầu làm [Chủ tịch]
 */
import { hasFlag, Shape, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import type { Entity, RoleFact } from '../types.js';
import { round } from './confidence.js';
import { ItemKind, Tag } from './items.js';
import { type Match, RoleWord, roleWordAt } from './lexicon.js';
import { type Person, peopleOf } from './people.js';
import { nameAt, type Position, positionsOf } from './positions.js';
import { LINK_REACH, type Link, linkShare, Rule } from './role-links.js';
import type { SentenceView } from './sentence-view.js';
import { hull, unitSpan } from './spans.js';

/** How far a title may stand before its name, and a position behind it, in units. */
const REACH = 40;
const COMMA = 0x2c;
const DASH = 0x2d;
const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
const COLON = 0x3a;

/** A position that a person holds, and the rule that says so. */
export interface Statement {
  readonly person: Person;
  readonly position: Position;
  readonly rule: Rule;
}

/** A link less likely than this is none. */
const LEAST = 0.3;

export function roleFacts(view: SentenceView): RoleFact[] {
  const facts: RoleFact[] = [];
  for (const link of roleLinks(view)) {
    const share = linkShare(view, link);
    if (share >= LEAST) facts.push(roleFact(view, link.person.entity, link.position, link.rule === Rule.None ? share : byRule(share)));
  }
  return facts;
}

/** How sure a link is that a rule makes: readers leave out many that are right, as the names in a list of `nghệ sĩ như A, B`. */
const byRule = (share: number): number => 0.4 + 0.6 * share;

/** Every person and position of a sentence that stand near enough, with what the rules say of them. */
export function roleLinks(view: SentenceView): Link[] {
  const people = peopleOf(view);
  if (people.length === 0) return [];
  const positions = positionsOf(view);
  if (positions.length === 0) return [];
  const byPosition = new Map<number, Statement[]>();
  const byPerson = new Map<Person, Statement[]>();
  for (const statement of ruleStatements(view, people, positions)) {
    addTo(byPosition, statement.position.first, statement);
    addTo(byPerson, statement.person, statement);
  }
  const links: Link[] = [];
  for (const [at, position] of positions.entries()) {
    if (position.isRank) continue;
    const own = byPosition.get(position.first) ?? [];
    const nearest = lastBefore(people, position.first);
    for (let p = nearest; p >= 0 && position.from - (people[p] as Person).end <= LINK_REACH; p--) push(p, nearest - p);
    for (let p = nearest + 1; p < people.length && (people[p] as Person).first - position.tail <= LINK_REACH; p++) push(p, p - nearest - 1);

    function push(p: number, between: number): void {
      const person = people[p] as Person;
      const by = own.find((statement) => statement.person === person);
      if (!by && own.length > 0 && person.first < position.first && isReplaced(view, person)) return;
      const self = lastBefore(positions, person.first);
      links.push({
        person,
        position: by?.position ?? position,
        rule: by?.rule ?? Rule.None,
        isTaken: own.some((statement) => statement.person !== person),
        hasRole: (byPerson.get(person) ?? []).some((statement) => statement.position.first !== position.first),
        between: { people: between, positions: Math.max(0, self >= at ? self - at : at - self - 1) },
      });
    }
  }
  return links;
}

function addTo<Key>(map: Map<Key, Statement[]>, key: Key, statement: Statement): void {
  const list = map.get(key);
  if (list) list.push(statement);
  else map.set(key, [statement]);
}

/** What the rules say: titles before names, positions after them, positions given by a verb. */
function ruleStatements(view: SentenceView, people: readonly Person[], positions: readonly Position[]): Statement[] {
  const stated: Statement[] = [];
  const taken = new Set<Position>();
  const state = (person: Person, position: Position, rule: Rule, tenure = position.tenure): void => {
    taken.add(position);
    if (!position.isRank) stated.push({ person, position: { ...position, tenure }, rule });
  };
  for (const [p, person] of people.entries()) {
    const titles = titlesBefore(view, positions, person, stated.at(-1)?.person).filter((position) => !taken.has(position));
    for (const [i, position] of titles.entries()) {
      state(person, position, i === 0 ? Rule.Title : Rule.Titles);
      if (position.isPlural || isListed(view, position, person)) for (const other of listAfter(view, positions, people, p)) state(other, position, Rule.Shared);
    }
  }
  for (const [p, person] of people.entries()) {
    // `thay ông Lê Văn Sơn làm Chủ tịch`: it is given to whom was named before
    if (isWordAt(view, person.end, ['làm', 'giữ', 'đảm']) && isReplaced(view, person)) continue;
    const limit = people[p + 1]?.first ?? (view.items.end[view.to - 1] as number);
    for (const { position, tenure } of positionsAfter(view, positions, taken, person, limit)) state(person, position, Rule.After, tenure);
  }
  for (const position of positions) {
    if (taken.has(position) || position.isRank) continue;
    const given = appointedTo(view, people, position);
    if (!given) continue;
    const person = given.person;
    state(person, position, Rule.Appointed, given.tenure);
    // `giữ các vị trí Thành viên HĐQT, Giám đốc, Phó Tổng giám đốc`
    let { tail } = position;
    for (let i = lastBefore(positions, tail) + 1; i < positions.length; i++) {
      const next = positions[i] as Position;
      if (next.first < tail) continue;
      if (next.from - tail > 1 || !(isMarkAt(view, tail, COMMA) || isWordAt(view, tail, ['và', 'kiêm']))) break;
      if (taken.has(next)) continue;
      state(person, next, Rule.Appointed);
      tail = next.tail;
    }
  }
  return stated;
}

function roleFact(view: SentenceView, person: Entity, position: Position, confidence: number): RoleFact {
  const { doc } = view;
  const role = unitSpan(doc, position.first, position.end);
  const organization = position.orgEnd > position.orgFirst ? unitSpan(doc, position.orgFirst, position.orgEnd) : undefined;
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

const isMarkAt = ({ doc }: SentenceView, unit: number, ...marks: number[]): boolean =>
  doc.kind[unit] === UnitKind.Punctuation && marks.includes(doc.hash[unit] as number);
const isWordAt = ({ doc }: SentenceView, unit: number, words: readonly string[]): boolean => words.some((word) => unitEquals(doc, unit, word));

/** Index of the last of some stretches in order that begins before `unit`, -1 where there is none. */
function lastBefore(stretches: readonly { readonly first: number }[], unit: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((stretches[mid] as { first: number }).first < unit) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Titles that stand before a name, nearest first: `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Nguyễn Văn An`. */
function titlesBefore(view: SentenceView, positions: readonly Position[], person: Person, titled: Person | undefined): Position[] {
  const found: Position[] = [];
  let at = skipAddressBack(view, positions, person.first);
  const hasAddress = at < person.first;
  for (let i = lastBefore(positions, at); i >= 0; i--) {
    const position = positions[i] as Position;
    if (position.first >= at) continue;
    if (person.first - position.first > REACH) break;
    // `ông An (39 tuổi), Phó Giám đốc Sở Y tế, ông Bình`: an apposition of the name before, where that has no title of its own
    const isNext = at <= position.tail || (at === position.tail + 1 && isWordAt(view, position.tail, ['họ']));
    const before = found.length === 0 && !isNext ? nameBefore(view, position.from) : undefined;
    if (before?.entity.type === 'PER' && before !== titled) break;
    const joined = found.length === 0 ? joinsName(view, position, at, hasAddress) : joinsTitle(view, position, at);
    if (!joined) break;
    found.push(position);
    at = position.from;
  }
  // `ông An, Phó Chủ tịch, Trưởng ban Nguyễn Văn Bình`: what is joined by commas belongs to the name before
  const opensAfterName = at > 0 && isMarkAt(view, at - 1, COMMA) && nameAt(view, at - 2)?.entity.type === 'PER';
  return opensAfterName && found.length > 1 ? found.slice(0, 1) : found;
}

/** The name that stands, with or without parentheses behind it, before a comma or dash right before a unit. */
function nameBefore(view: SentenceView, unit: number): Person | undefined {
  if (!isMarkAt(view, unit - 1, COMMA, DASH)) return undefined;
  let end = unit - 2;
  if (isMarkAt(view, end, CLOSE)) for (let steps = 0; steps < REACH && end >= 0 && !isMarkAt(view, end + 1, OPEN); steps++) end--;
  return end >= 0 ? nameAt(view, end) : undefined;
}

/** `Tiền vệ: A, B`, `những cái tên như A, B`: what follows is a list. */
const isListed = (view: SentenceView, position: Position, person: Person): boolean =>
  person.first > position.tail && (isMarkAt(view, person.first - 1, COLON) || isWordAt(view, person.first - 1, LISTS));

/** Words before the first of several persons: `các nhạc sĩ như A, B và C`. */
const LISTS = ['như', 'gồm'];

/** How many words and marks lie between two units, a name counted as one; negative where the second is first. */
function wordsBetween(view: SentenceView, from: number, to: number): number {
  if (to <= from) return to - from;
  let count = 0;
  for (let unit = from; unit < to && count < REACH; count++) unit = nameAt(view, unit)?.end ?? unit + 1;
  return count;
}

/** Whether a position goes with the name that begins at `at`. */
function joinsName(view: SentenceView, position: Position, at: number, hasAddress: boolean): boolean {
  const { tail } = position;
  const gap = wordsBetween(view, tail, at);
  if (position.isAfter) return false;
  if (gap === 0) return true;
  if (gap < 0) return false;
  if (gap === 1 && isMarkAt(view, tail, COMMA)) return !position.isWeak && (hasAddress || hasBody(position));
  if (gap === 1 && isMarkAt(view, tail, DASH, COLON)) return true;
  if (gap <= 5 && isMarkAt(view, at - 1, OPEN)) return isDescription(view, tail, at - 1);
  // `Đặc phái viên Liên Hợp Quốc về Syria, ông …`
  if (gap <= 10 && hasAddress && isMarkAt(view, at - 1, COMMA)) return !position.isWeak && isDescription(view, tail, at - 1);
  if (gap <= 9 && isMarkAt(view, at - 1, COLON)) return isDescription(view, tail, at - 1 - (isWordAt(view, at - 2, LISTS) ? 1 : 0));
  if (gap <= 9 && isWordAt(view, at - 1, LISTS)) return isDescription(view, tail, at - 1);
  if (gap <= 6 && unitEquals(view.doc, at - 1, 'là')) return !position.isPlural && isDescription(view, tail, at - 1);
  return gap <= 6 && !unitEquals(view.doc, at - 1, 'của') && isDescription(view, tail, at);
}

const hasBody = ({ orgFirst, orgEnd }: Position): boolean => orgEnd > orgFirst;

/** With a body, or with so many words that it needs none: `Ủy viên Bộ Chính trị`. */
const isFull = (position: Position): boolean => hasBody(position) || position.end - position.first >= 4;

/** Whether a position goes with the title that begins at `at`: only a comma or dash between them, or `kiêm`. */
function joinsTitle(view: SentenceView, position: Position, at: number): boolean {
  const gap = at - position.tail;
  if (gap === 0) return true;
  if (position.isAfter) return false;
  return gap === 1 && (isMarkAt(view, position.tail, DASH) || isWordAt(view, position.tail, ['kiêm']) || isMarkAt(view, position.tail, COMMA));
}

/** The unit at which the address words (`ông`, `bà`), ranks and marks before a name begin. */
function skipAddressBack(view: SentenceView, positions: readonly Position[], unit: number): number {
  const { doc, items } = view;
  const start = items.first[view.from] as number;
  const match: Match = { length: 0, bits: 0 };
  const isTitle = (): boolean => (match.bits & (RoleWord.Address | RoleWord.Rank)) !== 0 && !(match.bits & RoleWord.Head);
  let at = unit;
  for (let steps = 0; steps < 5 && at > start; steps++) {
    // the `tướng` of `Thủ tướng` is no rank, the `sư` of `luật sư` no monk
    const position = positions[lastBefore(positions, at)];
    if (position && at <= position.end && !position.isRank) break;
    const two = at - 2 >= start && roleWordAt(doc, at - 2, at, match) && match.length === 2 && isTitle();
    if (two) at -= 2;
    else if (roleWordAt(doc, at - 1, at, match) && isTitle()) at--;
    else if (isMarkAt(view, at - 1, QUOTE) || (at < unit && isMarkAt(view, at - 1, DASH))) at--;
    else break;
  }
  return at;
}

/** A few words between a title and the name: `tiền đạo trẻ Mariano`, `tiền đạo chủ lực của Na Uy Erling Haaland`. */
function isDescription(view: SentenceView, from: number, to: number): boolean {
  const { doc, items } = view;
  const match: Match = { length: 0, bits: 0 };
  for (let unit = from; unit < to; unit++) {
    const name = nameAt(view, unit);
    if (name) {
      if (name.entity.type === 'PER' || name.first !== unit) return false;
      unit = name.end - 1;
      continue;
    }
    if (doc.kind[unit] === UnitKind.Number && unitEquals(doc, unit + 1, 'tuổi')) continue;
    if (isMarkAt(view, unit, QUOTE)) continue;
    if (doc.kind[unit] !== UnitKind.Word || hasFlag(doc, unit, UnitFlag.NewlineBefore)) return false;
    if (isWordAt(view, unit, NO_DESCRIPTION)) return false;
    if (items.tag[items.itemOf[unit] as number] === Tag.Verb && !isWordAt(view, unit, NOMINAL_VERBS)) return false;
    if (roleWordAt(doc, unit, to, match) && match.bits & (RoleWord.Head | RoleWord.Appoint)) return false;
  }
  return true;
}

const NO_DESCRIPTION =
  'là và cho với như có được bị đã sẽ đang từ khi mà gặp thay hay hoặc do để vì tên gọi đến nói mời vào không này đó hơn thì cũng theo sau trước cùng nhưng còn bảo vệ nhớ yêu thương chúc mừng ủng hộ'
    .split(' ')
    .filter((word) => word !== 'yêu');

/** Verbs that belong to a title: `vận động viên trượt tuyết`, `nhà hoạt động nổi tiếng`. */
const NOMINAL_VERBS = ['nổi', 'hoạt', 'nghiên', 'phụ', 'phát', 'chống', 'điều', 'đấu', 'bơi', 'chạy', 'trượt'];

/** The persons that share a title with the one before them: `A, B và C`. */
function listAfter(view: SentenceView, positions: readonly Position[], people: readonly Person[], index: number): Person[] {
  const found: Person[] = [];
  for (let p = index; p + 1 < people.length; p++) {
    const [end, next] = [(people[p] as Person).end, people[p + 1] as Person];
    const begin = skipAddressBack(view, positions, next.first);
    let isJoined = begin > end && begin - end <= LONGEST_GAP && joinsList(view, begin - 1);
    for (let unit = end; unit < begin && isJoined; ) {
      const after = skipParenthesis(view, unit, begin);
      // a name that no room found stands between: `A (Iran), Ayman Al Khulaif (Qatar), B`
      isJoined = after > unit || joinsList(view, unit) || (unit > end && view.doc.shape[unit] === Shape.Title);
      unit = after > unit ? after : unit + 1;
    }
    if (!isJoined) break;
    found.push(next);
  }
  return found;
}

/** No more units lie between two persons of a list. */
const LONGEST_GAP = 14;

const joinsList = (view: SentenceView, unit: number): boolean => isMarkAt(view, unit, COMMA, DASH) || isWordAt(view, unit, ['và', 'cùng', 'với', 'hay']);

/** The unit after `(U20 Iran)`, where a parenthesis stands. */
function skipParenthesis(view: SentenceView, unit: number, limit: number): number {
  if (!isMarkAt(view, unit, OPEN)) return unit;
  for (let i = unit + 1; i < limit; i++) if (isMarkAt(view, i, CLOSE)) return i + 1;
  return unit;
}

/** Positions after a name: in apposition (`, Chủ tịch …`, ` - nguyên …`, `(Giám đốc …)`) or given by a verb (`giữ chức …`). */
function positionsAfter(
  view: SentenceView,
  positions: readonly Position[],
  taken: ReadonlySet<Position>,
  person: Person,
  limit: number,
): { position: Position; tenure: RoleFact['tenure'] }[] {
  const found: { position: Position; tenure: RoleFact['tenure'] }[] = [];
  let at = person.end;
  for (let i = lastBefore(positions, at) + 1; i < positions.length; i++) {
    const position = positions[i] as Position;
    if (position.first < at) continue;
    if (position.first >= limit || position.first - at > REACH) break;
    if (taken.has(position)) continue;
    const link = linkBetween(view, at, position, found.length > 0);
    if (!link) break;
    found.push({ position, tenure: link === 'former' || (link === 'elect' && position.tenure === 'current') ? link : position.tenure });
    at = position.tail;
  }
  return found;
}

type Joint = 'apposition' | 'elect' | 'former' | 'current';

/** How the units between a name (or a position before) and a position join them; undefined when they do not. */
function linkBetween(view: SentenceView, from: number, position: Position, more: boolean): Joint | undefined {
  const { doc, items, findings } = view;
  const match: Match = { length: 0, bits: 0 };
  let link: Joint | undefined;
  let marks = 0;
  let isLoose = false;
  for (let unit = from; unit < position.first; ) {
    if (doc.kind[unit] === UnitKind.Punctuation) {
      if (!isMarkAt(view, unit, COMMA, DASH, OPEN, CLOSE, QUOTE) || ++marks > 5) return undefined;
      link ??= 'apposition';
      unit++;
      continue;
    }
    const item = items.itemOf[unit] as number;
    const isAge = items.kind[item] === ItemKind.Quantity && findings.quantities[items.ref[item] as number]?.quantity.kind === 'age';
    if (isAge || items.kind[item] === ItemKind.Time) {
      unit = items.end[item] as number;
      continue;
    }
    if (items.kind[item] !== ItemKind.Entity && roleWordAt(doc, unit, position.first + 1, match)) {
      if (match.bits & RoleWord.Appoint) {
        if (dismisses(view, unit)) return undefined;
        link = strongest(link, match.bits & RoleWord.Former ? 'former' : match.bits & RoleWord.Elect ? 'elect' : 'current');
        unit += match.length;
        continue;
      }
      if (match.bits & (RoleWord.Former | RoleWord.Acting | RoleWord.Elect)) {
        unit += match.length;
        continue;
      }
    }
    if (unitEquals(doc, unit, 'từng')) link = 'former';
    else if (isWordAt(view, unit, LOOSE)) isLoose = true;
    else if (!isWordAt(view, unit, BETWEEN) && !(more && isWordAt(view, unit, ['và', 'đồng', 'thời'])) && doc.kind[unit] !== UnitKind.Number) return undefined;
    unit++;
  }
  // `ông An được Chủ tịch nước trao …`: somebody else
  if (unitEquals(doc, position.from - 1, 'được') || unitEquals(doc, position.from - 1, 'bị')) return undefined;
  if (isLoose && (link === undefined || link === 'apposition')) return undefined;
  // `ông Nguyễn Văn An Phó Chủ tịch`: a position with a capital right after the name
  const isCapital = from === position.from && doc.shape[from] === Shape.Title && (isFull(position) || position.end - position.first >= 3);
  return link ?? (more || isCapital ? 'apposition' : undefined);
}

/** `Ông An cách chức [tư lệnh]`: another's position, but for `bị cách chức`. */
const dismisses = (view: SentenceView, unit: number): boolean => isWordAt(view, unit, ['cách', 'bãi', 'miễn']) && !isWordAt(view, unit - 1, ['bị', 'được']);

const strongest = (before: Joint | undefined, now: Joint): Joint => (before === 'former' || before === 'elect' ? before : now);

const BETWEEN =
  'một hiện đã đang được kiêm vừa sẽ mới người vị sn sinh năm tuổi trong số những ít cũng vẫn chính nay nữ nam chỉ tuy các cựu mẫu cặp gương mặt đều đồng thời tiếp tục'.split(
    ' ',
  );
/** Words that may stand between only where a verb gives the position: `ông An cho biết, ông từng là …`. */
const LOOSE = ['cho', 'biết', 'rằng', 'ông', 'bà', 'cô', 'anh', 'hay', 'luôn', 'không'];

/** Words before a position that give it to a person named earlier in the sentence. */
const GIVES: readonly (readonly [word: string, tenure?: RoleFact['tenure']])[] = [
  ['làm'],
  ['chức'],
  ['vụ'],
  ['danh'],
  ['thành'],
  ['nhiệm', 'elect'],
  ['trò'],
  ['cương', 'current'],
  ['tư'],
  ['vị'],
  ['cách'],
  ['bầu', 'elect'],
];

/** `từ chức Chủ tịch`, `mất chức`: what was held. */
const LEAVES = ['từ', 'mất', 'thôi', 'cách', 'bãi'];

/** `thay ông [Lê Văn Sơn] làm …`: who held it before. */
function isReplaced(view: SentenceView, { first }: Person): boolean {
  const at = isWordAt(view, first - 1, ['ông', 'bà', 'anh', 'chị']) ? first - 1 : first;
  const end = isWordAt(view, at - 1, ['thế', 'cho']) ? at - 1 : at;
  return isWordAt(view, end - 1, ['thay']);
}

/** The person to whom a verb gives a position: `ông An được Thủ tướng phê chuẩn làm [Chủ tịch]`, `trong vai trò [HLV]`. */
function appointedTo(view: SentenceView, people: readonly Person[], position: Position): { person: Person; tenure?: RoleFact['tenure'] } | undefined {
  const { doc } = view;
  const before = position.from - 1;
  const gives = GIVES.find(([word]) => unitEquals(doc, before, word));
  if (!gives) return undefined;
  const nearest = lastBefore(people, before);
  const last = people[nearest];
  const given = last && isReplaced(view, last) ? people[nearest - 1] : last;
  const person = given && given.end <= before ? given : undefined;
  if (!person || before - person.end > 20) return undefined;
  for (let unit = person.end; unit < before; unit++) if (doc.kind[unit] === UnitKind.Punctuation && !isMarkAt(view, unit, COMMA, OPEN, CLOSE)) return undefined;
  const leaves = unitEquals(doc, before, 'chức') && isWordAt(view, before - 1, LEAVES);
  if (leaves && dismisses(view, before - 1)) return undefined;
  return { person, ...(leaves ? { tenure: 'former' as const } : gives[1] === 'elect' ? { tenure: 'elect' as const } : {}) };
}
