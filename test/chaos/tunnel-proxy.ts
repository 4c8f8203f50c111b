import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

/**
 * A proxy that knows CONNECT and leads every name to one port of this machine.
 *
 * @param login `user:password`, without which it lets nobody through
 */
export async function tunnelProxy(login?: string) {
  const sockets = new Set<Socket>();
  const asked: URL[] = [];
  const tunnel = { asked, target: 0, address: "", stop: () => Promise.resolve() };
  const wanted = login && `Basic ${Buffer.from(login).toString("base64")}`;
  const server = createServer(({ url = "" }, response) => {
    asked.push(new URL(url, "http://unnamed.invalid"));
    response.writeHead(502).end();
  });
  server.on("connect", ({ url, headers }, client: Socket) => {
    if (wanted !== undefined && headers["proxy-authorization"] !== wanted) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    asked.push(new URL(`https://${url}`));
    const upstream = connect(tunnel.target, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connected\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  tunnel.address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  tunnel.stop = async () => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return tunnel;
}
