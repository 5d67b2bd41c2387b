import type { Edition } from '../../model/edition.ts'
import type { Entry } from '../../model/register.ts'
import { capitalise, formatDuration } from '../../model/wording.ts'
import { joinPieces, recordLink, type Words } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

const KIND = { core: 'Core course', 'add-on': 'Add-on module', cpd: 'Continuing development', awareness: 'Awareness' } as const

/** Training modules: for whom, how long they take and count, who runs them, and where each stands. */
export const trainingTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers.training, request).map((module) => ({
    id: module.id,
    cells: [
      module.title,
      KIND[module.kind],
      audience(edition, module),
      capitalise(module.length ?? ''),
      module.validFor === undefined ? '' : formatDuration(module.validFor),
      capitalise(module.level ?? ''),
      standing(module),
    ],
  }))
  return { caption: 'Training modules', columns: ['Module', 'Kind', 'For', 'Length', 'Counts for', 'Run', 'Standing'], groups: oneGroup(rows), empty: NONE }
}

function audience(edition: Edition, module: Entry<'training'>): Words {
  if (module.cohorts === undefined) return module.audience ?? ''
  const about = joinPieces(module.cohorts.map((id) => recordLink(edition, 'cohorts', id)))
  return module.audience === undefined ? about : [module.audience, ': ', ...about]
}

function standing(module: Entry<'training'>): string {
  const status = module.status ?? ''
  return capitalise(module.illustrative !== true || /illustrative/i.test(status) ? status : [status, 'illustrative'].filter((part) => part !== '').join('; '))
}
