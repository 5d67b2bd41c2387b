import type { Nodes, Parents, Root } from 'mdast'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { parsePlainBody } from './parse-plain-body.ts'
import { MAX_NESTING, refuseNesting } from './refuse-nesting.ts'
import { type BodyText, refuseNode } from './refuse-node.ts'

/** Problems with which a node stays in the tree, because it does no harm there. */
const HARMLESS = new Set(['NM606', 'NM611'])

interface BodyResult {
  readonly tree: Root
  readonly problems: readonly Problem[]
}

/**
 * Parses the Markdown of a section with the components of the closed vocabulary, and refuses everything else at its place:
 * code (imports, exports, expressions), unknown components, raw HTML, unsafe links. No JavaScript parser takes part and
 * nothing is evaluated. `start` is the offset of the body in the file. The tree comes back without what was refused.
 */
export function parseBody(file: string, text: string, start: number): BodyResult {
  const body = text.slice(start)
  let tree = parsePlainBody(body)
  if (tree === undefined) {
    const slow = refuseNesting(file, text, start)
    if (slow !== undefined) return { tree: { type: 'root', children: [] }, problems: [slow] }
    try {
      tree = parseMarkdown(body)
    } catch (error) {
      return { tree: { type: 'root', children: [] }, problems: [syntaxProblem(file, text, start, error)] }
    }
  }
  const problems: Problem[] = []
  keepSafeNodes(tree, problems, {
    body,
    place: (from, to) => placeAt(file, text, start + from, start + to),
  })
  return { tree, problems }
}

/** Takes what is unsafe out of a tree, and says what it was. */
function keepSafeNodes(root: Root, problems: Problem[], source: BodyText): void {
  const sift = (parent: Parents, depth: number): Nodes[] => {
    const kept: Nodes[] = []
    for (const node of parent.children as Nodes[]) {
      const found = depth > MAX_NESTING ? [depthProblem(node, source)] : refuseNode(node, parent, source)
      problems.push(...found)
      if (found.some((problem) => !HARMLESS.has(problem.code))) continue
      const inner = 'children' in node ? sift(node, depth + 1) : []
      if (node.type === 'link' && found.length > 0) {
        // The words of a refused link stay, without the link.
        kept.push(...inner)
        continue
      }
      if ('children' in node) node.children = inner as typeof node.children
      kept.push(node)
    }
    return kept
  }
  root.children = sift(root, 1) as typeof root.children
}

const depthProblem = (node: Nodes, { place }: BodyText): Problem => ({
  code: 'NM609',
  message: 'markup is nested too deeply',
  place: place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 1),
  label: `more than ${MAX_NESTING} levels`,
  help: 'write it with fewer levels',
})

function syntaxProblem(file: string, text: string, start: number, error: unknown): Problem {
  const message = error as { reason?: string; message?: string; place?: { offset?: number; start?: { offset?: number } } }
  const reason = (message.reason ?? message.message ?? 'it could not be read').split('\n')[0] as string
  const tag = unclosedTag(text.slice(start), reason)
  const offset = message.place?.offset ?? message.place?.start?.offset ?? 0
  return {
    code: 'NM610',
    message: 'this text cannot be read as a section',
    place: tag === undefined ? placeAt(file, text, start + offset, start + offset + 1) : placeAt(file, text, start + tag.start, start + tag.end),
    label: plainReason(reason),
    help: /\bbrace|expression/i.test(reason)
      ? 'curly brackets hold code: delete them, or write \\{ to print one'
      : 'a `<` starts a component: close it, or write &lt; to print the sign',
  }
}

/** Where the parser says that a tag stands: “(line:column-line:column)” of the body. */
const TAG_PLACE = / \((\d+):(\d+)-(\d+):(\d+)\)/

/** Offsets in the body of a tag that is not closed: the parser may say where it noticed, and this is where to mend it. */
function unclosedTag(body: string, reason: string): { readonly start: number; readonly end: number } | undefined {
  const [, ...found] = reason.startsWith('Expected a closing tag') ? (TAG_PLACE.exec(reason) ?? []) : []
  const [line, column, endLine, endColumn] = found.map(Number)
  if (line === undefined || column === undefined || endLine === undefined || endColumn === undefined) return undefined
  const starts = [0, ...[...body.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)]
  const offset = (at: number, point: number) => (starts[at - 1] ?? 0) + point - 1
  return { start: offset(line, column), end: offset(endLine, endColumn) }
}

/** The parser’s reason without advice meant for programmers, and without places that it counts from the body’s start. */
const plainReason = (reason: string) =>
  (reason.split(/, expected|\(note|; expected/)[0] as string)
    .replace(/ \(U\+[0-9A-F]+\)/g, '')
    .replace(TAG_PLACE, '')
    .slice(0, 100)
