import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../shell/session.queries.ts'
import { treeQuery } from '../organisation.queries.ts'

/** Where the tree begins for the one who looks: the own region, for of the others nothing may be seen; else the country. Undefined while it is not known. */
export function useTreeRoot(): { id: number | undefined } | undefined {
  const { data: session } = useQuery(sessionQuery)
  const own = session?.appointment?.territory.id
  const { data: step } = useQuery({ ...treeQuery(own), enabled: session !== undefined })
  if (step === undefined) return undefined
  const region = [...step.above, step.territory].find(({ level }) => level === 'region')
  return { id: region?.id }
}
