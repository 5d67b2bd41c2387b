import { Hono } from 'hono'
import { importFile } from '../../import-file.ts'
import type { Intake } from '../../intake.ts'
import { explain, notInvited } from '../../pages/explain.ts'
import { filePage } from '../../pages/file-page.ts'
import { readInThread } from '../../read-in-thread.ts'
import type { Env } from '../app.ts'

/** Comments that come as a file. */
export function fileRoutes(intake: Intake): Hono<Env> {
  return new Hono<Env>().post('/file', async (request) => {
    const who = request.get('who')
    if (who === undefined) return notInvited(request, intake)
    const fields = await request.req.parseBody()
    const file = fields['file']
    if (!(file instanceof File) || file.size === 0) return explain(request, intake, { status: 422, words: 'Choose a file of comments, and send it again.' })
    const says = (name: string) => fields[`consent.${name}`] === 'yes'
    const result = await importFile(intake, who, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      consent: { text: says('text'), name: says('name'), organisation: says('organisation') },
      arrivedAt: request.get('arrivedAt'),
      read: readInThread,
    })
    return request.html(await filePage(intake, { name: file.name, result }), result.refused === undefined ? 200 : 422)
  })
}
