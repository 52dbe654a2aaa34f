// Which port is free, and is this one?
import { createServer } from "node:net";

/** @returns {Promise<number | null>} the port, or null when something listens there; 0 asks for any */
export function freePort(wanted = 0) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
