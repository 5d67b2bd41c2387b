import { extractForRole, type RoleExtract } from '#engine'
import toolkit from '../../package.json' with { type: 'json' }
import { openManual } from './manual.ts'

/** The extract of a role, whole or for one cohort. */
export const extractOf = (role: string, cohort?: string): RoleExtract => extractForRole(openManual().edition, role, { cohort, toolVersion: toolkit.version })
