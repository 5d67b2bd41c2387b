/** Days for which an invitation works if nothing else is said: long enough for a consultation of a quarter of a year. */
export const INVITATION_DAYS = 120

/** The link that lets somebody in, at the address where people reach the server. */
export const invitationLink = (address: string, token: string): string => `${address.replace(/\/+$/, '')}/consult/in/${token}`
