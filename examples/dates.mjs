// Dates with a reference: node examples/dates.mjs
import { findDates } from 'vietfacts/dates';

const text = 'Chiều qua, đoàn rời Huế; đến 15/6 sẽ tới Hà Nội. Lễ hội mở từ mùng 8 đến 12 tháng Giêng, cứ ba năm một lần.';

const show = (title, options) => {
  console.log(title);
  for (const { text: surface, value, from, to } of findDates(text, options)) {
    console.log(`  ${surface}: ${value}${from === undefined ? '' : ` (${from} … ${to})`}`);
  }
};

show('no reference: what it needs stays open', {});
show('published on 14/6/2021', { referenceDate: '2021-06-14' });
// a Date is an instant: it is read at Vietnam's time, UTC+07:00
show('published at 20:00 UTC, the 15th in Vietnam', { referenceDate: new Date('2021-06-14T20:00:00Z') });

// a text that has a dateline brings its own reference
for (const { text: surface, value } of findDates('Thứ ba, 15/06/2021\n\nHôm nay, cầu thông xe.')) console.log(`${surface} = ${value}`);
// what contradicts itself is told
for (const { text: surface, value, conflict } of findDates('Thứ hai, ngày 15/6/2021; ngày 31/2/2021')) console.log(`${surface} = ${value}, ${conflict}`);
