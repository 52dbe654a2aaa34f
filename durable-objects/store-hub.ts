// Who has this store open right now, and what do they hear?
import { DurableObject } from "cloudflare:workers";

/** Live connections of one store. Sockets hibernate: an idle store costs nothing. What they may say is decided elsewhere; here is only sending. */
export class StoreHub extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    const user = new URL(request.url).searchParams.get("user") ?? "";
    const pair = new WebSocketPair();
    this.ctx.acceptWebSocket(pair[1], [user]);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  publish(message: string): void {
    for (const socket of this.ctx.getWebSockets()) socket.send(message);
  }

  /** A member who was removed hears nothing more. */
  disconnect(userId: string): void {
    for (const socket of this.ctx.getWebSockets(userId)) socket.close(4403, "No longer a member");
  }

  override webSocketMessage(): void {}

  override webSocketClose(socket: WebSocket, code: number): void {
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }
}
