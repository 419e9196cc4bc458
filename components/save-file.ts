/** How long the browser may take to begin reading the file before its address is let go, in milliseconds. */
const READING_TIME = 60_000;

/**
 * Saves text or bytes as a file through the browser's own download. Works in every page of the extension, in Chromium and Firefox,
 * without a permission; the browser asks where to, if it is set so.
 */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer> | Blob, type: string): void {
  const isText = typeof content === 'string';
  const url = URL.createObjectURL(new Blob([content], { type: isText ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READING_TIME);
}
