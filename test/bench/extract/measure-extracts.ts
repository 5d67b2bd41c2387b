import { type DocumentForm, type ExtractDocument, type ExtractOf, liveRecords, loadManual, makeDocument, makeDocumentFile, makeExtract } from '#engine'
import type { ExtractFigures, ExtractMeasures } from './extract-text.ts'
import { otherMakers } from './other-makers.ts'

/** Measures in a process of its own, so that nothing that ran before is warm: `node measure-extracts.ts <runs>`; prints JSON. */
const runs = Number(process.argv[2] ?? 3)
const { edition } = loadManual('manual', 'editions/2.0')
const setting = { toolVersion: '0' }

const posts = liveRecords(edition, edition.registers.roles).map(({ id }) => ({ what: 'role', id }) as const)
/** The post with most to do: its extracts for one cohort are the longest of their kind. */
const busiest = posts.toSorted((a, b) => makeExtract(edition, b, setting).count - makeExtract(edition, a, setting).count)[0]
const cohorts = liveRecords(edition, edition.registers.cohorts).filter(({ kind }) => kind !== 'group')

const SETS: Readonly<Record<ExtractFigures['of'], readonly ExtractOf[]>> = {
  post: posts,
  'post and cohort': busiest === undefined ? [] : cohorts.map((cohort) => ({ ...busiest, cohort: cohort.id })),
  agency: liveRecords(edition, edition.registers.agencies).map(({ id }) => ({ what: 'agency', id })),
  chapter: edition.chapters.map(({ id }) => ({ what: 'chapter', id })),
  edition: [{ what: 'edition' }],
}
const FORMS: readonly DocumentForm[] = ['pdf', 'card', 'docx', 'xlsx', 'ics']

const documentsOf = (of: ExtractFigures['of']): ExtractDocument[] =>
  SETS[of].flatMap((one) => {
    const extract = makeExtract(edition, one, setting)
    return extract.count === 0 && one.what !== 'chapter' ? [] : [makeDocument(edition, extract)]
  })

interface Timed {
  readonly times: number[]
  readonly bytes: number
}

/** CPU milliseconds of each making, all threads, and the mean size. */
async function time(documents: readonly ExtractDocument[], make: (document: ExtractDocument) => Promise<Uint8Array> | Uint8Array): Promise<Timed> {
  const times: number[] = []
  let bytes = 0
  for (const document of documents) {
    for (let run = 0; run < runs; run += 1) {
      const before = process.cpuUsage()
      const made = await make(document)
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
      if (run === 0) bytes += made.length
    }
  }
  return { times, bytes: bytes / documents.length }
}

const others = otherMakers()
const figures: ExtractFigures[] = []
for (const of of Object.keys(SETS) as ExtractFigures['of'][]) {
  const documents = documentsOf(of)
  for (const form of FORMS) {
    if ((form === 'card' && !of.startsWith('post')) || (form === 'ics' && !of.startsWith('post') && of !== 'agency')) continue
    const { times, bytes } = await time(documents, (document) => makeDocumentFile(document, form))
    const other = of === 'post' ? others[form] : undefined
    const beside = other === undefined ? undefined : { name: other.name, ...(await time(documents, other.make)) }
    figures.push({ of, form, documents: documents.length, times, bytes, beside })
  }
}
const measures: ExtractMeasures = { figures, memory: process.resourceUsage().maxRSS * 1024 }
console.log(JSON.stringify(measures))
