import type { Page } from 'playwright-core'

/** One kind of page in one state, with an address where it stands. */
export interface Kind {
  readonly name: string
  readonly address: string
  /** Words that a reader of this page finds in it, with and without JavaScript, on screen and in print. */
  readonly says: string
  /** Waits until the page has done what it does after loading. */
  readonly settled?: (page: Page) => Promise<unknown>
  /** The status that the server answers with; 200 if not said. */
  readonly status?: number
}

/** The search has answered: with results, with advice, or by asking for words. */
const searched = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('#results li, #empty:not([hidden])') !== null || document.getElementById('status')?.textContent?.startsWith('Type') === true,
  )

/** Of a page with every chapter the first and the last are kept: the others are judged on pages of their own, and a whole manual takes minutes. */
const shortened = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    for (const chapter of [...document.querySelectorAll('.whole-chapter')].slice(1, -1)) chapter.remove()
    for (const link of document.querySelectorAll('.whole-contents a'))
      if (!document.querySelector(link.getAttribute('href') ?? '')) link.closest('li')?.remove()
  })

/** The code that the address brought has been looked up. */
const checked = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => !['', 'Checking'].includes(document.getElementById('copy-status')?.textContent ?? ''))

/** The buttons to comment have come. */
const commented = (page: Page): Promise<unknown> => page.locator('.prose .comment-button').first().waitFor()

/** The list of one’s own comments has been read from the device. */
const listed = (page: Page): Promise<unknown> => (page.url().includes('/my-comments/') ? page.getByText('Nothing to send').waitFor() : Promise.resolve())

