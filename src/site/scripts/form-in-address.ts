interface FormInAddress {
  /** Puts into the form what an address asks for. */
  readonly read: (asked: URLSearchParams) => void
  /** What the form asks for, as the address is to say it. */
  readonly write: () => URLSearchParams
  /** Shows what comes of the form as it stands. */
  readonly show: () => void
  /** Selector of what takes the focus when the form is sent. */
  readonly answer: string
}

/** Shows a form that answers by script, and keeps what it asks for in the address, so that a link or the back button brings it again. */
export function keepInAddress(form: HTMLFormElement, { read, write, show, answer }: FormInAddress): void {
  const fromAddress = () => {
    read(new URLSearchParams(location.search))
    show()
  }
  const toAddress = () => {
    const params = write()
    history.replaceState(null, '', params.size === 0 ? location.pathname : `?${params}`)
    show()
  }
  form.hidden = false
  fromAddress()
  form.addEventListener('change', toAddress)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    toAddress()
    document.querySelector<HTMLElement>(answer)?.focus()
  })
  // The fields are reset after this event.
  form.addEventListener('reset', () => setTimeout(toAddress))
  addEventListener('popstate', fromAddress)
}
