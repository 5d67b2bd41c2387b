import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#engine'
import { readDesk } from '../../../src/intake/desk/read-desk.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { newUuid, OPEN, savedComment } from '../made-up.ts'
import { openingOf, savedProposal } from './desk-manual.ts'
import { deskServer, sendAll, seqOf, wordsOf } from './desk-server.ts'

const ACCEPT = { verdict: 'accepted', says: 'It is said so now.' }

describe('the desk', () => {
  it('is for staff only, and every page says so to anybody else', async () => {
    const { ask, letIn, one } = await deskServer()
    const guest = await letIn({ organisation: 'Canal friends' })
    for (const path of [
      '/consult/desk/',
      '/consult/desk',
      '/consult/desk/groups/',
      '/consult/desk/progress/',
      '/consult/desk/conflicts/',
      '/consult/desk/export?format=csv',
      `/consult/desk/comments/${newUuid()}`,
    ]) {
      expect((await ask(path)).status, path).toBe(403)
      expect((await guest.get(path)).status, path).toBe(403)
    }
    expect((await guest.form(`/consult/desk/comments/${newUuid()}/agree`, {})).status).toBe(403)
    expect((await one.get('/consult/desk/')).status).toBe(200)
    expect((await one.get(`/consult/desk/comments/${newUuid()}`)).status).toBe(404)
    expect((await one.post('/consult/desk/x', 'a=b', { Origin: 'https://evil.example' })).status).toBe(403)
  })

  it('takes a comment from being sent to an agreed answer by two persons', async () => {
    const { intake, root, letIn, one, other } = await deskServer()
    const [id = ''] = await sendAll(intake, await letIn(), [savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' })])
    const at = `/consult/desk/comments/${id}`
    expect(await wordsOf(await one.get(at))).toContain('Words unchanged')
    expect((await one.form(`${at}/triage`, { theme: 'ropes', owner: one.ref })).headers.get('location')).toBe(`${at}?done=triage#main`)
    // Accepted, and nothing linked.
    const bare = await one.form(`${at}/propose`, ACCEPT)
    expect(bare.status).toBe(409)
    expect(await wordsOf(bare)).toContain('An accepted comment needs a link to what was changed because of it.')
    expect((await one.form(`${at}/propose`, { ...ACCEPT, link: 'block:zzzzz' })).status).toBe(422)
    expect((await one.form(`${at}/propose`, { ...ACCEPT, link: 'block:gate5' })).status).toBe(303)
    const self = await one.form(`${at}/agree`, {})
    expect(self.status).toBe(409)
    expect(await wordsOf(self)).toContain('Whoever proposed an answer cannot agree to it: that takes a second person.')
    expect((await other.form(`${at}/agree`, {})).status).toBe(303)
    const page = await wordsOf(await one.get(at))
    expect(page).toContain('Answer agreed')
    expect(page).toContain('still to be changed in the draft')
    expect(page).toContain(`The answer was agreed by staff ${other.ref}`)
    expect(await wordsOf(await one.get('/consult/desk/progress/'))).toContain('1 received = 1 answered + 0 open')
    expect((await verifyStore(intake.store, intake.consultation.id)).faults).toEqual([])
  })

  it('tells the second of two who work at once what changed, and loses nothing that was typed', async () => {
    const { intake, root, letIn, one, other } = await deskServer()
    const [id = ''] = await sendAll(intake, await letIn(), [savedProposal(root, { id: 'gate5', proposed: 'x' })])
    const at = `/consult/desk/comments/${id}`
    await one.form(`${at}/triage`, { theme: 'ropes' })
    const seq = await seqOf(one, id)
    const [first, second] = await Promise.all([
      one.form(`${at}/propose`, { seq, verdict: 'noted', says: 'Thank you.' }),
      other.form(`${at}/propose`, { seq, verdict: 'not-accepted', says: 'No "rope" <b>', reason: 'My long reason' }),
    ])
    expect([first.status, second.status].sort()).toEqual([303, 409])
    const [lost, mine] = first.status === 409 ? [first, 'Thank you.'] : [second, 'No &quot;rope&quot; &lt;b&gt;']
    const page = await lost.text()
    expect(page).toContain('Somebody else changed this comment while you were writing')
    expect(page).toContain('An answer was proposed')
    expect(page).toContain(mine)
    expect(page).not.toContain(`name="seq" value="${seq}"`)
  })

  it('redacts words wherever they stand, takes a redaction back, and withholds', async () => {
    const { intake, letIn, one } = await deskServer()
    const [id = ''] = await sendAll(intake, await letIn(), [
      { ...savedProposal(await rootOf(intake), { id: 'gate5', proposed: 'Jo Bloggs ties it' }), text: 'Ask Jo Bloggs, or 😀 Jo Bloggs.' },
    ])
    const at = `/consult/desk/comments/${id}`
    expect(await wordsOf(await one.form(`${at}/redact`, { words: 'Nobody', reason: 'a name' }))).toContain('does not stand in the comment')
    expect((await one.form(`${at}/redact`, { words: 'Jo Bloggs', reason: 'a name' })).status).toBe(303)
    const page = await wordsOf(await one.get(at))
    expect(page).toContain('Ask [redacted: a name], or 😀 [redacted: a name].')
    expect(page).toContain('[redacted: a name] ties it')
    expect(await (await one.get('/consult/desk/export?format=jsonld')).text()).not.toContain('Bloggs')
    await one.form(`${at}/redact`, { back: '0' })
    expect(await wordsOf(await one.get(at))).toContain('Ask Jo Bloggs, or 😀 [redacted: a name].')
    expect((await one.form(`${at}/withhold`, { reason: 'It names somebody.' })).status).toBe(303)
    expect((await one.form(`${at}/withdraw`, { reason: '' })).status).toBe(422)
    expect((await one.form(`${at}/withdraw`, { reason: 'By email.' })).status).toBe(303)
  })

  it('decides on what came late', async () => {
    let now = OPEN
    const { intake, root, letIn, one } = await deskServer({ clock: () => now })
    const guest = await letIn({ days: 200 })
    const staff = await letIn({ kind: 'staff', days: 200 })
    now = new Date('2027-02-02T10:00:00.000Z')
    const [id = '', second = ''] = await sendAll(intake, guest, [
      savedProposal(root, { id: 'gate5', proposed: 'x' }),
      savedProposal(root, { id: 'gate2', proposed: 'y' }),
    ])
    expect((await one.get('/consult/desk/')).status).toBe(403)
    expect(await wordsOf(await staff.get('/consult/desk/?submission=late'))).toContain('2 comments')
    expect((await staff.form(`/consult/desk/comments/${id}/admit`, { reason: ' ' })).status).toBe(422)
    expect((await staff.form(`/consult/desk/comments/${id}/admit`, { reason: 'The post was late.' })).status).toBe(303)
    expect((await staff.form(`/consult/desk/comments/${second}/refuse`, { reason: 'No reason given.' })).status).toBe(303)
    expect(await wordsOf(await staff.get('/consult/desk/progress/'))).toContain(
      '1 open + 0 withdrawn + 0 replaced + 1 late and not admitted + 0 late and not decided',
    )
  })

  it('shows what anybody wrote as text and nothing else', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const nasty = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>\u202E\u0000'.replace('\u0000', '')
    const [id = ''] = await sendAll(intake, await letIn(), [{ ...savedProposal(root, { id: 'gate5', proposed: nasty }), text: nasty }], nasty.slice(0, 100))
    for (const path of [
      '/consult/desk/',
      `/consult/desk/?q=${encodeURIComponent(nasty)}`,
      `/consult/desk/comments/${id}`,
      `/consult/desk/comments/${id}/wording`,
    ]) {
      const page = await (await one.get(path)).text()
      expect(page).not.toContain('<script')
      expect(page).not.toContain('<img')
      // What a reader sees; the value of a choice or a box is what was typed.
      expect(page.replace(/<[^>]*>/g, '')).not.toContain('\u202E')
    }
    const back = await (await one.form(`/consult/desk/comments/${id}/triage`, { theme: nasty, owner: nasty, duplicateOf: nasty })).text()
    expect(back).not.toContain('<script')
  })

  it('puts a wording into the draft, keeps it from being put in twice, and says when somebody edited meanwhile', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const [id = ''] = await sendAll(intake, await letIn(), [savedProposal(root, { id: 'gate6', words: 'gate', proposed: 'upper gate' })])
    const at = `/consult/desk/comments/${id}/wording`
    const draft = async () => /name="draft" value="(\w+)"/.exec(await (await one.get(at)).text())?.[1] ?? ''
    const old = await draft()
    writeFileSync(join(root, 'draft/edition.yaml'), `${readFileSync(join(root, 'draft/edition.yaml'), 'utf8')}note: Edited meanwhile.\n`)
    const late = await one.form(at, { draft: old })
    expect(late.status).toBe(409)
    expect(await wordsOf(late)).toContain('The draft was edited since you opened the page.')
    expect((await one.form(at, { draft: await draft() })).status).toBe(303)
    expect(openingOf(root)).toContain('- away from the upper gate [#gate6]\n')
    expect(await wordsOf(await one.get(at))).toContain('The draft has the proposed words already.')
    const { lines } = await readDesk(intake)
    expect(lines[0]?.anchor).toMatchObject({ outcome: 'paragraph', place: { id: 'gate6' } })
  })

  it('shows the edit as a patch where the manual cannot be written to', async () => {
    const { intake, root, letIn, one } = await deskServer({ isWritable: false })
    const [id = ''] = await sendAll(intake, await letIn(), [savedProposal(root, { id: 'gate6', words: 'gate', proposed: 'upper gate' })])
    const at = `/consult/desk/comments/${id}/wording`
    expect(await wordsOf(await one.get(at))).toContain('+- away from the upper gate [#gate6]')
    expect((await one.form(at, {})).status).toBe(409)
    expect(openingOf(root)).toContain('- away from the gate [#gate6]\n')
  })

  it('lets a person say where a comment stands whose words left the draft', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const [id = ''] = await sendAll(intake, await letIn(), [savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' })])
    const path = join(root, 'draft/chapters/01-locks/opening.mdx')
    writeFileSync(path, openingOf(root).replace(/A heavy boat.*\[#gate5\]\n\n/, ''))
    const at = `/consult/desk/comments/${id}`
    expect(await wordsOf(await one.get('/consult/desk/?anchor=orphan'))).toContain('1 comment')
    expect(await wordsOf(await one.form(`${at}/confirm`, { place: 'other', id: 'nothing-such' }))).toContain('The draft has nothing with the id')
    expect((await one.form(`${at}/confirm`, { place: 'other', id: 'gate2', words: 'A boat waits' })).status).toBe(303)
    const [line] = (await readDesk(intake)).lines
    expect(line?.anchor).toMatchObject({ outcome: 'confirmed', place: { id: 'gate2', start: 0, end: 12 } })
    expect(line?.state.anchors.size).toBe(1)
    expect((await verifyStore(intake.store, intake.consultation.id)).faults).toEqual([])
  })

  it('finds two accepted wordings for the same words', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const ids = await sendAll(intake, await letIn(), [
      savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' }),
      savedProposal(root, { id: 'gate5', words: 'heavy boat moves', proposed: 'boat drifts' }),
      savedProposal(root, { id: 'gate7', words: 'other boats', proposed: 'all other boats' }),
    ])
    for (const id of ids) {
      await one.form(`/consult/desk/comments/${id}/triage`, { theme: 'ropes' })
      await one.form(`/consult/desk/comments/${id}/propose`, { ...ACCEPT, link: id === ids[2] ? 'block:gate7' : 'block:gate5' })
    }
    const words = await wordsOf(await one.get('/consult/desk/conflicts/'))
    expect(words).toContain('3 proposed wordings accepted')
    expect(words).toContain('On gate5:')
    expect(words).toContain('These cannot be put in after the others')
  })

  it('filters by everything a line can be found by, and sorts', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const guest = await letIn()
    await sendAll(
      intake,
      guest,
      [
        { ...savedProposal(root, { id: 'tie-barge', words: 'tie the boat', proposed: 'moor the boat' }), text: 'About mooring.', classification: 'safety' },
        savedComment({ target: { ...savedProposal(root, { id: 'gate2', proposed: 'x' }).target }, text: 'About waiting.' }),
      ],
      'Canal friends',
    )
    const found = async (query: string) => /(\d+) of 2 comments|2 comments/.exec(await wordsOf(await one.get(`/consult/desk/?${query}`)))?.[1] ?? '2'
    for (const [query, count] of [
      ['q=mooring', '1'],
      ['q=about+MOORING', '1'],
      ['chapter=locks', '2'],
      ['section=locks.opening', '2'],
      ['section=locks.shutting', '0'],
      ['duty=tie-barge', '1'],
      ['role=lock-keeper', '2'],
      ['cohort=barge', '2'],
      ['theme=none', '2'],
      ['organisation=Canal+friends', '2'],
      ['kind=safety', '1'],
      ['submission=receipted', '2'],
      ['answer=received', '2'],
      ['verdict=accepted', '0'],
      ['anchor=same', '2'],
      ['group=alone', '2'],
      ['waiting=wording', '1'],
      ['kind=nonsense', '2'],
    ] as const)
      expect(await found(query), query).toBe(count)
    const page = await wordsOf(await one.get('/consult/desk/?sort=place'))
    expect(page.indexOf('About waiting.')).toBeLessThan(page.indexOf('About mooring.'))
  })

  it('exports all comments with no cell that runs as a formula', async () => {
    const { intake, root, letIn, one } = await deskServer()
    const guest = await letIn({ name: 'Jo Bloggs', email: 'jo@example.org' })
    await sendAll(intake, guest, [{ ...savedProposal(root, { id: 'gate5', proposed: '+1' }), text: '=HYPERLINK("https://evil.example","x")' }], '@cmd')
    const csv = await (await one.get('/consult/desk/export?format=csv')).text()
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`)
    expect(readCsv(csv)?.[1]).toEqual(expect.arrayContaining(['=HYPERLINK("https://evil.example","x")', '+1', '@cmd']))
    const sheet = unzipSync(new Uint8Array(await (await one.get('/consult/desk/export?format=xlsx')).arrayBuffer()))
    const cells = new TextDecoder().decode(sheet['xl/worksheets/sheet1.xml'])
    expect(cells).toContain('&apos;=HYPERLINK'.replace('&apos;', "'"))
    expect(cells).not.toContain('<f>')
    const annotations = JSON.parse(await (await one.get('/consult/desk/export?format=jsonld')).text()) as { items: object[] }
    expect(annotations.items).toHaveLength(1)
    for (const text of [csv, cells, JSON.stringify(annotations)]) expect(text).not.toMatch(/Bloggs|jo@example/)
  })
})

const rootOf = async (intake: { readonly manualFolder?: { readonly root: string } | undefined }): Promise<string> => intake.manualFolder?.root ?? ''
