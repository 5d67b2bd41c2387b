import type { Found } from './search-engine.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }

/** One result as a list item: its number and title as a link, what it is, and where a section’s words were found. */
export function resultElement({ url, excerpt, meta }: Found): HTMLElement {
  const item = document.createElement('li')
  item.className = `result result--${meta.kind}`
  const link = document.createElement('a')
  link.href = url
  link.className = 'result__title'
  link.textContent = meta.kind === 'duty' ? meta.title : `${meta.number} ${meta.title}`
  const what = document.createElement('p')
  what.className = 'result__what'
  what.textContent = meta.kind === 'duty' ? `Duty ${meta.number}, ${meta.id}` : 'Section'
  item.append(link, what)
  if (meta.kind !== 'duty') {
    const words = document.createElement('p')
    words.className = 'result__excerpt'
    words.append(...markedWords(excerpt))
    item.append(words)
  }
  return item
}

/** Pagefind’s excerpt as nodes: text, with the words found in `<mark>`. Nothing else of its markup is taken over. */
function markedWords(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((part, index) => {
    const text = part.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    if (index % 2 === 0) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
