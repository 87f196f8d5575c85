import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A line between a client and a server that a test can cut and mend. */
export class TcpRelay {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  /** @param target where what comes in is passed on to */
  constructor(private readonly target: { host: string; port: number }) {}

  /** Lets connections through: on a port that is free now, and on the same one ever after. */
  async open(): Promise<void> {
    this.server = createServer((near) => this.join(near));
    this.server.listen({ host: "127.0.0.1", port: this.port });
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Ends every connection, and refuses new ones. */
  async cut(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (!server) return;
    server.close();
    await once(server, "close");
  }

  private join(near: Socket): void {
    const far = connect(this.target);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
