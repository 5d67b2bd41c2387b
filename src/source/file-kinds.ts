/** Files of a manual that are read as text. */
export const TEXT = /\.(?:mdx|yaml)$/

/** Files that are served as they are. */
export const ASSET = /\.(?:svg|png|jpe?g|webp|gif)$/

/** Stands beside the text of a published edition and is read by itself. */
export const RECORD = /^editions\/[^/]+\/edition\.json$/

/** More files than this is a wrong folder, not a manual. */
export const MAX_FILES = 50_000
