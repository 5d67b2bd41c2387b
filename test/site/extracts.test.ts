import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { addressOf, dutySentence, extractForRole, liveRecords } from '#engine'
import { type RoleExtract, roleExtract } from '#schemas'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { runTool } from '../../src/cli/run-tool.ts'
import { version } from '../../src/cli/tool-version.ts'
import { runCli } from '../cli/run-cli.ts'
import { builtFiles, builtPages } from './built-files.ts'
import { readWords } from './read-tags.ts'
import { shown } from './shown-edition.ts'

const folder = inject('siteFolder')
const { registers, duties, lattice } = shown
/** Every post, with those that begin in a later edition. */
const posts = [...registers.roles.records.values()].filter(({ kind }) => kind === 'post').map(({ id }) => id)
const livePosts = liveRecords(shown, registers.roles)
  .filter(({ kind }) => kind === 'post')
  .map(({ id }) => id)
const cohorts = liveRecords(shown, registers.cohorts)

/** What an extract can be narrowed to: a person is in cohorts and overlays, and a group is only a name for several. */
const filters = cohorts.filter(({ kind }) => kind !== 'group').map(({ id }) => id)

const pages = builtPages(folder)
const readBuilt = (address: string): string => readFileSync(join(folder, address), 'utf8')
const readExtract = (role: string) => JSON.parse(readBuilt(addressOf({ to: 'extract', role, form: 'json' }))) as RoleExtract
const shownSentences = (html: string) => [...html.matchAll(/<p class="extract-line__sentence">(.*?)<\/p>/gs)].map(([, sentence = '']) => readWords(sentence))

/** The command line’s answer, made in this process. */
async function toldByTool(...args: readonly string[]): Promise<string> {
  let out = ''
  await runTool(args, {
    commands: COMMANDS,
    terminal: {
      print: (words) => {
        out += words
      },
      note: () => undefined,
      progress: () => undefined,
      paint: (_style, words) => words,
      colour: false,
      width: 80,
    },
    env: {},
    toolVersion: version,
  })
  return out
}

describe('an extract on the site', () => {
  test.each(posts)('is the command line’s, byte for byte: %s', async (role) => {
    expect(readBuilt(addressOf({ to: 'extract', role, form: 'json' }))).toBe(
      await toldByTool('extract', role, '--edition', shown.data.edition, '--format', 'json'),
    )
  })

  test('stands there for all 16 posts, and in the first edition for the one that begins later, which says so', () => {
    expect(posts).toHaveLength(16)
    expect(posts.filter((role) => !livePosts.includes(role))).toEqual([])
    const before = addressOf({ to: 'extract', role: 'intel-sharing-lead', form: 'json' }, '/edition/1.0/')
    expect((JSON.parse(readBuilt(before)) as RoleExtract).count).toBe(0)
  })

  test('is what a process of its own prints, as data and as a spreadsheet', async () => {
    const printed = await Promise.all(['json', 'csv'].map((format) => runCli(['extract', 'nm-officer', '--edition', shown.data.edition, '--format', format])))
    expect(printed.map(({ out }) => out)).toEqual([readBuilt('/roles/nm-officer/extract.json'), readBuilt('/roles/nm-officer/extract.csv')])
  })

  test('has the shape of the schema that the site publishes', () => {
    const published = z.fromJSONSchema(JSON.parse(readBuilt('/schemas/extract.json')) as Parameters<typeof z.fromJSONSchema>[0])
    const wrong = builtFiles(folder, 'extract.json')
      .filter((path) => path.startsWith('roles/'))
      .filter((path) => {
        const value: unknown = JSON.parse(readBuilt(path))
        return !published.safeParse(value).success || !roleExtract.safeParse(value).success
      })
    expect(wrong).toEqual([])
    expect(published.safeParse({ ...readExtract('nm-officer'), digest: 'none' }).success).toBe(false)
  })

  test('together with the others, it holds every duty', () => {
    const held = new Set(posts.flatMap((role) => readExtract(role).parts.flatMap((part) => part.duties.map((line) => line.id))))
    expect([...duties.keys()].filter((id) => !held.has(id))).toEqual([])
  })

  test('shows on its page the sentences of its data and no others, for every cohort and overlay too', () => {
    for (const role of posts) {
      for (const cohort of livePosts.includes(role) ? [undefined, ...filters] : [undefined]) {
        const { parts } = extractForRole(shown, role, { toolVersion: version, cohort })
        const sentences = parts.flatMap((part) => part.duties.map(({ sentence }) => sentence))
        expect(shownSentences(pages.get(addressOf({ to: 'extract', role, cohort })) ?? ''), `${role}, ${cohort ?? 'all'}`).toEqual(sentences)
      }
    }
  })

  test('for a cohort, says how many duties it leaves out, and names each', () => {
    for (const role of livePosts) {
      for (const cohort of filters) {
        const { leftOut, count } = extractForRole(shown, role, { toolVersion: version, cohort })
        const html = pages.get(addressOf({ to: 'extract', role, cohort })) ?? ''
        const all = readExtract(role).parts.flatMap((part) => part.duties.map(({ id }) => id))
        expect(count + leftOut.count, `${role}, ${cohort}`).toBe(readExtract(role).count)
        expect(
          all.filter((id) => !html.includes(addressOf({ to: 'duty', id }))),
          `${role}, ${cohort}`,
        ).toEqual([])
        if (leftOut.count > 0) expect(readWords(html), `${role}, ${cohort}`).toContain(`${leftOut.count} left out`)
      }
    }
  })
})

