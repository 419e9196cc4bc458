/** "840 kB", "12.4 MB": sizes as browsers show them, in powers of a thousand. */
export function formatBytes(bytes: number): string {
  const [unit, divisor] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const);
  const value = bytes / divisor;
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 }).format(
    value,
  );
}
