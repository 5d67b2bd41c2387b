import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'

/** A validator of HTML that works its settings out once: left to itself it does so for every page again, which takes longer than a small page. */
export function makeValidator(config: ConfigData): HtmlValidate {
  const loader = new StaticConfigLoader(config)
  const settings = loader.getConfigFor('inline')
  return new HtmlValidate(Object.assign(loader, { getConfigFor: () => settings }))
}
