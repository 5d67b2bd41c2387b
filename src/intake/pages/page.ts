import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Intake } from '../intake.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

interface PageParts {
  readonly title: string
  readonly body: Html
  /** Whether something that was sent has to be put right: the title of the window says so first. */
  readonly isError?: boolean | undefined
  /** Links to the other places of the same part of the server, before the page itself. */
  readonly nav?: Html | undefined
  /** Address of a style sheet that only this page needs. */
  readonly style?: string | undefined
}

/** A page of the server: its own style sheet, no script, the notice of the manual. Everything given as text is escaped. */
export const page = ({ manual, consultation, draftBase }: Intake, { title, body, isError = false, nav, style }: PageParts): Html => html`<!DOCTYPE html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${isError ? 'Error: ' : ''}${title} - ${manual.title}</title>
    <link rel="stylesheet" href="/consult/style.css">
    ${style === undefined ? '' : html`<link rel="stylesheet" href="${style}">`}
  </head>
  <body>
    <a class="skip" href="#main">Skip to main content</a>
    ${manual.notice === undefined ? '' : html`<p class="notice">${manual.notice}</p>`}
    <header><p><a href="/">${manual.title}</a></p><p><a href="/consult/">${consultation.title}</a></p></header>
    ${nav ?? ''}
    <main id="main" tabindex="-1">
      <h1>${title}</h1>
      ${body}
    </main>
    <footer>
      <ul class="links">
        <li><a href="/consult/">Your comments</a></li>
        <li><a href="${draftBase}">The draft</a></li>
        <li><a href="/consultation/${consultation.id}/">About the consultation</a></li>
      </ul>
    </footer>
  </body>
</html>`
