import { describe, expect, it } from 'vitest';
import { fromDayNumber, isoDay, toDayNumber } from '../../src/dates/calendar.js';
import { findDates } from '../../src/dates/index.js';
import { dayNumberToLunar, daysInLunarMonth, lunarToDayNumber } from '../../src/dates/lunar.js';

/**
 * The Tết of 1968–2100 (month and day) as printed in the tables of Hồ Ngọc Đức, "Âm lịch Việt Nam" (tables TK20, TK21, TK22
 * of his program, which calculates for UTC+7 from 1968 on).
 */
const TET_FROM_1968 =
  '129 216 206 127 215 203 123 211 131 218 207 128 216 205 125 213 202 121 209 129 217 206 127 215 204 123 210 131 219 207 128 216 205 124 ' +
  '212 201 122 209 129 217 207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 217 206 126 213 202 123 211 131 219 208 ' +
  '128 215 204 124 212 201 122 210 130 217 206 126 214 202 123 211 201 218 208 128 215 204 124 212 202 121 209 129 217 205 126 214 203 123 ' +
  '211 131 219 207 127 215 205 124 212 202 122 209 129 217 206 126 214 203 124 210 130 218 207 127 215 205 125 212 201 121 209';

describe('the Vietnamese calendar', () => {
  it('has every Tết of 1968–2100 on the day of the published tables', () => {
    const found = Array.from({ length: 133 }, (_, i) => isoDay(lunarToDayNumber(1968 + i, 1, 1) as number));
    const published = TET_FROM_1968.split(' ').map((code, i) => `${1968 + i}-0${code[0]}-${code.slice(1)}`);
    expect(found).toEqual(published);
  });

  it('parts from the Chinese calendar where the new moon falls between the two midnights', () => {
    // in China: 30 January 1968, 17 February 1969, 20 February 1985, 18 February 2007, 3 February 2030
    const tet = (year: number) => isoDay(lunarToDayNumber(year, 1, 1) as number);
    expect([1968, 1969, 1985, 2007, 2030].map(tet)).toEqual(['1968-01-29', '1969-02-16', '1985-01-21', '2007-02-17', '2030-02-02']);
  });

  it('converts every day of 1900–2199 there and back', () => {
    const wrong: string[] = [];
    let before = dayNumberToLunar(toDayNumber(1899, 12, 31));
    for (let day = toDayNumber(1900, 1, 1); day <= toDayNumber(2199, 12, 31); day++) {
      const lunar = dayNumberToLunar(day);
      const next = lunar && before && (lunar.day === before.day + 1 || (lunar.day === 1 && before.day >= 29));
      if (!lunar || !next || lunarToDayNumber(lunar.year, lunar.month, lunar.day, lunar.leap) !== day) wrong.push(isoDay(day));
      before = lunar;
    }
    expect(wrong).toEqual([]);
  });

  it('repeats a month in its leap years', () => {
    // 2023 nhuận tháng hai, 2025 nhuận tháng sáu, 1985 nhuận tháng hai
    expect(
      [
        [2023, 2],
        [2025, 6],
        [1985, 2],
      ].map(([year, month]) => daysInLunarMonth(year as number, month as number, true)),
    ).toEqual([29, 29, 30]);
    expect(daysInLunarMonth(2024, 2, true)).toBe(0);
    expect(dayNumberToLunar(toDayNumber(2025, 7, 25))).toEqual({ year: 2025, month: 6, day: 1, leap: true });
  });

  it('knows nothing outside its table', () => {
    expect(dayNumberToLunar(toDayNumber(1850, 1, 1))).toBeNull();
    expect(dayNumberToLunar(toDayNumber(2300, 1, 1))).toBeNull();
    expect(lunarToDayNumber(2024, 13, 1)).toBeNull();
    expect(lunarToDayNumber(2024, 1, 31)).toBeNull();
  });
});

describe('the Gregorian calendar', () => {
  it('counts days as the proleptic calendar of ISO 8601 does', () => {
    for (let day = -800_000; day <= 200_000; day += 997) {
      const { year, month, day: dayOfMonth } = fromDayNumber(day);
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, dayOfMonth);
      expect(date.getTime()).toBe(day * 86_400_000);
      expect(toDayNumber(year, month, dayOfMonth)).toBe(day);
    }
  });
});

const read = (text: string, referenceDate: string) => findDates(text, { referenceDate }).map(({ text: surface, value, lunar }) => [surface, value, lunar]);

describe('lunar dates in sentences', () => {
  it('gives their Gregorian day and says what was written', () => {
    expect(read('Cả họ về dự lễ giỗ ngày 10/3 âm lịch.', '2024-05-01')).toEqual([['ngày 10/3 âm lịch', '2024-04-18', { year: 2024, month: 3, day: 10 }]]);
    expect(read('Chợ phiên họp mùng 3 Tết Giáp Thìn.', '2024-05-01')).toEqual([['mùng 3 Tết Giáp Thìn', '2024-02-12', { year: 2024, month: 1, day: 3 }]]);
    expect(read('Gánh hát diễn rằm tháng Giêng.', '2025-03-01')).toEqual([['rằm tháng Giêng', '2025-02-12', { year: 2025, month: 1, day: 15 }]]);
  });
});
