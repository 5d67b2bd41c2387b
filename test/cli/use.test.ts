import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

describe('help', () => {
  test('names every command', async () => {
    const { code, out } = await runInside('--help')
    expect(code).toBe(0)
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`  ${name} +${summary}`))
  })

  test('without a command it is shown as wrong use', async () => {
    const { code, out, err } = await runInside()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Commands')
  })

  test.each(COMMANDS.map(({ name }) => name))('of %s says its use, options and examples', async (name) => {
    const command = await COMMANDS.find((entry) => entry.name === name)?.load()
    for (const args of [
      [...name.split(' '), '--help'],
      ['help', ...name.split(' ')],
      [...name.split(' '), '-h'],
    ]) {
      const { code, out } = await runInside(...args)
      expect(code).toBe(0)
      expect(out).toContain(`manual ${name}`)
      expect(out).toContain('Examples\n  manual ')
      for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`)
      for (const line of out.split('\n')) expect(line.length).toBeLessThan(140)
    }
  })

  test.each(COMMANDS.map(({ name }) => name))('examples of %s are commands with options that exist', async (name) => {
    const command = await COMMANDS.find((entry) => entry.name === name)?.load()
    for (const [line] of command?.examples ?? []) {
      const named = COMMANDS.find((entry) => line === entry.name || line.startsWith(`${entry.name} `))
      const other = await named?.load()
      expect(named, line).toBeDefined()
      for (const [, option] of line.matchAll(/--([a-z-]+)/g)) expect([...Object.keys(other?.options ?? {}), 'json', 'manual'], line).toContain(option)
    }
  })
})

describe('wrong use ends with exit code 2 and the nearest that is right', () => {
  test.each([
    [['chekc'], 'there is no command `chekc`', 'did you mean `manual check`?'],
    [['frobnicate'], 'there is no command `frobnicate`', 'manual --help lists the commands'],
    [['new'], 'there is no command `new`', 'one of: new chapter, new section, new duty, new denied-name'],
    [['new', 'secton', 'a.b'], 'there is no command `new secton`', 'did you mean `manual new section`?'],
    [['check', '--formt', 'json'], 'there is no option --formt', 'did you mean --format?'],
    [['check', '--format', 'jsn'], '--format cannot be jsn', 'did you mean `json`?'],
    [['check', '--format', 'xml'], '--format cannot be xml', 'one of: text, json, sarif, github'],
    [['check', '--format'], '--format needs a value', 'one of: text, json, sarif, github'],
    [['check', '--format', '--fix'], '--format needs a value', 'one of: text, json, sarif, github'],
    [['check', '--fix=yes'], '--fix takes no value', 'write --fix by itself'],
    [['check', 'everything'], 'check does not take `everything`', 'use: manual check'],
    [['extract'], 'extract needs <role>', 'use: manual extract <role>'],
    [['check', '--manual', '/nowhere'], 'there is no manual in /nowhere', 'MANUAL_DIR'],
    [['serve', '/nowhere'], 'there is no folder /nowhere', 'manual build'],
    [['serve', '.', '--port', 'eighty'], '--port cannot be eighty', '1 to 65535'],
  ])('%j', async (args, message, hint) => {
    const { code, out, err } = await runInside(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  test.each([
    [['extract', 'lock-keper'], '`lock-keeper`'],
    [['extract', 'lock-keeper', '--cohort', 'bargee'], '`barge`'],
    [['show', 'locks.openning'], '`locks.opening`'],
    [['list', 'rolse'], '`roles`'],
    [['explain', 'NM1O1'], '`NM101`'],
    [['new', 'section', 'lock.filling'], '`locks`'],
    [['new', 'section', 'locks.filling', '--after', 'openning'], '`opening`'],
    [['new', 'section', 'locks.filling', '--owner', 'lock-mastr'], '`lock-master`'],
    [['new', 'duty', 'locks.opning', 'wait'], '`locks.opening`'],
  ])('%j', async (args, near) => {
    const { code, err } = await runInside(...args, '--manual', smallManual())
    expect(code).toBe(2)
    expect(err).toContain(`did you mean ${near}?`)
  })
})

test('options may stand before the command', async () => {
  const folder = smallManual()
  expect((await runInside('--manual', folder, '--json', 'list', 'roles')).out).toBe((await runInside('list', 'roles', '--manual', folder, '--json')).out)
})

test('the version is that of the package', async () => {
  expect(await runInside('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  expect((await runInside('check', '--version')).out).toBe('1.2.3\n')
})
