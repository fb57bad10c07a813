// Who the visitor is to this site: an anonymous id that she keeps, and the customer's id once the site has said it.
import { newId } from './events'
import { cookieText, pageStore, readCookie, type Store } from './memory'

const anonymousName = 'mitos_id'
const userName = 'mitos.user'
const groupName = 'mitos.group'

const names = [anonymousName, userName, groupName]

export class Identity {
  /** Holds what the visitor has not allowed to be kept, so that the events of one page belong together. */
  private readonly passing = pageStore()

  constructor(private readonly lasting: Store, private readonly domain: string | null, private readonly mayKeep: () => boolean) {}

  /** Read anew each time: another tab may have set or reset it. Cookie and store restore one another. */
  get anonymousId(): string {
    const inCookie = this.mayKeep() ? readCookie(anonymousName, document.cookie) : null
    const id = inCookie ?? this.store.getItem(anonymousName) ?? newId()
    if (this.mayKeep() && inCookie !== id) this.writeCookie(id)
    if (this.store.getItem(anonymousName) !== id) this.store.setItem(anonymousName, id)
    return id
  }

  get userId(): string | null { return this.store.getItem(userName) }

  get groupId(): string | null { return this.store.getItem(groupName) }

  /** Another customer on the same browser begins anew, so that two people do not become one. */
  identify(userId: string): void {
    const before = this.userId
    if (before !== null && before !== userId) this.forget()
    this.store.setItem(userName, userId)
  }

  group(groupId: string): void {
    this.store.setItem(groupName, groupId)
  }

  /** The visitor has allowed it: who she was on this page may now be kept. */
  settle(): void {
    for (const name of names) {
      const value = this.passing.getItem(name)
      if (value !== null && (name !== anonymousName || this.lasting.getItem(name) === null)) this.lasting.setItem(name, value)
      this.passing.removeItem(name)
    }
  }

  forget(): void {
    for (const name of names) {
      this.lasting.removeItem(name)
      this.passing.removeItem(name)
    }
    this.writeCookie(null)
  }

  private get store(): Store { return this.mayKeep() ? this.lasting : this.passing }

  private writeCookie(value: string | null): void {
    document.cookie = cookieText(anonymousName, value, this.domain, location.protocol === 'https:')
  }
}
