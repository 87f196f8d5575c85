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
  typedRoutes: false,
};

export default nextConfig;
