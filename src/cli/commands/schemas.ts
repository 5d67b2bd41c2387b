import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { countOf, editorSchemas } from '#engine'
import { defineCommand, EXIT } from '../command.ts'
import { openEdition } from '../open-manual.ts'

const TOOLKIT_SCHEMAS = join(import.meta.dirname, '../../../schemas/json')

export const schemas = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: { out: { kind: 'text', value: 'DIR', about: 'folder to write to; schemas/json of the toolkit if not given' } },
  about: [
    'Writes the JSON Schemas from which an editor completes and checks the YAML files of a manual. They hold the ids that exist with their titles, so run it again when a register has changed.',
    'schemas/README.md says how an editor finds them.',
  ],
  examples: [
    ['schemas', 'after a change to a register'],
    ['schemas --out ../other/schemas', 'for a manual that is kept elsewhere'],
  ],
  run: (call) => {
    const out = call.options.out ?? TOOLKIT_SCHEMAS
    const files = editorSchemas(openEdition(call))
    for (const { path, text } of files) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), text)
    }
    call.terminal.print(
      call.json
        ? `${JSON.stringify({ folder: out, files: files.map(({ path }) => path) }, null, 2)}\n`
        : `Wrote ${countOf(files.length, 'schema')} to ${out}.\n`,
    )
    return EXIT.fine
  },
})
