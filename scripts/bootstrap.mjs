// Runs before anything is installed: plain JavaScript, nothing but what Node itself brings.
// node scripts/bootstrap.mjs <tool> [arguments]: readies node_modules, then runs scripts/<tool>.ts
// in this same process, so that signals and exit code are the tool's own.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const STAMP = path.join("node_modules", ".vigil-lock");
const QUICK_MS = 500;

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function satisfies(version, range) {
  const [major, minor] = version.split(".").map(Number);
  return range.split("||").some((part) => {
    const [, sign, wantedMajor, wantedMinor = "0"] =
      /^(\^|>=)(\d+)(?:\.(\d+))?/.exec(part.trim()) ?? [];
    if (!sign) return false;
    if (major === Number(wantedMajor)) return minor >= Number(wantedMinor);
    return sign === ">=" && major > Number(wantedMajor);
  });
}

function requireNode() {
  const range = readJson("package.json").engines.node;
  if (satisfies(process.versions.node, range)) return;
  fail(
    `Vigil needs Node ${range}, and this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

/** Whether npm's own record of node_modules matches the lockfile, whoever installed it. */
function matchesRecord() {
  try {
    const wanted = readJson("package-lock.json").packages;
    const present = readJson(path.join("node_modules", ".package-lock.json")).packages;
    return Object.entries(wanted).every(
      ([name, { version, optional }]) =>
        name === "" || present[name]?.version === version || (optional && !present[name]),
    );
  } catch {
    return false;
  }
}

function requireWritable() {
  try {
    accessSync(".", constants.W_OK);
  } catch {
    fail(
      `Vigil cannot write to ${root}. Make the folder writable for this user, or copy it elsewhere.`,
    );
  }
}

function explainInstall(output) {
  if (/ENOSPC/.test(output))
    fail(`The disk that holds ${root} is full. Free about 1 GB and try again.`);
  if (/EROFS|EACCES|EPERM/.test(output)) {
    fail(
      `npm cannot write to ${root}. Make the folder writable for this user, or copy it elsewhere.`,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED/.test(output)) {
    fail("The packages could not be downloaded. Check the network connection and try again.");
  }
  process.stderr.write(output.split("\n").slice(-30).join("\n"));
  fail("The packages could not be installed; npm's own words are above. Run npm ci to try again.");
}

function install() {
  requireWritable();
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const options = { encoding: "utf8", maxBuffer: 1e8 };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.error)
    fail("npm was not found. Install Node together with npm from https://nodejs.org.");
  if (result.signal) process.exit(130);
  if (result.status !== 0) explainInstall(`${result.stdout}${result.stderr}`);
}

function readyPackages() {
  const began = Date.now();
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const known = existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock;
  if (known) return;
  if (!matchesRecord()) {
    process.stdout.write("  … Installing packages\n");
    install();
  }
  try {
    writeFileSync(STAMP, lock);
  } catch {
    // A folder that cannot be written to is looked through again next time.
  }
  const took = Date.now() - began;
  if (took > QUICK_MS) process.stdout.write(`  ✓ Packages  ${(took / 1000).toFixed(1)} s\n`);
}

const [tool = "", ...args] = process.argv.slice(2);
process.chdir(root);
requireNode();
const entry = path.join(root, "scripts", `${tool}.ts`);
if (!/^[a-z][a-z0-9-]*$/.test(tool) || !existsSync(entry))
  fail(`There is no tool called “${tool}”.`);
readyPackages();

const { register } = await import("tsx/esm/api");
register();
const { main } = await import(pathToFileURL(entry).href);
const { runTool } = await import(
  pathToFileURL(path.join(root, "scripts/terminal/run-tool.ts")).href
);
await runTool(main, args);
