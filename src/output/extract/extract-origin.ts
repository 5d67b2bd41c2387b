import type { RoleExtract } from '#schemas'
import { dropUndefined } from '../../model/drop-undefined.ts'
import type { Edition } from '../../model/edition.ts'

/** Where an extract comes from: the notice, the manual, and the edition with its standing and digest. */
export function extractOrigin({ config, data, digest, audience }: Edition): Pick<RoleExtract, 'notice' | 'manual' | 'edition'> {
  return {
    notice: config.notice?.banner,
    manual: { title: config.title, shortTitle: config.shortTitle, publisher: config.publisher },
    edition: dropUndefined({
      number: data.edition,
      title: data.title,
      status: data.status,
      publishedOn: data.publishedOn,
      lawAsAt: data.lawAsAt,
      digest,
      audience: audience && { id: audience.id, title: audience.title },
    }),
  }
}
