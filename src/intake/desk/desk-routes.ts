import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { countOf, tableXlsx } from '#engine'
import type { Env, Request } from '../app/app.ts'
import { actorOf, type Invited } from '../identity/invitations.ts'
import type { Intake } from '../intake.ts'
import { explain } from '../pages/explain.ts'
import type { FormFields } from '../read-form.ts'
import { readHistory } from '../store/read-log.ts'
import { Refusal } from '../store/write-batch.ts'
import { readDraft } from './draft/read-draft.ts'
import { deskAnnotations, deskCsv, deskRows, EXPORT_FORMATS } from './export-desk.ts'
import { filterLines, isSort, placesIn, readFilter, sortLines } from './filter-lines.ts'
import { findConflicting } from './find-conflicting.ts'
import { Changed, type MoveName, moveComment, moveGroup } from './move-comments.ts'
import { commentPage } from './pages/comment-page.ts'
import { conflictsPage } from './pages/conflicts-page.ts'
import { groupPage, groupsPage } from './pages/groups-page.ts'
import { listPage } from './pages/list-page.ts'
import type { Again } from './pages/move-forms.ts'
import { commentAddress, count } from './pages/parts.ts'
import { progressPage } from './pages/progress-page.ts'
import { wordingPage } from './pages/wording-page.ts'
import { type Desk, readDesk } from './read-desk.ts'
import { MOVE_NAMES, type MoveFault, readMove } from './read-move.ts'
import { planWording } from './wording/plan-wording.ts'
import { writeWording } from './wording/write-wording.ts'

const STYLE = new URL('./pages/desk.css', import.meta.url)
const PER_PAGE = 50
/** Accepted wordings that a page checks one by one: each takes a fraction of a second. */
const CHECKED_AT_ONCE = 20

/** The desk of those who read and answer comments: staff only. */
export function deskRoutes(intake: Intake): Hono<Env> {
  const app = new Hono<Env>({ strict: false }).basePath('/desk')
  app.use(async (request, next) => {
    if (request.get('who')?.kind === 'staff') return await next()
    return explain(request, intake, {
      status: 403,
      words: 'The desk is for those who answer comments. Open the invitation link that you were sent as a member of staff.',
    })
  })
  app.get('/desk.css', async (request) =>
    request.body(await readFile(STYLE), 200, { 'Content-Type': 'text/css;charset=utf-8', 'Cache-Control': 'max-age=3600' }),
  )
  app.get('/', async (request) => request.html(await listOf(await readDesk(intake), request)))
  app.get('/progress', async (request) => request.html(await progressPage(await readDesk(intake))))
  app.get('/conflicts', async (request) => {
    const desk = await readDesk(intake)
    return request.html(await conflictsPage(desk, findConflicting(desk, CHECKED_AT_ONCE)))
  })
  app.get('/export', async (request) => exportOf(await readDesk(intake), request))
  app.get('/groups', async (request) => request.html(await groupsPage(await readDesk(intake))))
  app.get('/groups/:id', (request) => showGroup(request, intake))
  app.post('/groups/:id/:move', (request) => moveGroupBy(request, intake))
  app.get('/comments/:id', (request) => showComment(request, intake))
  app.get('/comments/:id/wording', (request) => showWording(request, intake))
  app.post('/comments/:id/wording', (request) => acceptWording(request, intake))
  app.post('/comments/:id/:move', (request) => moveOne(request, intake))
  return app
}

function listOf(desk: Desk, request: Request) {
  const query = request.req.query()
  const filter = readFilter(query)
  const sort = isSort(query['sort']) ? query['sort'] : 'oldest'
  const me = request.get('who')?.ref
  const found = sortLines(filterLines(desk.lines, filter, { groupOf: desk.groupOf, me }), sort, { places: placesIn(desk.draft?.words), groupOf: desk.groupOf })
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query['page'])) || 1))
  return listPage(desk, { filter, sort, found, page, perPage: PER_PAGE })
}

