import { type Edition, liveRecords } from '#engine'
import { REGISTER_NAMES, type RegisterName } from '#schemas'

/** What each register is called, and what it lists. */
const TITLES: Readonly<Record<RegisterName, readonly [title: string, about: string]>> = {
  cohorts: ['Cohorts', 'Types of person, overlays and groups'],
  roles: ['Posts', 'Posts and groups of posts'],
  agencies: ['Agencies', 'Bodies that take part, and bodies that oversee'],
  information: ['Kinds of information', 'What can be shared'],
  gateways: ['Legal gateways', 'What allows information to be shared'],
  requirements: ['Requirements', 'What the law asks of the person, never a duty on a post'],
  recommendations: ['Recommendations', 'What oversight bodies asked for, with its history'],
  themes: ['Themes', 'Other findings and accounts that are tracked'],
  training: ['Training', 'Courses, modules and events'],
  devices: ['Devices', 'Devices and what they can do'],
  'condition-classes': ['Condition classes', 'Conditions that decide which devices are suitable'],
  regions: ['Regions', 'Regions and their posts'],
  law: ['Table of law', 'Instruments and their state'],
  glossary: ['Glossary', 'Terms and abbreviations'],
  returns: ['Headcount returns', 'How many in each cohort, as regions reported it'],
  stages: ['Stages', 'Stages of management, in order'],
  functions: ['Functions of management', 'What has to be done, and where its duties stand'],
  sources: ['Sources', 'Where statements come from'],
}

export const registerTitle = (name: RegisterName): string => TITLES[name][0]
export const registerAbout = (name: RegisterName): string => TITLES[name][1]

/** The registers that an edition has records in, with how many. */
export const filledRegisters = (edition: Edition): { name: RegisterName; count: number }[] =>
  REGISTER_NAMES.map((name) => ({ name, count: liveRecords(edition, edition.registers[name]).length })).filter(({ count }) => count > 0)

/** Registers whose page has more than a table stand in a file of their own beside the one for all others. */
const OWN_PAGES: readonly RegisterName[] = ['law', 'regions', 'returns']

/** Registers whose page is their table. */
export const TABLE_PAGES: readonly RegisterName[] = REGISTER_NAMES.filter((name) => !OWN_PAGES.includes(name))
