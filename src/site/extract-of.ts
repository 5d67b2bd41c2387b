import { type Edition, extractForRole, type RoleExtract } from '#engine'
import toolkit from '../../package.json' with { type: 'json' }

/** The extract of a role, whole or for one cohort. */
export const extractOf = (edition: Edition, role: string, cohort?: string): RoleExtract =>
  extractForRole(edition, role, { cohort, toolVersion: toolkit.version })
