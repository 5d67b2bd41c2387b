import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDERS } from './builders/index.ts'
import { exportText } from './export-text.ts'
import { count } from './format-table.ts'
import { generateManual } from './generate-manual.ts'
import { versionsOf } from './install-site.ts'
import { type BuilderFigures, measureBuilder, middleOf } from './measure-builder.ts'
import { noteProgress } from './note-progress.ts'
import type { SiteFigures } from './site-figures.ts'
import { siteText } from './site-text.ts'

export interface SiteBench {
  readonly toolkit: string
  readonly work: string
  readonly sizes: readonly number[]
  readonly runs?: number | undefined
  /** Names of the builders that take part. */
  readonly only: readonly string[]
}

interface SiteResult {
  readonly text: string
  readonly figures: { readonly sites: readonly SiteFigures[]; readonly versions: Readonly<Record<string, string>> }
}

/** As in a real manual: three duties to five sections. */
const DUTIES_A_SECTION = 0.6

/** Builds the same text with every generator, one after the other, cold, warm and after an edit. */
export function benchSite({ toolkit, work, sizes, runs = 1, only }: SiteBench): SiteResult {
  const taking = BUILDERS.filter(({ name }) => only.includes(name)).map(({ name, ready }) => ({ name, ready: ready({ toolkit, work }) }))
  const sites = sizes.map((size) => {
    const place = { manual: join(work, `manual-${size}`), text: join(work, `text-${size}`), out: join(work, 'out') }
    const duties = Math.round(size * DUTIES_A_SECTION)
    generateManual(place.manual, { duties, sections: size })
    const { places, words } = exportText(place.manual, place.text)
    // Round by round through all of them, so that other work on the machine falls on all alike.
    const rounds = Array.from({ length: runs }, (_, round) =>
      taking.map(({ name, ready }) => {
        noteProgress(`${name}: ${count(size)} sections${runs === 1 ? '' : `, round ${round + 1} of ${runs}`}`)
        return measureBuilder(ready, place, places)
      }),
    )
    const builders = taking.map(({ name }, index) => [name, middleOf(rounds.map((round) => round[index] as BuilderFigures))] as const)
    for (const folder of [place.manual, place.text]) rmSync(folder, { recursive: true })
    return { sections: size, duties, words, builders: Object.fromEntries(builders) }
  })
  const versions = Object.assign({}, ...only.filter((name) => name !== 'ours').map(versionsOf)) as Record<string, string>
  return { text: siteText(sites, runs), figures: { sites, versions } }
}
