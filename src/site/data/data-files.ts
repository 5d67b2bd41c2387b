import {
  addressOf,
  citationOf,
  dutiesJson,
  editionsJson,
  lineageJson,
  manualJson,
  permanentAddress,
  readAsset,
  recommendationReport,
  type Section,
  sectionJson,
  sectionMarkdown,
} from '#engine'
import { summaryFiles } from '../change-log.ts'
import { blockFiles } from '../changed-blocks.ts'
import { copiesFile } from '../known-copies.ts'
import { manualFolder, openManual } from '../manual.ts'
import { shownDraft } from '../timeline.ts'
import { frontView, placesToBuild, type View, viewAt } from '../view.ts'
import { changeFeeds } from './change-feeds.ts'
import { comparisonFiles } from './comparison-files.ts'
import { consultationFiles } from './consultation-files.ts'
import type { DataFile } from './data-file.ts'
import { extractFiles } from './extract-files.ts'
import { installFiles } from './install-files.ts'
import { editionPrintStyles } from './print-styles.ts'
import { publishedSchemas } from './published-schemas.ts'
import { recommendationReportCsv } from './recommendation-report-csv.ts'
import { responseFiles } from './response-files.ts'
import { searchFiles } from './search-files.ts'
import { siteMap } from './site-map.ts'

/** Every file of data that the site publishes: what each edition has, and what machines ask of the whole. */
export const dataFiles = (): DataFile[] => [...siteFiles(frontView()), ...placesToBuild().flatMap((place) => editionFiles(viewAt(place))), ...comparisonFiles()]

function siteFiles({ edition }: View): DataFile[] {
  const { address } = edition.config
  return [
    { address: addressOf({ to: 'editions-data' }), body: () => asJson(editionsJson(openManual().manual, shownDraft())) },
    { address: addressOf({ to: 'lineage' }), body: () => asJson(lineageJson(openManual().manual)) },
    copiesFile(),
    ...installFiles(edition),
    ...changeFeeds(),
    ...summaryFiles(),
    ...blockFiles(),
    ...consultationFiles(),
    ...responseFiles(),
    { address: '/sitemap.xml', body: () => siteMap(edition) },
    { address: '/robots.txt', body: () => `User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap.xml', address).href}\n` },
    ...publishedSchemas(address),
  ]
}

/** The manual, its sections, duties, extracts and images in one edition, at its place. */
function editionFiles(view: View): DataFile[] {
  const { edition, base, link } = view
  return [
    { address: `${base}manual.json`, body: () => asJson(manualJson(edition)) },
    { address: `${base}duties.json`, body: () => asJson(dutiesJson(edition)) },
    { address: `${base}print.css`, body: () => editionPrintStyles(view) },
    { address: link({ to: 'recommendation-report', form: 'json' }), body: () => asJson(recommendationReport(edition)) },
    { address: link({ to: 'recommendation-report', form: 'csv' }), body: () => recommendationReportCsv(recommendationReport(edition)) },
    ...searchFiles(view),
    ...[...edition.sections.values()].flatMap((section): DataFile[] => [
      { address: link({ to: 'section-data', id: section.id, form: 'json' }), body: () => asJson(sectionJson(edition, section)) },
      { address: link({ to: 'section-data', id: section.id, form: 'md' }), body: () => sectionFile(view, section) },
    ]),
    ...extractFiles(view),
    ...edition.assets
      .filter((asset) => asset.startsWith(`${edition.key}/figures/`))
      .map((asset): DataFile => ({ address: link({ to: 'figure', src: asset.slice(edition.key.length + 1) }), body: () => readAsset(manualFolder(), asset) })),
  ]
}

/** A section as Markdown, and under it what any copy takes along: how it is cited, where it stands, and the notice. */
function sectionFile({ edition, base }: View, section: Section): string {
  const { notice } = edition.config
  const cited = `${citationOf(edition, `section ${section.number}`)}, <${permanentAddress(edition, { to: 'section', id: section.id })}>`
  return `${[sectionMarkdown(edition, section, { base }).trimEnd(), '---', cited, ...(notice === undefined ? [] : [notice.banner])].join('\n\n')}\n`
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 1)}\n`
