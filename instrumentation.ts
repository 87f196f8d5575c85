/** Called by Next once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startDailyClock } = await import("@/lib/daily/daily-clock");
    startDailyClock();
    const { startImports } = await import("@/lib/daily/import-clock");
    startImports();
    const { startGlassClock } = await import("@/lib/daily/glass-clock");
    startGlassClock();
  }
}
