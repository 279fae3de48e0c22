import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { russianFault } from './russian-fault.ts'

const told = (schema: z.ZodType, value: unknown): string | undefined => schema.safeParse(value, { error: russianFault }).error?.issues[0]?.message

describe('what a schema finds at fault', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['ожидается текст, а здесь целое число', z.string(), 5],
    ['поле не заполнено: ожидается текст', z.string(), undefined],
    ['ожидается число, а здесь текст', z.number(), 'пять'],
    ['ожидается число, а здесь не число', z.number(), Number.NaN],
    ['ожидается целое число, а здесь дробное число', z.int(), 1.5],
    ['ожидается true или false, а здесь null', z.boolean(), null],
    ['ожидается список, а здесь объект', z.array(z.string()), {}],
    ['ожидается объект, а здесь список', z.object({}), []],
    ['ожидается null, а здесь true', z.null(), true],
    ['ожидается список, а здесь текст', z.tuple([z.string()]), 'а'],
    ['слишком длинный список: не больше 1 элемента', z.tuple([z.string()]), ['а', 'б']],
    ['ожидается одно из значений: order, letter', z.enum(['order', 'letter']), 'party'],
    ['ожидается opora.roadmap/1', z.literal('opora.roadmap/1'), 'x'],
    ['текст не должен быть пустым', z.string().min(1), ''],
    ['слишком короткий текст: не меньше 3 знаков', z.string().min(3), 'а'],
    ['слишком длинный текст: не больше 1 знака', z.string().max(1), 'аб'],
    ['нужно ровно 2 знака', z.string().length(2), 'а'],
    ['список не должен быть пустым', z.array(z.int()).min(1), []],
    ['слишком длинный список: не больше 21 элемента', z.array(z.int()).max(21), Array.from({ length: 22 }, () => 1)],
    ['слишком большое число: не больше 10', z.number().max(10), 11],
    ['слишком маленькое число: нужно больше 0', z.number().positive(), 0],
    ['ожидается число, кратное 5', z.number().multipleOf(5), 3],
    ['ожидается дата вида ГГГГ-ММ-ДД', z.iso.date(), '2022-02-30'],
    ['ожидается UUID', z.uuid(), 'x'],
    ['ожидается значение другого вида', z.string().regex(/^a$/), 'b'],
    ['лишнее поле: author', z.strictObject({}), { author: 1 }],
    ['значение не подходит ни под один из допустимых видов', z.union([z.string(), z.number()]), true],
    ['значение не подходит ни под один из допустимых видов', z.discriminatedUnion('do', [z.object({ do: z.literal('a') })]), { do: 'b' }],
    ['ожидается объект, а здесь целое число', z.record(z.string(), z.int()), 1],
  ])('is told as «%s»', (sentence, schema, value) => {
    expect(told(schema, value)).toBe(sentence)
  })
})
