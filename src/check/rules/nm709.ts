import type { Rule } from '../rule.ts'

export const nm709: Rule = {
  code: 'NM709',
  title: 'A theme that the consultation does not have',
  severity: 'error',
  why: 'the answer would stand under no heading, where nobody finds it',
  example: { wrong: 'theme: tide-limits   # and consultation.yaml has time-limits', right: 'theme: time-limits' },
  check: {
    on: 'consultation',
    *find({ consultation: { id, data, answers: written }, answers }) {
      if (written === undefined) return
      const themes = data.themes.map((theme) => theme.id)
      for (const [place, { theme }] of written.data.answers.entries())
        if (!themes.includes(theme))
          yield {
            message: `the answer to comment ${answers[place]?.number ?? '?'} of ${id} has the theme \`${theme}\``,
            place: written.document.at(['answers', place, 'theme']),
            label: 'not among the themes',
            help: `one of ${themes.join(', ')}, or add it to consultation.yaml`,
            about: [id],
          }
    },
  },
}
