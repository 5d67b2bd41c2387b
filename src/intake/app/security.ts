import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Pages of the server load nothing but its own files, stand in no frame, send their forms nowhere else and are kept in no cache. */
export const safeHeaders: MiddlewareHandler[] = [
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Under no-referrer browsers would not say where a form stands (Fetch, 3.1), and it could not be told from a foreign one.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    // For browsers and plug-ins that are gone; each header is written at every answer.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    // Nothing here says what it is powered by.
    removePoweredBy: false,
  }),
  async (context, next) => {
    await next()
    // Not by context.header(), which would read the whole answer in and make it anew.
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
  },
]

/**
 * Whether a request that changes something comes from a page of this server. Browsers say where a form or a script stands
 * (Origin, and Sec-Fetch-Site); what says neither is refused.
 */
export function isOwnOrigin(context: Context, origin: string | undefined): boolean {
  const said = context.req.header('Origin')
  if (said !== undefined && said !== 'null') return origin === undefined ? hostOf(said) === context.req.header('Host') : said === origin
  return context.req.header('Sec-Fetch-Site') === 'same-origin'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
