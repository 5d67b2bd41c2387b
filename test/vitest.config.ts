import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          // A file a core: the tests wait for nothing but the processor.
          maxWorkers: '100%',
          // Files of one process share what they import, which is two fifths of the work: no module keeps what a test changes.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/bench/sites/**', 'test/cases/**'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['./test/site/serve-built-site.ts'],
          // One build and one server serve every file, and one browser those of a process.
          isolate: false,
          maxWorkers: '100%',
          // Pages are judged two at a time: each runs in a process of the browser's own.
          maxConcurrency: 2,
          // After the others: a browser needs a core to itself to answer in time.
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
