// An RSS feed into SQLite: node examples/feed/feed.mjs [feed.xml] [facts.db]
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import Database from 'libsql';
import { createExtractor } from 'vietfacts';

const [feed = new URL('feed.xml', import.meta.url), store = ':memory:'] = process.argv.slice(2);

const database = new Database(store);
database.exec(`
  CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, published TEXT NOT NULL, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS facts (
    article TEXT NOT NULL REFERENCES articles (id), kind TEXT NOT NULL, text TEXT NOT NULL,
    value REAL, unit TEXT, noun TEXT, day TEXT, json TEXT NOT NULL
  );
`);
// an item that is there already is left alone, so the feed may be read every ten minutes
const addArticle = database.prepare('INSERT INTO articles VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
const addFact = database.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
const add = database.transaction((id, published, sheet) => {
  if (addArticle.run(id, published, sheet.text).changes === 0) return;
  for (const fact of sheet.facts) {
    const { value, unit } = fact.quantity ?? {};
    const number = Array.isArray(value) ? value[0] : value;
    addFact.run(id, fact.kind, fact.text, number ?? null, unit ?? null, fact.noun?.text ?? null, fact.when?.from ?? null, JSON.stringify(fact));
  }
});

const extractor = createExtractor();
const { rss } = new XMLParser().parse(readFileSync(feed, 'utf8'));
for (const { guid, title, description, pubDate } of [rss.channel.item].flat()) {
  const published = new Date(pubDate);
  // a headline is a line of its own; `Chiều qua` is the afternoon before publication
  add(guid, published.toISOString(), extractor.extract(`${title}\n\n${description}`, { referenceDate: published }));
}

for (const { day, value, unit, noun } of database.prepare("SELECT * FROM facts WHERE kind = 'numeric' ORDER BY article, rowid").all()) {
  console.log([day ?? '', value, unit, noun ?? ''].join('\t'));
}
database.close();