describe('what stands apart', () => {
  const requirements = [...registers.requirements.records.values()]
  const organisation = [...duties.values()].filter(({ scope }) => scope === 'organisation')
  const linksTo = (address: string, id: string) => pages.get(address)?.includes(`"${addressOf({ to: 'duty', id })}"`) === true

  test('no requirement on the person is in any extract', () => {
    expect(requirements.length).toBeGreaterThan(0)
    const files = [...builtFiles(folder, 'extract.json'), ...builtFiles(folder, 'extract.csv')].filter((path) => path.startsWith('roles/'))
    const inData = files.flatMap((path) => {
      const text = readBuilt(path).replaceAll('\\"', '"').replaceAll('""', '"')
      return requirements.filter(({ id, requirement }) => text.includes(`"${id}"`) || text.includes(requirement)).map(({ id }) => `${path}: ${id}`)
    })
    const onPages = posts.flatMap((role) =>
      [undefined, ...filters].flatMap((cohort) => {
        const address = addressOf({ to: 'extract', role, cohort })
        const words = readWords(pages.get(address) ?? '')
        return requirements.filter(({ requirement }) => words.includes(requirement)).map(({ id }) => `${address}: ${id}`)
      }),
    )
    expect([...inData, ...onPages]).toEqual([])
  })

  test('no duty on the organisation is on a page of a cohort, or printed in an extract for one', () => {
    expect(organisation.length).toBeGreaterThan(0)
    const onPages = cohorts.flatMap(({ id }) => {
      const address = addressOf({ to: 'record', register: 'cohorts', id })
      return organisation.filter((duty) => linksTo(address, duty.id)).map((duty) => `${address}: ${duty.id}`)
    })
    const inExtracts = livePosts.flatMap((role) =>
      filters.flatMap((cohort) => {
        const address = addressOf({ to: 'extract', role, cohort })
        const sentences = shownSentences(pages.get(address) ?? '').join('\n')
        return organisation.filter((duty) => sentences.includes(dutySentence(shown, duty).action)).map((duty) => `${address}: ${duty.id}`)
      }),
    )
    expect([...onPages, ...inExtracts]).toEqual([])
  })

  test('every duty about a person in a cohort is on its page', () => {
    const reaches = (named: readonly string[] | undefined, cohort: string) => named?.some((one) => lattice.isWithin(cohort, one)) === true
    const missing = cohorts
      .filter(({ kind }) => kind === 'cohort')
      .flatMap(({ id: cohort }) =>
        [...duties.values()]
          .filter(({ scope, cohorts: named, except }) => scope === 'case' && reaches(named, cohort) && !reaches(except, cohort))
          .filter(({ id }) => !linksTo(addressOf({ to: 'record', register: 'cohorts', id: cohort }), id))
          .map(({ id }) => `${cohort}: ${id}`),
      )
    expect(missing).toEqual([])
  })
})
