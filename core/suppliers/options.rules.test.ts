import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanOptions, oneWarehouse, plainText } from "./options.rules.ts";

const one = (name: string, values: string[]) => cleanOptions(values.map((value) => [{ name, value }])).options[0];

describe("names", () => {
  test.each([
    ["Color", "Colour"],
    ["Couleur", "Colour"],
    ["颜色", "Colour"],
    ["TAILLE", "Size"],
    ["Größe:", "Size"],
    ["Spécification", "Specification"],
    ["plug Type", "Plug Type"],
    ["  \u200bColor\u0000 ", "Colour"],
    ["", "Option"],
  ])("%s is %s", (raw, clean) => {
    expect(one(raw, ["x"])?.name).toBe(clean);
  });

  test("two options of one name are told apart", () => {
    expect(
      cleanOptions([
        [
          { name: "Color", value: "Red" },
          { name: "Couleur", value: "Blue" },
        ],
      ]).options.map((option) => option.name),
    ).toEqual(["Colour", "Colour 2"]);
  });
});

describe("values", () => {
  test.each([
    [
      ["Color: 01-Black", "Color: 02-White"],
      ["Black", "White"],
    ],
    [["01-Black"], ["Black"]],
    [
      ["1-Black", "2-White"],
      ["Black", "White"],
    ],
    [
      ["A-Black", "B-White"],
      ["Black", "White"],
    ],
    [
      ["001 Snow", "002 Ivory"],
      ["Snow", "Ivory"],
    ],
    [
      ["Black 1pc", "White 1pc"],
      ["Black", "White"],
    ],
    [
      ["BLACK", "sage green"],
      ["Black", "Sage green"],
    ],
    [
      [" Sage ", "Navy\u0007"],
      ["Sage", "Navy"],
    ],
    [
      ["RGB", "LED"],
      ["RGB", "LED"],
    ],
  ])("of a colour: %j", (raw, clean) => {
    expect(one("Color", raw)?.values).toEqual(clean);
  });

  test("a number that means something stays", () => {
    expect(one("Quantity", ["2-Pack", "3-Pack"])?.values).toEqual(["2-Pack", "3-Pack"]);
    expect(one("Color", ["3-Pack"])?.values).toEqual(["3-Pack"]);
    expect(one("Size", ["40", "41"])?.values).toEqual(["40", "41"]);
    expect(one("Color", ["1-Black", "White"])?.values).toEqual(["1-Black", "White"]);
  });

  test("sizes keep their letters", () => {
    expect(one("Size", ["s", "m", "xl", "2xl", "One size"])?.values).toEqual(["S", "M", "XL", "2XL", "One size"]);
  });

  test("two values that would become one stay two", () => {
    expect(one("Color", ["01-Black", "02-Black"])?.values).toEqual(["01-Black", "02-Black"]);
    expect(one("Color", ["black", "BLACK", "Black"])?.values).toHaveLength(3);
  });

  test("a variant that lacks an option gets a standard value", () => {
    const { options, values } = cleanOptions([
      [
        { name: "Color", value: "Red" },
        { name: "Size", value: "S" },
      ],
      [{ name: "Color", value: "Blue" }],
    ]);
    expect(values).toEqual([
      ["Red", "S"],
      ["Blue", "Standard"],
    ]);
    expect(options[1]?.values).toEqual(["S", "Standard"]);
  });
});

describe("warehouses", () => {
  const offer = (ships_from: string, stock: number | null, amount = 100) => ({
    external_id: ships_from,
    options: ["Red"],
    ships_from,
    stock,
    cost: { amount },
  });

  test("the shopper's own country comes first, then China, then the rest", () => {
    expect(oneWarehouse([offer("CN", 5), offer("ES", 5), offer("US", 5, 200)], "US")[0]?.ships_from).toBe("US");
    expect(oneWarehouse([offer("ES", 5), offer("CN", 5)], "US")[0]?.ships_from).toBe("CN");
    expect(oneWarehouse([offer("ES", 5, 90), offer("FR", 5, 80)], "US")[0]?.ships_from).toBe("FR");
  });

  test("what is sold out there is taken from where there is some; unknown counts as some", () => {
    expect(oneWarehouse([offer("US", 0), offer("CN", null)], "US")[0]?.ships_from).toBe("CN");
  });

  test("what was bought before stays, also sold out and from far away", () => {
    expect(oneWarehouse([offer("US", 5), offer("ES", 0)], "US", ["ES"])[0]?.ships_from).toBe("ES");
  });

  test("different goods stay, in their order", () => {
    const goods = ["Red", "Blue", "Red"].map((colour, at) => ({
      external_id: String(at),
      options: [colour],
      ships_from: "CN",
      stock: 1,
      cost: { amount: 10 - at },
    }));
    expect(oneWarehouse(goods, "US").map((one) => [one.options[0], one.cost.amount])).toEqual([
      ["Red", 8],
      ["Blue", 9],
    ]);
  });
});

test("plain text holds nothing invisible and is never longer than asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
      const plain = plainText(text, longest);
      return [...plain].length <= longest && plain === plain.trim() && !/[\p{Cc}\p{Cf}]/u.test(plain) && plain.isWellFormed();
    }),
  );
});

test("distinct choices stay distinct, and every value is a value of its option", () => {
  const text = fc.oneof(
    fc.constantFrom("01-Black", "02-Black", "black", "A-Red", "", " ", "Color: 1", "\u200b"),
    fc.string({ maxLength: 6 }),
  );
  const variant = fc.record({ Color: text, Size: text });
  fc.assert(
    fc.property(fc.array(variant, { minLength: 1, maxLength: 12 }), (rows) => {
      const { options, values } = cleanOptions(
        rows.map((row) => [
          { name: "Color", value: row.Color },
          { name: "Size", value: row.Size },
        ]),
      );
      const distinct = (list: unknown[]) => new Set(list.map((entry) => JSON.stringify(entry))).size;
      return (
        distinct(values) === distinct(rows.map((row) => [row.Color, row.Size])) &&
        values.every((row) => row.every((value, at) => value !== "" && [...value].length <= 60 && options[at]?.values.includes(value)))
      );
    }),
  );
});
