// The floor of every answer: Hono, and nothing to do.
import { Hono } from "hono";

const app = new Hono();
app.get("*", (c) => c.text("hello"));

export default app;
