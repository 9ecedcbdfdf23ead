/**
 * batch: many articles over worker threads (Node only). In: an iterable of texts or articles. Out: an async iterable of
 * their sheets, in order. Articles travel in chunks, so that messages between threads cost little; no more chunks are
 * read than the threads can take, so that a stream of any length needs the memory of a few.
 *
 * @module vietfacts/batch
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { checkOptions, optionError } from '../options.js';
import type { ExtractOptions } from '../types.js';
import type { Article, BatchResult, Chunk, ChunkResult, Item } from './messages.js';

export type { Article, BatchResult } from './messages.js';

/** The options of `extractFacts`, the threads, and a way to stop. */
export interface BatchOptions extends ExtractOptions {
  /** Worker threads. Default: the processors that Node may use. */
  threads?: number;
  /** Ends the work: the iterator throws the signal's reason. */
  signal?: AbortSignal;
}

/** A chunk is sent when it holds so many articles, or so many characters. */
const CHUNK_ARTICLES = 32;
const CHUNK_CHARACTERS = 100_000;
/** Chunks under way for each thread: one at work, one waiting. */
const CHUNKS_PER_THREAD = 2;

/**
 * Articles in, sheets out, in order. A bad item (no string, no `text`, a malformed `referenceDate`) yields an error record
 * and stops nothing; an error that the source throws is thrown after the results before it. Malformed options throw a
 * TypeError at the call. Leaving the loop early, or aborting, ends the threads.
 */
export function extractAll(articles: Iterable<string | Article> | AsyncIterable<string | Article>, options: BatchOptions = {}): AsyncIterable<BatchResult> {
  const { threads = availableParallelism(), signal, ...extractOptions } = checkOptions(options) as BatchOptions;
  if (!Number.isInteger(threads) || threads < 1) throw optionError('threads', threads, 'a whole number from 1');
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw optionError('signal', signal, 'an AbortSignal');
  if (!isIterable(articles)) throw optionError('articles', articles, 'an iterable or async iterable of strings or { id?, text, referenceDate? }');
  return { [Symbol.asyncIterator]: () => run(articles, extractOptions, threads, signal) };
}

function isIterable(value: unknown): boolean {
  if (typeof value === 'string' || value === null || typeof value !== 'object') return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

async function* run(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  options: ExtractOptions,
  threads: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchResult, void, undefined> {
  signal?.throwIfAborted();
  const pool = new Piscina<Chunk, ChunkResult>({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: options,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  });
  const chunks = readChunks(articles);
  const underWay: Promise<SentChunk>[] = [];
  let ended = false;
  try {
    for (;;) {
      while (!ended && underWay.length < threads * CHUNKS_PER_THREAD) {
        const next = await abortable(chunks.next(), signal);
        if (next.done) ended = true;
        else underWay.push(handled(send(pool, next.value, signal)));
      }
      const oldest = underWay.shift();
      if (!oldest) return;
      const { results, failure } = await abortable(oldest, signal);
      yield* results;
      if (failure) throw failure.error;
    }
  } finally {
    // a source that never answers must not hold the threads
    void Promise.resolve(chunks.return(undefined)).catch(() => undefined);
    await pool.destroy();
  }
}

/** A promise that is awaited later: its failure is no unhandled one until then. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The promise, or the signal's reason as soon as it aborts. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The error that ended the source after the items before it. */
interface SourceFailure {
  readonly error: unknown;
}

interface SourceChunk {
  /** Index of the first item. */
  readonly first: number;
  readonly items: Item[];
  readonly failure?: SourceFailure;
}

interface SentChunk {
  readonly results: BatchResult[];
  readonly failure?: SourceFailure | undefined;
}

async function* readChunks(articles: Iterable<string | Article> | AsyncIterable<string | Article>): AsyncGenerator<SourceChunk, void, undefined> {
  let items: Item[] = [];
  let characters = 0;
  let index = 0;
  try {
    for await (const article of articles) {
      const item = readItem(article);
      items.push(item);
      characters += 'text' in item ? item.text.length : 0;
      index++;
      if (items.length < CHUNK_ARTICLES && characters < CHUNK_CHARACTERS) continue;
      yield { first: index - items.length, items };
      items = [];
      characters = 0;
    }
  } catch (error) {
    yield { first: index - items.length, items, failure: { error } };
    return;
  }
  if (items.length > 0) yield { first: index - items.length, items };
}

/** What a source may hold instead of an article is anything. */
function readItem(article: unknown): Item {
  if (typeof article === 'string') return { text: article };
  if (typeof article !== 'object' || article === null) return { error: optionError('article', article, 'a string or { id?, text, referenceDate? }').message };
  const { id, text, referenceDate } = article as { id?: unknown; text?: unknown; referenceDate?: unknown };
  const named = typeof id === 'string' ? { id } : {};
  if (id !== undefined && typeof id !== 'string') return { error: optionError('article.id', id, 'a string').message };
  if (typeof text !== 'string') return { ...named, error: optionError('article.text', text, 'a string').message };
  if (referenceDate === undefined) return { ...named, text };
  if (typeof referenceDate !== 'string' && !(referenceDate instanceof Date)) {
    return { ...named, error: optionError('article.referenceDate', referenceDate, 'a day "YYYY-MM-DD", an ISO 8601 date-time, or a valid Date').message };
  }
  return { ...named, text, referenceDate };
}

async function send(pool: Piscina<Chunk, ChunkResult>, { first, items, failure }: SourceChunk, signal: AbortSignal | undefined): Promise<SentChunk> {
  let answers: ChunkResult;
  try {
    answers = items.length > 0 ? await pool.run(items, signal ? { signal } : {}) : [];
  } catch (error) {
    // a thread that died takes its chunk along, not the archive
    signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    answers = items.map(() => ({ error: message }));
  }
  const results = answers.map((answer, i): BatchResult => {
    const id = items[i]?.id;
    return { ...(id === undefined ? {} : { id }), index: first + i, ...answer };
  });
  return { results, failure };
}
