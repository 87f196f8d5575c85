import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

const element = (type, pattern, capture) => ({
  mode: "full",
  type,
  pattern,
  ...(capture ? { capture } : {}),
});

/** What a feature's browser code and server code may share: words, shapes and pure rules. */
const SHARED = ["schema", "validation", "places", "dates", "errors", "db-enums"];

const allow = (from, ...to) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } } },
});

const sameFeature = (type) => ({
  from: { element: { type } },
  allow: {
    to: { element: { type, captured: { feature: "{{ from.element.captured.feature }}" } } },
  },
});

const IMPORT_DIRECTION = {
  default: "disallow",
  checkAllOrigins: true,
  policies: [
    { allow: { to: { module: { origin: ["external", "core"] } } } },
    allow("proxy", "http"),
    allow(
      "app",
      "app",
      "ui",
      "forms-ui",
      "feature-ui",
      "queries",
      "actions",
      "auth",
      "auth-actions",
      "form",
      "http",
      "clock",
      "permissions",
      ...SHARED,
    ),
    allow("route", "queries", "commands", "auth", "http", "permissions", "clock", ...SHARED),
    allow("ui", "ui", "forms-ui", "dates", "form-contract"),
    allow("forms-ui", "ui", "forms-ui", "dates", "form-contract"),
    allow(
      "feature-ui",
      "ui",
      "forms-ui",
      "actions",
      "auth-actions",
      "form-contract",
      "form-actions",
      ...SHARED,
    ),
    sameFeature("feature-ui"),
    allow("actions", "commands", "queries", "auth", "form", "form-contract", "http", ...SHARED),
    allow(
      "commands",
      "command-kit",
      "commands",
      "page-contract",
      "render",
      "queries",
      "scope",
      "db",
      "auth",
      "permissions",
      "audit",
      "clock",
      "form-contract",
      ...SHARED,
    ),
    allow(
      "queries",
      "command-kit",
      "queries",
      "page-contract",
      "render",
      "scope",
      "db",
      "auth",
      "permissions",
      "clock",
      "form-contract",
      ...SHARED,
    ),
    allow("scope", "scope", "db", "auth", ...SHARED),
    allow(
      "schema",
      "schema",
      "validation",
      "dates",
      "db-enums",
      "places",
      "page-contract",
      "form-contract",
    ),
    allow("render", "render", "schema", "dates", "places", "logger"),
    allow("command-kit", "command-kit", "db", "audit", "auth", "permissions", "clock", "errors"),
    allow("audit", "audit", "db", "auth"),
    allow("auth", "auth", "db", "http", "clock", "env", "logger", "db-enums", "permissions"),
    allow("permissions", "auth", "errors"),
    allow("auth-actions", "auth", "http"),
    allow(
      "form",
      "form",
      "form-contract",
      "auth",
      "command-kit",
      "db",
      "http",
      "errors",
      "form-actions",
    ),
    allow("form-actions", "form", "auth"),
    allow("form-contract", "form-contract"),
    allow("http", "http", "env", "errors"),
    allow("db", "db", "db-enums", "page-contract", "env"),
    allow("db-enums", "db"),
    allow("validation", "validation", "places", "dates"),
    allow("dates", "dates"),
    allow("clock", "env"),
    allow("logger", "env"),
    allow("scripts", "*"),
    allow("seed", "*"),
    allow("tests", "*"),
  ],
};

/** Core code knows nothing of the web framework, and only lib/db of Prisma's package. */
const forbidden = (patterns) => ({ "no-restricted-imports": ["error", { patterns }] });
const NO_PRISMA = {
  group: ["@prisma/*"],
  message: "Only lib/db talks to Prisma: import from @/lib/db.",
};
const NO_NEXT = {
  group: ["next", "next/*", "next-auth", "next-auth/*"],
  message: "Core code does not know the web framework.",
};

const config = [
  { ignores: [".next/**", ".data/**", "lib/db/generated/**", "next-env.d.ts", "node_modules/**"] },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { boundaries },
    settings: {
      // Its advice is to describe folders; the rules here are about files.
      "boundaries/legacy-warnings": false,
      "import/resolver": { typescript: { alwaysTryTypes: true } },
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "boundaries/include": [
        "app/**/*",
        "components/**/*",
        "lib/**/*",
        "prisma/seed/**/*",
        "scripts/**/*",
        "tests/**/*",
        "proxy.ts",
      ],
      "boundaries/elements": [
        element("proxy", "proxy.ts"),
        element("route", "app/**/route.ts"),
        element("app", "app/**/*"),
        element("forms-ui", "components/forms/**/*"),
        element("ui", "components/{ui,layout}/**/*"),
        element("feature-ui", "components/*/**/*", ["feature"]),
        element("actions", "lib/features/*/actions.ts", ["feature"]),
        element("schema", "lib/features/*/{schema,rules,labels,types}.ts", ["feature"]),
        element("schema", "lib/features/*/{schema,rules,labels,types}/*.ts", ["feature"]),
        element("scope", "lib/features/*/scope.ts", ["feature"]),
        element("queries", "lib/features/*/queries.ts", ["feature"]),
        element("queries", "lib/features/*/queries/*.ts", ["feature"]),
        element("queries", "lib/features/*/{mappers,form-values,*-for-edit}.ts", ["feature"]),
        element("commands", "lib/features/exports/{commands,render-case,export-problem}.ts", [
          "feature",
        ]),
        element("render", "lib/features/exports/**/*"),
        element("commands", "lib/features/*/**/*.ts", ["feature"]),
        element("db-enums", "lib/db/generated/enums.ts"),
        element("page-contract", "lib/db/keyset.ts"),
        element("db", "lib/db/**/*"),
        element("auth-actions", "lib/auth/actions.ts"),
        element("permissions", "lib/auth/permissions.ts"),
        element("auth", "lib/auth/**/*"),
        element("audit", "lib/audit/**/*"),
        element("command-kit", "lib/commands/**/*"),
        element("form-actions", "lib/forms/draft-actions.ts"),
        element("form-contract", "lib/forms/{form-state,form-values,form-opening,choices}.ts"),
        element("form", "lib/forms/**/*"),
        element("http", "lib/http/**/*"),
        element("validation", "lib/validation/**/*"),
        element("places", "lib/places/**/*"),
        element("dates", "lib/dates/**/*"),
        element("errors", "lib/errors.ts"),
        element("clock", "lib/clock.ts"),
        element("env", "lib/env.ts"),
        element("logger", "lib/logger.ts"),
        element("seed", "prisma/seed/**/*"),
        element("scripts", "scripts/**/*"),
        element("tests", "tests/**/*"),
      ],
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": ["error", IMPORT_DIRECTION],
      "import/no-cycle": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": "error",
      "max-lines": ["error", { max: 300 }],
    },
  },
  { files: ["tests/**/*.ts"], rules: { "max-lines": ["error", { max: 400 }] } },
  { files: ["lib/**/*.ts"], ignores: ["lib/db/**"], rules: forbidden([NO_PRISMA]) },
  {
    files: ["lib/{audit,commands,dates,features,places,validation}/**/*.ts"],
    ignores: ["lib/features/*/actions.ts"],
    rules: forbidden([NO_PRISMA, NO_NEXT]),
  },
];

export default config;
