const NAME = '[\\p{L}_$][\\p{L}\\p{N}_$]*'

/**
 * `import` and `export` in the forms of JavaScript and TypeScript, at the start of a line. In a sentence the same words are
 * followed by others: "import the list", "export of goods".
 */
const MODULE_CODE = new RegExp(
  `(?<=^|\\n)[ \\t>]*(?:${[
    `import\\s*(?:["'({*]|(?:type|defer|source)\\s+[\\w$*{])`,
    `import\\s+${NAME}\\s*(?:,\\s*[*{]|\\s+from\\s*["'])`,
    `import\\.meta`,
    `export\\s*[{*]`,
    `export\\s+default\\b`,
    `export\\s+(?:const|let|var)\\s+(?:${NAME}\\s*(?:[=:;,]|$)|[{[])`,
    `export\\s+(?:async\\s+)?function\\s*\\*?\\s*(?:${NAME})?\\s*\\(`,
    `export\\s+(?:abstract\\s+)?class\\s+${NAME}\\s*(?:\\{|extends\\b|$)`,
    `export\\s+(?:type|interface|enum|namespace)\\s+${NAME}\\s*[={]`,
  ].join('|')})`,
  'u',
)

/** Offset of a line of module code in a stretch of text, or undefined. */
export function findModuleCode(text: string): number | undefined {
  if (!text.includes('port')) return undefined
  const found = MODULE_CODE.exec(text)
  return found === null ? undefined : found.index + (found[0].length - found[0].trimStart().length)
}
