import { suggest } from '../../model/suggest.ts'
import type { Rule } from '../rule.ts'

export const nm321: Rule = {
  code: 'NM321',
  title: 'A required chapter is missing',
  severity: 'error',
  why: 'manual.yaml says that an edition cannot do without this chapter',
  example: { wrong: 'requiredChapters: [principles]\n# and no folder chapters/02-principles', right: 'chapters/02-principles/chapter.yaml' },
  check: {
    on: 'edition',
    *find({ config, chapters, documents, key }) {
      const ids = chapters.map((chapter) => chapter.id)
      for (const [at, id] of config.requiredChapters?.entries() ?? []) {
        const chapter = chapters.find((candidate) => candidate.id === id)
        if (chapter !== undefined && chapter.sections.length > 0) continue
        const near = suggest(id, ids)
        yield {
          message: chapter === undefined ? `the required chapter \`${id}\` is missing` : `the required chapter \`${id}\` has no sections`,
          place: documents.manual.at(['requiredChapters', at]),
          label: 'required by this line',
          help: `${near === undefined || chapter !== undefined ? '' : `did you mean \`${near}\`? If not, `}make the chapter under ${key}/chapters, or take it out of \`requiredChapters\``,
          about: [id],
        }
      }
    },
  },
}
