import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Comment } from '#schemas'
import { MOVE_NAMES } from '../../../src/intake/desk/read-move.ts'
import { planSubmission } from '../../../src/intake/plan-submission.ts'
import { backUpStore } from '../../../src/intake/store/back-up-store.ts'
import { openConsultation } from '../../../src/intake/store/open-consultation.ts'
import { openStore, type StorePlace } from '../../../src/intake/store/open-store.ts'
import { readBackup, restoreStore } from '../../../src/intake/store/restore-store.ts'
import { startWriter, type Writer } from '../../../src/intake/store/start-writer.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { Refusal } from '../../../src/intake/store/write-batch.ts'
import { CONSULTATION, DRAFT, keptComment, newUuid, savedComment } from '../made-up.ts'
import { type Guest, testIntake, testServer } from '../test-intake.ts'

/** Writes one comment of a respondent, as a submission does. */
export function writeComment(writer: Writer, comment: Comment, { key = comment.id }: { readonly key?: string } = {}) {
  const receipt = newUuid()
  const { respondent, text } = comment
  return writer.write({
    consultation: CONSULTATION.id,
    comments: [comment.id],
    decide: (now) => planSubmission([comment], { by: { kind: 'respondent', ref: respondent }, receipt }, now),
    receipt: { id: receipt, respondent, key, sent: createHash('sha256').update(text).digest('hex') },
  })
}

