// Your own abbreviations, words and names: node examples/your-own.mjs
import { createExtractor, extractFacts } from 'vietfacts';

const text = 'Sáng 3/5, HTX Sen Hồng bàn giao 40 máy bơm cho TTKN Đồng Tháp. Anh Tư Lúa, chủ vựa Ba Sao, mua 12 tấn sen tươi của HTX.';

const own = createExtractor({
  referenceDate: '2023-05-04',
  // they win over the text's and the dictionary's; null switches one off
  abbreviations: { TTKN: 'Trung tâm Khuyến nông' },
  // kept whole
  words: ['sen tươi'],
  gazetteer: [
    { name: 'Hợp tác xã Sen Hồng', type: 'ORG', id: 'shop:17', aliases: ['HTX Sen Hồng'] },
    { name: 'Tư Lúa', type: 'PER', id: 'farmer:4' },
  ],
});

const show = ({ entities, abbreviations }) => {
  for (const { text: surface, type, id } of entities) console.log(`  ${surface} ${type}${id ? ` ${id}` : ''}`);
  for (const { text: surface, expansion, source } of abbreviations) console.log(`  ${surface} = ${expansion} (${source})`);
};
console.log('as it is');
show(extractFacts(text, { referenceDate: '2023-05-04' }));
console.log('with your own');
show(own.extract(text));