function exportOf(desk: Desk, request: Request): Response {
  // A name from an address could end in .html, and a comment would act in what is opened by it.
  const format = EXPORT_FORMATS.find((known) => known === request.req.query('format')) ?? 'jsonld'
  request.header('Content-Disposition', `attachment; filename="${desk.intake.consultation.id}.${format}"`)
  if (format === 'csv') return request.body(deskCsv(desk), 200, { 'Content-Type': 'text/csv;charset=utf-8' })
  if (format === 'xlsx')
    return request.body(
      new Uint8Array(tableXlsx(deskRows(desk), { title: desk.intake.consultation.title, day: desk.intake.clock().toISOString().slice(0, 10) })),
      200,
      {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    )
  return request.body(deskAnnotations(desk), 200, { 'Content-Type': 'application/ld+json' })
}

const lineOf = (desk: Desk, id: string) => desk.lines.find(({ state }) => state.comment.id === id)

const noComment = (request: Request, intake: Intake) => explain(request, intake, { status: 404, words: 'There is no such comment.' })

/** Whoever asks: the desk lets in nobody else. */
const staffOf = (request: Request): Invited => request.get('who') as Invited

interface Answering {
  readonly again?: Again | undefined
  /** Place in the log of what whoever sent a form had seen. */
  readonly seen?: number | undefined
  readonly status?: 200 | 409 | 422
}

const DONE: Readonly<Record<MoveName | 'wording', string>> = {
  screen: 'Marked as read.',
  triage: 'The theme is saved.',
  propose: 'The answer is proposed. A second person has to agree to it.',
  agree: 'The answer is agreed.',
  return: 'The answer was sent back.',
  admit: 'The comment is admitted.',
  refuse: 'The comment is not admitted.',
  redact: 'The redactions are saved.',
  withhold: 'The comment is withheld from publication.',
  uphold: 'The answer stands.',
  reopen: 'The comment is open again.',
  withdraw: 'The comment is withdrawn.',
  confirm: 'The place is saved.',
  wording: 'The wording is in the draft. Now propose an answer that links to the change.',
}

async function showComment(request: Request, intake: Intake, { again, seen, status = 200 }: Answering = {}): Promise<Response> {
  const desk = await readDesk(intake)
  const line = lineOf(desk, request.req.param('id') ?? '')
  if (line === undefined) return noComment(request, intake)
  const history = await readHistory(intake.store.comments, { consultation: intake.consultation.id, comment: line.state.comment.id })
  const missed = seen === undefined ? [] : history.filter(({ seq }) => seq > seen)
  const asked = request.req.query('done') ?? ''
  const done = again === undefined ? Object.entries(DONE).find(([name]) => name === asked)?.[1] : undefined
  return request.html(await commentPage({ desk, line, history, missed, done, me: staffOf(request).ref, again }), status)
}

async function fieldsOf(request: Request): Promise<{ readonly fields: FormFields; readonly links: readonly string[] }> {
  const body = await request.req.parseBody({ all: true })
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  return {
    fields: Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) =>
        texts(value)
          .slice(-1)
          .map((text) => [name, text] as const),
      ),
    ),
    links: texts(body['link']),
  }
}

const moveNameOf = (request: Request): MoveName | undefined => MOVE_NAMES.find((name) => name === request.req.param('move'))

async function moveOne(request: Request, intake: Intake): Promise<Response> {
  const name = moveNameOf(request)
  const desk = await readDesk(intake)
  const line = lineOf(desk, request.req.param('id') ?? '')
  if (name === undefined || line === undefined) return noComment(request, intake)
  const { fields, links } = await fieldsOf(request)
  const read = readMove(name, fields, { desk, line, links })
  const again = (faults: readonly MoveFault[]): Again => ({ name, fields, links, faults })
  const seq = Number(fields['seq'])
  const seen = Number.isInteger(seq) && fields['seq'] !== undefined ? seq : line.state.seq
  if ('faults' in read) return showComment(request, intake, { again: again(read.faults), status: 422, seen })
  const result = await moveComment(intake, line.state.comment.id, { by: actorOf(staffOf(request)), move: read.move, seq: seen })
  if (result instanceof Changed) return showComment(request, intake, { again: again([]), status: 409, seen })
  if (result instanceof Refusal) return showComment(request, intake, { again: again([{ words: result.message }]), status: 409 })
  return request.redirect(`${commentAddress(line.state.comment.id)}?done=${name}#main`, 303)
}

/** A group by the id of any of its comments. */
async function groupOf(request: Request, intake: Intake) {
  const desk = await readDesk(intake)
  return { desk, group: desk.groupOf(request.req.param('id') ?? '') }
}

