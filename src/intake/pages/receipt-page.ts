import { html } from 'hono/html'
import type { CommentState } from '#engine'
import type { Receipt } from '#schemas'
import type { Intake } from '../intake.ts'
import { commentCard } from './comment-card.ts'
import { page } from './page.ts'
import { momentWords } from './words.ts'

/** What a respondent keeps: which comments are on disk, since when, and the hash that proves it later. */
export function receiptPage(intake: Intake, receipt: Receipt, states: readonly CommentState[]) {
  const { consultation } = intake
  const many = receipt.comments.length
  const isWithCoordinator = states.some(({ submission }) => submission.state === 'with-coordinator')
  const isLate = states.some(({ submission }) => submission.late !== undefined)
  const body = html`<p class="lede">${many === 1 ? 'Your comment was received' : `Your ${many} comments were received`} on ${momentWords(receipt.at, consultation.timeZone)}.${isWithCoordinator ? ` ${many === 1 ? 'It is' : 'They are'} with the coordinator of your organisation, who sends ${many === 1 ? 'it' : 'them'} on.` : ''}</p>
    ${isLate ? html`<p>${many === 1 ? 'It came' : 'They came'} after the end of the consultation. ${consultation.late.words}</p>` : ''}
    <dl class="facts">
      <div><dt>Receipt</dt><dd><code>${receipt.id}</code></dd></div>
      <div><dt>Consultation</dt><dd>${consultation.title}</dd></div>
      <div><dt>Entries in the log by then</dt><dd>${receipt.head.length}</dd></div>
      <div><dt>Hash of the log</dt><dd><code>${receipt.head.hash}</code></dd></div>
    </dl>
    <p>Keep this page, or <a href="/consult/receipts/${receipt.id}.json">the receipt as a file</a>. When the response is published, anybody who has it can <a href="/consultation/${consultation.id}/receipt/">check that the comments are in the published log</a>, unchanged.</p>
    <h2>What was received</h2>
    ${states.map((state) => commentCard(intake, state, { isReceipt: true }))}
    <p><a href="/consult/">Go to your comments</a>, to withdraw one or to see the answers.</p>`
  return page(intake, { title: 'Receipt', body })
}
