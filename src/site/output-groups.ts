import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparedPairs, consultedTexts } from '#engine'
import { audienceOfBuild, openManual } from './manual.ts'
import { otherEditions } from './other-editions.ts'
import { alarmsOf, answeredConsultations, placeOfResponse } from './responses.ts'
import { draftView, frontView } from './view.ts'

/** A part of the site that is the same in every build from the same sources. */
export interface OutputGroup {
  /** Its folder from the root of the site, as `places` and comparisons name it: `edition/1.0`, `compare/1.0..2.0`; empty for the edition at the front. */
  readonly place: string
  /** What stands in its folder and does not belong to it. */
  readonly except: ReadonlySet<string>
  /** Hash of all that its pages are made from. */
  readonly key: string
}

/** What stands beside the pages of the edition at the front: pages of the whole manual, and of other editions. */
const NOT_FRONT: ReadonlySet<string> = new Set([
  ...['_astro', 'draft', 'edition', 'compare', 'd', 'id', 'on', 'changes', 'checks', 'consultation', 'site', 'schemas'],
  ...['404.html', 'changes.atom', 'editions.json', 'lineage.json', 'icon.svg', 'robots.txt', 'sitemap.xml'],
  ...['offline.json', 'service-worker.js', 'serve.mjs', 'site.webmanifest', 'site.zip', 'icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'],
])
const NOTHING: ReadonlySet<string> = new Set()

/** The groups of a build: each published edition at its number and, if it is in force, at the front; and each comparison of two of them. */
export function outputGroups(): OutputGroup[] {
  const { manual } = openManual()
  const sources = createHash('sha256')
    .update(toolHash())
    .update(`\0${audienceOfBuild() ?? ''}\0`)
    .update(manual.document.text)
    .update(manual.lineage.document.text)
  for (const { recordHash } of manual.editions) sources.update(recordHash)
  const common = sources.digest('hex')
  const published = new Set(manual.editions.map(({ number }) => number))
  const places = [
    ...manual.editions.map(({ number }) => `edition/${number}`),
    ...comparedPairs(manual).flatMap(({ old, fresh }) => (published.has(old) && published.has(fresh) ? [`compare/${old}..${fresh}`] : [])),
  ]
  const keyOf = (...parts: string[]) =>
    createHash('sha256')
      .update([common, ...parts].join('\0'))
      .digest('hex')
  const groups = [...places.map((place) => ({ place, except: NOTHING, key: keyOf(place) })), ...responseGroups(keyOf)]
  return manual.config.inForce === undefined ? groups : [...groups, { place: '', except: NOT_FRONT, key: keyOf('', draftAsSeen()) }]
}

/** Responses to consultations: each by its own files, and by what it says of the draft. */
function responseGroups(keyOf: (...parts: string[]) => string): OutputGroup[] {
  return answeredConsultations().map((consultation) => {
    const { id, document, record, answers, log } = consultation
    const place = placeOfResponse(id)
    const own = [document.text, answers?.document.text ?? '', JSON.stringify([record, log])]
    const { manual } = openManual()
    // A response that is followed by the draft, and not by an edition, says what the draft says.
    const draft = manual.hasDraft ? (draftView() ?? frontView()).edition : undefined
    const { after } = consultedTexts(consultation, manual, draft?.data.edition ?? '0')
    const drafted = [after === 'draft' ? (draft?.digest ?? '') : '', JSON.stringify([...alarmsOf(consultation)]), draftAsSeen()]
    return { place, except: NOTHING, key: keyOf(place, ...own, ...drafted) }
  })
}

/** What the pages in force say of the draft: where it stands, which pages it has, and which of its sections say something else. */
function draftAsSeen(): string {
  const draft = draftView()
  if (draft === undefined) return ''
  const { data, sections, duties, chapters, registers } = draft.edition
  const front = frontView()
  const seen = [...front.edition.sections.values()].map((section) => otherEditions(front, section).filter(({ name }) => name.startsWith('Draft')))
  const ids = Object.values(registers).map(({ records }) => [...records.keys()])
  return JSON.stringify([
    data.edition,
    data.status,
    data.publishedOn,
    data.consultation,
    [...sections.keys()],
    [...duties.keys()],
    chapters.map(({ id }) => id),
    ids,
    seen,
  ])
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** Hash of the tool: its own files, and the versions of what it uses. */
export function toolHash(): string {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(`${path}\0`).update(readFileSync(join(PROJECT, path)))
  for (const folder of ['schemas', 'src']) {
    const entries = readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length))
    for (const file of files.sort()) add(file)
  }
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json']) add(file)
  return hash.digest('hex')
}
