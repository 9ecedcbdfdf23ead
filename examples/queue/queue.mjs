/** The queue that producers and workers share. In: REDIS_URL. Articles travel in jobs of a few, so that Redis is asked less often. */
import { Redis } from 'ioredis';

export const QUEUE = 'articles';

/** A connection that waits for Redis to come back, however long it is away. */
export function connect() {
  const redis = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', {
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => Math.min(100 * tries, 2000),
  });
  redis.on('error', (error) => console.error(`redis: ${error.code ?? error.message}`));
  return redis;
}
