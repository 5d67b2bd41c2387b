// A bare theme: a title and the text. Markdown is not read as a template first.
export default (config) => {
  config.addTemplate('_includes/page.liquid', PAGE)
  config.addGlobalData('layout', 'page.liquid')
  return { dir: { input: 'content' }, markdownTemplateEngine: false }
}

const PAGE = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>
{{ content }}</main></body>
</html>
`
