import { describe, expect, test } from 'vitest'
import { byRole, compareEditions, type Edition, summariseChanges } from '#engine'
import { demonstration } from '../../demonstration.ts'

/** The demonstration with one duty gone and another that asks more. */
function later(): { fresh: Edition; gone: string; stronger: string } {
  const duties = [...demonstration.duties.values()]
  const gone = duties.find(({ modality }) => modality === 'must')?.id ?? ''
  const stronger = duties.find(({ modality, id }) => modality === 'should' && id !== gone)?.id ?? ''
  const changed = duties.flatMap((duty) => (duty.id === gone ? [] : [duty.id === stronger ? { ...duty, modality: 'must' as const, rev: duty.rev + 1 } : duty]))
  const sections = [...demonstration.sections.values()].map((section) => {
    const own = changed.filter((duty) => duty.section === section.id)
    return { ...section, duties: own, data: { ...section.data, duties: own } }
  })
  const fresh: Edition = {
    ...demonstration,
    data: { ...demonstration.data, edition: '9.0' },
    duties: new Map(changed.map((duty) => [duty.id, duty])),
    sections: new Map(sections.map((section) => [section.id, section])),
    chapters: demonstration.chapters.map((chapter) => ({ ...chapter, sections: sections.filter((section) => section.chapter === chapter.id) })),
  }
  return { fresh, gone, stronger }
}

describe('summariseChanges', () => {
  const { fresh, gone, stronger } = later()
  const comparison = compareEditions(demonstration, fresh)
  const holder = demonstration.duties.get(stronger)?.role ?? ''
  const roles = [...demonstration.registers.roles.records.keys()]
  const summary = summariseChanges(
    comparison,
    roles.map((role) => byRole(comparison, demonstration, fresh, role)),
  )

  test('lists each duty under what became of it, in words', () => {
    expect(summary.duties.withdrawn.map(({ id }) => id)).toEqual([gone])
    expect(summary.duties.strengthened.map(({ id }) => id)).toEqual([stronger])
    expect(summary.duties.strengthened[0]?.words.join(' ')).toMatch(/must.*should/)
    expect(summary.duties.added).toEqual([])
    expect(summary.counts.duties).toMatchObject({ withdrawn: 1, strengthened: 1, weakened: 0 })
  })

  test('holds only posts for which something changes', () => {
    const posts = summary.posts.map(({ id }) => id)
    expect(posts).toContain(holder)
    expect(posts.length).toBeLessThan(roles.length)
    expect(summary.posts.find(({ id }) => id === holder)?.differs.map(({ id }) => id)).toContain(stronger)
  })

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  test('of the same edition it is empty', () => {
    const same = summariseChanges(compareEditions(demonstration, demonstration), [])
    expect([...Object.values(same.duties), ...Object.values(same.sections)].flat()).toEqual([])
  })
})
