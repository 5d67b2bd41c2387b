import type { ManualData, PublishedEditions, PublishedLineage } from '#schemas'
import { addressOf } from '../../model/address.ts'
import type { Edition } from '../../model/edition.ts'
import { derivedStatus } from '../../model/edition-dates.ts'
import { editionBefore, type Manual } from '../../model/manual.ts'
import { periodsInForce } from '../../model/periods-in-force.ts'
import { permanentBase } from '../../model/permanent-address.ts'

/** Every published edition with its dates, and the draft where one is shown. Nothing in it depends on the day it is made. */
export function editionsJson(manual: Manual, draft: Edition | undefined): PublishedEditions {
  const { config, editions } = manual
  const statusOn = statusDay(manual)
  const periods = periodsInForce(manual)
  const at = (base: string) => ({ address: siteAddress(config, base), data: siteAddress(config, `${base}manual.json`) })
  return {
    format: 'editions/1',
    ...manualHeader(config),
    ...given('inForce', config.inForce),
    ...given('statusOn', statusOn),
    editions: editions.map(({ number, record, data, audience }) => {
      const period = periods.find(({ edition }) => edition.number === number)
      const sections = Object.values(record.sections)
      return {
        number,
        title: data.title,
        status: derivedStatus(manual, number, statusOn ?? record.publishedOn) ?? data.status,
        publishedAs: data.status,
        publishedOn: record.publishedOn,
        ...given('inForceFrom', period?.from),
        ...given('inForceTo', period?.to),
        ...given('withdrawnOn', data.withdrawnOn),
        lawAsAt: data.lawAsAt,
        reviewBy: data.reviewBy,
        approvedBy: { id: record.approvedBy.role, title: record.approvedBy.title },
        ...given('before', editionBefore(manual, number)?.number),
        digest: record.digest,
        seal: record.seal,
        ...given('audience', audience),
        sections: sections.length,
        duties: sections.reduce((sum, { duties }) => sum + Object.keys(duties).length, 0),
        ...at(addressOf({ to: 'start' }, `/edition/${number}/`)),
      }
    }),
    ...(draft === undefined
      ? {}
      : {
          draft: {
            number: draft.data.edition,
            title: draft.data.title,
            status: draft.data.status,
            ...given('consultation', draft.data.consultation),
            lawAsAt: draft.data.lawAsAt,
            reviewBy: draft.data.reviewBy,
            digest: draft.digest,
            ...given('audience', draft.audience),
            sections: draft.sections.size,
            duties: draft.duties.size,
            ...at(permanentBase(draft)),
          },
        }),
  }
}

/** What became of published ids, as data. */
export const lineageJson = ({ config, lineage }: Manual): PublishedLineage => ({
  format: 'lineage/1',
  ...manualHeader(config),
  entries: lineage.entries.map(({ index: _index, ...entry }) => entry),
})

/** The last day on which an edition was published or came to the front: a day that the manual itself knows. */
function statusDay({ editions, config }: Manual): string | undefined {
  const front = editions.find(({ number }) => number === config.inForce)?.data.inForceFrom
  return [...editions.map(({ record }) => record.publishedOn), ...(front === undefined ? [] : [front])].sort().at(-1)
}

const manualHeader = ({ notice, title, shortTitle, publisher, address, language }: ManualData) => ({
  ...given('notice', notice),
  manual: { title, shortTitle, publisher, address, language },
})

const siteAddress = ({ address }: ManualData, path: string): string => address.replace(/\/$/, '') + path

/** A field where it has a value. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>
