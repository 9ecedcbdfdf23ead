/**
 * The public types of vietfacts: what a caller passes in and gets back.
 *
 * Everything returned (but `normalize`'s function) is plain, JSON-serialisable data. Every span counts
 * UTF-16 code units, half-open, in the text exactly as the caller passed it (also when that text is
 * decomposed Unicode, has CRLF line ends or emoji): `input.slice(span.start, span.end) === span.text`.
 * Objects inside facts are the very objects of `sheet.entities`, `dates` and `quantities`; after a trip
 * through JSON, match them by `start` and `end`.
 */

/** A piece of the input: UTF-16 code units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The surface as written in the input. */
  readonly text: string;
}

/* ---- the main call ------------------------------------------------------------------- */

/** `extractFacts` with its options bound and its lexicons prepared once, for many articles. */
export interface Extractor {
  /** Reads one article; its own `referenceDate` wins over the bound one. */
  extract(text: string, options?: Pick<ExtractOptions, 'referenceDate'>): FactSheet;
}

/** What a caller may say about a text. */
export interface ExtractOptions {
  /**
   * When the text was published, `YYYY-MM-DD` or ISO date-time. Relative and year-less expressions resolve
   * against it. A `Date`, or a date-time with an offset, is read at UTC+07:00 (20:00Z on the 10th is the 11th);
   * without an offset, as written. Default: the text's own dateline when it has one (`Thứ bảy, 10/04/2021`),
   * else such values stay open (`XXXX-06-08`).
   */
  referenceDate?: string | Date;
  /** The caller's own expansions; they win over the document's and the dictionary's. `null` switches one off. */
  abbreviations?: Readonly<Record<string, string | null>>;
  /** The caller's own words, one or more syllables, kept whole by the segmenter. */
  words?: readonly string[];
  /** The caller's own names, matched beside the built-in gazetteers. */
  gazetteer?: readonly { name: string; type: EntityType; id?: string; aliases?: readonly string[] }[];
  /** Accept names and expressions typed without diacritics or with small typing faults. Default false. */
  fuzzy?: boolean;
  /** Also give each sentence its tagged tokens. Default false: they are most of a sheet's memory. */
  tokens?: boolean;
  /** Facts, entities and abbreviations below this confidence are left out. Default 0.5. */
  minConfidence?: number;
}

/** All that was read from one text; every list is in the order of the text. */
export interface FactSheet {
  readonly version: 1;
  readonly text: string;
  /** The day that values were resolved against, `YYYY-MM-DD`, or null. */
  readonly referenceDate: string | null;
  readonly sentences: readonly Sentence[];
  readonly abbreviations: readonly Abbreviation[];
  readonly entities: readonly Entity[];
  readonly dates: readonly TemporalExpression[];
  readonly quantities: readonly Quantity[];
  readonly facts: readonly Fact[];
}

/* ---- tokens -------------------------------------------------------------------------- */

/** A sentence, or a line that stands by itself (a headline, a cell). */
export interface Sentence extends Span {
  /** Only with the option `tokens`. */
  readonly tokens?: readonly Token[];
}

/** A word (one or more syllables: `biên phòng`), number, punctuation mark or other unit. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol' | 'url' | 'email' | 'phone' | 'code';
  /** NFC, `Ð` → `Đ`, modern tone placement (`hoà` → `hòa`), case kept. */
  readonly norm: string;
  /** Universal POS tag. */
  readonly pos: UniversalPos;
}

/** The tags of Universal Dependencies (https://universaldependencies.org/u/pos/). */
export type UniversalPos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/* ---- abbreviations ------------------------------------------------------------------- */

/** One occurrence of an abbreviation, with what it stands for HERE. */
export interface Abbreviation extends Span {
  /** `BĐBP` → `Bộ đội Biên phòng`; null when nothing that we know says: never invented. */
  readonly expansion: string | null;
  /** `document`: the text itself defines it, at `definedAt`. */
  readonly source: 'caller' | 'document' | 'dictionary' | 'none';
  readonly definedAt?: Span;
  /** The other readings the dictionary knows, best first. */
  readonly alternatives: readonly string[];
  /** 0…1. */
  readonly confidence: number;
}

/* ---- entities ------------------------------------------------------------------------ */

