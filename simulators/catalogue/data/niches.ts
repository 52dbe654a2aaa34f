// Which niches does the supplier catalogue have?
import { beauty } from "./beauty.ts";
import { electronics } from "./electronics.ts";
import { fashion } from "./fashion.ts";
import { fitness } from "./fitness.ts";
import { hobby } from "./hobby.ts";
import { home } from "./home.ts";
import { kids } from "./kids.ts";
import { kitchen } from "./kitchen.ts";
import { outdoor } from "./outdoor.ts";
import { pets } from "./pets.ts";
import type { NicheTable } from "./tables.ts";

export const nicheTables: readonly NicheTable[] = [electronics, fashion, beauty, home, kitchen, fitness, pets, kids, outdoor, hobby];
