import { areStillTrue } from '../../domain/risks/counting/carried-counts.ts'
import { allStretches } from '../../domain/risks/counting/told-stretches.ts'
import { unpackCounts } from '../../domain/risks/counting/packed-counts.ts'
import { figuresOf } from '../../domain/risks/profile/figures.ts'
import { profileScoring } from '../../domain/risks/profile/school-profile.ts'
import type { OnBulk } from '../kernel/bulk-connection.ts'
import { hashOfAnswers, hashOfFactors } from './compute-edition.ts'
import { countSchools } from './count-schools.ts'
import { editionsToVerify, profilesToVerify, questionnairesToVerify, type VerifiedEdition, type VerifiedProfile, type WordedQuestionnaire } from './verified-profile.read.ts'

/** Scores every profile again from its counts, and counts the sheets of each newest edition again; how many profiles are not what they should be. */
export async function verifyProfiles(bulk: OnBulk): Promise<{ table: string; differences: number }> {
  return bulk((own, _, copyOut) => own.transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    let differences = 0
    for (const edition of await editionsToVerify(tx)) {
      const questionnaires = await questionnairesToVerify(tx, edition)
      const profiles = await profilesToVerify(tx, edition)
      differences += differingScores(edition, profiles, questionnaires)
      if (edition.isNewest) differences += differingCounts(profiles, questionnaires, await countSchools(tx, copyOut, edition))
    }
    return { table: 'risk_profile', differences }
  }))
}

function differingScores({ factors, factorsHash }: VerifiedEdition, profiles: readonly VerifiedProfile[], questionnaires: readonly WordedQuestionnaire[]): number {
  const score = profileScoring(factors, questionnaires.map(({ asked }) => asked))
  if (!hashOfFactors(factors).equals(factorsHash)) return profiles.length
  return profiles.filter(({ figures, data, answersHash, counts }) => {
    const packed = questionnaires.map(({ id }) => counts.find(({ questionnaire }) => questionnaire === id)?.counts)
    const own = packed.map((bytes, at) => (bytes === undefined ? null : unpackCounts(Buffer.from(bytes, 'hex'), questionnaires[at]?.asked.layout.length ?? 0)))
    const hash = hashOfAnswers(packed.flatMap((bytes, at) => (bytes === undefined ? [] : [{ hash: questionnaires[at]?.hash ?? '', packed: Buffer.from(bytes, 'hex') }])), data)
    return !hash.equals(answersHash) || JSON.stringify(figuresOf(score(own, data))) !== JSON.stringify(figures)
  }).length
}

function differingCounts(profiles: readonly VerifiedProfile[], questionnaires: readonly WordedQuestionnaire[], { schools, counted, questionnaires: counters }: Awaited<ReturnType<typeof countSchools>>): number {
  const placeOf = new Map(schools.map(({ id }, at) => [id, at]))
  return profiles.filter(({ organisationId, counts }) => {
    const place = placeOf.get(organisationId)
    const now = place === undefined ? [] : counted.countsOf(place)
    return counts.some(({ questionnaire, counts: bytes }) => {
      const [known, again] = [questionnaires.find(({ id }) => id === questionnaire), now[counters.findIndex(({ id }) => id === questionnaire)]]
      if (known === undefined) return true
      const { layout } = known.asked
      return !areStillTrue(allStretches(layout), unpackCounts(Buffer.from(bytes, 'hex'), layout.length), again ?? new Uint32Array(layout.length))
    })
  }).length
}
