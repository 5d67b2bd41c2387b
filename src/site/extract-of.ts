import { type Edition, type Extract, type ExtractOf, extractForRole, makeExtract, type RoleExtract } from '#engine'
import toolkit from '../../package.json' with { type: 'json' }

/** The extract of a role, whole or for one cohort. */
export const extractOf = (edition: Edition, role: string, cohort?: string): RoleExtract =>
  extractForRole(edition, role, { cohort, toolVersion: toolkit.version })

/** The extract of anything. */
export const extractFor = (edition: Edition, of: ExtractOf): Extract => makeExtract(edition, of, { toolVersion: toolkit.version })
