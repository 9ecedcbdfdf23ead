/** The library's own terms in the page's two languages. In: a value such as `money`. Out: a word for it; unknown values as they are. */
import { language } from './strings.js';

const TERMS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  // kinds of figures
  count: ['số đếm', 'count'],
  money: ['tiền', 'money'],
  percent: ['phần trăm', 'percent'],
  measure: ['số đo', 'measure'],
  age: ['tuổi', 'age'],
  ratio: ['tỉ số', 'ratio'],
  score: ['tỉ số trận', 'score'],
  multiple: ['số lần gấp', 'multiple'],
  times: ['số lần', 'times'],
  rank: ['thứ hạng', 'rank'],
  // bounds
  approx: ['khoảng', 'about'],
  min: ['ít nhất', 'at least'],
  max: ['nhiều nhất', 'at most'],
  // types of times
  date: ['ngày', 'date'],
  time: ['giờ', 'time'],
  duration: ['khoảng thời gian', 'duration'],
  set: ['lặp lại', 'repeated'],
  // modifiers of times
  APPROX: ['khoảng', 'about'],
  START: ['đầu', 'beginning'],
  MID: ['giữa', 'middle'],
  END: ['cuối', 'end'],
  BEFORE: ['trước', 'before'],
  AFTER: ['sau', 'after'],
  ON_OR_BEFORE: ['chậm nhất', 'on or before'],
  ON_OR_AFTER: ['sớm nhất', 'on or after'],
  LESS_THAN: ['chưa đến', 'less than'],
  MORE_THAN: ['hơn', 'more than'],
  EQUAL_OR_LESS: ['nhiều nhất', 'at most'],
  EQUAL_OR_MORE: ['ít nhất', 'at least'],
  // contradictions
  WEEKDAY: ['thứ không khớp ngày', 'the weekday does not fit'],
  NO_SUCH_DAY: ['không có ngày này', 'no such day'],
  REVERSED: ['kết thúc trước khi bắt đầu', 'it ends before it begins'],
  // where a long form comes from
  document: ['chính văn bản', 'the text itself'],
  dictionary: ['từ điển', 'the dictionary'],
  none: ['không đâu', 'nowhere'],
  // places
  country: ['quốc gia', 'country'],
  region: ['vùng', 'region'],
  province: ['tỉnh, thành phố', 'province'],
  district: ['huyện, quận', 'district'],
  commune: ['xã, phường', 'commune'],
  street: ['đường', 'street'],
  water: ['sông, biển', 'water'],
  facility: ['công trình', 'facility'],
  other: ['khác', 'other'],
  // who still holds a position
  former: ['nguyên', 'former'],
  acting: ['quyền', 'acting'],
  elect: ['mới', 'elect'],
  // parts of a day
  TMO: ['sáng', 'morning'],
  TMI: ['trưa', 'noon'],
  TAF: ['chiều', 'afternoon'],
  TEV: ['tối', 'evening'],
  TNI: ['đêm', 'night'],
  TDT: ['ban ngày', 'daytime'],
};

export const term = (value: string): string => TERMS[value]?.[language() === 'vi' ? 0 : 1] ?? value;
