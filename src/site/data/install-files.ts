import { addressOf, type Edition } from '#engine'
import type { DataFile } from './data-file.ts'
import { drawIcon } from './draw-icon.ts'

/** Colours of the head of a page, as the styles have them. */
const [HEADER, GROUND] = ['#16324d', '#ffffff']

const ICONS = [
  { address: '/icon-180.png', size: 180, whole: true },
  { address: '/icon-192.png', size: 192, whole: false },
  { address: '/icon-512.png', size: 512, whole: false },
  { address: '/icon-maskable.png', size: 512, whole: true },
] as const

/** What a device needs to install the site: its name, its colours and its icons. */
export const installFiles = ({ config }: Edition): DataFile[] => [
  { address: '/site.webmanifest', body: () => `${JSON.stringify(webManifest(config), null, 1)}\n` },
  ...ICONS.map(({ address, size, whole }): DataFile => ({ address, body: () => drawIcon(size, { whole }) })),
]

const webManifest = ({ title, shortTitle, language }: Edition['config']) => ({
  id: '/',
  name: title,
  short_name: shortTitle,
  lang: language,
  start_url: addressOf({ to: 'start' }),
  scope: '/',
  display: 'standalone',
  background_color: GROUND,
  theme_color: HEADER,
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  shortcuts: [
    { name: 'Search', url: addressOf({ to: 'search' }) },
    { name: 'Find your post', url: addressOf({ to: 'roles' }) },
    { name: 'Check a copy', url: addressOf({ to: 'check-copy' }) },
  ],
})
