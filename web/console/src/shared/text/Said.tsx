// Text that came from outside: cleaned, and isolated so that a right-to-left name cannot turn the words around it.
import { oneLine } from './plain'

export function Said({ children, className }: { children: unknown; className?: string | undefined }) {
  return <bdi className={className}>{oneLine(children)}</bdi>
}
