/** What the environment may say to a command of a consultation, said empty: no setting of this machine reaches a test. */
export const NO_SETTINGS = { DATABASE_URL: '', CONSULT_KEY: '', CONSULT_ORIGIN: '', CONSULT_PROXY_USER: '' }

/** A consultation on the draft of the small manual that is open for long, with these themes. */
export const locksConsultation = (themes = '[{ id: gates, title: Gates }]'): string => `id: locks-1
title: Comments on locks
on: { edition: '1.0' }
opensOn: 2021-01-01
closesAt: 2095-01-31T17:00
timeZone: Europe/London
late: { rule: refused, words: Late ones are not taken. }
howToRespond: [Write.]
themes: ${themes}
privacy: [Names are kept apart.]
`
