import type { AnchorOutcomeKind } from '#schemas'

/** What became of the words of a comment, in a sentence for its readers. */
export function sayOutcome(outcome: AnchorOutcomeKind, { moved, hasWords }: { readonly moved: boolean; readonly hasWords: boolean }): string {
  const what = hasWords ? 'The words it is about' : 'What it is about'
  const where = moved ? ' and moved to another section' : ''
  switch (outcome) {
    case 'same':
      return `${what} ${hasWords ? 'stand' : 'stands'} unchanged${moved ? ' in another section' : ''}.`
    case 'changed':
      return `${what} changed${where}.`
    case 'paragraph':
      return `The paragraph is there${moved ? ', in another section' : ''}; the words it is about cannot be told from the new ones.`
    case 'candidate':
      return `${what} may stand here. A person has to confirm it.`
    case 'orphan':
      return `${what} left the text.`
  }
}