/** Every kind of page of the demonstration's site. A test holds the list against the site's routes. */
export const KINDS: readonly Kind[] = [
  { name: 'start', address: '/', says: 'Choose your post to see every duty that falls on it.' },
  { name: 'chapter', address: '/licence/', says: 'Suspected breach' },
  { name: 'whole chapter', address: '/notification/all/', says: 'notification' },
  { name: 'whole chapter of tables', address: '/annexes/all/', says: 'Glossary' },
  { name: 'whole edition', address: '/all/', says: 'Index of duties by post', settled: shortened },
  { name: 'section with a duty', address: '/licence/breach/', says: 'tell the probation practitioner and the supervisor of any suspected breach' },
  { name: 'section with many duties and notes', address: '/notification/travel/', says: 'travel' },
  { name: 'section with the sharing matrix', address: '/sharing/matrix/', says: 'Criminal Justice Act 2003' },
  { name: 'section with tables', address: '/cohorts/table/', says: 'TPIM' },
  { name: 'section with the notice', address: '/about/status/', says: 'demonstration' },
  { name: 'section of figures', address: '/records/headcount/', says: 'headcount' },
  { name: 'posts', address: '/roles/', says: 'Nominal management officer' },
  { name: 'extract of a post', address: '/roles/nm-officer/', says: 'Duties of the nominal management officer' },
  { name: 'extract of a partner post', address: '/roles/nsd-practitioner/', says: 'should' },
  { name: 'extract of a post that begins later', address: '/roles/intel-sharing-lead/', says: 'Intelligence' },
  { name: 'extract for one cohort', address: '/roles/nm-officer/licence-registered/', says: 'left out' },
  { name: 'my case', address: '/case/', says: 'Begin with a post' },
  { name: 'cases of a post', address: '/case/nm-supervisor/', says: '21 duties, and 4 that depend on what else is so' },
  { name: 'case', address: '/case/nm-officer/licence-registered/', says: 'What the law requires of the nominal' },
  { name: 'case with choices', address: '/case/nm-supervisor/licence-registered/?with=tpim&stage=manage', says: 'Subject of a TPIM notice' },
  { name: 'case with nothing to do', address: '/case/prison-ct-lead/tpim/', says: 'share nothing' },
  { name: 'cohorts', address: '/cohorts/', says: 'TPIM' },
  { name: 'cohort', address: '/cohorts/tpim/', says: 'Duties that apply' },
  { name: 'overlay', address: '/cohorts/overlay-hospital/', says: 'Duties that apply' },
  { name: 'group of cohorts', address: '/cohorts/on-licence/', says: 'What the law requires of the nominal' },
  { name: 'duties', address: '/duties/', says: 'lic-breach' },
  { name: 'duties in another order', address: '/duties/by/deadline/', says: 'Within a time, the shortest first' },
  { name: 'duty', address: '/duties/lic-breach/', says: 'tell the probation practitioner' },
  { name: 'duty, asked whether it has changed', address: '/duties/lic-breach/?f=0123456789abcdef', says: 'tell the probation practitioner' },
  { name: 'agencies', address: '/agencies/', says: 'National Security Division' },
  { name: 'agency', address: '/agencies/nps-nsd/', says: 'Division' },
  { name: 'recommendations', address: '/recommendations/', says: 'Policies and procedures' },
  { name: 'recommendation', address: '/recommendations/rec-2/', says: 'Policies and procedures' },
  { name: 'recommendations, narrowed', address: '/recommendations/?gap=no-post', says: 'Review of police contact' },
  { name: 'report on recommendations', address: '/recommendations/report/', says: 'What was reported' },
  { name: 'registers', address: '/registers/', says: 'Legal gateways' },
  { name: 'register', address: '/registers/gateways/', says: 'Criminal Justice Act 2003' },
  { name: 'table of law', address: '/registers/law/', says: 'Days on which something changed' },
  { name: 'table of law, asked for a day', address: '/registers/law/?on=2022-03-01', says: 'Counter-Terrorism Act 2008' },
  { name: 'law on a day', address: '/registers/law/on/2022-06-28/', says: 'Began on this day' },
  { name: 'regions', address: '/registers/regions/', says: 'Posts in each region' },
  { name: 'register of counts', address: '/registers/returns/', says: 'What to know of the data' },
  { name: 'sharing matrix', address: '/registers/sharing-matrix/', says: 'Security Service' },
  { name: 'sharing matrix, narrowed', address: '/registers/sharing-matrix/?role=nm-officer', says: 'Goes to' },
  { name: 'coverage', address: '/registers/coverage/', says: 'Who does what for whom' },
  { name: 'device finder, list past its review', address: '/registers/devices/find/?c=cc-no-camera', says: 'How the list has changed' },
  { name: 'device finder', address: '/draft/registers/devices/find/?c=cc-no-camera&c=cc-no-internet&c=cc-one-device', says: 'Each device over time' },
  { name: 'training by post', address: '/registers/training-gap/', says: 'Module by module' },
  { name: 'search', address: '/search/', says: 'Search', settled: searched },
  { name: 'search with results', address: '/search/?q=suspected+breach', says: 'Search', settled: searched },
  { name: 'search with no result', address: '/search/?q=zeppelin', says: 'Search', settled: searched },
  { name: 'search with facets', address: '/search/?q=travel&role=nm-officer&modality=must', says: 'Search', settled: searched },
  { name: 'comparisons', address: '/compare/', says: 'Edition 1.0 to edition 2.0' },
  { name: 'comparison', address: '/compare/1.0..2.0/', says: 'Duties that ask more' },
  { name: 'comparison with the draft', address: '/compare/2.0..draft/', says: 'Draft of edition 2.1' },
  { name: 'comparison: posts', address: '/compare/1.0..2.0/roles/', says: 'Nothing changes' },
  { name: 'comparison for a post', address: '/compare/1.0..2.0/roles/nm-officer/', says: 'Newly to be done' },
  { name: 'comparison for a post for which nothing changes', address: '/compare/1.0..2.0/roles/station-officer/', says: 'Nothing changes for' },
  { name: 'comparison: cohorts', address: '/compare/1.0..2.0/cohorts/', says: 'Duties change' },
  { name: 'comparison for a cohort', address: '/compare/1.0..2.0/cohorts/tpim/', says: 'Sections to read again' },
  { name: 'comparison: registers', address: '/compare/1.0..2.0/registers/', says: 'Legal gateways' },
  { name: 'comparison of a section that moved', address: '/compare/1.0..2.0/mappa/permissions/', says: 'It was 9.5 Requests for travel and events' },
  { name: 'comparison of a new section', address: '/compare/1.0..2.0/licence/polygraph/', says: 'It was not there before' },
  { name: 'comparison of a withdrawn section', address: '/compare/1.0..2.0/training/pilot/', says: 'Withdrawn' },
  { name: 'comparison of a section of tables', address: '/compare/1.0..2.0/annexes/duty-index/', says: 'Nobody changed the text' },
  { name: 'checks', address: '/checks/', says: 'NM101' },
  { name: 'check', address: '/checks/nm101/', says: 'An id that nothing has' },
  { name: 'help', address: '/site/help/', says: 'Point to a paragraph' },
  { name: 'accessibility statement', address: '/site/accessibility/', says: 'Accessibility' },
  { name: 'about', address: '/site/about/', says: 'About' },
  { name: 'read offline', address: '/site/offline/', says: 'every page of the edition, the search, the registers' },
  { name: 'page that is not kept', address: '/site/not-kept/', says: 'not among those that your device keeps' },
  { name: 'notice', address: '/site/notice/', says: 'It contains no operational tactics' },
  { name: 'permanent ids', address: '/id/', says: 'an id that never changes' },
  { name: 'permanent id of a section that moved', address: '/id/licence.events/', says: 'It moved to' },
  { name: 'permanent id of a withdrawn paragraph', address: '/id/btrxw/', says: 'It was withdrawn' },
  { name: 'check a copy', address: '/d/', says: 'Codes of current copies' },
  { name: 'line of a duty', address: '/d/lic-breach/', says: 'what later editions say is what changed' },
  {
    name: 'line of a duty, asked with a meaning that no edition has',
    address: '/d/lic-breach/?f=0123456789abcdef',
    says: 'what later editions say is what changed',
  },
  { name: 'line of a withdrawn duty', address: '/d/trn-pilot-evaluate/', says: 'Withdrawn' },
  { name: 'check a copy, code unknown', address: '/d/?x=ffffffffffffffff', says: 'Codes of current copies', settled: checked },
  { name: 'which text applied', address: '/on/', says: 'No text was in force' },
  { name: 'which text applied on a day', address: '/on/?day=2023-03-01', says: 'Edition 2.0' },
  { name: 'text in force from a day', address: '/on/2022-09-30/', says: 'Signed off by' },
  { name: 'editions', address: '/edition/', says: 'A published edition never changes' },
  { name: 'changes', address: '/changes/', says: 'Edition by edition, newest first' },
  { name: 'changes for a post', address: '/changes/nm-officer/', says: 'newly to be done' },
  { name: 'section of the draft', address: '/draft/records/visor/', says: 'misleads more than one reader', settled: commented },
  { name: 'page of fields of a section', address: '/draft/records/visor/comment/', says: 'Wording you propose, if any' },
  { name: 'consultations', address: '/consultation/', says: 'Every comment is answered' },
  { name: 'consultation', address: '/consultation/draft-2-1/', says: 'All ways count the same' },
  { name: 'questions of a consultation', address: '/consultation/draft-2-1/questions/', says: 'Is anything missing that your post needs to know?' },
  { name: 'my comments', address: '/consultation/draft-2-1/my-comments/', says: 'on this device', settled: listed },
  { name: 'check a receipt', address: '/consultation/draft-2-1/receipt/', says: 'The hash of the log begins as 64 zeros' },
  { name: 'moved section', address: '/licence/events/', says: 'This section moved in edition 2.0' },
  { name: 'withdrawn section', address: '/training/pilot/', says: 'The pilot was evaluated' },
  { name: 'withdrawn duty', address: '/duties/trn-pilot-evaluate/', says: 'This duty was withdrawn' },
  { name: 'response', address: '/consultation/edition-1-0/response/', says: 'Received, which all of these come to' },
  { name: 'response by theme', address: '/consultation/edition-1-0/response/themes/time-limits/', says: 'The limit is 2 hours' },
  { name: 'response by section', address: '/consultation/edition-1-0/response/sections/licence/', says: 'You said' },
  { name: 'response to what is about the whole', address: '/consultation/edition-1-0/response/sections/the-whole/', says: 'answers to its questions' },
  { name: 'response: organisations', address: '/consultation/edition-1-0/response/organisations/', says: 'agreed to be named' },
  { name: 'response: not answered', address: '/consultation/edition-1-0/response/not-counted/', says: 'They are counted' },
  { name: 'response: changes nobody asked for', address: '/consultation/edition-1-0/response/unasked/', says: 'no accepted comment is linked to it' },
  { name: 'page not found', address: '/no/such/page/', says: 'Page not found', status: 404 },
]

/** The pages of the other registers, which differ only in their tables. */
export const MORE_REGISTERS: readonly Kind[] = (
  [
    ['cohorts', 'TPIM notice'],
    ['roles', 'Nominal management officer'],
    ['agencies', 'Probation Service National Security Division'],
    ['information', 'Device'],
    ['requirements', 'Notification of changes'],
    ['recommendations', 'Training'],
    ['themes', 'Theme'],
    ['training', 'CTNM core course'],
    ['devices', 'Device'],
    ['condition-classes', 'internet'],
    ['glossary', 'MAPPA'],
    ['stages', 'Before release'],
    ['functions', 'Functions'],
    ['sources', 'Illustrative'],
  ] as const
).map(([name, says]) => ({ name: `register: ${name}`, address: `/registers/${name}/`, says }))
