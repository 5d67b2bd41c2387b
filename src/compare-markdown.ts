import type { Root } from 'hast'
import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type ComparedText, comparePages } from './output/compare/compare-pages.ts'
import { markdownPage } from './output/compare/markdown-page.ts'
import { cutParts } from './parse/cut-parts.ts'
import { parsePart } from './parse/parse-part.ts'
import { findDeepNesting } from './parse/refuse-nesting.ts'

/**
 * Compares any two Markdown or MDX texts, with no manual and no ids: what changed, block by block, and a redline in plain HTML. The texts
 * are data: nothing in them is run, and raw HTML, components and unsafe addresses are shown as text. A text that is not MDX is
 * read as Markdown; front matter is shown as written, and so is a text that is nested too deeply to be read.
 */
export function compareMarkdown(oldMdx: string, newMdx: string): ComparedText {
  const known: KnownParts = new Map()
  return comparePages(readPage(oldMdx, known), readPage(newMdx, known))
}

/** What came of each part of either text, so that what both have is read once. */
type KnownParts = Map<string, Root['children']>

function readPage(text: string, known: KnownParts): Root {
  const [whole, front] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? ['', undefined]
  const body = readBody(text.slice(whole.length), known)
  if (front === undefined) return body
  return { type: 'root', children: [...pageOf([{ type: 'code', lang: 'yaml', value: front }]).children, ...body.children] }
}

function readBody(body: string, known: KnownParts): Root {
  if (findDeepNesting(body) !== undefined) return pageOf([{ type: 'code', value: body }])
  try {
    const parts = cutParts(body)
    return parts === undefined ? markdownPage(parsePart(body)) : { type: 'root', children: parts.flatMap((part) => readPart(part, known)) }
  } catch {
    return markdownPage(fromMarkdown(body))
  }
}

function readPart(part: string, known: KnownParts): Root['children'] {
  const nodes = known.get(part) ?? markdownPage(parsePart(part)).children
  known.set(part, nodes)
  return nodes
}

const pageOf = (children: RootContent[]): Root => markdownPage({ type: 'root', children })
