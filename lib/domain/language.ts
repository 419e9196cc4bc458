/** "en-GB" for "en_gb", as BCP 47 writes it; null for what is no language tag. */
export function toLanguageTag(stated: string): string | null {
  try {
    return Intl.getCanonicalLocales(stated.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** "en" for "en-GB", "en_US" and "EN", whatever a page or file called its language. */
export const primaryLanguage = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';
