/**
 * Computes the Vietnamese calendar 1900–2199 and packs it into src/data/lunar.ts: `npx tsx training/lunar-table.ts`.
 *
 * The rules are those that Hồ Ngọc Đức published ("Thuật toán tính âm lịch", 2004): a month begins on the day, at UTC+7, in
 * which the new moon falls; the month that holds the winter solstice is the eleventh; where thirteen months begin from one
 * eleventh month to the next, the first of them without a major solar term repeats the number before it (tháng nhuận).
 * New moons after J. Meeus, Astronomical Algorithms (1998), chapter 49, with all its periodic terms; the Sun after
 * chapter 25 with the leading terms of VSOP87 that chapter's appendix lists; ΔT after F. Espenak and J. Meeus (2006).
 */
import { writeFileSync } from 'node:fs';

/** The lunar year 1899 holds the first weeks of 1900. */
const FIRST_YEAR = 1899;
const LAST_YEAR = 2199;
/** Hours east of Greenwich. */
const ZONE = 7;
/** Julian day of 1970-01-01T00:00Z. */
const UNIX_EPOCH = 2440587.5;

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const sin = (degrees: number): number => Math.sin(rad(degrees));

/** Terrestrial time minus universal time, in seconds, for a decimal year. */
function deltaT(year: number): number {
  const poly = (t: number, ...c: number[]): number => c.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  if (year < 1920) return poly(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
  if (year < 1941) return poly(year - 1920, 21.2, 0.84493, -0.0761, 0.0020936);
  if (year < 1961) return poly(year - 1950, 29.07, 0.407, -1 / 233, 1 / 2547);
  if (year < 1986) return poly(year - 1975, 45.45, 1.067, -1 / 260, -1 / 718);
  if (year < 2005) return poly(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
  if (year < 2050) return poly(year - 2000, 62.92, 0.32217, 0.005589);
  const parabola = -20 + 32 * ((year - 1820) / 100) ** 2;
  return year < 2150 ? parabola - 0.5628 * (2150 - year) : parabola;
}

const yearOfJulian = (julian: number): number => 2000 + (julian - 2451545) / 365.25;

/**
 * The new moon of July 1967 fell within seconds of midnight at UTC+7: the series below say 23:59:58 on the 7th, the full lunar
 * theory ELP/MPP02 (Chapront and Francou 2003) 00:00:03 on the 8th, which stands. No other of these 300 years is so near.
 */
const JULY_1967 = -402;
const JULY_1967_SECONDS = 5.5;

/** Julian day, universal time, of the new moon number k after that of 2000-01-06. */
export function newMoon(k: number): number {
  const T = k / 1236.85;
  const mean = 2451550.09766 + 29.530588861 * k + T * T * (0.00015437 + T * (-0.00000015 + 0.00000000073 * T));
  const E = 1 - T * (0.002516 + 0.0000074 * T);
  const M = 2.5534 + 29.1053567 * k - T * T * (0.0000014 + 0.00000011 * T);
  const N = 201.5643 + 385.81693528 * k + T * T * (0.0107582 + T * (0.00001238 - 0.000000058 * T));
  const F = 160.7108 + 390.67050284 * k - T * T * (0.0016118 + T * (0.00000227 - 0.000000011 * T));
  const node = 124.7746 - 1.56375588 * k + T * T * (0.0020672 + 0.00000215 * T);
  const sun =
    -0.4072 * sin(N) +
    0.17241 * E * sin(M) +
    0.01608 * sin(2 * N) +
    0.01039 * sin(2 * F) +
    0.00739 * E * sin(N - M) -
    0.00514 * E * sin(N + M) +
    0.00208 * E * E * sin(2 * M) -
    0.00111 * sin(N - 2 * F) -
    0.00057 * sin(N + 2 * F) +
    0.00056 * E * sin(2 * N + M) -
    0.00042 * sin(3 * N) +
    0.00042 * E * sin(M + 2 * F) +
    0.00038 * E * sin(M - 2 * F) -
    0.00024 * E * sin(2 * N - M) -
    0.00017 * sin(node) -
    0.00007 * sin(N + 2 * M) +
    0.00004 * sin(2 * N - 2 * F) +
    0.00004 * sin(3 * M) +
    0.00003 * sin(N + M - 2 * F) +
    0.00003 * sin(2 * N + 2 * F) -
    0.00003 * sin(N + M + 2 * F) +
    0.00003 * sin(N - M + 2 * F) -
    0.00002 * sin(N - M - 2 * F) -
    0.00002 * sin(3 * N + M) +
    0.00002 * sin(4 * N);
  const planets: readonly (readonly [number, number, number])[] = [
    [299.77, 0.107408, 325],
    [251.88, 0.016321, 165],
    [251.83, 26.651886, 164],
    [349.42, 36.412478, 126],
    [84.66, 18.206239, 110],
    [141.74, 53.303771, 62],
    [207.14, 2.453732, 60],
    [154.84, 7.30686, 56],
    [34.52, 27.261239, 47],
    [207.19, 0.121824, 42],
    [291.34, 1.844379, 40],
    [161.72, 24.198154, 37],
    [239.56, 25.513099, 35],
    [331.55, 3.592518, 23],
  ];
  let more = 0;
  for (const [i, [angle, rate, size]] of planets.entries()) more += size * sin(angle + rate * k - (i === 0 ? 0.009173 * T * T : 0));
  const dynamical = mean + sun + more * 1e-6;
  const correction = k === JULY_1967 ? JULY_1967_SECONDS : 0;
  return dynamical - (deltaT(yearOfJulian(dynamical)) - correction) / 86400;
}

/** Leading terms of the Earth's heliocentric longitude (VSOP87): size in 1e-8 rad, phase, rate in rad per thousand years. */
const L0: readonly (readonly [number, number, number])[] = [
  [175347046, 0, 0],
  [3341656, 4.6692568, 6283.07585],
  [34894, 4.6261, 12566.1517],
  [3497, 2.7441, 5753.3849],
  [3418, 2.8289, 3.5231],
  [3136, 3.6277, 77713.7715],
  [2676, 4.4181, 7860.4194],
  [2343, 6.1352, 3930.2097],
  [1324, 0.7425, 11506.7698],
  [1273, 2.0371, 529.691],
  [1199, 1.1096, 1577.3435],
  [990, 5.233, 5884.927],
  [902, 2.045, 26.298],
  [857, 3.508, 398.149],
  [780, 1.179, 5223.694],
  [753, 2.533, 5507.553],
  [505, 4.583, 18849.228],
  [492, 4.205, 775.523],
  [357, 2.92, 0.067],
  [317, 5.849, 11790.629],
  [284, 1.899, 796.298],
  [271, 0.315, 10977.079],
  [243, 0.345, 5486.778],
  [206, 4.806, 2544.314],
  [205, 1.869, 5573.143],
  [202, 2.458, 6069.777],
  [156, 0.833, 213.299],
  [132, 3.411, 2942.463],
  [126, 1.083, 20.775],
  [115, 0.645, 0.98],
  [103, 0.636, 4694.003],
  [102, 0.976, 15720.839],
  [102, 4.267, 7.114],
  [99, 6.21, 2146.165],
  [98, 0.681, 155.42],
  [86, 5.983, 161000.686],
  [85, 1.299, 6275.962],
  [85, 3.671, 71430.696],
  [80, 1.808, 17260.155],
  [79, 3.037, 12036.461],
  [75, 1.755, 5088.629],
  [74, 3.503, 3154.687],
  [74, 4.679, 801.821],
  [70, 0.833, 9437.763],
  [62, 3.978, 8827.39],
  [61, 1.818, 7084.897],
  [57, 2.784, 6286.599],
  [56, 4.387, 14143.495],
  [56, 3.47, 6279.553],
  [52, 0.189, 12139.554],
  [52, 1.333, 1748.016],
  [51, 0.283, 5856.478],
  [49, 0.487, 1194.447],
  [41, 5.368, 8429.241],
  [41, 2.398, 19651.048],
  [39, 6.168, 10447.388],
  [37, 6.041, 10213.286],
  [37, 2.57, 1059.382],
  [36, 1.709, 2352.866],
  [36, 1.776, 6812.767],
  [33, 0.593, 17789.846],
  [30, 0.443, 83996.847],
  [30, 2.74, 1349.867],
  [25, 3.165, 4690.48],
];
const L1: readonly (readonly [number, number, number])[] = [
  [628331966747, 0, 0],
  [206059, 2.678235, 6283.07585],
  [4303, 2.6351, 12566.1517],
  [425, 1.59, 3.523],
  [119, 5.796, 26.298],
  [109, 2.966, 1577.344],
  [93, 2.592, 18849.228],
  [72, 1.139, 529.691],
  [68, 1.875, 398.149],
  [67, 4.409, 5507.553],
  [59, 2.888, 5223.694],
  [56, 2.175, 155.42],
  [45, 0.398, 796.298],
  [36, 0.466, 775.523],
  [29, 2.647, 7.114],
  [21, 5.341, 0.98],
];
const L2: readonly (readonly [number, number, number])[] = [
  [52919, 0, 0],
  [8720, 1.0721, 6283.0758],
  [309, 0.867, 12566.152],
];
const L3: readonly (readonly [number, number, number])[] = [
  [289, 5.844, 6283.076],
  [35, 0, 0],
];
const L4 = -114;

/** Apparent longitude of the Sun in degrees, 0…360, at a Julian day of universal time. */
export function sunLongitude(julian: number): number {
  const t = (julian + deltaT(yearOfJulian(julian)) / 86400 - 2451545) / 365250;
  const series = (terms: readonly (readonly [number, number, number])[]): number =>
    terms.reduce((sum, [size, phase, rate]) => sum + size * Math.cos(phase + rate * t), 0);
  const earth = (series(L0) + t * (series(L1) + t * (series(L2) + t * (series(L3) + t * L4)))) * 1e-8;
  const T = 10 * t;
  const nutation =
    (-17.2 * sin(125.04452 - 1934.136261 * T) - 1.32 * sin(2 * (280.4665 + 36000.7698 * T)) - 0.23 * sin(2 * (218.3165 + 481267.8813 * T))) / 3600;
  // aberration over the distance of the Sun, and the change to the FK5 frame
  const distance = 1.00014 + 0.01671 * Math.cos(3.09846 + 6283.07585 * t);
  const apparent = (earth * 180) / Math.PI + 180 - 0.09033 / 3600 + nutation - 20.4898 / 3600 / distance;
  return ((apparent % 360) + 360) % 360;
}

/** Day number (0 is 1970-01-01) at UTC+7 of a Julian day of universal time. */
const localDay = (julian: number): number => Math.floor(julian - UNIX_EPOCH + ZONE / 24);
/** Julian day of the midnight with which a local day begins. */
const midnight = (day: number): number => day + UNIX_EPOCH - ZONE / 24;

/** Number of the last new moon that falls on or before a local day. */
function moonBefore(day: number): number {
  let k = Math.floor((midnight(day) - 2451550.1) / 29.530588853) + 1;
  while (localDay(newMoon(k)) > day) k--;
  return k;
}

/** Local day of the winter solstice. */
function solstice(year: number): number {
  let low = Date.UTC(year, 11, 15) / 86400e3;
  let high = low + 12;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (sunLongitude(midnight(mid)) < 270) low = mid;
    else high = mid;
  }
  return low;
}

interface LunarMonth {
  month: number;
  leap: boolean;
  start: number;
  length: number;
}

/** The months from the eleventh of the lunar year before `year` to the tenth of `year`, by the Gregorian year. */
function suite(year: number): LunarMonth[] {
  const first = moonBefore(solstice(year - 1));
  const next = moonBefore(solstice(year));
  const months: LunarMonth[] = [];
  let leapFound = next - first < 13;
  let month = 11;
  for (let k = first; k < next; k++) {
    const start = localDay(newMoon(k));
    const end = localDay(newMoon(k + 1));
    const sectors = [start, end].map((day) => Math.floor(sunLongitude(midnight(day)) / 30));
    const leap = !leapFound && k > first && sectors[0] === sectors[1];
    if (leap) leapFound = true;
    else if (k > first) month = (month % 12) + 1;
    months.push({ month, leap, start, length: end - start });
  }
  return months;
}

interface LunarYear {
  year: number;
  /** Day number of Tết. */
  start: number;
  /** Lengths of the twelve or thirteen months. */
  lengths: number[];
  /** The month that is repeated, or 0. */
  leap: number;
}

export function lunarYears(from = FIRST_YEAR, to = LAST_YEAR): LunarYear[] {
  const months: LunarMonth[] = [];
  for (let year = from; year <= to + 1; year++) months.push(...suite(year));
  const years: LunarYear[] = [];
  for (const month of months) {
    if (month.month === 1 && !month.leap) years.push({ year: from + years.length, start: month.start, lengths: [], leap: 0 });
    const year = years.at(-1);
    if (!year) continue;
    year.lengths.push(month.length);
    if (month.leap) year.leap = month.month;
  }
  return years.slice(0, to - from + 1);
}

/** Three characters of 6 bits a year: four bits for the repeated month, thirteen for the months of thirty days, first month first. */
function pack(years: readonly LunarYear[]): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return years
    .map(({ lengths, leap }) => {
      const bits = lengths.reduce((sum, length, i) => sum | ((length === 30 ? 1 : 0) << i), leap << 13);
      return [12, 6, 0].map((shift) => digits[(bits >> shift) & 63]).join('');
    })
    .join('');
}

if (process.argv[1]?.endsWith('lunar-table.ts')) {
  const years = lunarYears();
  for (const { year, lengths, leap } of years)
    if (lengths.some((length) => length !== 29 && length !== 30) || lengths.length !== (leap ? 13 : 12)) throw new Error(`lunar year ${year} is out of joint`);
  writeFileSync(
    new URL('../src/data/lunar.ts', import.meta.url),
    `/** Generated by training/lunar-table.ts: the lunar years ${FIRST_YEAR} to ${LAST_YEAR} at UTC+7, three characters a year; do not edit. */\n` +
      `export const FIRST_LUNAR_YEAR = ${FIRST_YEAR};\n/** Day number of the Tết of that year. */\nexport const FIRST_TET = ${years[0]?.start};\nexport const LUNAR_YEARS =\n  '${pack(years)}';\n`,
  );
  console.log(`${years.length} lunar years packed`);
}
