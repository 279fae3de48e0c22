/** `draft` is set up; `opening`: its questionnaires are frozen, groups and codes are being made; `open` asks; `closed` is mixed to the last sheet. */
export const campaignStates = ['draft', 'opening', 'open', 'closed', 'discarded'] as const
export type CampaignState = (typeof campaignStates)[number]

export const campaignSteps = ['edit', 'open', 'refresh', 'extend', 'close', 'discard'] as const
export type CampaignStep = (typeof campaignSteps)[number]

const steps: Readonly<Record<CampaignState, readonly CampaignStep[]>> = {
  draft: ['edit', 'open', 'discard'],
  opening: [],
  /** `refresh`: schools and classes that came later get their codes. */
  open: ['refresh', 'extend', 'close'],
  closed: [],
  discarded: [],
}

export function openCampaignSteps(state: CampaignState): readonly CampaignStep[] {
  return steps[state]
}
