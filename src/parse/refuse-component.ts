import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Place, Problem } from '../model/finding.ts'
import { suggest } from '../model/suggest.ts'
import { COMPONENTS } from './components.ts'

/** What is wrong with a component: its name, its attributes, where it stands, what it holds. `parent` is the node around it. */
export function refuseComponent(node: MdxJsxFlowElement | MdxJsxTextElement, parent: Nodes | undefined, place: () => Place): Problem[] {
  const name = node.name ?? ''
  const shape = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
  if (shape === undefined) {
    if (/^[a-z]/.test(name) || name === '') {
      return [
        {
          code: 'NM605',
          message: name === '' ? 'empty tags may not stand here' : `HTML may not stand here: <${name}>`,
          place: place(),
          label: 'raw HTML',
          help: 'use Markdown, or one of the manual’s components',
        },
      ]
    }
    const near = suggest(name, Object.keys(COMPONENTS))
    return [
      {
        code: 'NM604',
        message: `unknown component \`${name}\``,
        place: place(),
        label: 'no component has this name',
        help: near ? `did you mean \`${near}\`?` : `the components are ${Object.keys(COMPONENTS).join(', ')}`,
      },
    ]
  }
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push({
        code: 'NM603',
        message: `code may not stand in a component: {${attribute.value.slice(0, 20)}}`,
        place: place(),
        label: 'curly brackets hold code',
        help: 'write attributes as name="words"',
      })
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      problems.push({
        code: 'NM603',
        message: `code may not stand in a component: ${attribute.name}={…}`,
        place: place(),
        label: 'curly brackets hold code',
        help: `write ${attribute.name}="words"`,
      })
    } else if (!Object.hasOwn(shape.attributes, attribute.name)) {
      const near = suggest(attribute.name, Object.keys(shape.attributes))
      problems.push({
        code: 'NM611',
        message: `\`${name}\` has no attribute \`${attribute.name}\``,
        place: place(),
        label: 'unknown attribute',
        help: near ? `did you mean \`${near}\`?` : `it takes ${Object.keys(shape.attributes).join(', ')}`,
      })
    } else if (seen.has(attribute.name)) {
      problems.push({ code: 'NM611', message: `\`${name}\` has \`${attribute.name}\` twice`, place: place(), label: 'given twice', help: 'keep one' })
    } else if (shape.values?.[attribute.name]?.includes(attribute.value ?? '') === false) {
      const values = shape.values[attribute.name] as readonly string[]
      const near = suggest(attribute.value ?? '', values)
      problems.push({
        code: 'NM611',
        message: `\`${attribute.value}\` is not a value of \`${attribute.name}\``,
        place: place(),
        label: `expected ${values.join(', ')}`,
        help: near ? `did you mean \`${near}\`?` : `use one of ${values.join(', ')}`,
      })
    }
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name)
  }
  for (const [attribute, required] of Object.entries(shape.attributes)) {
    if (required && !seen.has(attribute))
      problems.push({
        code: 'NM611',
        message: `\`${name}\` needs \`${attribute}\``,
        place: place(),
        label: `\`${attribute}\` is missing`,
        help: `write <${name} ${attribute}="..." ${shape.children ? '' : '/'}>`,
      })
  }
  const isBlock = node.type === 'mdxJsxFlowElement'
  if (
    shape.position === 'block' &&
    (!isBlock || (parent !== undefined && parent.type !== 'root' && !(parent.type === 'mdxJsxFlowElement' && parent.name === 'Note')))
  ) {
    problems.push({
      code: 'NM618',
      message: `\`${name}\` stands inside other text`,
      place: place(),
      label: 'it needs lines of its own',
      help: 'put it on a line of its own, with a blank line before and after',
    })
  }
  if (!shape.children && node.children.length > 0)
    problems.push({
      code: 'NM611',
      message: `\`${name}\` holds no text`,
      place: place(),
      label: 'there is text between its tags',
      help: `write <${name} ... /> and put the text beside it`,
    })
  if (name === 'Figure') problems.push(...figureProblems(node, place))
  return problems
}

function figureProblems(node: MdxJsxFlowElement | MdxJsxTextElement, place: () => Place): Problem[] {
  const src = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src')?.value
  if (typeof src !== 'string' || /^figures\/[\w-]+(?:\/[\w-]+)*\.(?:svg|png|jpe?g|webp|gif)$/.test(src)) return []
  return [
    {
      code: 'NM607',
      message: `image is not in the manual: ${src}`,
      place: place(),
      label: 'outside the manual’s figures',
      help: 'put the image in the figures folder beside chapters, and write src="figures/name.svg"',
    },
  ]
}
