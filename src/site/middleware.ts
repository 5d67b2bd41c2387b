import { defineMiddleware } from 'astro:middleware'
import { viewOfAddress } from './view.ts'

/** Gives every page the edition it belongs to, by its address. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.view = viewOfAddress(context.url.pathname)
  return next()
})
