import type { Element, ElementContent, Properties, Root } from 'hast'
import { compareTrees, type DraftBlock, type PackContent, type TakeSetting } from '#engine'
import { CONSULTATION, idOf } from '../consultation-of.ts'

const h = (tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
const root = (...children: Element[]): Root => ({ type: 'root', children })
const number = (words: string): Element => h('a', { className: ['block__number'] }, words)
const block = (id: string, shown: string, ...words: (ElementContent | string)[]): Element => h('p', { id, className: ['block'] }, number(shown), ' ', ...words)
const item = (id: string, shown: string, words: string): Element => h('li', { id, className: ['block'] }, number(shown), ' ', words)
const fact = (name: string, ...words: (ElementContent | string)[]): Element => h('div', {}, h('dt', {}, name), h('dd', {}, ...words))
const row = (tag: 'th' | 'td', ...cells: string[]): Element => h('tr', {}, ...cells.map((words) => h(tag, {}, words)))

const duty = h(
  'div',
  { id: 'answer-request', className: ['block', 'duty', 'duty--must'] },
  h('p', { className: ['duty__sentence'] }, number('4.2.2'), ' The holder ', h('strong', {}, 'must'), ' answer a request.'),
  h(
    'dl',
    { className: ['duty__lines'] },
    fact('When', 'A request comes in'),
    fact('Record', h('ul', { className: ['lines'] }, h('li', {}, 'Register'), h('li', {}, 'Letter book'))),
  ),
)
const table = h(
  'div',
  { id: 'tt111', className: ['block', 'block--table'] },
  number('4.2.3'),
  h(
    'table',
    {},
    h('caption', {}, 'Limits'),
    h('thead', {}, row('th', 'Kind', 'Limit')),
    h('tbody', {}, row('td', 'Urgent', '1 day'), row('td', 'Other', '5 days')),
  ),
)
const list = h('ul', {}, item('aaaa1', '(a)', 'the first of the grounds'), item('aaaa2', '(b)', 'the second, as the first, of the grounds'))

const requests = {
  old: root(
    block('k7f3p', '4.2.1', 'The holder must answer within 3 days of the request, in writing.'),
    list,
    duty,
    block('gone1', '4.2.3', 'A word by telephone is enough for the most urgent of them.'),
    table,
  ),
  fresh: root(block('k7f3p', '4.2.1', 'The holder must answer within 5 working days of the request, in writing.'), list, duty, table),
}
const records = root(
  block('bbbb1', '4.3.1', 'Keep what was asked, by whom and when. Keep what was answered.'),
  block('bbbb2', '4.3.2', 'Records are kept for seven years, then destroyed under lock and key.'),
  block('bbbb3', '4.3.3', 'Nobody may alter a record once it is closed; a note beside it says what was wrong.'),
)

const words = (id: string, section: string, text: string, what: DraftBlock['what'] = 'block'): DraftBlock => ({
  id,
  what,
  section,
  words: text,
  isHeading: false,
})

/** The blocks of the small draft, with the words that a page would have. */
export const BLOCKS: readonly DraftBlock[] = [
  words('k7f3p', 'sharing.requests', 'The holder must answer within 5 working days of the request, in writing.'),
  words('aaaa1', 'sharing.requests', 'the first of the grounds'),
  words('aaaa2', 'sharing.requests', 'the second, as the first, of the grounds'),
  words('answer-request', 'sharing.requests', 'The holder must answer a request. When A request comes in Record Register Letter book', 'duty'),
  words('tt111', 'sharing.requests', 'Limits Kind Limit Urgent 1 day Other 5 days'),
  words('bbbb1', 'sharing.records', 'Keep what was asked, by whom and when. Keep what was answered.'),
  words('bbbb2', 'sharing.records', 'Records are kept for seven years, then destroyed under lock and key.'),
  words('bbbb3', 'sharing.records', 'Nobody may alter a record once it is closed; a note beside it says what was wrong.'),
]

/** A pack of two sections, of which one changes. */
export const SMALL_PACK: PackContent = {
  consultation: CONSULTATION,
  draft: {
    edition: '2.1',
    digest: 'd'.repeat(64),
    sections: new Map([
      ['sharing.requests', 'Requests'],
      ['sharing.records', 'Records'],
    ]),
    blocks: BLOCKS,
  },
  manual: { title: 'A small manual', notice: 'Made up for a test.', language: 'en-GB', address: 'https://example.org' },
  against: '2.0',
  numbers: new Map([['k7f3p', '4.2.1']]),
  sections: [
    {
      id: 'sharing.requests',
      number: '4.2',
      title: 'Requests',
      chapter: '4 Sharing',
      isChanged: true,
      isGone: false,
      tree: compareTrees(requests.old, requests.fresh, { idPrefix: 'diff-' }).tree,
    },
    {
      id: 'sharing.records',
      number: '4.3',
      title: 'Records',
      chapter: '4 Sharing',
      isChanged: false,
      isGone: false,
      tree: compareTrees(records, records, { idPrefix: 'diff-' }).tree,
    },
  ],
  due: '17:00 on 29 January 2027 (Europe/London)',
}

let count = 500

/** Somebody who sends the files of the small pack back. */
export const takeSetting = (fields: Partial<TakeSetting> = {}): TakeSetting => ({
  consultation: CONSULTATION,
  draft: SMALL_PACK.draft,
  address: 'https://example.org/draft/',
  at: '2026-12-02T10:00:00.000Z',
  respondent: 'r-0001',
  organisation: 'Northshire',
  capacity: 'organisation',
  via: 'word',
  consent: { text: true, name: false, organisation: true },
  makeId: () => {
    count += 1
    return idOf(count)
  },
  known: new Set(),
  knownIds: new Map(),
  ...fields,
})
