/** Path on the page's host → what is served there. */
export const govukAssets: Readonly<Record<string, { contentType: string; read: () => string }>>;
/** The header `Content-Security-Policy` of GOV.UK's pages. */
export const govukContentSecurityPolicy: string;
