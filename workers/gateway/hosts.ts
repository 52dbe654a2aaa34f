// What is meant by a host name?
import { reservedSlugs } from "../../core/stores/stores.rules.ts";

export type Host =
  | { kind: "api" }
  | { kind: "dashboard" }
  | { kind: "www" }
  /** The simulators' pages; exists in the simulated world only. */
  | { kind: "world" }
  | { kind: "subdomain"; slug: string }
  | { kind: "domain"; host: string }
  | { kind: "unknown" };

/**
 * Reads the Host header: case and a trailing dot do not matter, X-Forwarded-Host is never looked at. `platformDomain` may carry a port, which
 * then has to match.
 */
export function readHost(header: string, platformDomain: string): Host {
  const [name = "", port = ""] = header.toLowerCase().split(":");
  const host = name.replace(/\.$/, "");
  const [root = "", rootPort = ""] = platformDomain.split(":");
  if (!/^[a-z0-9.-]{1,253}$/.test(host)) return { kind: "unknown" };
  if (host === root || host === `www.${root}`) return port === rootPort ? { kind: "www" } : { kind: "unknown" };
  if (!host.endsWith(`.${root}`)) return { kind: "domain", host };
  if (port !== rootPort) return { kind: "unknown" };
  const label = host.slice(0, -root.length - 1);
  if (label === "api") return { kind: "api" };
  if (label === "app") return { kind: "dashboard" };
  if (label === "world") return { kind: "world" };
  return label.includes(".") || reservedSlugs.includes(label) ? { kind: "unknown" } : { kind: "subdomain", slug: label };
}
