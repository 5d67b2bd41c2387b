import {
  citationOf,
  dutiesJson,
  type Edition,
  extractToCsv,
  extractToJson,
  liveRecords,
  manualJson,
  permanentAddress,
  readAsset,
  type Section,
  searchWords,
  sectionJson,
  sectionMarkdown,
} from '#engine'
import { extractOf } from '../extract-of.ts'
import { link, manualFolder, openManual } from '../manual.ts'
import { LATER_ROLES } from '../role-paths.ts'
import type { DataFile } from './data-file.ts'
import { printStyles } from './print-styles.ts'
import { publishedSchemas } from './published-schemas.ts'
import { siteMap } from './site-map.ts'

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
      { address: link({ to: 'section-data', id: section.id, form: 'md' }), body: () => sectionFile(edition, section) },
    ]),
    ...[...liveRecords(edition, edition.registers.roles), ...LATER_ROLES].flatMap(({ id }): DataFile[] => [
      { address: link({ to: 'extract', role: id, form: 'json' }), body: () => extractToJson(extractOf(id)) },
      { address: link({ to: 'extract', role: id, form: 'csv' }), body: () => extractToCsv(extractOf(id)) },
    ]),
    ...edition.assets
      .filter((asset) => asset.startsWith(`${edition.key}/figures/`))
      .map((asset): DataFile => ({ address: link({ to: 'figure', src: asset.slice(edition.key.length + 1) }), body: () => readAsset(manualFolder(), asset) })),
  ]
}

/** A section as Markdown, and under it what any copy takes along: how it is cited, where it stands, and the notice. */
function sectionFile(edition: Edition, section: Section): string {
  const { notice } = edition.config
  const cited = `${citationOf(edition, `section ${section.number}`)}, <${permanentAddress(edition, { to: 'section', id: section.id })}>`
  return `${[sectionMarkdown(edition, section).trimEnd(), '---', cited, ...(notice === undefined ? [] : [notice.banner])].join('\n\n')}\n`
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 1)}\n`
