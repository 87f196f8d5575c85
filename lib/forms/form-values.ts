import type { FormValues } from "@/lib/forms/form-state";

const UNSAFE_KEYS = new Set(["__proto__", "prototype", "constructor"]);
const INDEX = /^\d{1,3}$/;

type Container = { [key: string]: unknown };

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** Reads `values.saidOn.year` by its dotted name; lists may be arrays or objects keyed by index. */
export function readPath(values: FormValues, name: string): unknown {
  let current: unknown = values;
  for (const key of name.split(".")) {
    if (!isContainer(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** The text to put back into an input: `""` for anything that is not text, a number or a truth value. */
export function readText(values: FormValues, name: string): string {
  const value = readPath(values, name);
  if (Array.isArray(value)) return toText(value[0]);
  return toText(value);
}

/** Every text held under a name: what a group of checkboxes with one name submitted. */
export function readTexts(values: FormValues, name: string): string[] {
  const value = readPath(values, name);
  const entries = isContainer(value) ? Object.values(value) : [value];
  return entries.map(toText).filter((text) => text !== "");
}

/** How many rows a repeated group holds: one more than its highest index. */
export function countRows(values: FormValues, name: string): number {
  const rows = readPath(values, name);
  if (!isContainer(rows)) return 0;
  const indexes = Object.keys(rows).filter((key) => INDEX.test(key));
  return indexes.length === 0 ? 0 : Math.max(...indexes.map(Number)) + 1;
}

/** Whether anything was typed under a name, at any depth. */
export function hasAnyText(value: unknown): boolean {
  if (isContainer(value)) return Object.values(value).some(hasAnyText);
  return toText(value).trim() !== "";
}

/**
 * Whether a posted field is no part of the record: one that steers the form (`_intent`, `_formPath`)
 * or the framework's own.
 */
export function isControl(name: string): boolean {
  return name.startsWith("_") || name.startsWith("$ACTION");
}

/**
 * Turns submitted entries into nested values. Rows stay keyed by index (`{ "0": … }`), a name used
 * twice becomes a list; files and controls are left out, as are names that could reach a prototype.
 */
export function nestEntries(entries: Iterable<[string, FormDataEntryValue]>): FormValues {
  const root: FormValues = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string" || isControl(name)) continue;
    const keys = name.split(".");
    if (keys.some((key) => key === "" || UNSAFE_KEYS.has(key))) continue;
    put(root, keys, value);
  }
  return root;
}

function put(root: Container, keys: string[], value: string): void {
  const parents = keys.slice(0, -1);
  const last = keys.at(-1) ?? "";
  const parent = parents.reduce<Container>((container, key) => {
    const existing = container[key];
    if (isContainer(existing)) return existing;
    const created: Container = {};
    container[key] = created;
    return created;
  }, root);
  const earlier = parent[last];
  parent[last] = earlier === undefined ? value : [earlier, value].flat();
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
