import { createServer } from 'node:http';

/**
 * A proxy that lets nothing through and remembers who was asked for: what a browser would have sent over the network.
 *
 * @returns {Promise<{ address: string, asked: string[], close: () => Promise<void> }>} `asked` holds `host:port` or addresses
 */
export async function startRecordingProxy() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => {}); // the browser hangs up first
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
