// The least that any generator on remark does: each text is parsed, printed as HTML and written to a file of its own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'

const [from, to] = process.argv.slice(2)
const processor = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify)

for (const file of readdirSync(from, { recursive: true })) {
  if (!file.endsWith('.md')) continue
  const text = readFileSync(join(from, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const page = join(to, file.replace(/\.md$/, ''), 'index.html')
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, String(processor.processSync(text)))
}
