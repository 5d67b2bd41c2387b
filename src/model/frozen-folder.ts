/** A published edition as it stands on the disk, before anything in it is parsed. */
export interface FrozenFolder {
  readonly number: string
  /** Its folder from the manual’s, such as `editions/1.0`. */
  readonly key: string
  /** The text of edition.json; undefined where it is not there or cannot be opened. */
  readonly recordText: string | undefined
  /** SHA-256 of every other file, by its path from the folder; an empty string for what is no file or cannot be opened. */
  readonly files: ReadonlyMap<string, string>
}
