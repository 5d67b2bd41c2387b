import { createRequire } from 'node:module'
import { Diff } from '@ali-tas/htmldiff-js'
import htmldiff from 'node-htmldiff'
import type { Engine } from './engine.ts'
import { WORD_MARKS } from './peer-conventions.ts'

// Its ES module asks for files without their endings, which Node.js refuses.
const require = createRequire(import.meta.url)
const htmlDiffTs: { default: (old: string, fresh: string) => string } = require('html-diff-ts')

const fromStrings = (name: string, compare: (old: string, fresh: string) => string): Engine => ({
  name,
  convention: WORD_MARKS,
  ready:
    ({ html }) =>
    () =>
      compare(html.old, html.fresh),
})

export const NODE_HTMLDIFF = fromStrings('node-htmldiff', (old, fresh) => htmldiff(old, fresh))
export const HTMLDIFF_JS = fromStrings('@ali-tas/htmldiff-js', (old, fresh) => Diff.execute(old, fresh))
export const HTML_DIFF_TS = fromStrings('html-diff-ts', (old, fresh) => htmlDiffTs.default(old, fresh))
