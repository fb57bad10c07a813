// One SignalR connection for the whole console; topics are watched while somebody on the page listens to them.
import type { HubConnection } from '@microsoft/signalr'

type Listener = (payload: unknown) => void
export type LiveState = 'idle' | 'connecting' | 'live' | 'lost'

const listeners = new Map<string, Set<Listener>>()
const stateListeners = new Set<() => void>()
let connection: Promise<HubConnection> | null = null
let state: LiveState = 'idle'

function become(next: LiveState) {
  state = next
  for (const tell of stateListeners) tell()
}

async function start(): Promise<HubConnection> {
  become('connecting')
  const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr')
  const hub = new HubConnectionBuilder()
    // One request and no negotiation before it, so that any node behind a balancer may take it.
    .withUrl('/live', { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    // Never gives up: 0, 2, 5, 10 seconds and then every 15.
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: retry => [0, 2000, 5000, 10_000][retry.previousRetryCount] ?? 15_000 })
    .configureLogging(LogLevel.None)
    .build()
  hub.on('changed', (topic: string, payload: unknown) => {
    for (const listener of listeners.get(topic) ?? []) listener(payload)
  })
  hub.onreconnecting(() => become('lost'))
  hub.onreconnected(() => {
    become('live')
    for (const topic of listeners.keys()) void hub.invoke('Watch', topic).catch(() => undefined)
  })
  for (;;) {
    try {
      await hub.start()
      break
    } catch {
      become('lost')
      await new Promise(resume => setTimeout(resume, 5000))
    }
  }
  become('live')
  return hub
}

function call(method: 'Watch' | 'Unwatch', topic: string) {
  connection ??= start()
  // A topic that cannot be watched leaves the page as it is, without live updates; the state shows it.
  void connection.then(hub => hub.invoke(method, topic)).catch(() => undefined)
}

export function watch(topic: string, listener: Listener): () => void {
  let group = listeners.get(topic)
  if (!group) {
    group = new Set()
    listeners.set(topic, group)
    call('Watch', topic)
  }
  group.add(listener)
  return () => {
    group.delete(listener)
    if (group.size > 0 || listeners.get(topic) !== group) return
    listeners.delete(topic)
    call('Unwatch', topic)
  }
}

export const liveState = {
  subscribe(tell: () => void) {
    stateListeners.add(tell)
    return () => { stateListeners.delete(tell) }
  },
  get: (): LiveState => state,
}
