import { dutiesJson, extractToCsv, extractToJson, liveRecords, manualJson, readAsset, searchWords, sectionJson, sectionMarkdown } from '#engine'
import { extractOf } from '../extract-of.ts'
import { link, manualFolder, openManual } from '../manual.ts'
import { printStyles } from './print-styles.ts'
import { publishedSchemas } from './published-schemas.ts'
import { siteMap } from './site-map.ts'

/** A file of the site that is not a page. */
export interface DataFile {
  /** Its address, from the site’s root. */
  readonly address: string
  readonly body: () => string | Uint8Array
}

/** Every file of data that the site publishes: the manual, its sections, duties, extracts and images, and what machines ask for. */
export function dataFiles(): DataFile[] {
  const { edition } = openManual()
  const { config } = edition
  return [
    { address: '/manual.json', body: () => asJson(manualJson(edition)) },
    { address: '/duties.json', body: () => asJson(dutiesJson(edition)) },
    { address: '/search-words.json', body: () => JSON.stringify(searchWords(edition)) },
    { address: '/print.css', body: () => printStyles(edition) },
    { address: '/sitemap.xml', body: () => siteMap(edition) },
    { address: '/robots.txt', body: () => `User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap.xml', config.address).href}\n` },
    ...publishedSchemas(config.address),
    ...[...edition.sections.values()].flatMap((section): DataFile[] => [
      { address: link({ to: 'section-data', id: section.id, form: 'json' }), body: () => asJson(sectionJson(edition, section)) },
      { address: link({ to: 'section-data', id: section.id, form: 'md' }), body: () => sectionMarkdown(edition, section) },
    ]),
    ...liveRecords(edition, edition.registers.roles).flatMap(({ id }): DataFile[] => [
      { address: link({ to: 'extract', role: id, form: 'json' }), body: () => extractToJson(extractOf(id)) },
      { address: link({ to: 'extract', role: id, form: 'csv' }), body: () => extractToCsv(extractOf(id)) },
    ]),
    ...edition.assets
      .filter((asset) => asset.startsWith(`${edition.key}/figures/`))
      .map((asset): DataFile => ({ address: link({ to: 'figure', src: asset.slice(edition.key.length + 1) }), body: () => readAsset(manualFolder(), asset) })),
  ]
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 1)}\n`
