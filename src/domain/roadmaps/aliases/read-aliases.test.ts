import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAliases } from './read-aliases.ts'

function longForm(text: string, short: string): string | null {
  return readAliases([text]).aliases.longForm(short)
}

describe('readAliases', () => {
  it.each([
    ['Департамент Смоленской области по образованию и науке (далее – Департамент)', 'Департамент', 'Департамент Смоленской области по образованию и науке'],
    ['Размещение на сайте органа местного самоуправления (далее – ОМС)', 'ОМС', 'органа местного самоуправления'],
    ['Анкетирование для формирования рискового профиля школы (далее – РПШ)', 'РПШ', 'рискового профиля школы'],
    ['поддержка школ, имеющих низкие образовательные результаты (далее - ШНОР)', 'ШНОР', 'школ, имеющих низкие образовательные результаты'],
    ['Создание Координационного совета по качеству образования (далее – Совет)', 'Совет', 'Координационного совета по качеству образования'],
    ['Разработка дополнительных профессиональных программ повышения квалификации (далее – ДПП ПК)', 'ДПП ПК', 'дополнительных профессиональных программ повышения квалификации'],
    ['Работа с муниципальным консультационным центром (далее МКЦ)', 'МКЦ', 'муниципальным консультационным центром'],
    ['в информационной системе Мониторинга электронных дорожных карт (далее-ИС МЭДК)', 'ИС МЭДК', 'информационной системе Мониторинга электронных дорожных карт'],
    ['в системе мониторинга дорожных карт, далее –ИС МЭДК, заполняется', 'ИС МЭДК', 'в системе мониторинга дорожных карт'],
    ['управление образования (далее по тексту — «Управление»)', 'Управление', 'управление образования'],
    ['участие общеобразовательных организаций, отобранных в проект «500+» (далее ОО проекта «500+»)', 'ОО проекта «500+»', 'общеобразовательных организаций, отобранных в проект «500+»'],
    ['Региональный центр обработки информации (РЦОИ)', 'РЦОИ', 'Региональный центр обработки информации'],
  ])('%s defines %s', (text, short, long) => {
    expect(longForm(text, short)).toBe(long)
  })

  it('does not mind the case of letters, quotes and dashes', () => {
    const text = 'план-график работ (далее – План-график)'
    expect(longForm(text, 'ПЛАН-ГРАФИК')).toBe('план-график работ')
    expect(longForm(text, '«план – график»')).toBe('план-график работ')
  })

  it('takes a remark in brackets for no short name unless its letters fit', () => {
    expect(longForm('Руководители школ (ШНОР)', 'ШНОР')).toBeNull()
    expect(longForm('Материалы (ЕГЭ)', 'ЕГЭ')).toBeNull()
  })

  it('warns where one short name stands for two things, and keeps the first', () => {
    const { aliases, warnings } = readAliases(['Мониторинг развития объединений педагогов (далее – Мониторинг)', 'Мониторинг системы работы со школами (далее – Мониторинг)'])
    expect(aliases.longForm('мониторинг')).toBe('Мониторинг развития объединений педагогов')
    expect(warnings).toMatchObject([{ code: 'alias-redefined', where: 'document' }])
  })

  it('does not warn where the same thing is named twice, in another case', () => {
    expect(readAliases(['рисковых профилей школ (далее РПШ)', 'рискового профиля школы (далее – РПШ)']).warnings).toEqual([])
  })

  it('keeps the order of definition', () => {
    expect(readAliases(['рабочая группа (далее – Группа)', 'совет школы (далее – Совет)']).aliases.shortForms).toEqual(['Группа', 'Совет'])
  })

  it('reads any texts without throwing', () => {
    const wordy = fc.array(fc.constantFrom('(далее', '–', 'Совет', ')', '(', 'совет', 'школы', 'ОО', '«', '»', ', далее – X,')).map((words) => words.join(' '))
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), wordy)), (texts) => {
      const { aliases } = readAliases(texts)
      expect(aliases.shortForms.every((short) => aliases.longForm(short) !== null)).toBe(true)
    }))
  })
})
