/**
 * The files beside the project (`../shared`): articles and corpora that are read where they stand and never copied.
 * Tests that need them say aloud that they are skipped where they are not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';

const SHARED = new URL('../../shared/', import.meta.url);

export const readShared = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8');

/** A describe block that is skipped, and says so, where a file of `../shared` is missing. */
export function describeWithShared(path: string, name: string, body: () => void): void {
  const isThere = existsSync(new URL(path, SHARED));
  if (!isThere) console.warn(`SKIPPED: ${name}: there is no ../shared/${path} beside the project`);
  describe.skipIf(!isThere)(name, body);
}
