/** First parts of addresses that are indexes of their own. A chapter of the same name shares the page. */
export const INDEX_PAGES: readonly string[] = ['roles', 'cohorts', 'agencies', 'recommendations', 'duties', 'registers']
