import { openCampaign, readCampaign } from '../contract/surveys.ts'
import type { Caller } from './caller.ts'

/** Opens a campaign and waits until its groups and codes are made, which is behind the reply. */
export async function openSurvey(caller: Pick<Caller, 'ask'>, id: string, version: number): Promise<void> {
  await caller.ask(openCampaign, { params: { id }, body: { version } })
  while ((await caller.ask(readCampaign, { params: { id } })).making !== null) await new Promise((resolve) => { setTimeout(resolve, 50) })
}
