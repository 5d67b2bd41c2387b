import type { CommandEntry } from '../command.ts'

/** Every command, in the order of the help. Each is loaded only when it is called. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'start', summary: 'Checks the manual, builds its site and serves it', load: async () => (await import('./start.ts')).start },
  { name: 'check', summary: 'Checks the manual and says what is wrong, where and why', load: async () => (await import('./check.ts')).check },
  { name: 'explain', summary: 'Explains a check by its code', load: async () => (await import('./explain.ts')).explain },
  { name: 'list', summary: 'Lists sections, duties, checks or the records of a register', load: async () => (await import('./list.ts')).list },
  { name: 'show', summary: 'Shows one section, duty, role, cohort, block or other record', load: async () => (await import('./show.ts')).show },
  { name: 'extract', summary: 'Prints the duties of a role', load: async () => (await import('./extract.ts')).extract },
  { name: 'ids', summary: 'Writes the missing block ids', load: async () => (await import('./ids.ts')).ids },
  { name: 'new chapter', summary: 'Makes a chapter with its first section', load: async () => (await import('./new-chapter.ts')).newChapter },
  { name: 'new section', summary: 'Makes a section in a chapter', load: async () => (await import('./new-section.ts')).newSection },
  { name: 'new duty', summary: 'Adds a duty to a section', load: async () => (await import('./new-duty.ts')).newDuty },
  { name: 'new denied-name', summary: 'Adds a name that may not stand in the manual', load: async () => (await import('./new-denied-name.ts')).newDeniedName },
  { name: 'edition publish', summary: 'Freezes the draft as a published edition', load: async () => (await import('./edition-publish.ts')).editionPublish },
  { name: 'edition list', summary: 'Lists the editions and where they stand', load: async () => (await import('./edition-list.ts')).editionList },
  { name: 'edition verify', summary: 'Looks whether what was published is unchanged', load: async () => (await import('./edition-verify.ts')).editionVerify },
  { name: 'edition lineage', summary: 'Writes down what became of published ids', load: async () => (await import('./edition-lineage.ts')).editionLineage },
  { name: 'compare', summary: 'Says what changes between two editions', load: async () => (await import('./compare.ts')).compare },
  { name: 'impact', summary: 'Says what a change of the draft does, and to whom', load: async () => (await import('./impact.ts')).impact },
  {
    name: 'returns template',
    summary: 'Makes a file for a region to fill in its headcount',
    load: async () => (await import('./returns-template.ts')).returnsTemplate,
  },
  {
    name: 'returns check',
    summary: 'Checks headcount files and writes them into the register',
    load: async () => (await import('./returns-check.ts')).returnsCheck,
  },
  { name: 'schemas', summary: 'Writes the JSON Schemas for editors', load: async () => (await import('./schemas.ts')).schemas },
  { name: 'build', summary: 'Checks the manual and builds its site', load: async () => (await import('./build.ts')).build },
  { name: 'serve', summary: 'Serves a built site on this machine', load: async () => (await import('./serve.ts')).serve },
]
