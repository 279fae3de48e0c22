import { classBookFaultInWords, classBookPlaceInWords } from '../../../contract/class-book-words.ts'
import type { ClassBookReply } from '../../../contract/class-lists.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { sameValue } from '../../../domain/kernel/same-value.ts'
import type { BookedSchool } from '../../../domain/surveys/classes/class-book.ts'
import { classMarkOf, readClassBook, type ClassBookFault, type ReadClassList } from '../../../domain/surveys/classes/read-class-book.ts'
import type { FoundBook } from '../../data-forms/book-task.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { listedSchools, saveClassLists } from './class-book.store.ts'

const mostFaults = 200

type ListedSchool = BookedSchool & { regionId: number }

/**
 * Takes a book of class lists, or only tries it: schools without a fault are saved, the others stay as they are and their cells are named. Nobody
 * is touched for whom the actor may not list.
 */
export async function takeClassBook(context: CommandContext, programmeId: string, book: FoundBook, { isTrial }: { isTrial: boolean }): Promise<ClassBookReply> {
  const { tx, actor } = context
  const mark = classMarkOf(book.mark)
  if (mark.programme !== programmeId) throw new OporaError('invalid_input', 'survey.other-class-book')
  const schools = new Map((await listedSchools(tx, actor, programmeId, {}, Number.MAX_SAFE_INTEGER)).map((school) => [school.id, school]))
  const { lists, strays } = readClassBook(mark, book.sheets, [...schools.values()])
  if (lists.length === 0 && strays.length === 0) throw new OporaError('invalid_input', schools.size === 0 ? 'survey.no-lists' : 'survey.class-book-blank')
  const found = lists.flatMap((list) => {
    const school = schools.get(list.school)
    return school === undefined ? [] : [{ list, school }]
  })
  const sound = found.filter(({ list }) => list.faults.length === 0)
  const changed = sound.filter(({ list, school }) => isChanged(list, school))
  if (isTrial || changed.length === 0) context.leaveUnrecorded()
  else await save(context, programmeId, changed)
  const faults = [...found.flatMap(({ list, school }) => list.faults.map((fault) => inWords(fault, school.name))), ...strays.map((fault) => inWords(fault, null))]
  return {
    changed: changed.map(({ list, school }) => ({ id: school.id, name: school.name, before: sizeOf(school), after: sizeOf(list) })),
    unchanged: sound.length - changed.length, faulty: found.filter(({ list }) => list.faults.length > 0).map(({ school }) => school.name),
    faults: faults.slice(0, mostFaults), moreFaults: Math.max(0, faults.length - mostFaults),
  }
}

async function save(context: CommandContext, programmeId: string, changed: readonly { list: ReadClassList; school: ListedSchool }[]): Promise<void> {
  const saved = await saveClassLists(context.tx, programmeId, changed.map(({ list: { classes, teachers, version }, school: { id, regionId } }) => ({ regionId, organisationId: id, classes, teachers, version })))
  if (saved < changed.length) throw new OporaError('conflict', 'survey.list-changed')
  for (const { list, school } of changed) {
    context.record({
      regionId: school.regionId === 0 ? null : school.regionId, action: 'survey.list-classes', subject: { kind: 'organisation', id: school.id },
      before: { classes: school.classes, teachers: school.teachers }, after: { programmeId, classes: list.classes, teachers: list.teachers },
    })
  }
}

function isChanged({ classes, teachers }: ReadClassList, school: BookedSchool): boolean {
  return school.version === 0 || teachers !== school.teachers || !sameValue(byName(classes), byName(school.classes))
}

function byName(classes: BookedSchool['classes']): [string, number][] {
  return classes.map(({ grade, letter, pupils }): [string, number] => [`${grade} ${letter}`, pupils]).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function sizeOf({ classes, teachers }: Pick<BookedSchool, 'classes' | 'teachers'>): { classes: number; pupils: number; teachers: number } {
  return { classes: classes.length, pupils: classes.reduce((sum, { pupils }) => sum + pupils, 0), teachers }
}

function inWords(fault: ClassBookFault, name: string | null): ClassBookReply['faults'][number] {
  return { place: classBookPlaceInWords(fault), message: classBookFaultInWords(fault), name }
}
