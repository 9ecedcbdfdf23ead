/**
 * The forms of a time expression, as patterns (their language: pattern.ts). In: nothing. Out: patterns by name; a pattern uses
 * those above it. Each form has its surfaces in a comment; of several that fit a unit the longest counts.
 */
import { after, compile, define } from './language.js';
import { type Pattern, test } from './pattern.js';

define('AfterNamely', after('nhằm|nhằm ngày|tức|tức ngày|tức là'));
// bán hàng ngày, mặt hàng năm: goods
define('AfterGoods', after('mặt|bán|mua|cửa|khách|giao|nhà|xe|đơn|gian|đặt|ngân|lô|kho|hãng|sau|suốt|cả|dài|dành'));
define('AfterIncome', after('doanh|nguồn|tổng|mức|khoản|số|thực|phí|dự|đã|được'));

/** 2010 - 2015: the second year is later, by less than 500 years. */
define(
  'Rising',
  test(({ log, size }) => {
    const years = Number(log[size - 1]) - Number(log[size - 5]);
    return years > 0 && years < 500;
  }),
);

const FORMS: Readonly<Record<string, string>> = {
  // tháng 3 tới tháng 5, trước khi cưới: no shift
  NoShift:
    'tới {Number|ngày|tháng|năm|thứ|quý|cuối|đầu|giữa|hết|nay|tận|mùng|chủ|tuần|hôm|sáng|chiều|tối|đêm|trưa|lúc|nửa|khi|một|hai|ba|bốn|mười}' +
    '|{trước|sau} {khi|đó|ấy|ngày|tết|lễ|lúc|thời|trận|kỳ}',

  /* ---- years ---- */

  // Giáp Thìn, Ất Tỵ
  Cycle: '@stem @branch',
  // 2016-17, 2017/18, 2010-2015, 2016 đến 2020
  YearRun: '%Y~/n | %Y~Y | %Y~n | %Y {-|đến|tới} [năm] <to> %Y Rising <to=0>',
  // sang năm, năm nay, năm ngoái, năm sau đó, năm nay (2017); năm Giáp Thìn, năm 2021, năm 541, năm 179 TCN, năm 75
  YearOne:
    'sang năm <Y=1> !{Number|Title|mới|học|thứ|sau|tới|nay}|năm {&{trước|sau|liền trước|tiếp theo|kế tiếp|liền kề} @shift:Y <yearAnchor=near>|@shift:Y} [{đó|ấy|này đó} <yearAnchor=story>] [( %Y )]' +
    '|{năm|các năm|hai năm|hai năm học} {Cycle [%Y]|%A {tcn|trước công nguyên|trước tây lịch|tr cn} <bce>|%A {scn|sau công nguyên|công nguyên}|%V !tuổi|%S !tuổi}',
  Year: 'YearOne | {năm|các năm|hai năm|hai năm học} {%Y~/n|%Y~Y|%Y~n}',
  YearNamed: 'năm {%Y|@shift:Y}',
  // tháng 10 cùng năm, Tết Giáp Thìn 2024, tháng 3 2021
  TrailingYear: 'cùng năm <yearShift=0> <yearAnchor=story> | &Title Cycle [%Y] | %Y',
  ThisYear: 'năm <Y=0>',
  // nhiệm kỳ 2010-2015, giai đoạn từ năm 2016 đến 2020, vụ đông xuân 2020-2021, mùa giải 2017
  Period:
    '{năm học [mới]|niên {khóa|độ|vụ}|nhiệm {kỳ|kì}|giai đoạn|thời {kỳ|kì}|khóa|mùa [giải|bóng]|vụ [mùa]|[vụ] {đông xuân|hè thu}|vụ thu đông|chu kỳ|[khoảng] thời gian' +
    '|năm {tài chính|tài khóa|mới|apec}|tài khóa} {[từ] [năm] YearRun|%Y}',
  // thế kỷ 20, thế kỷ thứ XII, thế kỷ XI-XIII, thế kỷ 3 TCN, thế kỷ trước
  Century: '{thế {kỷ|kỉ}|tk} {@shift:H|[thứ] {%C~C|{^C|#C} [{tcn|trước công nguyên} <bce>|- <to> {^C|#C} <to=0>]}}',
  // thập niên 1990, những năm 1960, thập kỷ 80 của thế kỷ trước, thập niên đầu tiên của thế kỷ 21
  Decade:
    '{thập {niên|kỷ|kỉ}|những năm [thập niên]|{các|những} thập niên} {%X [- <to> %X <to=0>]|#x [[của] Century|- <to> %x <to=0>]|{đầu tiên|đầu} <decade=0> <shortYear> [của] Century}',

  /* ---- months and parts of a year ---- */

  // tháng 4, tháng tư, tháng Giêng, tháng 4/2021, tháng 6 nhuận; the names of months after `tháng`
  MonthName: '{@moon|%M*Y|%M|#M} [nhuận <lunar> <leap>]',
  // tháng trước, tháng 6 tới, tháng 3-5/2021; tháng năm is May only before a year or with a capital
  Month: 'tháng {@shift:M|!{thứ|&Lower năm !năm} {%M*Y|%M~M|%M~M*Y|{@moon|%M|#M !{tuổi|một}} [nhuận <lunar> <leap>] [@shift:direction]}}',
  // quý I, quý 3/2028, quý IV-2016, quý I-II/2021, quý trước
  QuarterName: '%q | ^q | &Lower #q',
  Quarter: '{quý|quí} {@shift:Q|%q*Y|QuarterName {/|-|.} %Y|QuarterName [- <to> QuarterName [{/|-|.} %Y] <to=0>]}',
  // nửa đầu năm, nửa cuối của năm, nửa cuối 2017
  Half: '{nửa đầu [của] <division=H1>|nửa {cuối [của]|sau|còn lại của} <division=H2>} &{năm|%Y}',
  // mùa hè năm 2019, mùa thu này, hè 2015, xuân Giáp Thìn; not doanh thu 2015
  Season:
    '!AfterIncome [mùa|tiết] @season:division &{%Y|&Title Cycle} | {mùa|tiết} @season:division &năm | !Upper {{mùa|tiết} @season:division|hè <division=SU>} @shift:direction' +
    '| hè <division=SU> &năm',
  // tuần trước, cuối tuần, cuối tuần này, đầu tuần tới
  WeekShift: '@shift:W | <W=0>',
  Week: '{tuần [lễ] @shift:W|{[ngày|những ngày|dịp] cuối tuần <weekend>|đầu tuần <modifier=START>|giữa tuần <modifier=MID>} WeekShift}',

  /* ---- days ---- */

  Lunar: 'âm lịch|al|âl|lịch âm',
  // 10/4/2021, 2021-04-10, 3/9/91, 3-7/2, 1/2-31/3, 3/7/1957-3/7/2017, 17-18-2
  DayFigures: '%D*M*Y|%Y*M*D|%D/M/y|%d*M*y|%D~D+M|%D~D+M+Y|%D*M~D*M|%D*M~D*M*Y|%D*M*Y~D*M*Y|%D~E-M',
  // 2/3, 3-7: also a fraction, a score
  Doubtful: '%D*M|%D~D',
  // 4/2021, 10/2016-3/2017, 3-5/2021
  Figures: 'DayFigures|%M*Y|%M~M+Y|%M*Y~M*Y|%Y~Y|%Y~n',
  OfMonth: 'tháng MonthName',
  NoDay: 'lần|bữa|buổi|tiếng|giờ|ca|viên|người|vụ|đôi|đồng|triệu|nghìn|ngàn|con|cái|nắng|công|%',
  // ngày 10 tháng 4, ngày 10/4, hôm 28/5, ngày mười tháng tư, ngày 5 tháng trước, mùng 3, rằm tháng 8, ngày 9-13/4, 17 tháng Chạp, 14 âm lịch
  Cue: '[các|những] ngày|[ngày] hôm',
  Ten: 'mùng|mồng',
  Date:
    '[Cue] [Ten] rằm <day=15> <lunar> [OfMonth|tháng @shift:monthShift]' +
    '|{Cue [Ten]|Ten} {Figures|Doubtful|%D~D {OfMonth|tháng @shift:monthShift}}' +
    '|Cue {#D {OfMonth|tháng @shift:monthShift}|%D !NoDay}' +
    '|[AfterNamely <lunar>] [Cue] Ten #T {OfMonth|tháng @shift:monthShift|<lunar>}' +
    '|%D !{tháng YearNamed} OfMonth|%D Lunar <lunar>',
  // hôm nay, ngày mai, cùng ngày, hôm sau
  NamedDay: '@day:D|@story:S',
  // sáng, rạng sáng, chiều tối; sáng nay, đêm qua, rạng sáng mai
  Part: '!{sớm !@day:D !@partday:D} @part [!{Title|@day:D|@story:S} @partday:D]',
  // thứ hai, thứ 7, chủ nhật, CN, thứ sáu tới, hôm thứ Ba vừa qua
  Weekday: '[hôm|các ngày] {@weekday|&Upper cn <weekday=7>|thứ #w} [!{{trước|sau} !Lower} @shift:direction]',
  Feast: '@feast',
  Tet: '@feast=lunar:1/1',

  /* ---- clocks ---- */

  // giờ Hà Nội, (giờ Việt Nam), GMT, GMT+7, giờ GMT
  ZoneName: '{giờ|múi giờ|theo giờ} @zone|[giờ|múi giờ|theo giờ] {gmt|utc} <zone=+00:00> [+ %u|- %v]',
  Zone: 'ZoneName|( ZoneName )',
  // 8h, 20g15; 500g is a weight
  HourSign: '%h {h !{đồng hồ}|~ g &{~ Number|@part}}',
  HourWord: '#h giờ !{đồng hồ}',
  Minute: 'phút|p|ph|m',
  // 8 giờ rưỡi, 8h30', 8 giờ 30 phút, 2h 5 phút 7 giây, 8h30-9h, 17h30-22h30
  Minutes: "{rưỡi|rưởi} <minute=30>|~ %m~h {h|giờ} [<to> ~ %m <to=0>]|{#m Minute|%m ~ '} [#s {giây|s} <weak>|#s {'|\"} [~ ']]|~ %m|%k !Number",
  Less: 'kém #l [Minute]',
  // 10:30, 10:30:15, 10:30-11:45, 13-14h, 15 giờ kém 10
  SureClock: '{%h:k|%h:k:c|%h:k~h:k} [Zone]|%h~h h !{~ Number}|HourSign [Minutes|Less] [Zone]|HourWord {Less [Zone]|[Minutes] Zone}',
  Clock: '{%h:k|%h:k:c|%h:k~h:k} [Zone]|%h~h h !{~ Number}|HourSign [Minutes|Less] [Zone]|HourWord {Less [Zone]|[Minutes] {Zone|<weak>}}',

  /* ---- parts of a period, points ---- */

  // đầu tháng 6, giữa năm 2020, cuối năm, hồi đầu năm nay, nửa đầu tháng 4, những ngày cuối tháng 10
  Modified:
    '!{Week|Half|@part} [hồi|khoảng|dịp|ngay|gần|những {ngày|tháng|năm}]' +
    '{{đầu|thượng tuần|nửa đầu} <modifier=START>|{giữa|trung tuần} <modifier=MID>|{cuối|hạ tuần|nửa {cuối|sau}} <modifier=END>}' +
    '{Month|Decade|Century|Year|Quarter|Season|năm !học <Y=0>|tháng <m=0>|YearRun}',
  // 28 Tết, 30 Tết
  TetDay: '%P Tet',
  // one form alone; others join it (point.ts)
  First: 'Modified|Clock|Date|Figures|Doubtful <bare>|YearRun|%Y <bare>|NamedDay|Period|Week|Season|Part|Year|Decade|Month|Quarter|Half|Century|Weekday|Feast',

  /* ---- sets and minutes ---- */

  // hằng ngày, hàng tuần, hằng đêm, hàng năm
  Regular: '!AfterGoods {hằng|hàng} {{ngày|đêm} <every=D>|tuần <every=W>|tháng <every=M>|quý <every=Q>|năm <every=Y>} !{Number|trời|liền}',
  Often: 'lần {/|một|mỗi|trong một|hằng|hàng} @unit:every !{một|khác|mới}',
  // phút 78, phút thứ 20, 90+3
  MatchMinute: '%z [+ %e]',
};

for (const [name, text] of Object.entries(FORMS)) define(name, compile(text));

/** A form by its name. */
export const form = (name: string): Pattern => compile(name);
