import { expect, test } from "vitest";

import { entriesWithHost, missingPlatforms } from "@/scripts/lockfile/missing-platforms";

const lock = {
  packages: {
    "": {},
    "node_modules/tool": {
      version: "2.1.0",
      dev: true,
      optionalDependencies: {
        "@tool/linux-x64-gnu": "2.1.0",
        "@tool/darwin-arm64": "2.1.0",
        "@tool/linux-arm64-musl": "^2.1.0",
        "@tool/win32-ia32-msvc": "2.1.0",
      },
    },
    "node_modules/tool/node_modules/@tool/linux-x64-gnu": { version: "2.1.0" },
  },
};

test("names the packages of other platforms that the lockfile lacks, and whom they are for", () => {
  expect(missingPlatforms(lock)).toEqual({
    "node_modules/@tool/darwin-arm64": {
      version: "2.1.0",
      os: ["darwin"],
      cpu: ["arm64"],
      dev: true,
      optional: true,
    },
    "node_modules/@tool/linux-arm64-musl": {
      version: "2.1.0",
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
    "node_modules/@tool/win32-ia32-msvc": {
      version: "2.1.0",
      os: ["win32"],
      cpu: ["ia32"],
      dev: true,
      optional: true,
    },
  });
});

test("finds nothing missing once they are added", () => {
  const packages = { ...lock.packages, ...missingPlatforms(lock) };
  expect(missingPlatforms({ packages })).toEqual({});
});

test("tells which entries name the host they came from", () => {
  const resolved = "https://packages.example/tool.tgz";
  const packages = { "node_modules/tool": { resolved }, "node_modules/other": {} };
  expect(entriesWithHost({ packages })).toEqual(["node_modules/tool"]);
});
