import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { addressOf, type Edition } from '#engine'
import { LIST_ADDRESS, sizeOf } from '../offline/offline-list.ts'
import { frontView } from '../view.ts'
import { archiveReadMe } from './archive-read-me.ts'
import { isOffered, listedFile, makeOfflineList } from './offline-list.ts'
import { type Archive, fillOfflinePage } from './offline-page.ts'
import { writeArchive } from './write-archive.ts'

const PAGE = `${addressOf({ to: 'site-page', id: 'offline' }).slice(1)}index.html`
const LIST = LIST_ADDRESS.slice(1)
const ARCHIVE = 'site.zip'
const SERVER = 'serve.mjs'
const SERVER_SOURCE = fileURLToPath(new URL('../../archive/serve.mjs', import.meta.url))

/**
 * Lists what devices keep to read offline, once every other file is there, and with `archive` puts the whole site into one file
 * that its own small server opens. The page about it is filled in last, as it says how large both are.
 */
export const publishOffline = ({ archive }: { archive: boolean }): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const folder = fileURLToPath(dir)
      const { edition } = frontView()
      writeFileSync(join(folder, SERVER), readFileSync(SERVER_SOURCE))
      const paths = pathsIn(folder)
      const finish = finisher(folder, { edition, paths })
      if (!archive) return writeAll(folder, finish('none'))
      const instead = new Map([...finish('inside'), ['READ-ME.txt', archiveReadMe(edition.config)]])
      const made = writeArchive(join(folder, ARCHIVE), folder, { paths, instead })
      logger.info(`${ARCHIVE}: ${paths.length} files, ${made.bytes} bytes`)
      return writeAll(folder, finish(made))
    },
  },
})

/** The page and the list as they are with an archive, or without one, or inside it. */
function finisher(folder: string, { edition, paths }: { edition: Edition; paths: readonly string[] }): (archive: Archive) => ReadonlyMap<string, string> {
  const files = new Map(paths.filter(isOffered).map((path) => [path, listedFile(readFileSync(join(folder, path)))]))
  const { text, more } = makeOfflineList(files, edition)
  const sizes = { text: sizeOf(Object.values(text)), more: sizeOf(Object.values(more)) }
  const page = readFileSync(join(folder, PAGE), 'utf8')
  return (archive) => {
    const filled = fillOfflinePage(page, { ...sizes, archive })
    const list = makeOfflineList(new Map(files).set(PAGE, listedFile(filled)), edition)
    return new Map([
      [PAGE, filled],
      [LIST, JSON.stringify(list)],
    ])
  }
}

const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== ARCHIVE && path !== LIST)
    .sort()

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, words] of files) writeFileSync(join(folder, path), words)
}
