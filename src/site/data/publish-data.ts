import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { dataFiles } from './data-files.ts'
import { permanentFiles, TEMPLATE_ADDRESS } from './permanent-files.ts'

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  css: 'text/css',
  atom: 'application/atom+xml',
  xml: 'application/xml',
  svg: 'image/svg+xml',
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
        response.end(file.body())
      })
    },
    'astro:build:done': ({ dir, logger }) => {
      const folder = fileURLToPath(dir)
      const template = join(folder, TEMPLATE_ADDRESS)
      const files = [...dataFiles(), ...permanentFiles(readFileSync(join(template, 'index.html'), 'utf8'))]
      rmSync(template, { recursive: true })
      for (const needed of new Set(files.map(({ address }) => dirname(address)))) mkdirSync(join(folder, needed), { recursive: true })
      for (const { address, body } of files) writeFileSync(join(folder, address), body())
      logger.info(`${files.length} files`)
    },
  },
})
