import { useNavigate } from '@tanstack/react-router'
import { createRoadmap } from '../../contract/roadmaps.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { paths } from '../paths.ts'
import { roadmapsKey } from './roadmap-list.queries.ts'

/** Makes the road map and goes to it. */
export function useNewRoadmap() {
  const navigate = useNavigate()
  return useCommand(createRoadmap, { renews: [roadmapsKey], onDone: ({ roadmapId }) => navigate(paths.roadmap(roadmapId)) })
}
