// Which things for the kitchen and the table do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const kitchen: NicheTable = {
  niche: "kitchen",
  name: "Kitchen & Dining",
  category: 200000920,
  customs: ["7323930000", "kitchenware", "厨房用品"],
  groups: [
    { name: "Drinkware", category: 200002088, items: [
      ["Insulated Tumbler with Straw", "Stainless Steel Vacuum Cup 40oz Large Capacity Thermal Coffee Mug Handle Travel Car Leak Proof", "tumbler sage", 1080, 560, "Color=Sage,Cream,Blush,Black,Lilac,Sky Blue;Capacity=600ml,900ml,1200ml", "cold for a day, hot for seven hours;fits the cup holder;lid in three ways", "Stainless steel 304", "b"],
      ["Double-Wall Water Bottle", "Sports Thermos Vacuum Flask Stainless Steel Insulated Leakproof Gym Outdoor 750ml 500ml", "bottle navy", 790, 380, "Color=Navy,White,Terracotta,Mint,Black;Capacity=500ml,750ml,1000ml", "no sweat, no leaks;wide mouth takes ice;powder coat that does not chip", "Stainless steel 304", "b"],
      ["Stoneware Coffee Mug", "Ceramic Cup Handmade Vintage Japanese Style Breakfast Milk Tea Large Office Water Mugs 400ml", "mug cream", 460, 420, "Color=Cream,Sage,Terracotta,Navy,Charcoal", "reactive glaze, each one its own;room for two fingers;dishwasher safe", "Stoneware", "b"],
      ["Glass Cup with Bamboo Lid", "Can Shaped Beer Glass Straw Iced Coffee Juice Mug Drinking Tumbler Transparent 500ml Set", "jar clear", 390, 360, "Quantity=1 pc,2 pcs,4 pcs", "the cup from the café;bamboo lid, glass straw;with a brush", "Borosilicate glass, bamboo", "a"],
      ["Cast Iron Style Teapot", "Japanese Tetsubin Enamel Tea Kettle Infuser Strainer Kung Fu Teaware 800ml", "teapot", 1680, 1150, "Color=Black,Teal,Red;Capacity=600ml,800ml,1200ml", "holds heat through three cups;steel strainer;enamelled inside", "Iron, enamel", "a"],
      ["Collapsible Travel Cup", "Silicone Folding Coffee Mug Reusable Portable Camping Water Cup Leakproof Lid BPA Free", "tumbler terracotta", 370, 140, "Color=Terracotta,Grey,Mint,Navy", "folds to a puck;no taste;clips to the bag", "Silicone", "c"],
    ] },
    { name: "Cookware & Bakeware", category: 200002118, items: [
      ["Non-Stick Granite Frying Pan", "Maifan Stone Skillet Egg Steak Induction Gas Cooker Omelette Wok Wooden Handle Kitchen", "pan cream", 1190, 880, "Color=Cream,Black,Sage;Size=20cm,24cm,28cm", "slides without oil;all hobs;handle stays cool", "Aluminium, granite coating", "b"],
      ["Silicone Baking Mat Set", "Non Stick Oven Liner Sheet Macaron Pastry Pad Heat Resistant Cookie Bread Kneading Dough", "mat terracotta", 390, 260, "Size=30x40cm,40x60cm;Quantity=1 pc,2 pcs", "replaces baking paper;marks for circles;rolls up", "Silicone, glass fibre", "c"],
      ["Air Fryer Paper Liners", "Disposable Parchment Round Square Oil Proof Non Stick Baking Basket Steamer Kitchen 100pcs", "pads natural", 195, 170, "Shape=Round,Square;Quantity=50 pcs,100 pcs,200 pcs", "no scrubbing;fits 4 to 6 litre baskets;unbleached", "Parchment", "c"],
      ["Ceramic Baking Dish", "Rectangular Casserole Lasagna Pan Oven Safe Binaural Bakeware Cheese Plate Handle", "bowl teal", 980, 1050, "Color=Teal,Cream,Mustard;Size=S,M,L", "from oven to table;even heat;glaze that wipes clean", "Stoneware", "a"],
      ["Gooseneck Pour-Over Kettle", "Stainless Steel Drip Coffee Pot Thermometer Long Narrow Spout Barista Hand Brew 1L", "kettle black", 1790, 820, "Color=Black,White,Steel;Capacity=600ml,1000ml", "pours like a pencil;thermometer in the lid;works on induction", "Stainless steel", "b"],
    ] },
    { name: "Kitchen Tools", category: 200003274, items: [
      ["Acacia Cutting Board", "Wooden Chopping Block Cheese Serving Tray Handle Kitchen Bread Fruit Charcuterie Thick", "board walnut", 1240, 1250, "Size=28x20cm,35x25cm,45x30cm", "thick, end to end;groove for juice;oiled, ready to use", "Acacia", "b"],
      ["Damascus Pattern Chef Knife", "8 inch Kitchen Knives Stainless Steel Sharp Slicing Santoku Cleaver Meat Cutter Gift Box", "kitchen-knife", 1480, 340, "Type=Chef 8 in,Santoku 7 in,Paring 3.5 in,Set of 3", "stays sharp for months;balanced in the hand;gift box", "High-carbon steel, pakkawood", "a"],
      ["Silicone Utensil Set", "12pcs Heat Resistant Kitchen Cooking Tools Spatula Soup Spoon Wooden Handle Non-stick Storage Bucket", "utensils sage", 1360, 1100, "Color=Sage,Grey,Cream,Black", "safe on coated pans;beech handles;holder inside", "Silicone, beech", "b"],
      ["Rotary Vegetable Slicer", "Multifunctional Manual Drum Cutter Cheese Grater Potato Shredder Suction Base Kitchen Gadget", "slicer white", 1070, 1000, "Color=White,Green;Blades=3 blades,5 blades", "a bowl of carrots in a minute;holds to the table;blades swap", "ABS, steel", "a"],
      ["Garlic Press Rocker", "Stainless Steel Ginger Mincer Crusher Curved Chopper Manual Squeezer Kitchen Tool", "press steel", 260, 180, "Color=Steel,Black", "rock, done;no peel stuck in holes;rinse clean", "Stainless steel", "c"],
      ["Digital Kitchen Scale", "5kg 10kg Stainless Steel LCD Electronic Food Diet Baking Weight Balance Measuring Slim", "scale white", 690, 420, "Color=White,Black,Steel;Capacity=5kg,10kg", "to the gram;tare at a touch;flat enough for a drawer", "Glass, ABS", "b"],
      ["Magnetic Measuring Spoons", "Stainless Steel Double Sided Set Spice Jar Teaspoon Tablespoon Stackable Baking 8pcs", "spoon", 430, 230, "Color=Steel,Rose Gold,Black", "nest with a click;one end fits the jar;engraved sizes", "Stainless steel", "c"],
      ["Electric Milk Frother", "Handheld Coffee Whisk Foam Maker USB Rechargeable Mixer Cappuccino Egg Beater Stirrer", "frother black", 520, 160, "Color=Black,White,Blush", "café foam in 20 seconds;two whisks;charges by USB-C", "Stainless steel, ABS", "a"],
      ["Oil Spray Bottle", "Glass Cooking Olive Oil Sprayer Dispenser 2 in 1 Kitchen BBQ Salad Air Fryer Mister 470ml", "pump black", 480, 380, "Color=Black,White;Capacity=300ml,470ml", "pour or mist;a little goes far;does not clog", "Glass, PP", "a"],
    ] },
    { name: "Tableware", category: 200003276, items: [
      ["Speckled Stoneware Bowls", "Ceramic Ramen Salad Soup Rice Bowl Japanese Tableware Large Noodle Kitchen Set", "bowl cream", 690, 640, "Color=Cream,Sage,Blue,Charcoal;Size=13cm,16cm,20cm", "speckled glaze;deep enough for ramen;stack neatly", "Stoneware", "b"],
      ["Matte Gold Cutlery Set", "Stainless Steel Flatware Dinnerware Fork Knife Spoon 24pcs Silverware Tableware Western", "fork-and-knife", 1890, 980, "Color=Gold,Black,Silver,Rose Gold;Quantity=4 pcs,16 pcs,24 pcs", "heavy in the hand;colour that lasts;dishwasher safe", "Stainless steel", "a"],
      ["Cork-Backed Placemats", "Table Mats Leather Waterproof Heat Insulation Non-slip Dining Coaster Set Washable", "pads brown", 520, 430, "Color=Brown,Grey,Sage;Quantity=2 pcs,4 pcs,6 pcs", "wipe and done;heat safe;does not curl", "Vegan leather, cork", "c"],
      ["Hand-Blown Wine Glasses", "Crystal Goblet Red Wine Glass Set Long Stem Ribbed Cocktail Champagne Cup Home Bar", "wine-glass", 1290, 620, "Color=Clear,Amber,Smoke;Quantity=2 pcs,4 pcs", "thin rim;ribbed bowl;packed to arrive whole", "Lead-free crystal", "a"],
      ["Bento Lunch Box", "Leakproof Microwave Safe Compartment Food Container Adults Kids School Salad Cutlery 1400ml", "bento-box", 840, 480, "Color=Sage,Blush,Navy,Cream;Layers=1,2,3", "sauce stays in its place;microwave safe;cutlery in the lid", "PP, silicone", "b"],
    ] },
    { name: "Kitchen Storage", category: 200002096, items: [
      ["Airtight Glass Canisters", "Food Storage Jar Bamboo Lid Kitchen Pantry Container Coffee Tea Sugar Spice Sealed", "jar natural", 740, 690, "Size=500ml,800ml,1200ml;Quantity=1 pc,3 pcs,5 pcs", "seal you hear;labels inside;stackable", "Borosilicate glass, bamboo", "b"],
      ["Beeswax Food Wraps", "Reusable Eco Friendly Organic Cotton Cling Film Sandwich Bread Cheese Fresh Cover Set", "teabox mustard", 430, 120, "Pattern=Bees,Leaves,Dots;Quantity=3 pcs,5 pcs", "shapes with warm hands;a year of use;compostable", "Cotton, beeswax", "c"],
      ["Expandable Drawer Organiser", "Bamboo Cutlery Tray Kitchen Utensil Holder Adjustable Divider Storage Box Silverware", "drawers natural", 1480, 1350, "Color=Natural,Black", "grows to the drawer;nine places;smooth edges", "Bamboo", "a"],
      ["Magnetic Spice Rack", "Wall Mounted Fridge Side Shelf Kitchen Organizer Seasoning Holder No Drill Metal Storage", "salt", 890, 620, "Color=Black,White;Quantity=1 pc,2 pcs,4 pcs", "holds to any fridge;no holes;3 kg each", "Carbon steel", "c"],
      ["Silicone Stretch Lids", "Reusable Food Cover Bowl Pot Cup Universal Seal Fresh Keeping Wrap Kitchen 6pcs", "pads mint", 240, 190, "Color=Mint,Clear,Blue", "six sizes;microwave to freezer;no more film", "Silicone", "c"],
    ] },
    { name: "Small Appliances", category: 200003277, items: [
      ["Portable Blender Bottle", "Mini USB Rechargeable Juicer Cup Smoothie Protein Shake Mixer Fruit Personal 6 Blades", "shaker lilac", 1290, 520, "Color=Lilac,White,Mint,Black;Capacity=350ml,500ml", "smoothie in 40 seconds;twenty cups a charge;rinse to clean", "Tritan, steel", "a"],
      ["Electric Salt and Pepper Mill", "Automatic Gravity Grinder Rechargeable Adjustable Coarseness LED Light Stainless Steel Set", "shaker black", 1180, 560, "Color=Black,Steel,White;Quantity=1 pc,2 pcs", "tilt to grind;coarse to dust;lit so you see", "ABS, ceramic", "a"],
      ["Cold Brew Coffee Maker", "Iced Coffee Pot Glass Carafe Mesh Filter Airtight Lid Tea Infuser Fridge 1000ml", "bottle clear", 960, 760, "Capacity=600ml,1000ml,1500ml", "overnight in the fridge;fine steel mesh;pours clean", "Borosilicate glass, steel", "c"],
    ] },
  ],
};
