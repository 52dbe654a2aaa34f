// How is it asked which mails a store has sent?
import { messagesContract } from "../../core/messages/messages.contract.ts";
import { listMessages } from "../../core/messages/messages.queries.ts";
import { routes } from "../door.ts";

export const messagesRoutes = routes(messagesContract, { list: listMessages });
