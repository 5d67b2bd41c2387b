/** Who the server takes the reader for. */
export type Session =
  | { readonly kind: 'invited'; readonly who: { readonly kind: string; readonly organisation?: string }; readonly consultation: string }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'no-server' }

/** Asks the server who the reader is. It never fails: without an answer there is no server. */
export async function askSession(): Promise<Session> {
  try {
    const answer = await fetch('/consult/session', { headers: { Accept: 'application/json' } })
    if (answer.status === 401) return { kind: 'stranger' }
    if (!answer.ok) return { kind: 'no-server' }
    const { who, consultation } = (await answer.json()) as { who: { kind: string; organisation?: string }; consultation: { id: string } }
    return { kind: 'invited', who, consultation: consultation.id }
  } catch {
    return { kind: 'no-server' }
  }
}
