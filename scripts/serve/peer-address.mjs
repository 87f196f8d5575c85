// Loaded into Next's process before it serves. Next passes on whatever X-Forwarded-For a client
// sends, so the address at the other end of the socket is written down here, over anything the
// client claims, for the sign-in throttle (lib/http/client-address.ts).
import { Server } from "node:http";

const PEER_HEADER = "x-vigil-peer";
const emit = Server.prototype.emit;

Server.prototype.emit = function emitWithPeer(event, ...args) {
  if (event === "request") args[0].headers[PEER_HEADER] = args[0].socket.remoteAddress ?? "unknown";
  return emit.call(this, event, ...args);
};
