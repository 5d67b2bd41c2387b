import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deniedName, normaliseWords } from '#engine'
import { newFindings, readDraft } from '../../../src/intake/desk/draft/read-draft.ts'
import { patchOf } from '../../../src/intake/desk/wording/patch-of.ts'
import { planWording } from '../../../src/intake/desk/wording/plan-wording.ts'
import { writeWording } from '../../../src/intake/desk/wording/write-wording.ts'
import { textOfFile } from '../../cli/small-manual.ts'
import { deskManual, openingOf, proposal, sameAnchor } from './desk-manual.ts'

function plan(wanted: Parameters<typeof proposal>[1], root = deskManual()) {
  const draft = readDraft(root)
  const comment = proposal(draft, wanted)
  return { root, draft, comment, plan: planWording(draft, { comment, anchor: sameAnchor(draft, comment) }) }
}

/** Lines that differ, as was and is. */
function changedLines(before: string, after: string): [string | undefined, string | undefined][] {
  const [was, is] = [before.split('\n'), after.split('\n')]
  return was.map((line, at): [string | undefined, string | undefined] => [line, is[at]]).filter(([one, other]) => one !== other)
}

describe('a proposed wording in the draft', () => {
  it.each([
    {
      what: 'plain words',
      id: 'gate5',
      words: 'heavy boat',
      proposed: 'laden boat',
      line: 'A laden boat moves when the water does. The rope keeps it: [#gate5]',
    },
    { what: 'a whole paragraph', id: 'gate5', proposed: 'A boat drifts.', line: 'A boat drifts. [#gate5]' },
    {
      what: 'words beside bold',
      id: 'gate3',
      words: 'twice before the gate moves',
      proposed: 'twice before any gate opens',
      line: 'The keeper rings **twice** before any gate opens: see [shutting](locks.shutting) for the end of the day. [#gate3]',
    },
    {
      what: 'a word inside bold',
      id: 'gate3',
      words: 'twice',
      proposed: 'three times',
      line: 'The keeper rings **three times** before the gate moves: see [shutting](locks.shutting) for the end of the day. [#gate3]',
    },
    {
      what: 'a word inside a link',
      id: 'gate3',
      words: 'shutting',
      proposed: 'closing',
      line: 'The keeper rings **twice** before the gate moves: see [closing](locks.shutting) for the end of the day. [#gate3]',
    },
    { what: 'a heading', id: 'gate4', words: 'Tying', proposed: 'Mooring', line: '## Mooring up [#gate4]' },
    { what: 'an item', id: 'gate6', words: 'gate', proposed: 'upper gate', line: '- away from the upper gate [#gate6]' },
    { what: 'a cell of a table', id: 'gate8', words: 'two ropes', proposed: 'two ropes | or three', line: '| Barge | two ropes \\| or three |' },
    { what: 'words beside an escape', id: 'gate9', words: 'no more', proposed: 'never <more>', line: 'The hook holds 3 \\* 4 tons & never \\<more>. [#gate9]' },
  ])('takes the place of $what, and nothing else changes', ({ id, words, proposed, line }) => {
    const { plan: made } = plan({ id, proposed, ...(words === undefined ? {} : { words }) })
    expect(made).toMatchObject({ can: true, id })
    if (!made.can) return
    expect(changedLines(made.before, made.after).map(([, is]) => is)).toEqual([line])
    expect(made.words.after).toContain(normaliseWords(proposed))
  })

  it('is refused with its place where it runs across a mark', () => {
    const { plan: made } = plan({ id: 'gate3', words: 'rings twice', proposed: 'calls' })
    expect(made).toMatchObject({
      can: false,
      why: expect.stringContaining('across a link, bold words'),
      place: { file: expect.stringContaining('opening.mdx') },
    })
  })

  it('is refused for a comment of several paragraphs, for one on no paragraph, and where nobody could see what it says', () => {
    expect(plan({ id: 'gate5', proposed: 'gate \u202Ederutcnup' }).plan).toMatchObject({ can: false, why: expect.stringContaining('nobody sees') })
    expect(plan({ id: 'gate5', proposed: 'One.\n\nTwo.' }).plan).toMatchObject({ can: false, why: expect.stringContaining('several paragraphs') })
    const { draft, comment } = plan({ id: 'gate5', proposed: 'x' })
    expect(planWording(draft, { comment: { ...comment, target: { ...comment.target, what: 'section' } }, anchor: undefined }).can).toBe(false)
    expect(planWording(draft, { comment, anchor: undefined })).toMatchObject({ can: false, why: expect.stringContaining('cannot be found') })
  })

  it('changes the action of a duty in front matter and leaves its text alone', () => {
    const { plan: made } = plan({ id: 'open-lock', words: 'lower gate', proposed: "lower gate: 'slowly'" })
    expect(made.can).toBe(true)
    if (!made.can) return
    expect(changedLines(made.before, made.after)).toEqual([['    action: open the lower gate', "    action: 'open the lower gate: ''slowly'''"]])
    expect(made.words).toEqual({ before: 'The lock keeper must open the lower gate.', after: "The lock keeper must open the lower gate: 'slowly'." })
  })

  it('takes a whole sentence for a duty only where nothing but the action differs', () => {
    const whole = (proposed: string) => plan({ id: 'open-lock', proposed }).plan
    expect(whole('The lock keeper must open both gates.')).toMatchObject({ can: true, words: { after: 'The lock keeper must open both gates.' } })
    expect(whole('The lock keeper should open both gates.')).toMatchObject({ can: false, why: expect.stringContaining('how binding it is') })
  })

  it('raises the alarm on words that carry meaning', () => {
    expect(plan({ id: 'gate2', words: 'not', proposed: 'well' }).plan).toMatchObject({ can: true, meaning: [{ kind: 'negation' }] })
    expect(plan({ id: 'gate5', words: 'heavy', proposed: 'laden' }).plan).toMatchObject({ can: true, meaning: [] })
  })

  it('waits for a person where the words changed since the comment', () => {
    const root = deskManual()
    const old = readDraft(root)
    const comment = proposal(old, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' })
    writeFileSync(join(root, 'draft/chapters/01-locks/opening.mdx'), openingOf(root).replace('A heavy boat moves', 'Any heavy boat moves'))
    const draft = readDraft(root)
    const anchor = {
      ...sameAnchor(draft, comment),
      outcome: 'changed' as const,
      words: 'The words it is about changed.',
      place: { digest: draft.words.digest, edition: '1.0', what: 'block' as const, id: 'gate5' },
    }
    expect(planWording(draft, { comment, anchor })).toMatchObject({ can: false, needsForce: true })
    expect(planWording(draft, { comment, anchor, force: true })).toMatchObject({ can: true, words: { after: expect.stringContaining('Any laden boat moves') } })
  })

  it('is not put in twice, though the words it was for still stand in what was proposed', () => {
    const { draft, comment, plan: made } = plan({ id: 'gate5', words: 'heavy boat', proposed: 'heavy boat, or a wide one,' })
    if (!made.can) throw new Error(made.why)
    expect(planWording(made.draft, { comment, anchor: sameAnchor(draft, comment) })).toMatchObject({ can: false, isDone: true })
  })

  it('is not written where checks would find new errors, unless asked', () => {
    const { first, whole, words } = deniedName('Old Moll')
    const root = deskManual({ 'manual.yaml': `${textOfFile('manual.yaml')}deniedNames: [{ first: ${first}, whole: ${whole}, words: ${words} }]\n` })
    const { draft, plan: made } = plan({ id: 'gate5', words: 'heavy boat', proposed: 'boat of Old Moll' }, root)
    if (!made.can) throw new Error(made.why)
    expect(newFindings(draft, made.draft).filter(({ severity }) => severity === 'error')).toHaveLength(1)
    const written: string[] = []
    const write = (file: string) => void written.push(file)
    expect(writeWording(draft, made, { write, evenWithErrors: false })).toContain('Nothing was written.')
    expect(written).toEqual([])
    expect(writeWording(draft, made, { write, evenWithErrors: true })).toBeUndefined()
    expect(written).toEqual([made.file])
  })

  it('is said as a patch that changes the file into what was planned', () => {
    const { plan: made } = plan({ id: 'gate6', words: 'gate', proposed: 'upper gate' })
    if (!made.can) throw new Error(made.why)
    const patch = patchOf(made.file, made.before, made.after)
    expect(patch).toContain('-- away from the gate [#gate6]\n+- away from the upper gate [#gate6]\n')
    expect(patch).toMatch(/^--- a\/draft\/chapters\/01-locks\/opening\.mdx\n\+\+\+ b\/draft\/chapters\/01-locks\/opening\.mdx\n@@ -\d+,7 \+\d+,7 @@\n/)
  })

  it('reads as proposed whatever is proposed, for any words, and touches nothing outside its block', () => {
    const root = deskManual()
    const draft = readDraft(root)
    const blocks = draft.words.blocks.filter(({ section, what }) => section === 'locks.opening' && what === 'block')
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/),
      fc.constantFrom(
        '*',
        '_',
        '[x](y)',
        '<Duty id="x" />',
        '{a}',
        '#',
        '-',
        '1.',
        '\\',
        '`',
        '|',
        '&amp;',
        '[#zzzzz]',
        '~~',
        '**b**',
        '>',
        '=',
        '+',
        "'",
        '“q”',
        'é',
        '😀',
      ),
    )
    let made = 0
    fc.assert(
      fc.property(fc.constantFrom(...blocks), fc.nat(), fc.nat(), fc.array(word, { minLength: 1, maxLength: 5 }), ({ id, words }, one, other, given) => {
        const points = [...words]
        const [start, end] = [one % (points.length + 1), other % (points.length + 1)].sort((a, b) => a - b) as [number, number]
        if (start === end) return
        const comment = proposal(draft, { id, proposed: given.join(' ') })
        const quoted = { ...comment, target: { ...comment.target, quote: { exact: points.slice(start, end).join(''), prefix: '', suffix: '', start, end } } }
        const result = planWording(draft, { comment: quoted, anchor: sameAnchor(draft, quoted) })
        if (!result.can) return
        made += 1
        const expected = normaliseWords(points.slice(0, start).join('') + given.join(' ') + points.slice(end).join(''))
        expect(result.draft.words.blocks.find((block) => block.id === id)?.words).toBe(expected)
        const rest = (of: typeof draft) => of.words.blocks.filter((block) => block.id !== id).map((block) => `${block.id} ${block.words}`)
        expect(rest(result.draft)).toEqual(rest(draft))
        expect(result.after.slice(0, result.after.indexOf('\n---\n'))).toBe(result.before.slice(0, result.before.indexOf('\n---\n')))
        // Every line but those of the block is as it was.
        const touched = changedLines(result.before, result.after)
        expect(touched.length).toBeLessThanOrEqual(id === 'gate8' ? 4 : 1)
      }),
      { seed: 5, numRuns: 250 },
    )
    expect(made).toBeGreaterThan(60)
  })
})
