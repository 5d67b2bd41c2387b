import type { InlineCode } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
// Brings the types of a table’s tokens.
import type {} from 'micromark-extension-gfm-table'

/** Data of the runs that are inside a table. The context is another object at every call, its data one for a run. */
const inTable = new WeakSet<CompileContext['data']>()

/**
 * What makes table nodes of the tokens of micromark-extension-gfm-table: the reading half of mdast-util-gfm-table. Its other
 * half writes Markdown, and would bring fifty modules along that every start of the tool would wait for.
 */
export const tableFromMarkdown: Extension = {
  enter: {
    table(this: CompileContext, token) {
      this.enter({ type: 'table', align: (token._align ?? []).map((side) => (side === 'none' ? null : side)), children: [] }, token)
      inTable.add(this.data)
    },
    tableRow(this: CompileContext, token) {
      this.enter({ type: 'tableRow', children: [] }, token)
    },
    tableData: enterCell,
    tableHeader: enterCell,
  },
  exit: {
    table(this: CompileContext, token) {
      this.exit(token)
      inTable.delete(this.data)
    },
    tableRow: exitNode,
    tableData: exitNode,
    tableHeader: exitNode,
    codeText(this: CompileContext, token) {
      const value = this.resume()
      const node = this.stack.at(-1) as InlineCode
      // In a table a bar needs a backslash even inside code, where it is no part of the code; a backslash is one.
      node.value = inTable.has(this.data) ? value.replaceAll(/\\([\\|])/g, (pair, sign) => (sign === '|' ? sign : pair)) : value
      this.exit(token)
    },
  },
}

function enterCell(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'tableCell', children: [] }, token)
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