/** Person, organisation, place, named happening, law or numbered document, any other name. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'EVENT' | 'LAW' | 'MISC';

export interface Entity extends Span {
  readonly type: EntityType;
  /** Canonical name, abbreviations expanded: `UBND tỉnh Quảng Nam` → `Ủy ban nhân dân tỉnh Quảng Nam`. */
  readonly name: string;
  /** A known identity: `iso:VN-27` (ISO 3166-2), `iso:LA` (ISO 3166-1), `gso2025:00004`, or `gso2023:00004` for a unit as it stood before the 2025 reform (the codes were reused), or a caller's id as given. */
  readonly id?: string;
  /** For a unit that no longer exists on the reference date: what became of it. Absent where it was divided. */
  readonly successor?: { readonly id: string; readonly name: string };
  /** For LOC: what it is. */
  readonly level?: 'country' | 'region' | 'province' | 'district' | 'commune' | 'street' | 'water' | 'facility' | 'other';
  /** Mentions of one thing share this number (`Nguyễn Văn An` … `ông An`; `Bộ đội Biên phòng` … `BĐBP`). */
  readonly cluster: number;
  readonly confidence: number;
}

/* ---- dates and times ----------------------------------------------------------------- */

/** TIMEX3-like; `value` follows ISO 8601 / EDTF, with TIMEX3's codes for parts of a day. */
export interface TemporalExpression extends Span {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /**
   * date: `2018-01-22`, `2018-01`, `2018`, `2018-Q1`, `2018-H1`, `2018-W07`, `2018-W07-WE`, `2018-SU` (SP SU FA WI),
   *   `199X`, `18XX`, interval `2018-02-03/2018-02-07`, open `2017/..`, unresolved `XXXX-06-08`, `XXXX-07`.
   * time: `2018-06-08T10:30`, `2018-06-08T10:30+07:00` where the text names the zone, `2018-05-12TMO` (MO MI AF EV NI DT),
   *   `T15:30`, `T15:23:24`, without a day `TMO`, interval `T17:30/T22:30`;
   *   of a match, counted from its start, `PT78M` (phút 78).
   * duration: `P3D`, `PT2H30M`, `PT1H21M49S`, `P15M` (months), `P3Y6M`, decimals as written `P3.5Y`, range `P3D/P5D`. set: `every P1D`.
   */
  readonly value: string;
  /** First and last day (`YYYY-MM-DD`) or minute (`YYYY-MM-DDTHH:mm`) covered, inclusive, when resolved; a modifier does not narrow them; absent for durations and sets. */
  readonly from?: string;
  readonly to?: string;
  /** How it was written; `value` is Gregorian always. */
  readonly calendar: 'gregorian' | 'lunar';
  readonly lunar?: { readonly year?: number; readonly month: number; readonly day?: number; readonly leap?: boolean };
  /** For a set: how often (`hai lần mỗi tháng` → 2) and on which (`thứ hai hằng tuần` → `WXX-1`, `rằm hằng tháng` → `XX-15` with `calendar: 'lunar'`, `ngày 27/7 hằng năm` → `XXXX-07-27`). */
  readonly frequency?: number;
  readonly on?: string;
  /** `khoảng`, `đầu`, `cuối`, `giữa`, `trước`, `sau`, and of a duration `hơn`, `gần`, `ít nhất` … as TIMEX3 mod. */
  readonly modifier?:
    | 'APPROX'
    | 'START'
    | 'MID'
    | 'END'
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE';
  /** Set when the text contradicts itself: a weekday that does not fall on its date, 31/2, an interval that runs backwards. */
  readonly conflict?: 'WEEKDAY' | 'NO_SUCH_DAY' | 'REVERSED';
}

/* ---- quantities ---------------------------------------------------------------------- */

