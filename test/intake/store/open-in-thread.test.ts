import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openInThread } from '../../../src/intake/store/open-in-thread.ts'
import { testFolder } from '../test-intake.ts'

async function openTable() {
  const path = join(testFolder(), 'made-up.sqlite')
  const file = openInThread(path)
  onTestFinished(async () => await file.close())
  await file.ask('create table words (word text unique)', [])
  return { file, path }
}

test('statements are answered in their order, with rows or with how many they changed', async () => {
  const { file } = await openTable()
  const answers = await Promise.all([
    file.ask('insert into words values (?), (?)', ['one', 'two']),
    file.ask('select word from words order by word', []),
    file.ask('delete from words', []),
    file.ask('select word from words', []),
  ])
  expect(answers).toEqual([{ rows: [], changed: 2 }, { rows: [{ word: 'one' }, { word: 'two' }] }, { rows: [], changed: 2 }, { rows: [] }])
})

test('a statement that fails says why, and the next is answered', async () => {
  const { file } = await openTable()
  await file.ask('insert into words values (?)', ['one'])
  await expect(file.ask('insert into words values (?)', ['one'])).rejects.toMatchObject({ message: /UNIQUE/, code: 'ERR_SQLITE_ERROR', errcode: 2067 })
  await expect(file.ask('nonsense', [])).rejects.toThrow(/syntax error/)
  expect(await file.ask('select count(*) as count from words', [])).toEqual({ rows: [{ count: 1 }] })
})

test('several are asked in one go, each for all of its rows, and nothing after one that fails', async () => {
  const { file } = await openTable()
  const insert = (...words: string[]) => ({ sql: 'insert into words values (?)', rows: words.map((word) => [word]) })
  const count = { sql: 'select count(*) as count from words', rows: [[]] }
  expect(await file.askAll([insert('one', 'two'), { sql: 'delete from words', rows: [] }, count])).toEqual([
    { rows: [], changed: 1 },
    { rows: [] },
    { rows: [{ count: 2 }] },
  ])
  await expect(file.askAll([insert('three', 'one'), insert('four')])).rejects.toThrow(/UNIQUE/)
  expect(await file.askAll([count])).toEqual([{ rows: [{ count: 3 }] }])
})

test('while another holds the file the process goes on, and the statement is done when the file is free', async () => {
  const { file, path } = await openTable()
  const holder = new DatabaseSync(path)
  holder.exec('begin immediate')
  let isWritten = false
  const writing = Promise.resolve(file.ask('insert into words values (?)', ['late'])).then(() => {
    isWritten = true
  })
  await setTimeout(100)
  expect(isWritten).toBe(false)
  holder.exec('rollback')
  holder.close()
  await writing
  expect(await file.ask('select word from words', [])).toEqual({ rows: [{ word: 'late' }] })
})

test('a file that is closed, or cannot be opened, fails whoever asks, and may be closed again', async () => {
  const { file } = await openTable()
  await file.close()
  await expect(file.ask('select 1', [])).rejects.toThrow('The database is closed.')
  await file.close()
  const none = openInThread(join(testFolder(), 'no', 'folder.sqlite'))
  await expect(none.ask('select 1', [])).rejects.toThrow(/unable to open database file/)
  await none.close()
})
