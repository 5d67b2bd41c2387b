import { openStoreThere } from '../../intake/index.ts'
import { defineCommand } from '../command.ts'
import { closeConsultation } from '../consult/close-consultation.ts'
import { CONSULT_OPTIONS, cannotOpen, consultationOf, storePlace } from '../consult/open-consult.ts'
import { dayOption } from '../publishing/options.ts'

export const consultClose = defineCommand({
  words: { usage: '[id]', least: 0, most: 1 },
  options: {
    'without-answers': { kind: 'flag', about: 'freeze the comments only; a second call publishes the answers' },
    'keep-written': { kind: 'flag', about: 'where the server has another answer, take answers.yaml' },
    published: { kind: 'text', value: 'DATE', about: 'the day of the response; today if not given' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Ends a consultation and publishes its response. The order is: comments are frozen, answers are complete, the response is published. One call does it all where every answer was agreed on the server; with --without-answers the first call freezes the comments, authors write answers.yaml, and a second call publishes.',
    'Written into manual/consultations/<id>/: comments.json (what was received, as it may be published), log-digests.json (what receipts are held against), consulted-text.json (the words of a draft that was consulted on, since a draft goes on changing), answers.yaml (what an author wrote there stays word for word), and, last of all, `response` in consultation.yaml. That last line publishes: cut off before it nothing is published, and a second call does what is left to do.',
    'It is refused, and all reasons are said at once, while comments are taken, a late comment is not decided, an answer is missing or has no second person, the log is not sound, or a check finds an error in the files as they would be. Nothing is written then.',
    'Names and the log itself stay with the server. Where there is no server’s folder here, the response is published from the files alone.',
  ],
  examples: [
    ['consult close draft-2-1 --without-answers', 'freeze the comments, to answer them in answers.yaml'],
    ['consult close draft-2-1', 'publish the response'],
  ],
  run: async (call) => {
    const [id = call.options.consultation] = call.words
    const published = dayOption('--published', call.options.published)
    const consultation = consultationOf({ ...call, options: { ...call.options, consultation: id } })
    const store = await openStoreThere(storePlace(call)).catch(cannotOpen)
    try {
      return await closeConsultation(call, consultation, {
        store,
        withoutAnswers: call.options['without-answers'] === true,
        keepWritten: call.options['keep-written'] === true,
        publishedOn: published,
      })
    } finally {
      await store?.close()
    }
  },
})
