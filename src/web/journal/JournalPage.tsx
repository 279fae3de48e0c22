import { Page } from '../kit/parts/Page.tsx'

export function JournalPage() {
  return <Page title="JournalPage">…</Page>
}
