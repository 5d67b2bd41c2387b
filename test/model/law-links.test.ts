import { describe, expect, test } from 'vitest'
import { lawLinks } from '#engine'
import { instrumentFinder } from '../../src/model/instrument-names.ts'
import { FEED_DUTY, smallEdition } from '../render/small-edition.ts'

const LAW = {
  'zaa-1998': { title: 'Zoo and Aviary Act 1998 ss.1-3', what: 'Cages', states: [{ from: '1998', state: 'in force' }] },
  'fence-act': { title: 'Fence Act 2001', what: 'Fences', states: [{ from: '2001', state: 'in force' }] },
  'si-2005-1': { title: 'Zoo and Aviary Act 1998 (Locks) Regulations 2005', what: 'Locks', states: [{ from: '2005', state: 'in force' }] },
  later: { title: 'Moat Act 2030', what: 'Moats', states: [{ from: '2030', state: 'in force' }] },
}
const edition = smallEdition({
  body: 'Under the [Zoo and Aviary Act 1998](https://law.example/1) cages are locked.\n\n<Duty id="feed" />\n\n<Duty id="lock" />',
  front: {
    duties: [
      { ...FEED_DUTY, binding: 'internal' },
      { ...FEED_DUTY, id: 'lock', shares: [], binding: 'law', trigger: 'the Zoo and Aviary Act 1998 (Locks) Regulations 2005 say so' },
    ],
  },
  more: { moats: 'The Moat Act 2030 and the Anti-Fence Act 2001 are not for us.' },
  registers: {
    law: LAW,
    gateways: { consent: { title: 'Fence Act 2001 s.4', allows: 'Sharing.' } },
    requirements: { rest: { title: 'Rest', cohorts: ['lions'], requirement: 'Sleep.', law: 'ZAA 1998 s.1' } },
    cohorts: { lions: { kind: 'cohort', title: 'Lions', broader: ['everyone'], legalBasis: 'ZA Act 1998' } },
  },
})

describe('what rests on an instrument', () => {
  const links = lawLinks(edition)

  test('by its name in sections, requirements, gateways and cohorts', () => {
    expect(links.get('zaa-1998')).toEqual({ sections: ['care.feeding'], duties: ['lock'], requirements: ['rest'], gateways: [], cohorts: ['lions'] })
  })

  test('duties that share under a gateway that names it', () => {
    expect(links.get('fence-act')).toMatchObject({ sections: [], gateways: ['consent'], duties: ['feed'] })
  })

  test('regulations under an Act are not the Act', () => {
    expect(links.get('si-2005-1')).toMatchObject({ sections: [], duties: ['lock'] })
  })

  test('nothing of law that the edition cannot know', () => {
    expect(links.has('later')).toBe(false)
  })
})

test.each([
  ['ZAA 1998, and the Zoo and Aviary\nAct 1998', ['zaa-1998']],
  ['the Zoo and Aviary Act 1999', []],
  ['Zoo and Aviary Act 1998 (Locks) Regulations 2005', ['si-2005-1']],
  ['Anti-Fence Act 2001 and XZAA 1998', []],
  ['FENCE-ACT', ['fence-act']],
])('“%s” names %j', (text, ids) => {
  const instruments = Object.entries(LAW).map(([id, record]) => ({ id, ...record }))
  expect(instrumentFinder(instruments)(text)).toEqual(ids)
})