async function showGroup(request: Request, intake: Intake): Promise<Response> {
  const { desk, group } = await groupOf(request, intake)
  if (group === undefined)
    return explain(request, intake, { status: 404, words: 'There is no such group: its comments were withdrawn, or are no longer alike.' })
  return request.html(await groupPage({ desk, group, me: staffOf(request).ref, again: undefined, done: [] }))
}

/** The place in the log up to which somebody had seen a group; undefined where the form does not say. */
const seenOf = (said: string | undefined): number | undefined => (said !== undefined && /^\d{1,9}$/.test(said) ? Number(said) : undefined)

const OF_GROUP: readonly MoveName[] = ['triage', 'propose', 'agree']

async function moveGroupBy(request: Request, intake: Intake): Promise<Response> {
  const { desk, group } = await groupOf(request, intake)
  const name = moveNameOf(request)
  const line = group && lineOf(desk, group.ids[0] ?? '')
  if (group === undefined || line === undefined || name === undefined || !OF_GROUP.includes(name))
    return explain(request, intake, { status: 404, words: 'There is no such group, or nothing like that can be done with one.' })
  const { fields, links } = await fieldsOf(request)
  const me = staffOf(request).ref
  const read = readMove(name, fields, { desk, line, links })
  const show = async (own: Desk, faults: readonly MoveFault[], done: readonly string[], status: 200 | 409 | 422) =>
    request.html(await groupPage({ desk: own, group, me, again: faults.length > 0 ? { name, fields, links, faults } : undefined, done }), status)
  if ('faults' in read) return show(desk, read.faults, [], 422)
  // Others may have joined the group since the page was shown; nobody is answered unseen.
  if (fields['size'] !== undefined && Number(fields['size']) !== group.ids.length)
    return show(
      desk,
      [
        {
          words: `The group has ${count(group.ids.length)} comments now; it had ${count(Number(fields['size']))} when you opened the page. Look at it, and send this again.`,
        },
      ],
      [],
      409,
    )
  const { done, skipped } = await moveGroup(intake, group.ids, { by: actorOf(staffOf(request)), move: read.move, seen: seenOf(fields['seen']) })
  const words = [
    `${count(done)} of ${countOf(group.ids.length, 'comment')} done.`,
    ...[...skipped].map(([why, many]) => `${count(many)} left as ${many === 1 ? 'it is' : 'they are'}: ${why}`),
  ]
  if (done === 0)
    return show(
      await readDesk(intake),
      words.map((each) => ({ words: each })),
      [],
      409,
    )
  return show(await readDesk(intake), [], words, 200)
}

async function showWording(request: Request, intake: Intake, faults: readonly string[] = [], status: 200 | 409 = 200): Promise<Response> {
  const desk = await readDesk(intake)
  const line = lineOf(desk, request.req.param('id') ?? '')
  if (line === undefined) return noComment(request, intake)
  if (desk.draft === undefined) return explain(request, intake, { status: 404, words: 'This server has no manual’s folder, so it cannot show the draft.' })
  const isForced = request.req.query('force') === 'yes'
  return request.html(
    await wordingPage({ desk, line, plan: planWording(desk.draft, { comment: line.state.comment, anchor: line.anchor, force: isForced }), isForced, faults }),
    status,
  )
}

async function acceptWording(request: Request, intake: Intake): Promise<Response> {
  const desk = await readDesk(intake)
  const line = lineOf(desk, request.req.param('id') ?? '')
  if (line === undefined) return noComment(request, intake)
  const { root, write } = intake.manualFolder ?? {}
  if (root === undefined || write === undefined) return showWording(request, intake, ['This server cannot write to the manual.'], 409)
  const { fields } = await fieldsOf(request)
  // Read again: the page may be old.
  const draft = readDraft(root)
  if (fields['draft'] !== draft.key)
    return showWording(request, intake, ['The draft was edited since you opened the page. This is what it would do now: look at it, and send it again.'], 409)
  const plan = planWording(draft, { comment: line.state.comment, anchor: line.anchor, force: fields['force'] === 'yes' })
  const refused = writeWording(draft, plan, { write, evenWithErrors: fields['even'] === 'yes' })
  if (refused !== undefined) return showWording(request, intake, [refused], 409)
  return request.redirect(`${commentAddress(line.state.comment.id)}?done=wording#main`, 303)
}
