/** Sent with everything, static files included; the content security policy is made in proxy.ts. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Nothing is told to other sites. "no-referrer" would also blank the Origin of our own forms, which the
  // route handlers check.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** Pages whose address holds a secret: not even our own pages are told where somebody came from. */
const SECRET_ADDRESSES = ["/invitation/:token", "/reset/:token"];
// The origin alone goes along, which our own forms are checked by.
const SECRET_HEADERS = [{ key: "Referrer-Policy", value: "strict-origin" }];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // edtf tells its types apart by class name, which minification would erase;
  // the others load native code or start threads of their own.
  serverExternalPackages: [
    "edtf",
    "pg",
    "pino",
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  // The text of a source may be two million characters long; in UTF-8 most take up to four bytes.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  // Asked for by browsers wherever no page names an icon: a plain answer, a page left before it was read.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: SECURITY_HEADERS },
      ...SECRET_ADDRESSES.map((source) => ({ source, headers: SECRET_HEADERS })),
    ]),
};

export default nextConfig;
