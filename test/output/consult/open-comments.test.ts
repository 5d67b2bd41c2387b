import { expect, test } from 'vitest'
import { openCommentsOn } from '#engine'

const on = (what: string, id: string, section?: string) => ({ consultation: 'small-draft', what, id, section })

test('a section counts comments on all that is in it, a duty its own, and nothing else is counted', () => {
  const comments = [on('block', 'k7f3p', 'locks.opening'), on('duty', 'open-lock', 'locks.opening'), on('section', 'locks.opening'), on('question', 'why')]
  const changed = { sections: [{ id: 'locks.opening', title: '', words: '' }], duties: ['open-lock', 'tie-barge'].map((id) => ({ id, title: '', words: [] })) }
  expect(openCommentsOn(comments, changed)).toEqual([
    { consultation: 'small-draft', what: 'section', id: 'locks.opening', count: 3 },
    { consultation: 'small-draft', what: 'duty', id: 'open-lock', count: 1 },
  ])
})
