import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { dutySentence } from '#engine'
import { accessibilityFaults } from './accessibility-faults.ts'
import { builtPages } from './built-files.ts'
import { freshPages } from './fresh-pages.ts'
import { tabTo } from './keyboard.ts'
import { packed, readPdf } from './pdf-text.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')

let page: Page
freshPages((fresh) => {
  page = fresh
})

describe('the list of duties', () => {
  test('is narrowed by words, with the count said; empty groups go', async () => {
    await page.goto(`${origin}/duties/by/deadline/`)
    const rows = page.locator('.duty-row:visible')
    expect(await rows.count()).toBe(shown.duties.size)
    await tabTo(page, { in: 'main', text: 'Show only duties with these words' })
    await page.keyboard.type('Suspected  BREACH')
    await expect.poll(() => rows.count()).toBeLessThan(10)
    const said = await page.locator('.duty-filter [role=status]').innerText()
    expect(said).toBe(`${await rows.count()} of ${shown.duties.size} duties`)
    expect((await rows.allInnerTexts()).every((words) => /suspected/i.test(words) && /breach/i.test(words))).toBe(true)
    expect(
      await page
        .locator('.duty-index__group:visible')
        .evaluateAll((groups) => groups.filter((group) => !group.querySelector('.duty-row:not([hidden])')).length),
    ).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.locator('#duty-filter').fill('')
    expect(await rows.count()).toBe(shown.duties.size)
  })
})

test('the whole edition prints with a title page, contents, every duty twice, and margins on each of more than a hundred sheets', async () => {
  await page.goto(`${origin}/all/`)
  const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toBeGreaterThan(100)
  const stands = (words: string) => letters.split(packed(words)).length - 1
  expect(stands(shown.config.notice?.banner ?? '')).toBeGreaterThanOrEqual(pages)
  expect(stands(`of ${pages}`)).toBeGreaterThanOrEqual(pages)
  expect(stands(`Edition ${shown.data.edition}`)).toBeGreaterThanOrEqual(pages)
  const missing = [...shown.duties.values()].filter((duty) => {
    const { action, deadline } = dutySentence(shown, duty)
    return stands(`${action}${deadline}`) < 2
  })
  expect(missing.map(({ id }) => id)).toEqual([])
  expect([...shown.sections.values()].filter(({ number, title }) => stands(`${number} ${title}`) < 2).map(({ id }) => id)).toEqual([])
})

test('crumbs, pagers, lists of contents and the text of an edition lead to pages of that edition', () => {
  const wrong: string[] = []
  for (const [address, html] of builtPages(inject('siteFolder'))) {
    const base = /^\/(?:edition\/[\d.]+|draft)\//.exec(address)?.[0]
    if (base === undefined) continue
    const parts =
      html.match(
        /<nav class="(?:govuk-breadcrumbs|pager|on-this-page|orders|whole-contents)"[\s\S]*?<\/nav>|<div class="prose[\s\S]*?(?=<section class="(?:about|cite)"|<nav class="pager")/g,
      ) ?? []
    for (const [, href = ''] of parts.join('').matchAll(/ href="(\/[^"]*)"/g))
      if (!href.startsWith(base) && !/^\/(?:id|compare|site|d|edition|on|changes|checks|search)\//.test(href)) wrong.push(`${address} -> ${href}`)
  }
  expect(wrong).toEqual([])
})
