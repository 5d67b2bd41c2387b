import { type DocumentForm, type ExtractOf, liveRecords, loadManual, makeDocument, makeDocumentFile, makeExtract } from '#engine'
import type { ExtractFigures } from './extract-text.ts'

/** Measures in a process of its own, so that nothing that ran before is warm: `node measure-extracts.ts <runs>`; prints JSON. */
const runs = Number(process.argv[2] ?? 3)
const { edition } = loadManual('manual', 'editions/2.0')

const posts = liveRecords(edition, edition.registers.roles).map(({ id }): ExtractOf => ({ what: 'role', id }))
/** The post with most to do: its extracts for one cohort are the longest of their kind. */
const busiest = posts.toSorted((a, b) => countOf(b) - countOf(a))[0]

const SETS: Readonly<Record<ExtractFigures['of'], readonly ExtractOf[]>> = {
  post: posts,
  'post and cohort': liveRecords(edition, edition.registers.cohorts)
    .filter(({ kind }) => kind !== 'group')
    .map((cohort): ExtractOf => ({ what: 'role', id: busiest !== undefined && 'id' in busiest ? busiest.id : '', cohort: cohort.id })),
  agency: liveRecords(edition, edition.registers.agencies).map(({ id }) => ({ what: 'agency', id })),
  chapter: edition.chapters.map(({ id }) => ({ what: 'chapter', id })),
  edition: [{ what: 'edition' }],
}

function countOf(of: ExtractOf): number {
  return makeExtract(edition, of, { toolVersion: '0' }).count
}
const FORMS: readonly DocumentForm[] = ['pdf', 'card', 'docx', 'xlsx', 'ics']

const figures: ExtractFigures[] = []
for (const of of Object.keys(SETS) as ExtractFigures['of'][]) {
  const documents = SETS[of]
    .map((one) => makeExtract(edition, one, { toolVersion: '0' }))
    .filter(({ count }) => count > 0)
    .map((extract) => makeDocument(edition, extract))
  for (const form of FORMS) {
    if ((form === 'card' || form === 'ics') && !of.startsWith('post')) continue
    const times: number[] = []
    let bytes = 0
    for (const document of documents) {
      for (let run = 0; run < runs; run += 1) {
        const before = process.cpuUsage()
        const made = await makeDocumentFile(document, form)
        const { user, system } = process.cpuUsage(before)
        times.push((user + system) / 1000)
        if (run === 0) bytes += made.length
      }
    }
    figures.push({ of, form, documents: documents.length, times, bytes: bytes / documents.length })
  }
}
console.log(JSON.stringify(figures))
