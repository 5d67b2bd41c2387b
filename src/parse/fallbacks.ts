import type { EditionData, ManualData } from '#schemas'

/** What stands for a file that is missing or unreadable, so that the rest can still be checked; its finding stops any build. */
export const FALLBACK_MANUAL: ManualData = {
  title: 'Manual',
  shortTitle: 'Manual',
  publisher: '',
  address: 'https://unreadable.example',
  language: 'en-GB',
  words: { person: 'person', people: 'people', own: 'own', partner: 'partner', agreement: 'by agreement' },
}

/** The same for edition.yaml. */
export const FALLBACK_EDITION: EditionData = { edition: '0.0', title: '', status: 'draft', lawAsAt: '1970-01-01', reviewBy: '9999-12-31' }
