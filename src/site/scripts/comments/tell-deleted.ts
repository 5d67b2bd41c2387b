import type { CommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** Says that a comment was deleted, and brings it back if that was a mistake. `after` takes the focus then. */
export function tellDeleted(deleted: KeptComment, store: CommentStore, after: HTMLElement): HTMLElement {
  const undo = button('Undo', 'comment-link', async () => {
    await store.write({ ...deleted, version: 0 })
    told.remove()
    if (after.isConnected) after.focus()
  })
  const told = element('p', { class: 'comment-deleted comment-ui', role: 'status' }, `Comment on ${deleted.label} deleted. `, undo)
  // Once it stands in the page: there is nothing to go back to but this.
  queueMicrotask(() => undo.focus())
  undo.addEventListener('blur', () => setTimeout(() => told.isConnected && document.activeElement !== undo && told.remove(), 8000))
  return told
}
