import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { KnownFactor, KnownSchool } from '../../domain/programme-documents/prefill.ts'
import { placeOfFactor } from '../../domain/risks/profile/figures.ts'
import type { RiskFactor, Significance } from '../../domain/risks/risk-factor.ts'
import type { RiskMeasure } from '../../domain/risks/work/risk-work.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { leftUndone } from '../monitoring/left-undone.read.ts'

const inWords: Record<Significance, string> = { high: 'высокая', medium: 'средняя', low: 'низкая', none: 'риск не выявлен', unknown: 'недостаточно данных' }

type Row = {
  name: string; territory: string; year: number; team: KnownSchool['team']
  worked: { factor: string; diagnosis: string; measures: RiskMeasure[] }[]
  profile: { factors: RiskFactor[]; figures: (number | null)[]; significances: Record<string, Significance> } | null
}

/** What is known of a school that a new document can begin with; of one factor where it is an anti-risk programme. */
export async function knownSchool(db: Kysely<Tables>, { programmeId, schoolId, factor, on }: { programmeId: string; schoolId: string; factor: string | null; on: CivilDate }): Promise<KnownSchool> {
  const { rows: [row] } = await sql<Row>`
    select o.name, t.name as territory, y.year,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name)), '[]') from appointment as a join person as p on p.id = a.person_id
        where a.organisation_id = o.id and a.role in ('school-head', 'school-team') and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on}) and (a.programme_id is null or a.programme_id = y.id)) as team,
      (select coalesce(jsonb_agg(jsonb_build_object('factor', f.factor, 'diagnosis', f.diagnosis, 'measures', f.measures) order by f.factor), '[]') from risk_work as w join risk_work_factor as f
        on f.region_id = w.region_id and f.programme_id = w.programme_id and f.organisation_id = w.organisation_id and f.is_activated
        where w.region_id = o.region_id and w.programme_id = y.id and w.organisation_id = o.id and w.activation = 'confirmed') as worked,
      (select jsonb_build_object('factors', e.factors, 'figures', to_jsonb(r.figures), 'significances', (select x.data -> 'factors' from fact as x
          where x.region_id = o.region_id and x.kind = 'risk-profile.published' and x.organisation_id = o.id and x.programme_id = y.id order by x.id desc limit 1))
        from risk_profile as r join risk_edition as e on e.id = r.edition_id
        where r.region_id = o.region_id and r.organisation_id = o.id and e.programme_id = y.id and e.state = 'published' order by e.number desc limit 1) as profile
    from organisation as o join territory as t on t.id = o.territory_id join programme as y on y.id = ${programmeId} where o.id = ${schoolId}
  `.execute(db)
  const names = new Map((await entriesOf(db, programmeId, 'risk-factor')).map(({ code, definition }) => [code, definition.name]))
  const { worked = [], profile = null, ...school } = row ?? { name: '', territory: '', year: Number(on.slice(0, 4)), team: [] }
  const left = await leftUndone(db, programmeId, schoolId)
  const factors = worked.filter((one) => factor === null || one.factor === factor).map(({ factor: code, diagnosis, measures }): KnownFactor => ({
    code, name: names.get(code) ?? code, significance: inWords[profile?.significances?.[code] ?? 'unknown'], diagnosis, indices: indicesOf(profile, code),
    // What the year before left undone goes on.
    measures: [...measures, ...left.filter((one) => one.factor === code && !measures.some(({ text }) => text === one.text)).map(({ text }) => ({ text, by: null }))],
  }))
  return { ...school, factors }
}

function indicesOf(profile: Row['profile'], code: string): KnownFactor['indices'] {
  if (profile === null) return []
  const at = profile.factors.findIndex((factor) => factor.code === code)
  const place = placeOfFactor(profile.factors, at) + 1
  return (profile.factors[at]?.indices ?? []).map((index, number) => {
    const figure = profile.figures[place + number] ?? null
    return { code: index.code, name: index.name, value: figure === null ? null : figure / 10 }
  })
}
