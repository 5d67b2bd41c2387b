import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textsInside } from '../../src/cli/leaks/texts-inside.ts'
import { moveComment } from '../../src/intake/desk/move-comments.ts'
import { type Invited, invite } from '../../src/intake/index.ts'
import { Refusal } from '../../src/intake/store/write-batch.ts'
import { submitComments } from '../../src/intake/submit-comments.ts'
import { runInside } from '../cli/run-inside.ts'
import { newUuid } from '../intake/made-up.ts'
import { XSS } from '../intake/refuse-active.ts'
import { buildSite } from './build-and-serve.ts'
import { builtFiles, builtPages } from './built-files.ts'
import { type ServedSmall, serveSmall } from './serve-small.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

/** Words that stand nowhere else, one for each reason for which they may not be published. */
const SECRETS = {
  'a name without consent': 'Wilhelmina Quagga',
  'an email address': 'quagga.unfindable@example.org',
  'an organisation without consent': 'Quagga Keepers',
  'words without consent': 'quaggawords',
  'words that are redacted': 'quaggaredacted',
  'words that are withheld': 'quaggawithheld',
  'words that were withdrawn': 'quaggawithdrawn',
  'words that were replaced': 'quaggareplaced',
  'why a comment was withdrawn': 'quaggareason',
  'what was held against an answer': 'quaggadispute',
  'a note for staff': 'quagganote',
  'why an answer was sent back': 'quaggareturned',
} as const
/** What may be published, by consent: it shows that what is looked for would be found. */
const SHOWN = ['Adelaide Okapi', 'Okapi Friends', 'okapiwords', 'okapiproposed', 'okapianswer'] as const
const NASTY = `${XSS.join(' ')} \u202Eokapi`

let served: ServedSmall
const refs: string[] = []
beforeAll(async () => {
  served = await serveSmall()
  const { intake, folders } = served
  const now = intake.clock()
  const letIn = async (name: string, email: string, organisation?: string): Promise<Invited> => {
    const made = await invite(
      intake.store.respondents,
      { consultation: intake.consultation.id, kind: 'respondent', name, email, organisation, days: 30 },
      { key: intake.key, now },
    )
    refs.push(made.ref, made.invitation, made.token)
    return { invitation: made.invitation, ref: made.ref, kind: 'respondent', name, organisation, capacity: 'organisation' }
  }
  const quiet = await letIn(SECRETS['a name without consent'], SECRETS['an email address'], SECRETS['an organisation without consent'])
  const named = await letIn('Adelaide Okapi', `okapi-${SECRETS['an email address']}`, 'Okapi Friends')
  const nasty = await letIn(NASTY, `nasty-${SECRETS['an email address']}`, NASTY)
  const target = { what: 'block', id: 'k7f3p', draft: 'https://handbook.example/draft/', edition: intake.draft.edition, digest: intake.draft.digest } as const
  const all = { text: true, name: true, organisation: true }
  const say = async (who: Invited, text: string, over: object = {}) => {
    const comment = {
      id: newUuid(),
      target: { ...target, section: 'joining.welcome' },
      text,
      classification: 'general',
      consent: all,
      madeAt: now.toISOString(),
      ...over,
    }
    const sent = await submitComments(intake, who, { key: newUuid(), comments: [comment as never], via: 'web' })
    if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
    return comment.id
  }
  const move = async (id: string, by: string, does: Parameters<typeof moveComment>[2]['move']) => {
    const moved = await moveComment(intake, id, { by: { kind: 'staff', ref: by }, move: does })
    if (moved instanceof Refusal) throw moved
  }
  const old = await say(named, `It says ${SECRETS['words that were replaced']}.`)
  const ids = {
    silent: await say(quiet, `It says ${SECRETS['words without consent']}.`, { consent: { text: false, name: false, organisation: false } }),
    open: await say(named, 'It says okapiwords.', { proposed: 'okapiproposed', replaces: old }),
    redacted: await say(quiet, `Ask ${SECRETS['words that are redacted']} about it.`, { consent: { text: true, name: false, organisation: false } }),
    withheld: await say(quiet, `It says ${SECRETS['words that are withheld']}.`, { consent: { text: true, name: false, organisation: false } }),
    withdrawn: await say(quiet, `It says ${SECRETS['words that were withdrawn']}.`),
    nasty: await say(nasty, NASTY, {
      proposed: NASTY,
      target: {
        ...target,
        id: `${XSS[1]}\u202E`,
        section: `${XSS[0]}\u202E`,
        digest: 'b2'.repeat(32),
        quote: { exact: NASTY, prefix: XSS[1]?.slice(0, 32), suffix: XSS[0]?.slice(0, 32), start: 0, end: 5 },
      },
    }),
    nasty2: await say(nasty, NASTY, {
      target: { what: 'consultation', id: intake.consultation.id, draft: target.draft, edition: target.edition, digest: target.digest },
    }),
  }
  await move(ids.withdrawn, 's-alpha', { do: 'withdraw', reason: SECRETS['why a comment was withdrawn'] })
  const from = 'Ask '.length
  const spans = [{ field: 'text', start: from, end: from + SECRETS['words that are redacted'].length, reason: NASTY }] as const
  await move(ids.redacted, 's-alpha', { do: 'redact', spans })
  await move(ids.withheld, 's-alpha', { do: 'withhold', reason: NASTY })
  for (const [name, id] of Object.entries(ids)) {
    if (name === 'withdrawn') continue
    await move(id, 's-alpha', { do: 'screen', note: SECRETS['a note for staff'] })
    await move(id, 's-alpha', { do: 'triage', theme: 'card' })
    const isNasty = name.startsWith('nasty')
    const answer = isNasty
      ? { verdict: 'referred' as const, says: NASTY, reason: NASTY, referredTo: NASTY }
      : { verdict: 'noted' as const, says: 'Thank you: okapianswer.' }
    await move(id, 's-alpha', { do: 'propose', answer })
    await move(id, 's-bravo', { do: 'return', reason: SECRETS['why an answer was sent back'] })
    await move(id, 's-alpha', { do: 'propose', answer })
    await move(id, 's-bravo', { do: 'agree' })
  }
  const disputed = await intake.writer.write({
    consultation: intake.consultation.id,
    comments: [ids.open],
    decide: () => [
      {
        type: 'answer.disputed',
        by: { kind: 'respondent', ref: named.ref },
        consultation: intake.consultation.id,
        data: { comment: ids.open, reason: SECRETS['what was held against an answer'] },
      },
    ],
  })
  if (disputed instanceof Refusal) throw disputed
  await move(ids.open, 's-bravo', { do: 'uphold', reason: NASTY })
  const closed = await runInside(
    'consult',
    'close',
    '--consultation',
    served.consultation,
    '--manual',
    folders.manual,
    '--data',
    folders.data,
    '--published',
    '2020-03-01',
  )
  if (closed.code !== 0) throw new Error(closed.err)
  await buildSite(folders.manual, folders.site)
})
afterAll(() => served.stop())

