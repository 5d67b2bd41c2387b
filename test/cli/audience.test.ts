import { describe, expect, test } from 'vitest'
import { MARKED, markedManual, SECRET_IDS, SECRETS } from '../marked-manual.ts'
import { runInside } from './run-inside.ts'

const everySecret = [...Object.values(SECRETS), ...SECRET_IDS]
const secretsIn = (text: string) => everySecret.filter((words) => text.replaceAll(/\s+/g, ' ').includes(words))

describe('--audience', () => {
  test.each([
    ['list sections', ['list', 'sections']],
    ['list duties', ['list', 'duties', '--json']],
    ['list roles', ['list', 'roles']],
    ['show a section', ['show', 'locks.opening']],
    ['show a section as data', ['show', 'locks.opening', '--json']],
    ['extract of a post', ['extract', 'lock-master']],
    ['extract of everything', ['extract', 'edition', '--format', 'json']],
    ['extract of a chapter', ['extract', 'chapter:locks', '--format', 'csv']],
  ])('%s tells nothing that is withheld', async (_what, args) => {
    const folder = markedManual()
    const version = await runInside(...args, '--manual', folder, '--audience', 'all')
    expect(version).toMatchObject({ code: 0, err: '' })
    expect(secretsIn(version.out)).toEqual([])
    const whole = await runInside(...args, '--manual', folder)
    expect(secretsIn(whole.out)).not.toEqual([])
  })

  test('an extract says for whom it is, and has a digest of its own', async () => {
    const folder = markedManual()
    const digest = async (...more: string[]) => JSON.parse((await runInside('extract', 'lock-master', '--json', '--manual', folder, ...more)).out)
    const [whole, version] = [await digest(), await digest('--audience', 'all')]
    expect(version.edition.audience).toEqual({ id: 'all', title: 'everyone' })
    expect(version.digest).not.toBe(whole.digest)
    expect(version.edition.digest).not.toBe(whole.edition.digest)
    expect(whole.edition).not.toHaveProperty('audience')
  })

  test('the whole says beside what is marked who may read it', async () => {
    const { out } = await runInside('extract', 'lock-master', '--manual', markedManual())
    expect(out).toContain('Who may read it: For crews and staff only')
  })

  test('a comparison of two versions tells nothing that is withheld', async () => {
    const folder = markedManual()
    const other = markedManual({
      'draft/chapters/01-locks/night-rota.mdx': (MARKED['draft/chapters/01-locks/night-rota.mdx'] ?? '').replace('Two lamps', 'Three lamps'),
    })
    const args = ['compare', `dir:${other}`, 'draft', '--manual', folder]
    expect((await runInside(...args)).out).toContain('Night watch rota')
    const version = await runInside(...args, '--audience', 'all')
    expect(secretsIn(version.out)).toEqual([])
    expect(version.out).toContain('version for everyone')
  })

  test('what is withheld is not there to be shown', async () => {
    const { code, err } = await runInside('show', 'locks.night-rota', '--manual', markedManual(), '--audience', 'crew')
    expect(code).toBe(2)
    expect(err).toContain('nothing has the id')
  })

  test('an unknown audience is refused with the nearest', async () => {
    const { code, err } = await runInside('list', 'duties', '--manual', markedManual(), '--audience', 'crewe')
    expect({ code, err }).toEqual({ code: 2, err: 'manual: the manual has no audience `crewe`\ndid you mean crew?\n' })
  })
})
