/**
 * Builds the site, asks every engine every query in a browser, and prints the figures as JSON. A process of its own, because
 * the other benches run to their end one after the other and a browser does not. SITE_BUILT names a site that was built before.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Page } from 'playwright-core'
import { type Edition, loadManual, openManualFolder, searchRecords } from '#engine'
import { registerAbout, registerTitle } from '../../../src/site/registers.ts'
import { buildSite } from '../../site/build-and-serve.ts'
import { openBrowser } from '../../site/open-browser.ts'
import { median } from '../median.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import type { BenchDocument, BenchEngine } from './engines/engine.ts'
import { scoreAnswers } from './judge-answers.ts'
import { type LabelledQuery, readQueries } from './read-queries.ts'
import { type EngineFigures, NAMES, type SearchFigures } from './search-text.ts'

/** Parts of the site that are not the edition at the front. */
const NOT_FRONT = /^(?:_astro|draft|edition|compare|id|on|changes|checks|consultation|site|schemas|search|404\.html)/
/** Queries whose bytes are counted, each as the first of a fresh reader; the median counts. */
const FIRST_QUERIES = ['recall', 'suspected breach of licence', 'what do I do when the tag raises an alert', 'RTO', 'safegaurding']

const [work = '.cache/bench/work'] = process.argv.slice(2)
const built = process.env['SITE_BUILT']
const site = built === undefined ? join(work, 'site') : resolve(built)
mkdirSync(work, { recursive: true })
if (built === undefined) await buildSite('manual', site)
const edition = editionAtFront()
const documents = documentsOf(edition)
writeFileSync(join(work, 'documents.json'), JSON.stringify(documents))
const pages = await indexPages()
const server = await startBenchServer({ site, work })
const queries = readQueries()
const engines: EngineFigures[] = []
for (const name of Object.keys(NAMES)) engines.push(await measureEngine(name, server))
const page = await measurePage(server)
server.stop()
const figures: SearchFigures = {
  queries: queries.length,
  aside: queries.filter(({ isAside }) => isAside).length,
  documents: documents.length,
  pages,
  page,
  engines,
}
console.log(JSON.stringify(figures))

function editionAtFront(): Edition {
  const { inForce } = openManualFolder('manual').manual.config
  return loadManual('manual', inForce === undefined ? 'draft' : `editions/${inForce}`).edition
}

/** Every record that ours finds, as one document with its names and its words. */
function documentsOf(of: Edition): BenchDocument[] {
  const records = searchRecords(of, { base: '/', about: (name) => ({ title: registerTitle(name), lists: registerAbout(name) }) })
  return records.map(({ id, url, title, parts }) => {
    const said = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
    return { id, url, title, names: said('alias').join(' '), text: said('heading', 'text', 'duty').join('\n') }
  })
}

/** The pages of the edition at the front, indexed by Pagefind with nothing set. Gives how many. */
async function indexPages(): Promise<number> {
  const { index } = await createIndex()
  if (index === undefined) throw new Error('Pagefind did not start.')
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !NOT_FRONT.test(file))
  for (const file of files) await index.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content: readFileSync(join(site, file), 'utf8') })
  await index.writeFiles({ outputPath: join(work, 'pagefind') })
  await close()
  return files.length
}

async function measureEngine(name: string, from: BenchServer): Promise<EngineFigures> {
  const bytes: number[] = []
  for (const query of FIRST_QUERIES) {
    const browser = await openBrowser()
    const fresh = await openEngine(await browser.newPage(), name, from)
    await askOne(fresh, query)
    bytes.push(from.sent().reduce((sum, sent) => sum + sent.bytes, 0))
    await browser.close()
  }
  const browser = await openBrowser()
  const open = await openEngine(await browser.newPage(), name, from)
  const answers = new Map<string, readonly string[]>()
  const times: number[] = []
  for (const { q } of queries) {
    const { found, time } = await askOne(open, q)
    answers.set(q, found.map(idOf))
    times.push(time)
  }
  await browser.close()
  from.sent()
  const of = (part: readonly LabelledQuery[]) => scoreAnswers(part, answers)
  return {
    name,
    tuned: of(queries.filter(({ isAside }) => !isAside)),
    aside: of(queries.filter(({ isAside }) => isAside)),
    all: of(queries),
    time: median(times),
    bytes: median(bytes),
  }
}

async function openEngine(page: Page, name: string, from: BenchServer): Promise<Page> {
  await page.goto(`${from.address}/-/page/${name}`)
  from.sent()
  await page.evaluate(async (module) => {
    const { engine } = (await import(module)) as { engine: BenchEngine }
    Object.assign(globalThis, { ask: await engine.open() })
  }, `/-/test/bench/search/engines/${name}.ts`)
  return page
}

/** Asks the engine of a page one query, and gives what it found with the milliseconds that took. */
function askOne(page: Page, query: string): Promise<{ found: readonly string[]; time: number }> {
  return page.evaluate(async (words) => {
    const { ask } = globalThis as unknown as { ask: (query: string) => Promise<readonly string[]> }
    const start = performance.now()
    const found = await ask(words)
    return { found, time: performance.now() - start }
  }, query)
}

/** What a result leads to, as the labels name it: Pagefind answers with pages. */
function idOf(found: string): string {
  if (!found.startsWith('/')) return found
  // Pagefind takes addresses to stand beside its own folder.
  const parts = found
    .replace(/^\/-\//, '/')
    .split('/')
    .filter((part) => part !== '')
  const [first = '', second = ''] = parts
  if (first === 'duties') return documents.find(({ id }) => id.toLowerCase() === second)?.id ?? second
  if (first === 'registers') return `register:${second}`
  if (['roles', 'cohorts', 'agencies', 'recommendations'].includes(first)) {
    return documents.find(({ id }) => id.toLowerCase() === `${first}:${second}`)?.id ?? `register:${first}`
  }
  return parts.length === 2 ? `${first}.${second}` : found
}

/** The search page as readers get it: bytes before a query, and from then until the first result is seen, with the time of that. */
async function measurePage(from: BenchServer): Promise<SearchFigures['page']> {
  const [before, after, times]: [number[], number[], number[]] = [[], [], []]
  for (const query of FIRST_QUERIES) {
    const browser = await openBrowser()
    const page = await browser.newPage()
    from.sent()
    await page.goto(`${from.address}/search/`, { waitUntil: 'networkidle' })
    before.push(from.sent().reduce((sum, sent) => sum + sent.bytes, 0))
    await page.locator('#q').fill(query)
    const start = performance.now()
    await page.keyboard.press('Enter')
    await page.locator('#results li').first().waitFor()
    times.push(performance.now() - start)
    await page.waitForLoadState('networkidle')
    after.push(from.sent().reduce((sum, sent) => sum + sent.bytes, 0))
    await browser.close()
  }
  return { before: median(before), first: median(after), time: median(times) }
}