describe('a published consultation', () => {
  test('gives away nothing of the register, and no word that is not to be published: no file of the manual or the site, whatever is packed in it', async () => {
    const { site, manual } = served.folders
    const wanted = new Map<string, string>([
      ...Object.entries(SECRETS),
      ...refs.map((ref, place) => [`reference ${place}`, ref] as const),
      ['a reference of staff', 's-alpha'],
    ])
    const found: string[] = []
    const shown = new Set<string>()
    let pdfs = 0
    for (const [folder, what] of [
      [site, 'site'],
      [join(manual, 'consultations'), 'manual'],
    ] as const)
      for (const path of builtFiles(folder, '')) {
        if (path.endsWith('.pdf')) pdfs += 1
        for await (const { place, text } of textsInside(path, readFileSync(join(folder, path)))) {
          const low = text.toLowerCase()
          for (const [why, secret] of wanted)
            if (low.includes(secret.toLowerCase()) && !MAY_NAME_STAFF.test(`${what} ${path} ${why}`)) found.push(`${why}: ${what} ${place}`)
          for (const words of SHOWN) if (what === 'site' && text.includes(words)) shown.add(words)
        }
      }
    expect(found).toEqual([])
    expect([...shown].sort()).toEqual([...SHOWN].sort())
    expect(pdfs).toBeGreaterThan(0)
  })

  test('nothing that anybody wrote acts on any page, and what acts unseen is shown', () => {
    let seen = 0
    for (const [address, html] of builtPages(served.folders.site)) {
      if (!html.includes('alert(1)')) continue
      seen += 1
      const { document } = new JSDOM(html).window
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name, address).not.toMatch(/^on/)
          if (name === 'href' || name === 'src' || name === 'action') expect(value, address).not.toMatch(/^\s*javascript:/i)
        }
        if (element.localName === 'script') expect(element.textContent, address).not.toContain('alert(1)')
      }
      expect(document.querySelectorAll('img[src="x"]').length, address).toBe(0)
      expect(document.body.textContent, address).not.toContain('\u202E')
    }
    expect(seen).toBeGreaterThan(1)
  })

  test('and a browser that visits them runs nothing of it', async () => {
    const reader = await newReader()
    const page = await reader.newPage()
    const faults = watchPage(page, { origin: served.origin })
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    for (const [address, html] of builtPages(served.folders.site)) {
      if (!html.includes('alert(1)')) continue
      await page.goto(served.origin + address)
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
    }
    await reader.close()
    expect(faults).toEqual([])
  })
})

/** The record of a manual says by opaque references which two people answered; its site does not. */
const MAY_NAME_STAFF = /^manual .*answers\.yaml a reference of staff$/
