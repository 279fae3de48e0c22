import { describe, expect, it } from 'vitest'
import { countedBy } from './counted-words.ts'
import { deeds, type Deeds } from './deeds.ts'
import { judge, type Evidence, type ReportedTarget } from './judge.ts'

const schools = ['школа 1', 'школа 2', 'школа 3', 'школа 4']
const target: ReportedTarget = { comparator: 'gte', value: 90, unit: 'percent', of: 'школ-участников', part: null, words: 'школ-участников приняли участие', basis: 'facts', measured: 75 }

/** Three of four schools did both things that they were asked. */
function played(): Deeds {
  const written = deeds()
  for (const member of schools) {
    for (const deed of ['март', 'апрель']) {
      written.asked({ duty: 'do', deed: `${member}, ${deed}`, position: 1, part: null, words: 'Примите участие', members: [{ whom: 'schools', member }] })
      if (member !== 'школа 4' || deed === 'март') written.proved(`${member}, ${deed}`)
    }
  }
  return written
}

function evidence(written = played()): Evidence {
  return { deeds: written, members: { 'schools': schools, 'earlier-schools': [], 'curators': ['куратор'], 'municipal-coordinators': [], 'municipalities': [] }, years: [2022], chain: null }
}

describe('the oracle', () => {
  it('agrees with an engine that counts right', () => {
    expect(judge(1, target, evidence())).toEqual([])
  })

  it.each<[string, number]>([
    ['dropped a fact', 50],
    ['counted a fact twice', 100],
    ['counted facts of another population', 33.3],
  ])('shows a mismatch where the engine %s', (_, measured) => {
    expect(judge(1, { ...target, measured }, evidence())).toEqual([{ position: 1, what: 'школ-участников', measured, expected: 75 }])
  })

  it('shows a mismatch where the engine counts what nobody did', () => {
    expect(judge(2, target, evidence())).toEqual([{ position: 2, what: 'школ-участников', measured: 75, expected: null }])
  })

  it('takes what somebody typed in for no proof', () => {
    expect(judge(1, { ...target, basis: 'stated', measured: 12 }, evidence())).toEqual([])
  })

  it('counts neither way what was waived', () => {
    const written = played()
    written.spared('школа 4, апрель')
    expect(judge(1, { ...target, measured: 100 }, evidence(written))).toEqual([])
  })

  it('counts how many schools did it where the target counts them', () => {
    const counted = { ...target, unit: 'count', value: 3, of: 'ШНОР края', words: 'ШНОР края' } as const
    expect(judge(1, { ...counted, measured: 3 }, evidence())).toEqual([])
    for (const measured of [2, 4, 6]) expect(judge(1, { ...counted, measured }, evidence())).toEqual([{ position: 1, what: 'ШНОР края', measured, expected: 3 }])
  })

  it('takes bodies that answer for a whole row by all that it asks of them', () => {
    const written = deeds()
    for (const [deed, member] of [['заречье', 'Заречье'], ['заречье сайт', 'Заречье'], ['лес', 'Лес']] as const) written.asked({ duty: 'organise', deed, position: 1, part: null, words: 'Опубликуйте', members: [{ whom: 'municipalities', member }] })
    for (const deed of ['заречье', 'лес']) written.proved(deed)
    const found = { ...evidence(written), members: { ...evidence().members, municipalities: ['Заречье', 'Лес'] } }
    const share = { ...target, of: 'муниципальных программ', words: 'муниципальных программ размещены' }
    expect(judge(1, { ...share, measured: 50 }, found)).toEqual([])
    expect(judge(1, { ...share, measured: 100 }, found)).toHaveLength(1)
  })

  it('knows whom nobody ever asked', () => {
    const written = played()
    expect(written.neverAsked({ position: 1, part: null, words: '', whom: 'schools', members: [...schools, 'школа 5'] })).toEqual(['школа 5'])
  })
})

describe('the words of a target', () => {
  it.each([
    ['школ-участников', 'schools'], ['ОО проекта «500+»', 'schools'], ['руководителей ОО', 'schools'], ['участников проекта', 'schools'],
    ['кураторов', 'curators'], ['кураторов проекта «500+»', 'curators'], ['муниципальных координаторов', 'municipal-coordinators'],
    ['школ 2021 года', 'earlier-schools'], ['общеобразовательных организаций проекта «500+» 2021 года', 'earlier-schools'],
    ['школ 2022 года', 'schools'], ['Дорожные карты МППКО', 'municipalities'],
  ])('%s are %s', (of, whom) => {
    expect(countedBy({ of, unit: 'percent', years: [2022] })).toEqual({ what: 'share', of: whom })
  })

  it.each([['требуемых респондентов', 'percent'], ['заявок школ', 'percent'], ['консультаций', 'count'], [null, 'percent']] as const)('%s are nothing that can be counted yet', (of, unit) => {
    expect(countedBy({ of, unit, years: [2022] }).what).toBe('nothing')
  })
})
