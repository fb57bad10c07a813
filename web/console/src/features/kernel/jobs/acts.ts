// What may be asked of a job in each state; the server decides by the same rules (Kernel/Jobs/Job.cs).
export type Act = 'pause' | 'retry' | 'cancel'

const byStatus: Record<string, readonly Act[]> = {
  waiting: ['pause', 'cancel'],
  running: ['pause', 'cancel'],
  paused: ['retry', 'cancel'],
  failed: ['retry', 'cancel'],
  cancelled: ['retry'],
}

export const actsOn = (status: string): readonly Act[] => byStatus[status] ?? []
