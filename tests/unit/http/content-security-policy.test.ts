import { describe, expect, it } from "vitest";

import { contentSecurityPolicy } from "@/lib/http/content-security-policy";

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1)]),
  );
}

describe("the content security policy", () => {
  const policy = directives(contentSecurityPolicy("bm9uY2U=", false));

  it("runs scripts with this response's nonce only", () => {
    expect(policy.get("script-src")).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  });

  it("allows no inline style element, plug-in, foreign base, foreign form or frame", () => {
    expect(policy.get("style-src")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'self'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("lets nothing come from another site", () => {
    const sources = [...policy.values()].flat().filter((source) => !source.startsWith("'"));
    expect(new Set(sources)).toEqual(new Set(["blob:", "data:"]));
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
  });

  it("is looser in development only", () => {
    const production = contentSecurityPolicy("n", false);
    expect(production).not.toMatch(
      /unsafe-eval|style-src 'self' 'unsafe-inline'|script-src[^;]*unsafe/,
    );
    expect(contentSecurityPolicy("n", true)).toContain("'unsafe-eval'");
  });
});
