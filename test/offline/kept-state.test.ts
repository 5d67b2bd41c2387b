import { describe, expect, test } from 'vitest'
import {
  afterNewer,
  afterSame,
  afterTaking,
  isCurrent,
  isTimeToLook,
  type KeptState,
  mayTakeUnasked,
  NOTHING_KEPT,
  reportOf,
} from '../../src/site/offline/kept-state.ts'
import type { ListedFile, OfflineList } from '../../src/site/offline/offline-list.ts'

const file = (letter: string): ListedFile => [letter.repeat(32), 100]
const list = (edition: string, text: Record<string, ListedFile>): OfflineList => ({
  format: 'offline-list/1',
  edition,
  isInForce: true,
  editionDigest: edition,
  digest: JSON.stringify([edition, text]),
  text,
  more: { '/extract.pdf': file('f') },
})
const FIRST = list('1.0', { '/': file('a'), '/x/': file('b'), '/s.css': file('c') })
const SECOND = list('2.0', { '/': file('d'), '/x/': file('b'), '/s.css': file('e'), '/y/': file('a') })
const [THEN, NOW] = ['2026-01-01T10:00:00.000Z', '2026-02-01T10:00:00.000Z']

describe('what a device remembers', () => {
  const kept = afterTaking(NOTHING_KEPT, FIRST, THEN)

  test('a first copy has nothing before it', () => {
    expect(reportOf(kept)).toMatchObject({ kept: { edition: '1.0', takenAt: THEN, more: false, files: 3, bytes: 300 }, updated: undefined })
    expect(isCurrent(kept, FIRST)).toBe(true)
    expect(isCurrent({ ...kept, wantsMore: true }, FIRST)).toBe(false)
  })

  test('something newer is counted by the files that are to come', () => {
    expect(afterNewer(kept, SECOND).newer).toEqual({ edition: '2.0', files: 3, bytes: 300 })
    expect(afterNewer({ ...NOTHING_KEPT, wantsMore: true }, SECOND).newer).toEqual({ edition: '2.0', files: 5, bytes: 500 })
  })

  test('the new copy takes the place of the old one, which is remembered with the pages that changed', () => {
    const next = afterTaking(afterNewer(kept, SECOND), SECOND, NOW)
    expect(next).toMatchObject({ copy: { list: SECOND }, before: { list: FIRST }, newer: undefined })
    expect(next.updated).toEqual({ from: THEN, fromEdition: '1.0', at: NOW, changed: ['/', '/y/'] })
  })

  test('the same text seen again makes the copy as new as that', () => {
    expect(afterSame(kept, NOW).copy?.takenAt).toBe(NOW)
    expect(afterSame(NOTHING_KEPT, NOW)).toBe(NOTHING_KEPT)
  })

  test.each<[string, KeptState, boolean]>([
    ['nothing is kept', NOTHING_KEPT, true],
    ['the reader wants none', { ...NOTHING_KEPT, isWanted: false }, false],
    ['it was seen to be current a minute ago', afterSame(kept, '2026-02-01T09:59:00.000Z'), false],
    ['that was an hour ago', afterSame(kept, '2026-02-01T09:00:00.000Z'), true],
    ['the clock was set back', afterSame(kept, '2026-02-02T09:00:00.000Z'), true],
    ['something newer is known', afterNewer(afterSame(kept, '2026-02-01T09:59:00.000Z'), SECOND), true],
  ])('whether to look when %s', (_when, state, expected) => {
    expect(isTimeToLook(state, Date.parse(NOW))).toBe(expected)
  })

  test.each([
    [undefined, true],
    [{}, true],
    [{ saveData: false, effectiveType: '4g' }, true],
    [{ saveData: true, effectiveType: '4g' }, false],
    [{ effectiveType: '2g' }, false],
    [{ effectiveType: 'slow-2g' }, false],
  ])('over %j a copy is fetched unasked: %s', (connection, expected) => {
    expect(mayTakeUnasked(connection)).toBe(expected)
  })
})
