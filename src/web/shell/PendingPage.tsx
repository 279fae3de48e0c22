import { Page } from '../kit/parts/Page.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'

export function PendingPage() {
  return <Page title="Открываю…"><Waiting lines={8} /></Page>
}
