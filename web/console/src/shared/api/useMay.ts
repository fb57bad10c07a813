// What the one who is signed in may do, as the server decides it by her role.
import { useCallback } from 'react'
import type { Permission } from '../../generated/api'
import { useSession } from './session'

export function useMay(): (permission: Permission) => boolean {
  const permissions = useSession().data?.user?.permissions
  return useCallback(permission => permissions?.includes(permission) ?? false, [permissions])
}
