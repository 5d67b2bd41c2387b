import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { editorSchemas, extractForRole, extractToJson } from '#engine'
import { REGISTER_NAMES } from '#schemas'
import { readDraft } from '../demonstration.ts'
import { readTiny } from '../parse/tiny-manual.ts'
import { misfits } from './fits-schema.ts'

/** Editors complete the draft, so the schemas are made from it. */
const demonstration = readDraft()
const folder = fileURLToPath(new URL('../../schemas/json/', import.meta.url))
const schemas = new Map(editorSchemas(demonstration).map(({ path, text }) => [path, text]))
/** What the toolkit makes and nobody writes: no editor completes it, and no author reads its patterns. */
const GIVEN_OUT = [
  'extract.json',
  'report.json',
  'edition-record.json',
  'comparison.json',
  'changes-for.json',
  'section-redline.json',
  'impact.json',
  'consultation-record.json',
  'consultation-response.json',
  'consulted-text.json',
  'log-digests.json',
  'receipt.json',
  'saved-comments.json',
  'respondents.json',
  'annotations.json',
]

const schemaOf = (path: string) => JSON.parse(schemas.get(path) as string)
const ids = schemaOf('ids.json').definitions

/** Opens `ids.json#/definitions/roles`, from the folder of the file or from a register’s. */
const open = (reference: string) => {
  const [file, name] = reference.split('#/definitions/') as [string, string]
  if (!['', 'ids.json', '../ids.json'].includes(file) || !Object.hasOwn(ids, name)) throw new Error(`${reference} leads nowhere`)
  return ids[name]
}

describe('the committed JSON Schemas', () => {
  test('are those that the schemas and registers give: if not, run `npm run manual schemas`', () => {
    const committed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.replaceAll('\\', '/'))
    expect(committed.sort()).toEqual([...schemas.keys()].sort())
    for (const [path, text] of schemas) expect(readFileSync(`${folder}${path}`, 'utf8'), path).toBe(text)
  })

  test('do not depend on when or how often they are made', () => {
    expect(editorSchemas(demonstration)).toEqual(editorSchemas(demonstration))
  })

  test('stay small', () => {
    for (const [path, text] of schemas) expect(text.length, path).toBeLessThan(64 * 1024)
  })
})

describe('the settings of Visual Studio Code', () => {
  const settings = JSON.parse(readFileSync(fileURLToPath(new URL('../../.vscode/settings.json', import.meta.url)), 'utf8'))

  test('give every YAML file of a manual its schema', () => {
    const mapped = Object.keys(settings['yaml.schemas']).map((path) => path.replace('./schemas/json/', ''))
    expect(mapped.sort()).toEqual([...schemas.keys()].filter((path) => !['ids.json', 'section.json', ...GIVEN_OUT].includes(path)).sort())
  })
})

describe('ids with their titles', () => {
  test('a post’s id has its title beside it', () => {
    const at = ids.roles.enum.indexOf('nm-officer')
    expect(ids.roles.enumDescriptions[at]).toBe('Nominal management officer')
    expect(schemaOf('section.json').properties.duties.items.properties.role.allOf).toEqual([{ $ref: 'ids.json#/definitions/roles' }])
  })

  test('every record, section, chapter and duty is there once, with words', () => {
    for (const name of REGISTER_NAMES) expect(ids[name].enum).toEqual([...demonstration.registers[name].records.keys()])
    expect(ids.sections.enum).toEqual([...demonstration.sections.keys()])
    expect(ids.duties.enum).toEqual([...demonstration.duties.keys()])
    for (const { enum: values = [], enumDescriptions: words = [] } of Object.values<{ enum?: string[]; enumDescriptions?: string[] }>(ids)) {
      expect(words).toHaveLength(values.length)
      for (const title of words) expect(title).toMatch(/\S/)
    }
  })

  test('a record of a later edition says so', () => {
    expect(ids.roles.enumDescriptions).toContain('Intelligence sharing lead (from edition 2.0)')
  })

  test('an empty register takes any id until it has one', () => {
    const tiny = editorSchemas(readTiny().edition).find(({ path }) => path === 'ids.json')
    expect(JSON.parse(tiny?.text ?? '').definitions.devices).toEqual({ type: 'string', description: 'There is none yet.' })
  })
})

describe('what people write fits', () => {
  test('every section, chapter and record of the manual', () => {
    for (const section of demonstration.sections.values()) expect(misfits(section.data, schemaOf('section.json'), open), section.id).toEqual([])
    for (const name of REGISTER_NAMES) {
      for (const { id, ...record } of demonstration.registers[name].records.values())
        expect(misfits({ [id]: record }, schemaOf(`registers/${name}.json`), open), id).toEqual([])
    }
    expect(misfits(demonstration.config, schemaOf('manual.json'), open)).toEqual([])
    expect(misfits(demonstration.data, schemaOf('edition.json'), open)).toEqual([])
  })

  test('an extract fits its schema', () => {
    for (const role of demonstration.registers.roles.records.values()) {
      if (role.from !== undefined) continue
      expect(
        misfits(JSON.parse(extractToJson(extractForRole(demonstration, role.id, { toolVersion: '0.0.0' }))), schemaOf('extract.json'), open),
        role.id,
      ).toEqual([])
    }
  })

  const section = [...demonstration.sections.values()].find(({ duties }) => duties.length > 0)?.data
  const duty = section?.duties?.[0]
  test.each([
    ['an unknown id', { ...duty, role: 'nm-offcer' }, '/duties/0/role'],
    ['a word of another standard', { ...duty, modality: 'shall' }, '/duties/0/modality'],
    ['a misspelt field', { ...duty, acton: 'x' }, '/duties/0/acton'],
    ['a period in words', { ...duty, deadline: { within: '5 days' } }, '/duties/0/deadline'],
    ['a day in words', { ...duty, reviewBy: 'tomorrow' }, '/duties/0/reviewBy'],
    ['an id of another register in a list', { ...duty, cohorts: ['nm-officer'] }, '/duties/0/cohorts/0'],
  ])('%s does not', (_name, broken, place) => {
    expect(misfits({ ...section, duties: [broken] }, schemaOf('section.json'), open)).toEqual([place])
  })
})

describe('help', () => {
  test('every field says what it is for, and no group of fields takes an unknown one', () => {
    const silent: string[] = []
    const walk = (schema: { properties?: object; description?: string; additionalProperties?: unknown; items?: object; anyOf?: object[] }, at: string) => {
      if (schema.properties !== undefined && schema.additionalProperties !== false) silent.push(`${at} takes any field`)
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (field.description === undefined && field.anyOf === undefined && field.const === undefined && field.properties === undefined)
          silent.push(`${at}/${name}`)
        walk(field, `${at}/${name}`)
      }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner !== undefined) walk(inner, at)
    }
    for (const path of schemas.keys()) if (path !== 'ids.json') walk(path.startsWith('registers/') ? schemaOf(path).additionalProperties : schemaOf(path), path)
    expect(silent).toEqual([])
  })

  test('a pattern says in words what it expects', () => {
    for (const [path, text] of schemas)
      if (!GIVEN_OUT.includes(path)) expect(text.match(/"pattern":/g)?.length, path).toBe(text.match(/"patternErrorMessage":/g)?.length)
  })
})
