import { addressOf, atomFeed, capitalise, countOf, dateOf, type FeedEntry, liveRecords } from '#engine'
import { changeLog, changesForPost, countLines, type LogEntry } from '../change-log.ts'
import { frontView } from '../view.ts'
import type { DataFile } from './data-file.ts'

/** The feeds of what changed: one of everything, and one for each post with an entry for each edition that changes something for it. */
export function changeFeeds(): DataFile[] {
  const { edition } = frontView()
  const roles = liveRecords(edition, edition.registers.roles)
  return [
    { address: addressOf({ to: 'feed' }), body: () => feed() },
    ...roles.map((role) => ({ address: addressOf({ to: 'feed', role: role.id }), body: () => feed(role) })),
  ]
}

function feed(role?: { readonly id: string; readonly title: string }): string {
  const { edition } = frontView()
  const { config } = edition
  const site = config.address.replace(/\/$/, '')
  const page = site + addressOf({ to: 'changes', role: role?.id })
  const log = changeLog()
  const entries = log.flatMap((entry): FeedEntry[] => {
    const paragraphs = role === undefined ? wholeParagraphs(entry) : postParagraphs(entry, role.id)
    if (paragraphs === undefined) return []
    const address = `${page}#${entry.anchor}`
    const title = `${config.shortTitle}, ${entry.nameInside.replace(/^the /, '')}: ${entry.data.title}`
    const mark = entry.isDraft ? { category: 'draft' } : {}
    return [{ id: address, title, day: entry.day, address, paragraphs: [`${entry.standing}.`, ...paragraphs], ...mark }]
  })
  return atomFeed({
    self: site + addressOf({ to: 'feed', role: role?.id }),
    page,
    title: `${config.title}: what changed${role === undefined ? '' : ` for ${role.title}`}`,
    subtitle: config.notice?.banner,
    rights: config.notice?.full.join(' '),
    author: config.publisher,
    language: config.language,
    since: log.at(-1)?.day ?? dateOf(edition),
    entries,
  })
}

function wholeParagraphs({ before, sections, duties, summary, data }: LogEntry): string[] {
  return [
    ...(before === undefined ? [`The first edition: ${countOf(sections, 'section')} and ${countOf(duties, 'duty', 'duties')}.`] : []),
    ...(summary === undefined ? [] : countLines(summary)),
    ...(data.changes ?? []).map(({ what }) => what),
  ]
}

function postParagraphs(entry: LogEntry, post: string): string[] | undefined {
  const changes = changesForPost(entry, post)
  if (changes === undefined) return undefined
  const lines = (words: string, items: typeof changes.begins) =>
    items.map(({ id, text, words: told }) => `${words} (${id}): ${text}${told.length === 0 ? '' : ` ${capitalise(told.join('; '))}.`}`)
  return [changes.words, ...lines('New', changes.begins), ...lines('Changed', changes.differs), ...lines('No longer', changes.ends)]
}
