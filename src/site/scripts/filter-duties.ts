/** Narrows the list of all duties to those that have every typed word, groups without any left out, and says how many are shown. */
const filter = document.querySelector<HTMLElement>('.duty-filter')
const field = filter?.querySelector('input')
const said = filter?.querySelector<HTMLElement>('[role=status]')

if (filter && field && said) {
  const groups = [...document.querySelectorAll<HTMLElement>('.duty-index__group')].map((group) => ({
    group,
    rows: [...group.querySelectorAll<HTMLElement>('.duty-row')].map((row) => ({ row, words: plain(row.textContent ?? '') })),
  }))
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const show = () => {
    const wanted = plain(field.value).split(' ')
    let shown = 0
    for (const { group, rows } of groups) {
      for (const { row, words } of rows) row.hidden = !wanted.every((word) => words.includes(word))
      const left = rows.filter(({ row }) => !row.hidden).length
      group.hidden = left === 0
      shown += left
    }
    said.textContent = field.value.trim() === '' ? '' : `${shown} of ${all} duties`
  }
  filter.hidden = false
  field.addEventListener('input', show)
  // The browser may bring back what was typed when a reader returns.
  if (field.value !== '') show()
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}

export {}
