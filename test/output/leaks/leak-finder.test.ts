import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLeakFinder, withheldWords } from '#engine'

const SECRET = 'The spare windlass hangs behind the green door of the pump house.'
const find = makeLeakFinder(
  {
    withheld: [
      { text: SECRET, of: 'section a.b' },
      { text: 'Night watch rota', of: 'section c.d' },
    ],
    ids: [
      { text: 'ring-night-bell', of: 'section c.d' },
      { text: 'k7f3p', of: 'section a.b' },
      { text: 'boat', of: 'record boat of cohorts' },
    ],
    shown: ['A boat waits until the water is level.', 'The green door of the pump house is open.'],
  },
  ['The house'],
)
const foundIn = (text: string) => find(text).map(({ of }) => of)

describe('withheld words are found', () => {
  test.each([
    ['as they stand', SECRET],
    ['in capitals', SECRET.toUpperCase()],
    ['with other spaces and line ends', SECRET.replaceAll(' ', '  \n\t')],
    ['with no-break spaces', SECRET.replaceAll(' ', '\u00a0')],
    ['six words of them', 'He said: spare windlass hangs behind the green.'],
    ['as HTML entities', [...SECRET].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    ['as hexadecimal entities', SECRET.replaceAll('e', '&#x65;')],
    ['as entities that are escaped again', SECRET.replaceAll('e', '&amp;#101;')],
    ['in JSON escapes', JSON.stringify(SECRET).replaceAll('n', '\\u006e')],
    ['with line ends as JSON writes them', SECRET.replaceAll(' ', '\\n')],
    ['in an address', `/search/?q=${encodeURIComponent(SECRET)}`],
    ['with markup between the words', SECRET.replaceAll(' ', ' <em class="x">')],
    ['in an attribute', `<img alt="${SECRET}" src="x">`],
    ['with soft hyphens', SECRET.replaceAll('nd', 'n\u00add')],
    ['with letters joined to one sign', `${SECRET.replace('behind', 'be\uff48ind')}`],
    ['folded in a calendar', `BEGIN:VCALENDAR\r\nSUMMARY:${SECRET.replace('windlass', 'wind\r\n lass')}`],
  ])('%s', (_how, text) => expect(foundIn(text)).toEqual(['section a.b']))

  test('where tags part a word in an office document', () => {
    const parted = `<w:p><w:r><w:t>${SECRET.replace('windlass', 'wind</w:t></w:r><w:r><w:t>lass')}</w:t></w:r></w:p>`
    expect(find(parted, { joinTags: true }).map(({ of }) => of)).toEqual(['section a.b'])
  })

  test('a title as a whole, an id, and an id in an address', () => {
    expect(foundIn('<h1>Night watch rota</h1>')).toEqual(['section c.d'])
    expect(foundIn('/duties/ring-night-bell/')).toEqual(['section c.d'])
    expect(foundIn('id="k7f3p"')).toEqual(['section a.b'])
  })

  test('single words that nobody else uses, where words are meant', () => {
    expect(find('{"words":["windlass"]}', { single: true }).map(({ of }) => of)).toEqual(['section a.b'])
    expect(find('const windlass = 1')).toEqual([])
  })

  test('wherever they stand among other words', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(fc.property(fc.array(word), fc.array(word), (before, after) => foundIn([...before, SECRET, ...after].join(' ')).includes('section a.b')))
  })
})

describe('nothing is found', () => {
  test.each([
    ['in what the version says itself', 'A boat waits until the water is level. The green door of the pump house is open.'],
    ['in five words of many', 'spare windlass hangs behind the'],
    ['in part of a title', 'Night watch'],
    ['in the id that is a plain word', 'a boat'],
    ['in a longer token that holds an id', 'ak7f3pz ring-night-belles'],
  ])('%s', (_where, text) => expect(find(text)).toEqual([]))
})

test('a manual with nothing withheld has nothing to find', () => expect(withheldWords([])).toEqual({ withheld: [], ids: [], shown: [] }))
