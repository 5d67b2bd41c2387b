import type { Edition } from '../../model/edition.ts'

/** What every exported file says first: which manual, which edition, in what standing, and the notice. */
export const editionHeader = ({ config, data, digest, audience }: Edition) => ({
  ...(config.notice === undefined ? {} : { notice: config.notice }),
  manual: { title: config.title, shortTitle: config.shortTitle, publisher: config.publisher, address: config.address, language: config.language },
  edition: {
    number: data.edition,
    title: data.title,
    status: data.status,
    publishedOn: data.publishedOn,
    inForceFrom: data.inForceFrom,
    withdrawnOn: data.withdrawnOn,
    lawAsAt: data.lawAsAt,
    reviewBy: data.reviewBy,
    digest,
    ...(audience === undefined ? {} : { audience }),
  },
})
