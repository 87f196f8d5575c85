import type { LockedPackage, Lockfile } from "@/scripts/lockfile/lockfile";

const SYSTEMS: Record<string, string> = {
  android: "android",
  androideabi: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  linuxmusl: "linux",
  netbsd: "netbsd",
  openbsd: "openbsd",
  openharmony: "openharmony",
  sunos: "sunos",
  aix: "aix",
  win32: "win32",
  windows: "win32",
};

const PROCESSORS: Record<string, string> = {
  arm64: "arm64",
  x64: "x64",
  ia32: "ia32",
  arm: "arm",
  armv7: "arm",
  armhf: "arm",
  riscv64: "riscv64",
  ppc64: "ppc64",
  ppc64le: "ppc64",
  s390x: "s390x",
  loong64: "loong64",
  mips64el: "mips64el",
  wasm32: "wasm32",
};

/** Folders in which Node looks for a package, from `place` upwards. */
function lookupPlaces(place: string): string[] {
  const places = [place];
  let at = place;
  while (at !== "") {
    const parent = at.lastIndexOf("node_modules/");
    at = parent <= 0 ? "" : at.slice(0, parent - 1);
    places.push(at);
  }
  return places;
}

const inside = (place: string, name: string) =>
  `${place === "" ? "" : `${place}/`}node_modules/${name}`;

function describe(name: string, range: string, parent: LockedPackage): LockedPackage {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const pick = (known: Record<string, string>) => words.map((word) => known[word]).find(Boolean);
  const os = pick(SYSTEMS);
  const cpu = pick(PROCESSORS);
  const musl = words.some((word) => word.endsWith("musl"));
  return {
    version: range.replace(/^[^\d]*/, ""),
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(musl && { libc: ["musl"] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/**
 * Entries that a lockfile lacks for packages of other platforms: npm leaves out an optional
 * package that the registry in use does not offer, and `npm ci` then refuses the lockfile.
 * @returns entries to add, by their place
 */
export function missingPlatforms({ packages }: Lockfile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const known = { ...packages, ...missing };
      if (lookupPlaces(place).some((at) => known[inside(at, name)])) continue;
      missing[inside("", name)] = describe(name, range, parent);
    }
  }
  return missing;
}

/** Places whose entry names the host it was fetched from, which ties the lockfile to that host. */
export function entriesWithHost({ packages }: Lockfile): string[] {
  return Object.keys(packages).filter((place) => packages[place]?.resolved !== undefined);
}
