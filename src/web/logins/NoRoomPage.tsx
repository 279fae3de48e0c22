import { Page } from '../kit/parts/Page.tsx'

/** Logged in, and not appointed to anything: says so, and who can help. */
export function NoRoomPage() {
  return (
    <Page title="Назначения пока нет" width="text" lead="Вы вошли, но сегодня у вас нет действующего назначения: работать здесь пока не с чем.">
      <p style={{ lineHeight: 1.6 }}>Назначение могло закончиться или ещё не начаться. Обратитесь к тому, кто вас пригласил, или к координатору своего муниципалитета.</p>
    </Page>
  )
}
