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
          // One build, one server and one browser serve every file, so the files run in turn in one process.
          isolate: false,
          fileParallelism: false,
          // Pages are judged two at a time: each runs in a process of the browser's own.
          maxConcurrency: 2,
          // After the others: a browser needs a core to itself to answer in time.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
