/** A progress bar on standard error with rate and time left, on a terminal; nothing elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** Articles done, and bytes of the input read so far. */
  update(articles: number, bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** `totalBytes` is 0 where it is unknown: then the bar counts articles without an end. */
export function startProgress(totalBytes: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return SILENT;
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    format: totalBytes > 0 ? '{bar} {percentage}% | {articles} articles | {rate}/s | {eta_formatted} left' : '{articles} articles | {rate}/s',
    hideCursor: true,
    etaBuffer: 200,
  });
  bar.start(Math.max(1, totalBytes), 0, { articles: 0, rate: 0 });
  return {
    update(articles, bytes) {
      const seconds = (performance.now() - started) / 1000;
      bar.update(Math.min(bytes, Math.max(1, totalBytes)), { articles, rate: Math.round(articles / Math.max(seconds, 0.001)) });
    },
    stop: () => bar.stop(),
  };
}
