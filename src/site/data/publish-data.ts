import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { DataFile } from './data-file.ts'
import { dataFiles } from './data-files.ts'
import { forgetOldExtracts, storeCounts } from './extract-store.ts'
import { LINE_TEMPLATE_ADDRESS, lineFiles } from './line-files.ts'
import { permanentFiles, TEMPLATE_ADDRESS } from './permanent-files.ts'

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  css: 'text/css',
  atom: 'application/atom+xml',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
}

/**
 * Writes the files of data after a build, and serves them while authors preview. They are written straight to the disk and not
 * as Astro endpoints, because a route costs as much as a page and there are two files for each section.
 */
export const publishData = (): AstroIntegration => ({
  name: 'data',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const address = decodeURI((request.url ?? '').split('?')[0] ?? '')
        const file = /\.[a-z]+$/.test(address) ? dataFiles().find((candidate) => candidate.address === address) : undefined
        if (file === undefined) return next()
        response.setHeader('content-type', TYPES[address.slice(address.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8')
        Promise.resolve(file.body()).then((body) => response.end(body), next)
      })
    },
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir)
      const files = [...dataFiles(), ...permanentFiles(takeTemplate(folder, TEMPLATE_ADDRESS)), ...lineFiles(takeTemplate(folder, LINE_TEMPLATE_ADDRESS))]
      for (const needed of new Set(files.map(({ address }) => dirname(address)))) mkdirSync(join(folder, needed), { recursive: true })
      await writeAll(files, folder, sayProgress)
      forgetOldExtracts()
      const { made, kept } = storeCounts()
      logger.info(`${files.length} files; ${made} extracts made, ${kept} as an earlier build left them`)
    },
  },
})

/** A page that only serves as a template: its text, which is not published itself. */
function takeTemplate(folder: string, address: string): string {
  const text = readFileSync(join(folder, address, 'index.html'), 'utf8')
  rmSync(join(folder, address), { recursive: true })
  return text
}

/** How often a long wait says how far it is, in milliseconds. */
const EVERY = 500

/** A line on a terminal that is written over, and in the end wiped; nothing where output goes into a log. */
function sayProgress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words}`)
}

/** Writes every file; those that take time are all asked for at once, and written as they come. */
async function writeAll(files: readonly DataFile[], folder: string, say: (words: string) => void): Promise<void> {
  const slow: Promise<void>[] = []
  let done = 0
  for (const { address, body } of files) {
    const made = body()
    if (!(made instanceof Promise)) writeFileSync(join(folder, address), made)
    else
      slow.push(
        made.then((bytes) => {
          writeFileSync(join(folder, address), bytes)
          done += 1
        }),
      )
  }
  const teller = setInterval(() => say(`${done} of ${slow.length} extracts ...`), EVERY)
  await Promise.all(slow).finally(() => {
    clearInterval(teller)
    say('')
  })
}
