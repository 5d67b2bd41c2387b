import { describe, expect, test } from 'vitest'
import { dutiesJson, manualJson, sectionJson } from '#engine'
import { demonstration } from '../../demonstration.ts'

const { sections, duties, config } = demonstration
const asRead = (value: object) => JSON.parse(JSON.stringify(value))

describe('the edition as data', () => {
  test('every file carries the notice, the edition and its digest', () => {
    const files = [manualJson(demonstration), dutiesJson(demonstration), ...[...sections.values()].map((section) => sectionJson(demonstration, section))]
    for (const file of files.map(asRead)) {
      expect(file.notice).toEqual(config.notice)
      expect(file.edition.number).toBe('1.0')
      expect(file.edition.digest).toBe(demonstration.digest)
    }
  })

  test('a section holds its blocks with ids and numbers, and a duty’s block its sentence', () => {
    const section = sections.get('licence.breach')
    if (section === undefined) throw new Error('the demonstration has this section')
    const data = asRead(sectionJson(demonstration, section))
    expect(data.blocks.length).toBe(section.blocks.length)
    expect(data.blocks.find(({ kind }: { kind: string }) => kind === 'duty').text).toBe(data.duties[0].sentence)
    expect(data.address).toBe('https://manual.example/edition/1.0/licence/breach/')
  })

  test('all duties are there, and no accepted finding is', () => {
    const data = asRead(dutiesJson(demonstration))
    expect(data.duties.map(({ id }: { id: string }) => id)).toEqual([...duties.keys()])
    expect(JSON.stringify([data, manualJson(demonstration)])).not.toContain('"silence"')
  })
})
