import { addressOf, DUTY_ORDERS, type Edition, liveRecords, RECORD_PAGES, RULES, type Target } from '#engine'
import { allConsultations } from '../consultations.ts'
import { filledRegisters } from '../registers.ts'
import { answeredConsultations } from '../responses.ts'

const INDEXES = [
  'start',
  'case',
  'roles',
  'cohorts',
  'agencies',
  'recommendations',
  'duties',
  'whole-edition',
  'registers',
  'matrix',
  'coverage',
  'device-finder',
  'training-gap',
  'checks',
  'editions',
  'changes',
  'on',
  'permanent-ids',
  'consultations',
] as const
const SITE_PAGES = ['notice', 'help', 'offline', 'accessibility', 'about'] as const

/** sitemap.xml: every page that stands for something of its own. Filtered extracts are reached from their post. */
export function siteMap(edition: Edition): string {
  const entries = [...new Set(pagesOf(edition).map((target) => new URL(addressOf(target), edition.config.address).href))].map(
    (address) => `<url><loc>${address}</loc></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

function pagesOf(edition: Edition): Target[] {
  const all = (to: 'chapter' | 'section' | 'duty' | 'check', ids: Iterable<string>): Target[] => [...ids].map((id) => ({ to, id }))
  return [
    ...INDEXES.map((to) => ({ to })),
    ...DUTY_ORDERS.map((order): Target => ({ to: 'duties-by', order })),
    ...all(
      'chapter',
      edition.chapters.map(({ id }) => id),
    ),
    ...all('section', edition.sections.keys()),
    ...all('duty', edition.duties.keys()),
    ...RECORD_PAGES.flatMap((register) => liveRecords(edition, edition.registers[register]).map(({ id }): Target => ({ to: 'record', register, id }))),
    ...filledRegisters(edition).map(({ name }): Target => ({ to: 'register', name })),
    ...all(
      'check',
      RULES.map(({ code }) => code),
    ),
    ...allConsultations().map(({ id }): Target => ({ to: 'consultation', id })),
    ...answeredConsultations().map(({ id }): Target => ({ to: 'response', id })),
    ...SITE_PAGES.map((id): Target => ({ to: 'site-page', id })),
  ]
}
