import { html } from 'hono/html'
import { showControls } from '#engine'
import type { Invited } from '../identity/invitations.ts'

/** Who somebody is taken for, as a sentence without its stop. */
export function whoWords({ kind, name, organisation }: Invited) {
  const as = name === undefined ? '' : html`, <strong>${showControls(name)}</strong>`
  if (kind === 'staff') return html`You are signed in as a member of staff${as}`
  return organisation === undefined
    ? html`You take part for yourself${as}`
    : html`You take part for <strong>${showControls(organisation)}</strong>${KIND_WORDS[kind]}`
}

const KIND_WORDS: Readonly<Record<Invited['kind'], string>> = {
  respondent: '',
  colleague: ': what you send goes to your coordinator, who sends it on for all of you',
  coordinator: ', as coordinator: you gather what colleagues wrote and send it once',
  staff: '',
}