/** What holds of the store whichever database keeps it. `place` gives an empty one. */
export function storeSuite(place: () => StorePlace): void {
  test('what is acknowledged is there after opening again: log, comments, receipts; and a key used again gives the same receipt', async () => {
    const where = place()
    const first = await testIntake({ place: where })
    const comments = Array.from({ length: 40 }, (_, n) => keptComment({ text: `Comment ${n} \u2028 “x” 😀 ${'y'.repeat(n)}`, respondent: `r-tester${n % 3}` }))
    const written = await Promise.all(comments.map((comment) => writeComment(first.writer, comment)))
    expect(written.every((one) => !(one instanceof Refusal) && one.receipt !== undefined && !one.isRepeat)).toBe(true)
    await first.writer.close()
    await first.store.close()

    const second = await testIntake({ place: where })
    const again = await writeComment(second.writer, comments[7] as Comment)
    expect(again).toMatchObject({ isRepeat: true, receipt: (written[7] as { receipt: unknown }).receipt })
    expect(await writeComment(second.writer, keptComment({ text: 'Other words', respondent: 'r-tester1' }), { key: comments[7]?.id ?? '' })).toMatchObject({
      message: 'This key was used for something else: send it under a new one.',
    })
    const verdict = await verifyStore(second.store, CONSULTATION.id)
    expect(verdict).toMatchObject({ events: 81, comments: 40, receipts: 40, faults: [] })
  })

  test('of writes in one transaction, one that is refused or fails leaves nothing and holds up nobody', async () => {
    const { writer, store } = await testIntake({ place: place() })
    const empty = writeComment(writer, keptComment({ text: ' ' }))
    const broken = writer.write({
      consultation: CONSULTATION.id,
      comments: [],
      decide: () => {
        throw new TypeError('unforeseen')
      },
    })
    const good = writeComment(writer, keptComment())
    expect(await empty).toBeInstanceOf(Refusal)
    await expect(broken).rejects.toThrow('A decision failed.')
    expect(await good).toMatchObject({ isRepeat: false })
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ events: 3, comments: 1, faults: [] })
  })

  test('the log never goes back in time, whatever the clock does', async () => {
    let now = new Date('2026-12-01T12:00:00.000Z')
    const { writer, store } = await testIntake({ place: place(), clock: () => now })
    await writeComment(writer, keptComment())
    now = new Date('2026-11-20T12:00:00.000Z')
    const written = await writeComment(writer, keptComment())
    expect(written).toMatchObject({ receipt: { at: '2026-12-01T12:00:00.000Z' } })
    expect((await verifyStore(store, CONSULTATION.id)).faults).toEqual([])
  })

  test('two servers on one store keep one log, and one opens the consultation', async () => {
    const where = place()
    const [one, other] = await Promise.all([testIntake({ place: where }), testIntake({ place: where })])
    const written = await Promise.all(
      Array.from({ length: 60 }, (_, n) => writeComment((n % 2 === 0 ? one : other).writer, keptComment({ respondent: `r-tester${n}` }))),
    )
    expect(written.filter((result) => result instanceof Refusal)).toEqual([])
    const verdict = await verifyStore(one.store, CONSULTATION.id)
    expect(verdict).toMatchObject({ events: 121, comments: 60, receipts: 60, faults: [] })
  })

  test('a backup, taken while comments come in, restores to the same log; cut off or altered it is refused', async () => {
    const { writer, store } = await testIntake({ place: place() })
    await Promise.all(Array.from({ length: 20 }, () => writeComment(writer, keptComment({ text: 'a \u2028 b' }))))
    const lines: string[] = []
    for await (const line of backUpStore(store, CONSULTATION.id, { withNames: true })) {
      lines.push(line)
      if (lines.length === 3) await writeComment(writer, keptComment())
    }
    const asLines = async function* (texts: readonly string[]) {
      for (const text of texts) yield text.replace(/\n$/, '')
    }
    const altered = lines.map((line, at) => (at === 4 ? line.replace('a ', 'c ') : line))
    expect(altered).not.toEqual(lines)
    const empty = await openStore(place())
    await expect(readBackup(asLines(lines.slice(0, -1)))).rejects.toThrow('cut off')
    await expect(readBackup(asLines(altered))).rejects.toThrow(Refusal)
    const backup = await readBackup(asLines(lines))
    expect(await restoreStore(empty, backup)).toMatchObject({ comments: 20, events: 41 })
    expect(await verifyStore(empty, CONSULTATION.id)).toMatchObject({ comments: 20, receipts: 20, faults: [] })
    await expect(restoreStore(empty, backup)).rejects.toThrow('kept there already')
    await empty.close()
  })

  test('its end can be moved while it runs, and not once it is reached; a theme in use cannot go', async () => {
    let now = new Date('2027-01-29T16:00:00.000Z')
    const { writer, store } = await testIntake({ place: place(), clock: () => now })
    const own = startWriter(store, () => now)
    const longer = { ...CONSULTATION, closesAt: '2027-01-30T17:00' }
    expect(await openConsultation(store, own, longer)).toMatchObject({ closesAt: '2027-01-30T17:00' })
    now = new Date('2027-01-30T17:01:00.000Z')
    const late = await writeComment(writer, keptComment())
    expect(late).toMatchObject({ events: [{ type: 'comment.submitted' }, { type: 'comment.receipted' }, { type: 'comment.late' }] })
    await expect(openConsultation(store, own, { ...longer, closesAt: '2027-02-28T17:00' })).rejects.toThrow('only before it is reached')
    await expect(openConsultation(store, own, { ...longer, on: { edition: '3.0' } })).rejects.toThrow('kept here for edition 2.0')
    expect((await verifyStore(store, CONSULTATION.id)).faults).toEqual([])
    await own.close()
  })

  test('no address, field or key makes the database fail: NUL, half characters and quotes are refused or kept as text', async () => {
    const intake = await testIntake({ place: place() })
    const { letIn, log } = testServer(intake)
    const organisation = 'Northshire'
    const odd = ['a\0b', 'a\uD800b', `' or 1=1 --`, '%', '\\', '💥'.repeat(300), '__proto__']
    for (const text of odd) {
      // Others for each, or they would be held off.
      const guests = [await letIn({ organisation }), await letIn({ kind: 'coordinator', organisation }), await letIn({ kind: 'staff' })]
      const [guest, coordinator, staff] = guests as [Guest, Guest, Guest]
      const comment = savedComment({ text: `About ${odd.indexOf(text)}.` })
      expect((await guest.send('/consult/comments', { key: newUuid(), comments: [comment] })).status).toBe(201)
      // What cannot be written in UTF-8 comes as the bytes that a broken program sends.
      const path = text.isWellFormed() ? encodeURIComponent(text) : 'a%ED%A0%80b'
      for (const one of guests)
        for (const address of ['receipts/', 'desk/comments/', 'desk/groups/', 'desk/?q=', 'desk/?section=', 'desk/?theme=', '?page=', 'in/'])
          await one.get(`/consult/${address}${path}`)
      for (const reason of ['', text]) {
        await guest.form(`/consult/comments/${path}/withdraw`, { reason })
        await guest.form(`/consult/comments/${path}/dispute`, { reason: reason || 'x' })
        await coordinator.form('/consult/gather/submit', { [`do.${text}`]: 'send', [`text.${text}`]: reason || 'x' })
        await coordinator.form('/consult/gather/submit', { [`do.${comment.id}`]: `merge ${text}`, [`text.${comment.id}`]: reason || 'x' })
      }
      await guest.form(`/consult/comments/${comment.id}/withdraw`, { reason: text })
      await guest.form('/consult/form', {
        section: text,
        edition: DRAFT.edition,
        digest: text,
        [`block.${text}.text`]: text,
        [`question.${text}.proposed`]: text,
      })
      await guest.form('/consult/form', { section: text, edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': text, 'block.gate1.proposed': text })
      for (const move of MOVE_NAMES) {
        const fields = { theme: text, owner: text, duplicateOf: text, says: text, reason: text, referredTo: text, words: text, note: text, id: text }
        await staff.form(`/consult/desk/comments/${path}/${move}`, fields)
        await staff.form(`/consult/desk/comments/${comment.id}/${move}`, { ...fields, verdict: 'referred', place: text })
      }
      await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment({ replaces: text, text })] })
      await guest.send('/consult/comments', { key: text, comments: [savedComment({ text })] })
      const data = new FormData()
      data.set('file', new File([`Id,Your comment,Kind\ngate1,"${text}",${text}\n${text},x,\n`], `${text}.csv`))
      await guest.post('/consult/file', data)
    }
    expect(log.filter(({ status, fault }) => status >= 500 || fault !== undefined)).toEqual([])
    expect((await verifyStore(intake.store, CONSULTATION.id)).faults).toEqual([])
  })
}
