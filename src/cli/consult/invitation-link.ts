/** The link that lets somebody in, at the address where people reach the server. */
export const invitationLink = (address: string, token: string): string => `${address.replace(/\/+$/, '')}/consult/in/${token}`
