// How is a tree of parameters read from a form with brackets?
import { invalid } from "./errors.ts";

/** A leaf is text; a list is a tree whose names are 0, 1, 2... */
export interface Tree extends Map<string, string | Tree> {}

/** `a[b][0][c]=d&expand[]=x` as a tree. A Map, so that a field named __proto__ is just a name. */
export function parseForm(text: string): Tree {
  const root: Tree = new Map();
  for (const [key, value] of new URLSearchParams(text)) {
    const path = [key.split("[", 1)[0] ?? "", ...[...key.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
    let at = root;
    path.forEach((step, depth) => {
      const name = step === "" ? String(at.size) : step;
      if (depth === path.length - 1) {
        at.set(name, value);
        return;
      }
      const next = at.get(name);
      const child: Tree = next instanceof Map ? next : new Map();
      at.set(name, child);
      at = child;
    });
  }
  return root;
}

/** Reads fields of one level and refuses wrong ones in Stripe's words. */
export class Params {
  constructor(
    readonly tree: Tree,
    private readonly path = "",
  ) {}

  static of(text: string): Params {
    return new Params(parseForm(text));
  }

  /** The field's full name: `line_items[0][quantity]`. */
  name(field: string): string {
    return this.path ? `${this.path}[${field}]` : field;
  }

  has(field: string): boolean {
    return this.tree.has(field);
  }

  /** Stripe refuses what it does not know, so that a misspelling is heard. */
  only(...known: string[]) {
    const unknown = [...this.tree.keys()].find((field) => !known.includes(field));
    if (unknown !== undefined) {
      throw invalid(`Received unknown parameter: ${this.name(unknown)}`, this.name(unknown), "parameter_unknown");
    }
  }

  /** An empty text is refused: Stripe reads it as an attempt to unset what cannot be unset. */
  text(field: string, longest = 5_000): string | null {
    if (this.tree.get(field) === "") {
      const name = this.name(field);
      throw invalid(`You passed an empty string for '${name}'. You may remove it or pass a value.`, name, "parameter_invalid_empty");
    }
    return this.emptyable(field, longest);
  }

  /** For the few fields that an empty text unsets. */
  emptyable(field: string, longest = 5_000): string | null {
    const value = this.tree.get(field);
    if (value instanceof Map) throw invalid(`Invalid string: ${this.name(field)}`, this.name(field), "parameter_invalid_string");
    if (value && value.length > longest) {
      throw invalid(
        `Invalid string: ${value.slice(0, 20)}...; must be at most ${longest} characters`,
        this.name(field),
        "parameter_invalid_string",
      );
    }
    return value || null;
  }

  /** Says plainly what the real Stripe does and this one does not. */
  refuse(...fields: string[]) {
    const asked = fields.find((field) => this.tree.has(field));
    if (asked !== undefined)
      throw invalid(`The simulated Stripe does not do \`${this.name(asked)}\`.`, this.name(asked), "parameter_unknown");
  }

  required(field: string): string {
    const value = this.text(field);
    if (value === null) throw invalid(`Missing required param: ${this.name(field)}.`, this.name(field), "parameter_missing");
    return value;
  }

  choice<Value extends string>(field: string, values: readonly Value[]): Value | null {
    const value = this.text(field);
    if (value === null) return null;
    if (!values.includes(value as Value)) {
      throw invalid(`Invalid ${this.name(field)}: must be one of ${values.join(", ")}`, this.name(field));
    }
    return value as Value;
  }

  integer(field: string, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number | null {
    const value = this.text(field);
    if (value === null) return null;
    const code = "parameter_invalid_integer";
    if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(Number(value))) {
      throw invalid(`Invalid integer: ${value}`, this.name(field), code);
    }
    if (Number(value) < least) throw invalid(`This value must be greater than or equal to ${least}.`, this.name(field), code);
    if (Number(value) > most) throw invalid(`This value must be less than or equal to ${most}.`, this.name(field), code);
    return Number(value);
  }

  requiredInteger(field: string, least?: number, most?: number): number {
    this.required(field);
    return this.integer(field, least, most) as number;
  }

  flag(field: string): boolean | null {
    const value = this.text(field);
    if (value === null) return null;
    if (value !== "true" && value !== "false") throw invalid(`Invalid boolean: ${value}`, this.name(field));
    return value === "true";
  }

  child(field: string): Params | null {
    const value = this.tree.get(field);
    if (value === undefined || value === "") return null;
    if (!(value instanceof Map)) throw invalid("Invalid object", this.name(field));
    return new Params(value, this.name(field));
  }

  /** A list of objects. */
  items(field: string): Params[] {
    const list = this.child(field);
    return list ? [...list.tree.keys()].map((index) => list.child(index) ?? new Params(new Map(), list.name(index))) : [];
  }

  /** A list of texts. */
  texts(field: string): string[] {
    const list = this.child(field);
    return list ? [...list.tree.keys()].map((index) => list.required(index)) : [];
  }

  /** At most 50 pairs, names up to 40 and values up to 500 characters. An empty value removes its name. */
  metadata(field = "metadata", before: Record<string, string> = {}): Record<string, string> {
    const pairs = this.child(field);
    if (!pairs) return before;
    const merged = { ...before };
    for (const name of pairs.tree.keys()) {
      if (name.length > 40) throw invalid(`Metadata keys must be at most 40 characters: ${name}`, pairs.name(name));
      const value = pairs.emptyable(name, 500);
      if (value === null) delete merged[name];
      else merged[name] = value;
    }
    if (Object.keys(merged).length > 50) throw invalid("Metadata can have at most 50 keys.", this.name(field));
    return merged;
  }
}
