// Which product forms are drawn here, rather than taken from the icon set?
import { care } from "./care.ts";
import { devices } from "./devices.ts";
import { household } from "./household.ts";
import { lights } from "./lights.ts";
import { textiles } from "./textiles.ts";
import { tools } from "./tools.ts";
import { type Form, vessels } from "./vessels.ts";
import { wear } from "./wear.ts";

const forms: Record<string, Form> = { ...care, ...devices, ...household, ...lights, ...textiles, ...tools, ...vessels, ...wear };

export function formOf(name: string): Form | null {
  return forms[name] ?? null;
}
