const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
}

/** What the search page needs besides: it fetches its index. */
const SEARCH_POLICY: Readonly<Record<string, string>> = { ...POLICY, 'connect-src': "'self'" }

/**
 * The Content-Security-Policy of a page: the site’s own files and nothing else, no code or style inside the page.
 * It stands in a meta element so that it holds wherever the files are served from.
 */
export const contentPolicy = ({ searches }: { searches: boolean }): string =>
  Object.entries(searches ? SEARCH_POLICY : POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
