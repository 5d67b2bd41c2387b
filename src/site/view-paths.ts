import type { View } from './view.ts'
import { placesToBuild, viewAt } from './view.ts'

type Params = Readonly<Record<string, string>>
type Path = { params: Record<string, string | undefined> }

/** For `getStaticPaths`: the paths of a kind of page in every edition that the site shows, each at its place. */
export const inEveryView = (paths: (view: View) => readonly { readonly params: Params }[]) => (): Path[] =>
  placesToBuild().flatMap((place) => {
    const view = viewAt(place)
    return paths(view).map(({ params }) => ({ params: { ...params, at: view.at } }))
  })

/** For a page of which each edition has one. */
export const onceInEveryView = inEveryView(() => [{ params: {} }])
