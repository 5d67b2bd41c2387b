import type { z } from 'zod'
import type { RegisterName } from './common.ts'
import { agency } from './registers/agency.ts'
import { cohort } from './registers/cohort.ts'
import { conditionClass } from './registers/condition-class.ts'
import { device } from './registers/device.ts'
import { managementFunction } from './registers/function.ts'
import { gateway } from './registers/gateway.ts'
import { glossaryTerm } from './registers/glossary-term.ts'
import { information } from './registers/information.ts'
import { instrument } from './registers/instrument.ts'
import { recommendation } from './registers/recommendation.ts'
import { region } from './registers/region.ts'
import { requirement } from './registers/requirement.ts'
import { headcountReturn } from './registers/return.ts'
import { role } from './registers/role.ts'
import { source } from './registers/source.ts'
import { stage } from './registers/stage.ts'
import { theme } from './registers/theme.ts'
import { trainingModule } from './registers/training-module.ts'

/** The schema of one record of each register. */
export const REGISTERS = {
  cohorts: cohort,
  roles: role,
  agencies: agency,
  information,
  gateways: gateway,
  requirements: requirement,
  recommendations: recommendation,
  themes: theme,
  training: trainingModule,
  devices: device,
  'condition-classes': conditionClass,
  regions: region,
  law: instrument,
  glossary: glossaryTerm,
  returns: headcountReturn,
  stages: stage,
  functions: managementFunction,
  sources: source,
} as const satisfies Record<RegisterName, z.ZodType>

export type RegisterRecord = { [N in RegisterName]: z.infer<(typeof REGISTERS)[N]> }
