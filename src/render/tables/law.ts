import { lawInForce } from '../../model/law-in-force.ts'
import { capitalise, formatDate } from '../../model/wording.ts'
import { readingDepth } from './reading-depth.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The instruments and the state of each on the day the edition states the law. One that had no state by then is left out. */
export const lawTable: TableMaker = (edition, request) => {
  const asked = new Set(requestedRecords(edition, edition.registers.law, request).map((record) => record.id))
  const rows = lawInForce(edition)
    .filter(({ instrument }) => asked.has(instrument.id))
    .map(({ instrument, state }) => {
      const since = `${capitalise(state.state)} (since ${formatDate(state.from)}${state.unconfirmed === true ? ', date not confirmed' : ''})`
      const note = [capitalise(readingDepth(instrument.read, instrument.readNote)), instrument.note ?? ''].filter((part) => part !== '')
      return { id: instrument.id, cells: [instrument.title, instrument.what, since, note.map((part) => part.replace(/\.?$/, '.')).join(' ')] }
    })
  const date = formatDate(edition.data.lawAsAt)
  return {
    caption: `Law on ${date}`,
    columns: ['Instrument', 'What it does here', `State on ${date}`, 'How far it was read'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}
