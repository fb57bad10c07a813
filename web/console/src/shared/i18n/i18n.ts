// The two languages of the console: which one to start with, and loading one only when it is wanted.
import i18next, { type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'el' | 'en'
const storageKey = 'mitos-language'

const bundles: Record<Language, () => Promise<{ texts: Record<string, object> }>> = {
  el: () => import('./el'),
  en: () => import('./en'),
}

function remembered(): Language | null {
  try {
    const value = localStorage.getItem(storageKey)
    return value === 'el' || value === 'en' ? value : null
  } catch {
    return null
  }
}

export const choseLanguage = (): boolean => remembered() !== null

function firstLanguage(): Language {
  const wanted = navigator.languages.map(tag => tag.slice(0, 2)).find(tag => tag === 'el' || tag === 'en')
  return remembered() ?? (wanted as Language | undefined) ?? 'el'
}

export async function startLanguage(): Promise<void> {
  const language = firstLanguage()
  const { texts } = await bundles[language]()
  document.documentElement.lang = language
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: texts } as Resource,
    interpolation: { escapeValue: false },
  })
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    const { texts } = await bundles[language]()
    for (const [namespace, content] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, content)
  }
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing still changes language for this visit.
  }
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
