// The least that any check on remark does: front matter is read as YAML, the body parsed and printed again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { remark } from 'remark'

const [from] = process.argv.slice(2)
const processor = remark()
let records = 0
let characters = 0

for (const file of readdirSync(from, { recursive: true })) {
  if (!file.endsWith('.mdx')) continue
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(from, file), 'utf8'))
  records += Object.keys(load(yaml)).length
  characters += String(processor.processSync(body)).length
}
console.log(`${records} fields, ${characters} characters`)
