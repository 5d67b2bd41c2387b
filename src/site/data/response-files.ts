import { responseToCsv, responseToDocx } from '#engine'
import { responsesToBuild } from '../responses.ts'
import type { DataFile } from './data-file.ts'

/** Each response that this build makes as data, as a table and as a Word document. */
export const responseFiles = (): DataFile[] =>
  responsesToBuild().flatMap(({ response, link }): DataFile[] => [
    { address: link({ to: 'data', form: 'json' }), body: () => `${JSON.stringify(response, null, 2)}\n` },
    { address: link({ to: 'data', form: 'csv' }), body: () => responseToCsv(response) },
    { address: link({ to: 'data', form: 'docx' }), body: () => responseToDocx(response) },
  ])
