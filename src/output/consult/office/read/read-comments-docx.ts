import { CUSTOM_PROPERTIES } from '../../../../render/office/make-package.ts'
import { refuseFile, type TakenFile, type TakeRemark, type TakeSetting, takeRows } from '../../files/take-rows.ts'
import { normaliseWords } from '../../record/code-points.ts'
import { PACK_PROPERTIES } from '../pack-content.ts'
import { blockTexts, withoutNumber } from './block-texts.ts'
import { OfficeRefusal } from './office-refusal.ts'
import { type OfficePackage, openPackage } from './open-package.ts'
import { readProperties, readRelations } from './read-xml.ts'
import { readWordBody } from './word-body.ts'
import { readWordComments } from './word-comments.ts'
import { wordRows } from './word-rows.ts'

/** Takes the comments and the edits of a Word file of a pack that came back. What it cannot read it refuses in words, and never throws. */
export function readCommentsDocx(bytes: Uint8Array, setting: TakeSetting): TakenFile {
  try {
    return takeDocx(openPackage(bytes, 'docx'), setting)
  } catch (error) {
    if (error instanceof OfficeRefusal) return refuseFile(error.message)
    throw error
  }
}

function takeDocx(file: OfficePackage, setting: TakeSetting): TakenFile {
  const { consultation, draft } = setting
  const properties = readProperties(file.text(CUSTOM_PROPERTIES))
  const paragraphs = readWordBody(file.text('word/document.xml') ?? '').map(withoutNumber)
  const found = blockTexts(paragraphs)
  const said = new Map([...printedFacts(normaliseWords([...found.texts.values()].map(({ base }) => base).join(' '))), ...properties])
  const other = said.get(PACK_PROPERTIES.consultation)
  if (other !== undefined && other !== consultation.id) return refuseFile(`The file was made for another consultation, "${other.slice(0, 60)}".`)
  const digest = said.get(PACK_PROPERTIES.digest)
  const isSame = digest === draft.digest
  const { outside } = readRelations(file.text('word/_rels/document.xml.rels'))
  const remarks: TakeRemark[] = [
    ...file.ignored,
    ...(outside === 0 ? [] : [`The file has ${outside} ${outside === 1 ? 'link' : 'links'} to places outside it; none was followed.`]),
    ...(isSame ? [] : [digest === undefined ? UNKNOWN : OTHER]),
  ].map((words) => ({ at: 'file', words }))
  const { rows, remarks: more } = wordRows(found, readWordComments(file.text('word/comments.xml')), { draft, consultation, isSame })
  const taken = takeRows(rows, setting)
  return { ...taken, corrected: [...remarks, ...more, ...taken.corrected] }
}

const OTHER = 'The file was made from an earlier text of the draft. Comments were placed by their words; of edits, only those were seen that Word had tracked.'
const UNKNOWN = 'The file does not say which text of the draft it was made from. Of edits, only those were seen that Word had tracked.'

/** The facts of the first page, where a program dropped the properties. */
function printedFacts(words: string): ReadonlyMap<string, string> {
  const [, consultation, digest] = /\bConsultation ([a-z0-9-]+) Draft ([0-9a-f]{64})\b/.exec(words) ?? []
  if (consultation === undefined || digest === undefined) return new Map()
  return new Map([
    [PACK_PROPERTIES.consultation, consultation],
    [PACK_PROPERTIES.digest, digest],
  ])
}
