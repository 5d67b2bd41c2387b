import type { Command } from '../measure-command.ts'

/** Where a builder finds the text and leaves its site. */
export interface BuildPlace {
  /** Folder of the manual. */
  readonly manual: string
  /** Folder of the same text as plain Markdown with a title in front matter: `<chapter>/<section>.md`. */
  readonly text: string
  /** Folder for the site. */
  readonly out: string
}

/** A generator made ready to build. */
export interface ReadyBuilder {
  /** Takes over the text as it now stands: after a change too, and not counted. */
  readonly takeText: (place: BuildPlace) => void
  /** Forgets every cache, so that the next build is a cold one. */
  readonly forget: () => void
  readonly command: (place: BuildPlace) => Command
}

/** A site generator in the bench. Its page of a section stands at `<chapter>/<section>/index.html`. */
export interface Builder {
  readonly name: string
  /** What is measured, for the notes under the table. */
  readonly about: string
  /** Installs what it needs. `toolkit` is this project's folder, `work` one for throw-away files. */
  readonly ready: (folders: { toolkit: string; work: string }) => ReadyBuilder
}
