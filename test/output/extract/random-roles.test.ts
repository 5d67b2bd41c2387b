import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractForRole } from '#engine'
import { roleEdition, type TestDuty, type TestRole } from './role-edition.ts'

const POSTS = ['p0', 'p1', 'p2', 'p3', 'p4']
const GROUPS = ['g0', 'g1', 'g2', 'g3']
const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 3 })

const roles = fc.tuple(
  fc.tuple(...POSTS.map((id) => fc.record({ id: fc.constant(id), memberOf: some(GROUPS), deputyFor: some(POSTS) }))),
  fc.tuple(...GROUPS.map((id) => fc.record({ id: fc.constant(id), kind: fc.constant('group' as const), memberOf: some(GROUPS) }))),
)
const duties = fc.array(fc.record({ role: fc.constantFrom(...POSTS, ...GROUPS), support: some([...POSTS, ...GROUPS]), personal: fc.boolean() }), {
  maxLength: 12,
})

/** Every way in which a duty reaches a post, said as plainly as it can be. */
function reasonsOf(post: TestRole, duty: TestDuty, all: readonly TestRole[]): string[] {
  const above = new Set<string>()
  for (let grown = true; grown; ) {
    grown = false
    for (const role of all) {
      if (role.id !== post.id && !above.has(role.id)) continue
      for (const group of role.memberOf ?? []) {
        if (above.has(group)) continue
        above.add(group)
        grown = true
      }
    }
  }
  const reasons: string[] = []
  if (duty.role === post.id) reasons.push('holds')
  if (duty.support?.includes(post.id)) reasons.push('supports')
  for (const group of above) {
    if (duty.role === group) reasons.push(`group ${group} holds`)
    if (duty.support?.includes(group)) reasons.push(`group ${group} supports`)
  }
  for (const other of post.deputyFor ?? []) if (other !== post.id && duty.role === other && duty.personal !== true) reasons.push(`deputy ${other}`)
  return reasons.sort()
}

test('an extract is what the rules say, for any posts, groups and deputies', () => {
  fc.assert(
    fc.property(roles, duties, ([posts, groups], drawn) => {
      const all: TestRole[] = [...posts, ...groups]
      const listed = drawn.map((duty, index): TestDuty => ({ ...duty, id: `d${index}` }))
      const edition = roleEdition({ roles: all, sections: { one: listed } })
      const reached = new Set<string>()
      for (const post of posts) {
        const extract = extractForRole(edition, post.id, { toolVersion: '0' })
        const lines = extract.parts.flatMap((part) => part.duties.map((line) => ({ line, part })))
        const found = lines.map(({ line }) => [
          line.id,
          line.reasons
            .map((reason) => ('group' in reason ? `group ${reason.group.id} ${reason.as}` : 'of' in reason ? `deputy ${reason.of.id}` : reason.kind))
            .sort(),
        ])
        const expected = listed.map((duty) => [duty.id, reasonsOf(post, duty, all)]).filter(([, reasons]) => (reasons as string[]).length > 0)
        expect(found.toSorted()).toEqual(expected.toSorted())
        expect(extract.count).toBe(lines.length)
        for (const { line, part } of lines) {
          const onlyAsDeputy = line.reasons.every(({ kind }) => kind === 'deputy')
          expect(part.of?.id).toBe(onlyAsDeputy ? line.role.id : undefined)
          reached.add(line.id)
        }
      }
      const held = listed.filter((duty) => POSTS.includes(duty.role)).map(({ id }) => id)
      for (const id of held) expect(reached).toContain(id)
    }),
    { numRuns: 150 },
  )
})
