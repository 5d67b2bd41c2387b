/** A record as every library is given it: the same words in the same three fields. */
export interface BenchDocument {
  readonly id: string
  readonly url: string
  readonly title: string
  /** Other names, numbers and ids. */
  readonly names: string
  readonly text: string
}

/** Asks for a query’s answers: ids or addresses, best first, and all that a page needs to show the first ten. */
export type Ask = (query: string) => Promise<readonly string[]>

/** An engine as it runs in a browser, each in a module of its own with this name. */
export interface BenchEngine {
  readonly open: () => Promise<Ask>
}

/** Results that a page shows. */
export const SHOWN = 10

/** What the libraries index. */
export const readDocuments = async (): Promise<BenchDocument[]> => (await fetch('/-/documents.json')).json() as Promise<BenchDocument[]>
