import { describe, expect, it } from 'vitest'
import { readActReference } from './act-reference.ts'

describe('readActReference', () => {
  it.each([
    ['к приказу управления образования от 25.03.2022 № 129', { act: 'order', number: '129', date: '2022-03-25', authority: 'управления образования' }],
    ['приказом Министерства образования края от 14.02.2019 № 211-п', { act: 'order', number: '211-п', date: '2019-02-14', authority: 'Министерства образования края' }],
    ['к письму министерства от 16 ИЮН 2022 15-7747', { act: 'letter', number: '15-7747', date: '2022-06-16', authority: 'министерства' }],
    ['к распоряжению комитета № 01 - 05 / 12 от 3 сентября 2018 г.', { act: 'order', number: '01-05/12', date: '2018-09-03', authority: 'комитета' }],
    ['к постановлению от 16.10.2017 N 362а администрации района', { act: 'order', number: '362а', date: '2017-10-16', authority: 'администрации района' }],
    ['приказом директора МБОУ СОШ № 12 от 31.08.2021 № 145-од', { act: 'order', number: '145-од', date: '2021-08-31' }],
    ['к постановлению администрации от ______ № ____', { act: 'order', number: null, date: null }],
  ])('%s', (text, reference) => {
    expect(readActReference(text)).toMatchObject(reference)
  })

  it('finds no act where none is named', () => {
    expect(readActReference('План мероприятий на 2022 год')).toBeNull()
  })
})
