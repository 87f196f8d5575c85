import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import type { Network } from "@/lib/outgoing/fetch-public";

/** A public address, so that names of tests may be read; connections to it end at the local site. */
export const PUBLIC = "93.184.216.34";

/**
 * A server on this machine that stands for the internet: whatever was checked, the connection goes there.
 * @param answer what it does, for every name and path
 */
export async function aLocalSite(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const dialled: string[] = [];
  const network: Network = {
    resolve: () => Promise.resolve([PUBLIC]),
    dial: ({ address }) => {
      dialled.push(address);
      return { address: "127.0.0.1", port };
    },
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { network, dialled, close };
}
