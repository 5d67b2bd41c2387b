import { describe, expect, test } from 'vitest'
import { audienceWords, checkEdition, editionForAudience, isWithheld, narrownessOf, renderSection, withheldFrom } from '#engine'
import { markedDraft, SECRET_IDS, SECRETS } from '../marked-manual.ts'

const whole = () => markedDraft().edition

/** Everything in a value that JSON would show, maps and sets among it. */
const everythingIn = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner instanceof Set ? [...inner] : inner))

describe('audiences of a manual', () => {
  const { config } = whole()

  test('are ordered from the widest, and no mark is the default', () => {
    expect(['all', 'crew', 'staff', undefined].map((mark) => narrownessOf(config, mark))).toEqual([0, 1, 2, 0])
  })

  test('a mark that nobody knows is kept from all of them', () => {
    expect(['all', 'crew', 'staff'].map((audience) => isWithheld(config, 'satff', audience))).toEqual([true, true, true])
  })

  test('what not everyone may read says so, and the rest says nothing', () => {
    expect([audienceWords(config, 'crew'), audienceWords(config, 'all'), audienceWords(config, undefined)]).toEqual([
      'For crews and staff only',
      undefined,
      undefined,
    ])
  })

  test('a manual that names none marks nothing', () => {
    const { audiences: _audiences, defaultAudience: _default, ...plain } = config
    expect(audienceWords(plain, undefined)).toBeUndefined()
    expect(() => editionForAudience({ ...whole(), config: plain }, 'all')).toThrow('no audience all')
  })
})

