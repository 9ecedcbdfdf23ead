/**
 * Where facts go. In: a file name. Out: `save(rows)`, which stores each article once, however often it comes: the id is the key, and a
 * row that is there already stays. The same statements work in PostgreSQL (`TEXT`, `JSONB`, `ON CONFLICT (id) DO NOTHING`).
 */
import Database from 'libsql';

export function openStore(file) {
  const database = new Database(file);
  // several processes write to one file: readers do not wait, writers wait for each other
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 20000; PRAGMA synchronous = NORMAL;');
  database.exec(`
    CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, reference_date TEXT, facts INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS facts (
      article TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, fact TEXT NOT NULL,
      PRIMARY KEY (article, position)
    );
  `);
  const insertArticle = database.prepare('INSERT INTO articles (id, reference_date, facts) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
  const insertFact = database.prepare('INSERT INTO facts (article, position, kind, text, fact) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  // one transaction a job: an article is stored with all its facts or not at all
  const save = database.transaction((rows) => {
    for (const { id, sheet } of rows) {
      insertArticle.run(id, sheet.referenceDate, sheet.facts.length);
      for (const [position, fact] of sheet.facts.entries()) insertFact.run(id, position, fact.kind, fact.text, JSON.stringify(fact));
    }
  });
  return { save, close: () => database.close() };
}
