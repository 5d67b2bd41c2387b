import type { ConsultationData } from '#schemas'
import type { CommentTables } from './tables.ts'

const known = new Map<string, { readonly text: string; readonly data: ConsultationData }>()

/** A consultation from its row. It is read at every write and seldom changes, so the last reading is kept, and with it what was worked out from it. */
export function readData({ id, data: text }: Pick<CommentTables['consultation'], 'id' | 'data'>): ConsultationData {
  const last = known.get(id)
  if (last?.text === text) return last.data
  const data = JSON.parse(text) as ConsultationData
  known.set(id, { text, data })
  return data
}