export interface Quantity extends Span {
  readonly kind: 'count' | 'money' | 'percent' | 'measure' | 'age' | 'ratio' | 'score' | 'multiple' | 'times' | 'rank';
  /** A number, or inclusive [min, max] for a range, or [home, away] for a score. */
  readonly value: number | readonly [number, number]; // the double nearest to the written decimal: `16,1 tỷ` === 16100000000
  /** ratio: the whole (`256/428` → value 256, of 428). */
  readonly of?: number;
  /**
   * `count` (also of a ratio), ISO 4217 (`VND`), `%`, UCUM-like (`km`, `ha`, `m2`, `kg`, `t`, `Cel`, `km/h`), `a` (years of age),
   * `x` (gấp 3 lần), `times` (3 lần), `rank`, `score`, compounds `VND/m2`. The table of units decides, not UCUM's letter.
   */
  readonly unit: string;
  /** exact, or as its words say: khoảng/gần/hàng trăm, hơn/ít nhất/trở lên, dưới/không quá/tối đa. */
  readonly bound: 'exact' | 'approx' | 'min' | 'max';
  /** The same amount in the base SI unit or main currency unit where one exists. */
  readonly normalized?: { readonly value: number | readonly [number, number]; readonly unit: string };
}

/* ---- facts --------------------------------------------------------------------------- */

/** Something that a sentence states; `kind` tells which. */
export type Fact = NumericFact | DurationFact | RoleFact | EventFact;

/** The span is the shortest stretch of one sentence that holds all the parts stated there; `when` and `where` may lie outside. */
interface FactBase extends Span {
  /** Index of the sentence that states it first. */
  readonly sentence: number;
  /** Other places where the text states the same fact again (a lead repeated in the body); each contains the restated figure or name. */
  readonly repeatedAt: readonly Span[];
  readonly when?: TemporalExpression;
  readonly where?: Entity;
  /** không, chưa, bác bỏ: negative. */
  readonly polarity: 'positive' | 'negative';
  /** sẽ, dự kiến, phấn đấu: planned; có thể, nghi: possible. */
  readonly modality: 'asserted' | 'planned' | 'possible';
  /** Who says so, as written: `theo [Bộ Y tế]`, `[ông An] cho biết`. */
  readonly attribution?: Span;
  readonly confidence: number;
}

/** `616 xã, thị trấn biên giới ký quy chế` : 616 of what, doing what, when, where. */
export interface NumericFact extends FactBase {
  readonly kind: 'numeric';
  readonly quantity: Quantity;
  /** The noun phrase counted or measured: `xã, thị trấn biên giới`, `lợi nhuận sau thuế`. */
  readonly noun?: Span;
  /** The verb that governs it: `ký`, `đạt`, `tăng`. */
  readonly predicate?: Span;
  readonly direction?: 'up' | 'down';
  /** `tăng từ 5 % lên 7 %` is one fact: quantity is the 7 %, `from` the 5 %. */
  readonly from?: Quantity;
  /** `so với cùng kỳ`, `so với năm 2019`. */
  readonly comparedWith?: Span;
  /** Whose figure it is, when a named entity; of a score, both sides in its order. */
  readonly holder?: Entity;
  readonly opponent?: Entity;
}

/** `bị cáo Nguyễn Văn A lĩnh 7 năm tù`, `công trình thi công trong 18 tháng`. */
export interface DurationFact extends FactBase {
  readonly kind: 'duration';
  readonly duration: TemporalExpression;
  readonly noun?: Span;
  readonly predicate?: Span;
  readonly holder?: Entity;
}

/** `Ông Nguyễn Văn A, Chủ tịch UBND tỉnh B` : who holds which position where. */
export interface RoleFact extends FactBase {
  readonly kind: 'role';
  readonly person: Entity;
  readonly role: Span;
  readonly organization?: Span;
  readonly organizationEntity?: Entity;
  /** nguyên, cựu: former; quyền: acting; được bầu, bổ nhiệm: elect. */
  readonly tenure: 'current' | 'former' | 'acting' | 'elect';
}

/** Who did what, dated or placed: `Đảng ủy BĐBP tổ chức Hội nghị … tại TP Lạng Sơn`. */
export interface EventFact extends FactBase {
  readonly kind: 'event';
  readonly agent?: Entity;
  readonly predicate: Span;
  readonly object?: Span;
}

/* ---- writing abbreviations out --------------------------------------------------------- */

/** One abbreviation written out by `expandAbbreviations`: `from` in the input, `to` in the result. */
export interface Expansion {
  readonly from: Span;
  readonly to: { readonly start: number; readonly end: number };
  readonly abbreviation: Abbreviation;
}

/** A text with its abbreviations written out. */
export interface ExpandedText {
  readonly text: string;
  readonly edits: readonly Expansion[];
}
