import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { gfmTable } from 'micromark-extension-gfm-table'
import { mdx } from 'micromark-extension-mdx'
import { tableFromMarkdown } from './table-from-markdown.ts'

/** Markdown, tables and tags; with no JavaScript parser, so that what stands in curly brackets is never read. */
const SYNTAX: Options = { extensions: [mdx(), gfmTable()], mdastExtensions: [mdxFromMarkdown(), tableFromMarkdown] }

/** The tree of any Markdown with tables and component tags. Throws where a tag or a curly bracket is not closed. */
export const parseMarkdown = (body: string): Root => fromMarkdown(body, SYNTAX)
