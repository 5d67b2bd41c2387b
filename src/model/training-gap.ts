import { type Edition, isLive, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'
import type { Duty } from './section.ts'

/**
 * Whether a module can be taken. `expected`: its standing says that it is still to come. `withdrawn` and `later`: it does not
 * stand in this edition.
 */
export type ModuleStanding = 'runs' | 'expected' | 'withdrawn' | 'later' | 'unknown'

/** One module for one post. */
export interface PostTraining {
  /** Id of the module. */
  readonly module: string
  readonly standing: ModuleStanding
  /** Duties of the post, or of a group it belongs to, that need it, in reading order. */
  readonly neededFor: readonly Duty[]
  /** Whether the post, or a group it belongs to, is required to have it. */
  readonly isRequired: boolean
}

/** What training one post needs and has. It is about the post and never about who holds it. */
export interface TrainingOfPost {
  readonly post: Entry<'roles'>
  /** Every module that a duty needs or that is required, in the order of the register. */
  readonly modules: readonly PostTraining[]
  /** Needed for a duty and not required of the post. */
  readonly missing: readonly PostTraining[]
  /** Needed or required, and cannot be taken now. */
  readonly notRunning: readonly PostTraining[]
}

/** Words by which the standing of a module says that it does not run yet. */
const TO_COME = /\b(?:anticipat|expect|propos|plann|in development|under development|to come|not yet)/i

/** Where a module stands in an edition, from its record alone. */
export function moduleStanding(edition: Edition, id: string): ModuleStanding {
  const module = edition.registers.training.records.get(id)
  if (module === undefined) return 'unknown'
  if (!isLive(edition, module)) return module.withdrawn === undefined ? 'later' : 'withdrawn'
  return TO_COME.test(module.status ?? '') ? 'expected' : 'runs'
}

/** The training of every post of the edition, in the order of the register of posts; a group is not trained. */
export function trainingGaps(edition: Edition): TrainingOfPost[] {
  const { roles, training } = edition.registers
  const duties = [...edition.duties.values()].filter((duty) => duty.training !== undefined)
  return liveRecords(edition, roles)
    .filter(({ kind }) => kind === 'post')
    .map((post) => {
      const names = withGroups(roles.records, post)
      const required = new Set([...names].flatMap((id) => roles.records.get(id)?.training ?? []))
      const own = duties.filter(({ role }) => names.has(role))
      const ids = new Set([...own.flatMap((duty) => duty.training ?? []), ...required])
      const order = [...training.records.keys()]
      const modules = [...ids]
        .sort((a, b) => order.indexOf(a) - order.indexOf(b))
        .map((id): PostTraining => {
          const neededFor = own.filter((duty) => duty.training?.includes(id) === true)
          return { module: id, standing: moduleStanding(edition, id), neededFor, isRequired: required.has(id) }
        })
      return {
        post,
        modules,
        missing: modules.filter(({ neededFor, isRequired }) => neededFor.length > 0 && !isRequired),
        notRunning: modules.filter(({ standing }) => standing !== 'runs'),
      }
    })
}

function withGroups(records: ReadonlyMap<string, Entry<'roles'>>, post: Entry<'roles'>): ReadonlySet<string> {
  const found = new Set([post.id])
  for (const id of found) for (const group of records.get(id)?.memberOf ?? []) found.add(group)
  return found
}
