import { Hono } from 'hono'
import type { Receipt } from '#schemas'
import { sendGathered } from '../../gather-comments.ts'
import type { Intake } from '../../intake.ts'
import { againPage, type FormFault } from '../../pages/again-form.ts'
import { explain } from '../../pages/explain.ts'
import { homePage } from '../../pages/home.ts'
import { receiptPage } from '../../pages/receipt-page.ts'
import { readChoices } from '../../read-choices.ts'
import { commentsOf, countCommentsOf, gatheredFor, sentOnFor, statesOf, upheldAmong } from '../../read-comments.ts'
import { type FormFields, MOST_PARTS, readForm } from '../../read-form.ts'
import { Refusal } from '../../store/write-batch.ts'
import { submitComments } from '../../submit-comments.ts'
import type { Env, Request } from '../app.ts'
import { arrivalOfForm } from '../first-arrival.ts'

/** Comments of one page of a home. */
const ON_PAGE = 50

/** Everything that works with plain pages and forms: the home of a respondent, the page of fields, receipts, gathering. */
export function formRoutes(intake: Intake): Hono<Env> {
  return new Hono<Env>()
    .get('/', (request) => home(request, intake))
    .post('/form', async (request) => {
      const fields = await fieldsOf(request)
      const { key, parts, comments } = readForm(intake, fields)
      // Given back, it would be many times as long as what was sent.
      if (parts.length > MOST_PARTS)
        return explain(request, intake, { status: 422, words: `One form holds at most ${MOST_PARTS} comments. Send them in parts.` })
      const who = request.get('who')
      const again = async (faults: readonly FormFault[], status: 401 | 422) => request.html(await againPage(intake, { fields, parts, faults }), status)
      if (who === undefined)
        return again([{ words: 'Open your invitation link in another tab of this browser: it says who you are. Then send this page again.' }], 401)
      const result = await submitComments(intake, who, { key, comments, via: 'form', arrivedAt: arrivalOfForm(request, intake, fields) })
      if ('complaints' in result)
        return again(
          result.complaints.map(({ words, comment, field }) => ({ words, part: comments.findIndex(({ id }) => id === comment), field })),
          422,
        )
      return request.redirect(result.receipt === undefined ? '/consult/' : `/consult/receipts/${result.receipt.id}`, 303)
    })
    .get('/receipts/:id', async (request) => {
      const asked = request.req.param('id')
      const isFile = asked.endsWith('.json')
      const receipt = await ownReceipt(request, intake, isFile ? asked.slice(0, -5) : asked)
      if (receipt === undefined)
        return explain(request, intake, { status: 404, words: 'You have no such receipt. Open the invitation link by which you sent the comments.' })
      if (isFile) {
        request.header('Content-Disposition', `attachment; filename="receipt-${receipt.id}.json"`)
        return request.json(receipt)
      }
      const states = await statesOf(
        intake,
        receipt.comments.map(({ comment }) => comment),
      )
      return request.html(await receiptPage(intake, receipt, states))
    })
    .post('/gather/submit', async (request) => {
      const who = request.get('who')
      if (who?.kind !== 'coordinator')
        return explain(request, intake, { status: 403, words: 'Only the coordinator of an organisation sends comments on for it.' })
      const fields = await fieldsOf(request)
      const choices = readChoices(fields)
      const written = await sendGathered(intake, who, { choices, arrivedAt: arrivalOfForm(request, intake, fields) })
      if (written instanceof Refusal)
        return home(request, intake, { status: written.help.isConflict === true ? 409 : 422, typed: { fault: written.message, choices } })
      return request.redirect(written.receipt === undefined ? '/consult/' : `/consult/receipts/${written.receipt.id}`, 303)
    })
}

interface HomeAsked {
  readonly status: 200 | 409 | 422
  readonly typed?: NonNullable<Parameters<typeof homePage>[1]['typed']>
}

async function home(request: Request, intake: Intake, { status, typed }: HomeAsked = { status: 200 }): Promise<Response> {
  const who = request.get('who')
  const count = who === undefined ? 0 : await countCommentsOf(intake, who)
  const pages = Math.max(1, Math.ceil(count / ON_PAGE))
  const asked = Number(request.req.query('page'))
  const place = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1
  const own = who === undefined ? [] : await commentsOf(intake, who, { from: (place - 1) * ON_PAGE, most: ON_PAGE })
  const gathered = who?.kind === 'coordinator' ? await gatheredFor(intake, who) : []
  const sentOn = await sentOnFor(intake, own)
  const upheld = await upheldAmong(intake, [...own, ...sentOn.values()])
  return request.html(await homePage(intake, { who, own, sentOn, upheld, pages, place, gathered, typed }), status)
}

/** The text fields of a form. A field that is there twice counts once, a file not at all. */
async function fieldsOf(request: Request): Promise<FormFields> {
  const body = await request.req.parseBody()
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])))
}

async function ownReceipt(request: Request, { store, consultation }: Intake, id: string): Promise<Receipt | undefined> {
  const who = request.get('who')
  if (who === undefined || id.length > 40 || id.includes('\0')) return undefined
  const row = await store.comments
    .selectFrom('receipt')
    .select('body')
    .where('id', '=', id)
    .where('consultation', '=', consultation.id)
    .where('respondent', '=', who.ref)
    .executeTakeFirst()
  return row === undefined ? undefined : (JSON.parse(row.body) as Receipt)
}
