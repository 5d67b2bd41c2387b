/** A file of the site that is not a page. */
export interface DataFile {
  /** Its address, from the site’s root. */
  readonly address: string
  readonly body: () => string | Uint8Array | Promise<string | Uint8Array>
}
