import { Button } from '@mantine/core'
import { useEventListener } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './EditorFrame.module.css'

type EditorFrameProps = { label: string; onSave: () => void; onCancel: () => void; children: ReactNode }

/** An editor of several inputs: saved by its button, left as it was by Esc. */
export function EditorFrame({ label, onSave, onCancel, children }: EditorFrameProps) {
  const frame = useEventListener<'keydown', HTMLFieldSetElement>('keydown', ({ key, target }) => {
    // An open list of choices takes Esc for itself.
    const isChoosing = target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
    if (key === 'Escape' && !isChoosing) onCancel()
  })
  return (
    <fieldset ref={frame} className={classes.frame}>
      <legend className="visually-hidden">{label}</legend>
      {children}
      <div className={classes.foot}>
        <Button size="xs" onClick={onSave}>Сохранить</Button>
        <Button size="xs" variant="default" onClick={onCancel}>Оставить как было</Button>
      </div>
    </fieldset>
  )
}
