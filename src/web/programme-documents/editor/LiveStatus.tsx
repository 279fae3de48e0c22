import { Mark } from '../../kit/parts/Mark.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import type { LiveDocument } from '../live/use-live-document.ts'
import classes from '../Documents.module.css'

/** Whether all that was written is safe, and who else is here. */
export function LiveStatus({ document: { state, writtenBy }, mayWrite }: { document: LiveDocument; mayWrite: boolean }) {
  const others = state.authors.filter(({ id }) => id !== state.you)
  return (
    <>
      <div className={classes.state}>
        <output>{mayWrite || state.hasUnsent ? <Safety state={state} /> : 'Только чтение'}</output>
        {others.length > 0 && <span>Здесь также: {others.map(({ name }) => name).join(', ')}</span>}
        {writtenBy !== null && <span>Правит {writtenBy}</span>}
      </div>
      {state.phase === 'closed' && state.hasUnsent && <Note tone="doubt" title="Часть правок осталась только на этом устройстве.">Документ закрыли для правки раньше, чем они дошли. Они показаны в тексте; если документ вернут, они отправятся сами.</Note>}
    </>
  )
}

function Safety({ state: { phase, hasUnsent } }: Pick<LiveDocument, 'state'>) {
  switch (phase) {
    case 'saved': return <Mark tone="good">Сохранено</Mark>
    case 'saving': return <Mark>Сохраняется…</Mark>
    case 'connecting': return <Mark>Соединяется…</Mark>
    case 'away': return <Mark tone="doubt">{hasUnsent ? 'Нет связи: правки на этом устройстве' : 'Нет связи: можно писать, отправится само'}</Mark>
    case 'closed': return <Mark tone="doubt">Закрыт для правки</Mark>
  }
}
