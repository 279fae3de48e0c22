import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { isReal } from '../../domain/kernel/day-in-zone.ts'
import { oporaItself } from '../../domain/people/person.ts'
import type { Platform } from '../kernel/mount.ts'
import { runCommand } from '../kernel/run-command.ts'
import { decideDigests } from './decide-digests.ts'
import { digestLetter } from './digest-letter.ts'
import { readMentioned, readRegionNames, regionsToRemind } from './digest.read.ts'
import { sendLetters } from './letter-sender.ts'
import { claimLetters, saveEnded, saveLater, type ClaimedLetter } from './outbox.store.ts'
import { smtpMail, type Letter, type MailSite } from './smtp.ts'
import { surveyLetter } from './survey-letter.ts'
import { claimSurveyLetters, saveSurveyLetterEnded, saveSurveyLetterLater, writeSurveyLetters, type ClaimedSurveyLetter } from './survey-letter.store.ts'
import { readToldSurveys } from './survey-told.read.ts'

export type RemindersSite = { mail: MailSite | null; publicUrl: string | null; escalatesAfter: number; log: (event: string, details: object) => void }

export type Reminders = {
  /** A tick may have made something due. */
  nudge: () => void
  stop: () => Promise<void>
}

const decideEvery = 600_000
const sendEvery = 15_000

const itself: Actor = { personId: oporaItself.id, appointmentId: null, role: null, regionId: null, territoryId: null, path: [], organisationId: null, attached: [] }

/** Decides the digests of the programme date, region by region, and hands the letters over as their hours come. */
export function startReminders(platform: Pick<Platform, 'db' | 'clocks' | 'files'>, site: RemindersSite): Reminders {
  const { db, clocks } = platform
  const mail = site.mail === null ? null : smtpMail(site.mail)
  let isStopped = false
  let isNudged = true
  let decided = 0
  let running: Promise<void> | null = null

  const decide = async (): Promise<void> => {
    const [day, now] = [clocks.programmeDate(), clocks.now()]
    for (const regionId of await regionsToRemind(db, day, isReal({ programmeDate: day, epochMilliseconds: now.getTime() }) ? now : null)) {
      if (isStopped) return
      await decideRegion(platform, regionId, site)
    }
  }
  const host = site.publicUrl === null ? null : new URL(site.publicUrl).hostname
  const send = mail && (async (): Promise<void> => {
    const ports = { now: () => clocks.now(), handOver: mail.handOver, log: site.log }
    await sendLetters({
      ...ports, claim: (asked) => claimLetters(db, asked), write: (claimed) => writeLetters(platform, claimed, addressOf(site)),
      ended: (letter, state) => saveEnded(db, letter, state, clocks.now()), later: (letter, tryAt) => saveLater(db, letter, tryAt),
    }, () => isStopped)
    await sendLetters({
      ...ports, claim: (asked) => claimSurveyLetters(db, asked), write: (claimed) => writeOfSurveys(platform, claimed, addressOf(site)),
      ended: ({ messageId }, state) => saveSurveyLetterEnded(db, messageId, state, clocks.now()), later: ({ messageId }, tryAt) => saveSurveyLetterLater(db, messageId, tryAt),
    }, () => isStopped)
  })
  const round = async (): Promise<void> => {
    if (isNudged) {
      isNudged = false
      decided = Date.now()
      await decide()
      if (mail !== null && host !== null) await writeSurveyLetters(db, { day: clocks.programmeDate(), host, now: clocks.now() })
    }
    await send?.()
  }
  const run = (): void => {
    if (isStopped) return
    running ??= round().catch((error: unknown) => site.log('reminders.failed', { err: error })).finally(() => {
      running = null
      if (isNudged) run()
    })
  }
  const timer = setInterval(() => {
    if (Date.now() - decided >= decideEvery) isNudged = true
    run()
  }, sendEvery)
  timer.unref()
  run()

  return {
    nudge: () => { isNudged = true; run() },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
      mail?.close()
    },
  }
}

class NothingDecided extends Error {}

/** Where nobody is told of anything, nothing is kept, not even that it was asked. */
async function decideRegion({ db, clocks, files }: Pick<Platform, 'db' | 'clocks' | 'files'>, regionId: number, { mail, publicUrl, escalatesAfter }: RemindersSite): Promise<void> {
  const mailHost = mail === null || publicUrl === null ? null : new URL(publicUrl).hostname
  await runCommand({ db, clocks, files, actor: itself, commandId: randomUUID(), asked: 'remind', replyHeader: () => undefined }, async (context) => {
    const made = await decideDigests(context, regionId, { mailHost, escalatesAfter })
    if (made === null) throw new NothingDecided()
    return made
  }).catch((error: unknown) => { if (!(error instanceof NothingDecided)) throw error })
}

async function writeLetters({ db }: Pick<Platform, 'db'>, claimed: readonly ClaimedLetter[], site: string): Promise<Map<ClaimedLetter, Letter>> {
  const mentioned = await readMentioned(db, claimed.map(({ content }) => content))
  const regions = await readRegionNames(db, [...new Set(claimed.flatMap(({ heads }) => heads.map(([regionId]) => regionId)))])
  return new Map(claimed.map((one) => [one, digestLetter({
    day: one.day, messageId: one.messageId, content: one.content, mentioned, site, heads: one.heads.map(([regionId, seq, hash]) => ({ region: regions.get(regionId) ?? 'Страна', seq, hash })),
  })]))
}

async function writeOfSurveys({ db }: Pick<Platform, 'db'>, claimed: readonly ClaimedSurveyLetter[], site: string): Promise<Map<ClaimedSurveyLetter, Letter>> {
  const told = await readToldSurveys(db, claimed)
  return new Map(claimed.flatMap((one) => {
    const survey = told.find(({ campaignId, organisationId }) => campaignId === one.campaignId && organisationId === one.organisationId)
    return survey === undefined ? [] : [[one, surveyLetter({ ...survey, messageId: one.messageId }, site)] as const]
  }))
}

/** Where letters lead, without a slash at the end. */
function addressOf({ publicUrl }: RemindersSite): string {
  return (publicUrl ?? '').replace(/\/+$/, '')
}
