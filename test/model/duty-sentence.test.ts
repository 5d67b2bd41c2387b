import { describe, expect, test } from 'vitest'
import { deadlineWords, dutySentence } from '#engine'
import type { Deadline, Modality } from '#schemas'
import { deadlinePhrase } from '../../src/model/duty-sentence.ts'
import { readTiny } from '../parse/tiny-manual.ts'

const { edition } = readTiny()
const sentence = (modality: Modality, deadline?: Deadline) => dutySentence(edition, { role: 'lead', modality, action: 'open the gate', deadline }).text

describe('a duty’s sentence', () => {
  test.each<[Modality, string]>([
    ['must', 'The lead must open the gate.'],
    ['must-not', 'The lead must not open the gate.'],
    ['should', 'The lead should open the gate.'],
    ['should-not', 'The lead should not open the gate.'],
    ['may', 'The lead may open the gate.'],
  ])('%s', (modality, text) => {
    expect(sentence(modality)).toBe(text)
  })

  test.each<[name: string, deadline: Deadline, words: string, phrase?: string]>([
    ['at once', 'immediate', 'immediately'],
    ['the same day', 'same-day', 'on the same day'],
    ['on the event: the trigger says it', 'on-event', ''],
    ['always: the sentence needs no words for it', 'ongoing', 'at all times', ''],
    ['within days', { within: 'P3D' }, 'within 3 days'],
    ['within one day', { within: 'P1D' }, 'within 1 day'],
    ['within working days of an event', { within: 'P5D', of: 'the request', days: 'working' }, 'within 5 working days of the request'],
    ['within calendar days', { within: 'P5D', of: 'the request', days: 'calendar' }, 'within 5 days of the request'],
    ['within weeks, months and a year', { within: 'P2W' }, 'within 2 weeks'],
    ['within months', { within: 'P6M' }, 'within 6 months'],
    ['within a year', { within: 'P1Y' }, 'within 1 year'],
    ['within hours', { within: 'PT4H' }, 'within 4 hours'],
    ['within minutes', { within: 'PT30M' }, 'within 30 minutes'],
    ['working hours are hours', { within: 'PT4H', days: 'working' }, 'within 4 hours'],
    ['before an event', { before: 'P15D', of: 'the date', days: 'working' }, 'at least 15 working days before the date'],
    ['by an event', { by: 'the next meeting' }, 'by the next meeting'],
    ['every month', { every: 'P1M' }, 'every month'],
    ['every three months', { every: 'P3M' }, 'every 3 months'],
    ['every twelve months is not every month', { every: 'P12M' }, 'every 12 months'],
    ['every week at first', { every: 'P1W', for: 'P3M' }, 'every week for the first 3 months'],
    ['every week at first, then less', { every: 'P1W', for: 'P3M', thenEvery: 'P1M' }, 'every week for the first 3 months, then every month'],
    ['every week, then less', { every: 'P1W', thenEvery: 'P1M' }, 'every week, then every month'],
  ])('%s', (_name, deadline, words, phrase = words) => {
    expect(deadlineWords(deadline)).toBe(words)
    expect(deadlinePhrase(deadline)).toBe(phrase === '' ? '' : `, ${phrase}`)
    expect(sentence('must', deadline)).toBe(`The lead must open the gate${phrase === '' ? '' : `, ${phrase}`}.`)
  })

  test('a post that is not in the register is called by its id', () => {
    expect(dutySentence(edition, { role: 'nobody', modality: 'must', action: 'go' }).text).toBe('The nobody must go.')
  })
})
