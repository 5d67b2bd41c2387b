/** Puts words on the clipboard, and says whether that worked: a browser may refuse. */
export const copyText = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

/** What a reader is told then. */
export const copiedWords = (copied: boolean): string => (copied ? 'Copied' : 'Could not copy: select the words instead')
