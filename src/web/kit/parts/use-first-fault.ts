import { useEffect, useState, type RefObject } from 'react'

/** Fields at fault, and words of a fault that stand beside no field of their own. */
const atFault = '[aria-invalid="true"], [data-fault], .mantine-InputWrapper-error'

/** After a try that failed: once its faults are shown, the eye and the focus go to the first one within the form. */
export function useFirstFault(form: RefObject<HTMLElement | null>): () => void {
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0) return
    const place = form.current?.querySelector<HTMLElement>(atFault)
    const field = place?.closest('.mantine-InputWrapper-root')?.querySelector<HTMLElement>('input, textarea') ?? place
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }, [tries, form])
  return () => setTries((before) => before + 1)
}
