import type { Impact } from '#schemas'
import { countOf, joinWords } from '../../../model/wording.ts'
import { headParts } from './comparison-outline.ts'
import { listUnder, type Outline, type OutlinePart } from './outline.ts'
import { betweenSides } from './sides-words.ts'

/** The impact of a change, as a report for its author. */
export function impactOutline(impact: Impact): Outline {
  const { manual, sections, duties, roles, cohorts, training, recommendations, comments = [] } = impact
  const title = `${manual.shortTitle}: what this change does, ${betweenSides(impact)}`
  const concerned = (list: Impact['roles']) => list.map(({ words }) => ({ words: [words] }))
  const parts: OutlinePart[] = impact.isNothing
    ? [{ kind: 'text', words: ['Nothing that anyone reads or does has changed.'] }]
    : [
        ...listUnder(
          2,
          'Sections',
          sections.map(({ id, title: name, words }) => ({ words: [{ strong: name }, ` (${id}): ${words}`] })),
        ),
        ...listUnder(
          2,
          'Duties',
          duties.map(({ id, title: sentence, words }) => ({ words: [{ strong: id }, ` ${sentence}`], under: words.map((line) => [line]) })),
        ),
        ...listUnder(2, 'Posts', concerned(roles)),
        ...listUnder(2, 'Cohorts', concerned(cohorts)),
        ...listUnder(
          2,
          'Training newly needed',
          training.map(({ title: name, roles: by }) => ({ words: [{ strong: name }, `: ${joinWords(by.map((role) => role.title))}`] })),
        ),
        ...listUnder(
          2,
          'Recommendations and themes whose answers are touched',
          recommendations.map((item) => ({ words: [{ strong: item.title }, ` (${item.id}): ${answerWords(item)}`] })),
        ),
        ...listUnder(
          2,
          'Comments that wait for an answer',
          comments.map(({ consultation, what, id, count }) => ({
            words: [{ strong: id }, `: ${countOf(count, 'comment')} on this ${what} (${consultation})`],
          })),
        ),
      ]
  return { title, language: manual.language, parts: [...headParts(title, impact), ...parts] }
}

function answerWords({ duties, sections, isUnanswered }: Impact['recommendations'][number]): string {
  const touched = [...(duties.length === 0 ? [] : [`duties ${joinWords(duties)}`]), ...(sections.length === 0 ? [] : [`sections ${joinWords(sections)}`])]
  return `${joinWords(touched)}${isUnanswered ? '. No duty answers it any more' : ''}`
}
