import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../shell/session.queries.ts'
import { territoriesQuery } from '../../territories/territory.queries.ts'
import { emptyDraft, type AppointmentDraft } from './appointment-draft.ts'

/** A new appointment, begun where the one who makes it works: most are made at home. */
export function useAppointmentDraft(): { draft: AppointmentDraft; setDraft: (draft: AppointmentDraft) => void; countryId: number | null } {
  const { data: session } = useQuery(sessionQuery)
  const { data: territories } = useQuery(territoriesQuery)
  const [typed, setTyped] = useState<AppointmentDraft | null>(null)
  const { organisation = null } = session?.appointment ?? {}
  const begun = {
    ...emptyDraft(session?.programmeDate ?? ''),
    territory: session?.appointment?.territory.id ?? null, organisation: organisation === null ? null : { value: organisation.id, label: organisation.name },
  }
  return { draft: typed ?? begun, setDraft: setTyped, countryId: territories?.find(({ level }) => level === 'federal')?.id ?? null }
}
