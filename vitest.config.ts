import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['test/**/*.test.ts'], exclude: ['test/package/**'], testTimeout: 30_000 } },
      // the package as its users get it: packed, unpacked into an empty project, then required, imported and bundled
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], globalSetup: 'test/package/pack.ts', testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