describe('the version of an edition for an audience', () => {
  const edition = whole()
  const { problems } = markedDraft()
  const version = editionForAudience(edition, 'all')

  test('the marked manual has no fault', () => {
    expect(checkEdition(edition, problems).map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  test('holds nothing that is withheld, in any field, tree or text', () => {
    const said = everythingIn(version) + [...version.sections.values()].map((section) => renderSection(version, section, { base: '/' }).html).join()
    for (const words of [...Object.values(SECRETS), ...SECRET_IDS]) expect(said, words).not.toContain(words)
    expect(everythingIn(edition)).toContain(SECRETS.paragraph)
  })

  test('a narrower audience reads more, and the narrowest reads all', () => {
    const count = (audience: string) => {
      const { sections } = editionForAudience(edition, audience)
      return [...sections.values()].reduce((sum, { blocks }) => sum + blocks.length, 0)
    }
    const [all, crew, staff] = ['all', 'crew', 'staff'].map(count) as [number, number, number]
    expect(all).toBeLessThan(crew)
    expect(crew).toBeLessThan(staff)
    expect(editionForAudience(edition, 'staff')).toEqual({ ...edition, audience: { id: 'staff', title: 'canal staff' } })
  })

  test('keeps the numbers of the whole, so that a paragraph has one in every version', () => {
    const numbers = (of: typeof edition) =>
      new Map([...of.sections.values()].flatMap(({ blocks }) => blocks.map(({ node, number }) => [JSON.stringify(node), number])))
    const known = numbers(edition)
    for (const [node, number] of numbers(version)) if (known.has(node)) expect(known.get(node)).toBe(number)
    expect([...version.duties.values()].map(({ id, number }) => [id, number])).toEqual(
      [...edition.duties.values()].filter(({ id }) => id !== 'ring-night-bell' && id !== 'grease-shaft').map(({ id, number }) => [id, number]),
    )
    expect(version.sections.get('locks.shutting')?.number).toBe('1.3')
  })

  test('a heading takes what stands under it, up to the next of its level', () => {
    const opening = version.sections.get('locks.opening')
    const { text } = renderSection(version, opening as NonNullable<typeof opening>, { base: '/' })
    expect(text).not.toContain(SECRETS.under)
    expect(text).toContain('After the lock\nThe boat goes on.')
  })

  test('has a digest of its own that what is withheld has no part in', () => {
    const other = markedDraft({ 'draft/chapters/01-locks/night-rota.mdx': rotaWith('Three lamps mean that all is well.') }).edition
    expect(version.digest).not.toBe(edition.digest)
    expect(other.digest).not.toBe(edition.digest)
    expect(editionForAudience(other, 'all').digest).toBe(version.digest)
  })

  test('says for whom it is wherever its standing is said', () => {
    expect(version.audience).toEqual({ id: 'all', title: 'everyone' })
  })
})

describe('what refers to something that is withheld', () => {
  const OPENING = 'draft/chapters/01-locks/opening.mdx'
  const opening = (change: (text: string) => string) => {
    const { edition } = markedDraft()
    const text = edition.sections.get('locks.opening')?.document.text ?? ''
    return markedDraft({ [OPENING]: change(text) }).edition
  }
  const textOf = (edition: ReturnType<typeof opening>) => {
    const version = editionForAudience(edition, 'all')
    const section = version.sections.get('locks.opening')
    return section === undefined ? undefined : renderSection(version, section, { base: '/' })
  }

  test('a link keeps the words of its author and leads nowhere', () => {
    const page = textOf(opening((text) => text.replace('The boat goes on.', 'See [who watches](locks.night-rota).')))
    expect(page?.text).toContain('See who watches.')
    expect(page?.html).not.toContain('night-rota')
  })

  test('a reference to a duty gives way to plain words', () => {
    const page = textOf(opening((text) => text.replace('The boat goes on.', 'See <DutyRef id="ring-night-bell" />.')))
    expect(page?.text).toContain('See a duty that is not in this version of the manual.')
  })

  test('a chosen table loses the row, and goes with its last one', () => {
    const two = textOf(opening((text) => text.replace('The boat goes on.', '<RegisterTable register="roles" only="lock-keeper upper-watch" />')))
    expect(two?.text).toContain('Lock keeper')
    const one = textOf(opening((text) => text.replace('The boat goes on.', '<RegisterTable register="roles" only="upper-watch" />')))
    expect(one?.html).not.toContain('table')
  })

  test('a duty goes with its post, and its support without it', () => {
    const edition = opening((text) =>
      text
        .replace('    role: lock-keeper\n    action: open', '    role: upper-watch\n    action: open')
        .replace('    action: tie', '    support: [upper-watch]\n    action: tie'),
    )
    expect([...withheldFrom(edition, 'all').duties]).toEqual(['ring-night-bell', 'grease-shaft', 'open-lock'])
    expect(editionForAudience(edition, 'all').duties.get('tie-barge')).not.toHaveProperty('support')
    expect(editionForAudience(edition, 'all').duties.has('open-lock')).toBe(false)
  })

  test('the way up to a group goes on where a step of it is withheld', () => {
    const cohorts = `all-boats: { kind: group, title: Every boat }
fast: { kind: group, title: Fast boats, broader: [all-boats], audience: staff }
barge: { kind: cohort, title: Barges, broader: [fast] }
rower: { kind: cohort, title: Rowing boats, broader: [all-boats] }
`
    const version = editionForAudience(markedDraft({ 'draft/registers/cohorts.yaml': cohorts }).edition, 'all')
    expect(version.registers.cohorts.records.get('barge')?.broader).toEqual(['all-boats'])
    expect(version.lattice.isWithin('barge', 'all-boats')).toBe(true)
  })

  test('a change that names it is not told', () => {
    const edition = `edition: '1.0'
title: First edition
status: draft
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
changes:
  - { id: c01, kind: editorial, sections: [locks.opening], what: Clearer words. }
  - { id: c02, kind: new-duties, sections: [locks.opening, locks.night-rota], what: The watch has lamps. }
`
    const version = editionForAudience(markedDraft({ 'draft/edition.yaml': edition }).edition, 'all')
    expect(version.data.changes?.map(({ id }) => id)).toEqual(['c01'])
  })
})

/** The section that only staff may read, with another sentence in it. */
const rotaWith = (sentence: string): string => {
  const { edition } = markedDraft()
  return (edition.sections.get('locks.night-rota')?.document.text ?? '').replace(SECRETS.body, sentence)
}
