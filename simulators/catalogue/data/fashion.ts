// Which clothes and accessories do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const fashion: NicheTable = {
  niche: "fashion",
  name: "Apparel & Accessories",
  category: 3,
  customs: ["6109100000", "garment", "服装"],
  groups: [
    { name: "Women's Clothing", category: 100003109, items: [
      ["Ribbed Knit Midi Dress", "Women Elegant Long Sleeve Bodycon Slim Autumn Winter Sweater Dresses Ladies Casual Solid", "dress", 1420, 420, "Color=Black,Camel,Sage,Burgundy;Size=S,M,L,XL,XXL", "fine rib that keeps its shape;side slit for walking;falls below the knee", "Viscose, nylon", "b"],
      ["Oversized Linen Shirt", "Women Loose Button Up Blouse Long Sleeve Summer Beach Cover Up Cotton Linen Tops Tunic", "womans-clothes", 980, 240, "Color=White,Beige,Sky Blue,Olive;Size=S,M,L,XL,2XL,3XL", "breathes on the hottest day;washed soft;roll-up sleeves with tabs", "Linen, cotton", "b"],
      ["High-Waist Wide-Leg Trousers", "Women Pleated Office Pants Straight Elastic Waist Drape Loose Long Trouser Casual Suit", "jeans", 1265, 380, "Color=Black,Beige,Grey,Brown;Size=XS,S,M,L,XL", "creases fall out overnight;hidden elastic at the back;deep pockets", "Polyester, viscose", "a"],
      ["Satin Slip Skirt", "Women High Waist A-line Midi Skirt Silk Like Elegant Elastic Solid Party", "dress", 860, 210, "Color=Champagne,Black,Emerald,Rust;Size=S,M,L,XL", "cut on the bias, moves with you;lined;smooth elastic waist", "Polyester satin", "a"],
      ["Quilted Puffer Vest", "Women Sleeveless Jacket Stand Collar Winter Warm Lightweight Down Cotton Waistcoat Coat", "coat", 1690, 460, "Color=Black,Cream,Khaki,Lilac;Size=S,M,L,XL,2XL", "warm without bulk;two-way zip;pockets lined with fleece", "Nylon, polyester fill", "c"],
      ["Seamless Two-Piece Swimsuit", "Women High Waist Bikini Set Push Up Swimwear Solid Bathing Suit Beachwear Brazilian", "bikini", 945, 150, "Color=Black,Terracotta,Emerald,Cobalt;Size=S,M,L,XL", "double lined, never see-through;removable cups;quick to dry", "Nylon, elastane", "a"],
      ["Long Kimono Robe", "Women Boho Print Beach Cover Up Cardigan Loose Summer Dress Bathrobe Sleepwear", "kimono", 1080, 230, "Color=Blue,Rose,Black;Size=One Size", "light enough to roll up;falls to the ankle;side pockets", "Cotton, rayon", "a"],
    ] },
    { name: "Men's Clothing", category: 100003070, items: [
      ["Heavyweight Cotton T-Shirt", "Men 240gsm Oversized Tee Short Sleeve Crew Neck Streetwear Basic Solid Unisex Top", "tee white", 640, 260, "Color=White,Black,Grey,Navy,Olive,Beige,Brown,Burgundy,Green,Mustard,Orange,Red,Pink,Lilac,Sky Blue,Blue,Teal,Mint,Charcoal,Cream;Size=XXS,XS,S,M,L,XL,2XL,3XL,4XL,5XL", "240 g cotton that does not twist;collar keeps its shape;cut for men and women", "Cotton", "a"],
      ["Brushed Fleece Hoodie", "Men Women Pullover Sweatshirt Loose Hooded Winter Warm Solid Kangaroo Pocket Streetwear", "hoodie sage", 1390, 620, "Color=Sage,Black,Grey,Cream,Navy;Size=S,M,L,XL,2XL", "brushed inside, smooth outside;double-layer hood;ribbed cuffs", "Cotton, polyester", "b"],
      ["Corduroy Overshirt", "Men Casual Jacket Long Sleeve Button Vintage Shacket Pocket Autumn Loose Shirt Coat", "lab-coat", 1560, 540, "Color=Brown,Khaki,Black,Green;Size=M,L,XL,2XL,3XL", "wear it open or closed;two chest pockets;soft eight-wale cord", "Cotton corduroy", "a"],
      ["Stretch Chino Shorts", "Men Summer Casual Cotton Slim Fit Above Knee Bermuda Pants Solid Elastic Waist", "shorts", 870, 280, "Color=Khaki,Navy,Grey,White;Size=30,32,34,36,38,40", "stretch that gives and returns;hidden phone pocket;neat on the terrace", "Cotton, elastane", "c"],
      ["Merino Blend Crew Socks", "Men Women Winter Thermal Hiking Thick Warm Breathable Wool Sock Pack", "socks", 520, 140, "Color=Mixed,Grey,Black,Navy;Quantity=3 pairs,5 pairs,10 pairs", "warm when damp;cushioned heel and toe;no marks on the calf", "Merino wool, nylon", "b"],
      ["Silk-Look Tie Set", "Men Formal Business Necktie Handkerchief Cufflinks Wedding Party Gift Box Solid Paisley", "necktie", 590, 170, "Color=Navy,Burgundy,Green,Silver", "tie, pocket square and cuff links;woven, not printed;comes in a gift box", "Polyester jacquard", "a"],
    ] },
    { name: "Shoes", category: 322, items: [
      ["Knitted Running Shoes", "Men Women Breathable Lightweight Sneakers Mesh Casual Sport Walking Tennis Trainers Comfortable", "running-shoe", 1880, 620, "Color=Black,White,Lilac,Blue;Size=EU 36,EU 37,EU 38,EU 39,EU 40,EU 41,EU 42,EU 43,EU 44", "knitted in one piece;cushion that springs back;230 grams a shoe", "Polyester knit, EVA", "b"],
      ["Suede Chelsea Boots", "Women Ankle Boots Slip On Elastic Short Booties Autumn Winter Flat Heel Leather", "womans-boot", 2390, 940, "Color=Black,Tan,Taupe;Size=EU 36,EU 37,EU 38,EU 39,EU 40,EU 41", "elastic sides, on in a second;cushioned insole;grippy rubber sole", "Suede, rubber", "a"],
      ["Cork Footbed Sandals", "Women Men Summer Slides Two Strap Adjustable Buckle Beach Slippers Flat Platform", "womans-sandal", 1170, 480, "Color=Tan,Black,White,Olive;Size=EU 36,EU 37,EU 38,EU 39,EU 40,EU 41,EU 42", "footbed that shapes itself to you;two buckles;light sole", "Cork, EVA", "a"],
      ["Memory Foam House Slippers", "Women Men Winter Warm Fluffy Plush Indoor Non-slip Fuzzy Home Shoes", "flat-shoe", 720, 330, "Color=Grey,Blush,Cream,Navy;Size=EU 36-37,EU 38-39,EU 40-41,EU 42-43", "memory foam under fleece;sole for the quick step outside;machine wash", "Fleece, memory foam", "c"],
      ["Trail Hiking Boots", "Men Waterproof Outdoor Trekking Ankle Shoes Anti-slip Climbing Mountain Leather Boot", "hiking-boot", 2960, 1280, "Color=Brown,Black,Green;Size=EU 39,EU 40,EU 41,EU 42,EU 43,EU 44,EU 45", "membrane keeps water out;deep lugs for mud;padded ankle", "Nubuck, rubber", "a"],
    ] },
    { name: "Bags & Wallets", category: 1524, items: [
      ["Canvas Tote Bag with Zip", "Women Large Capacity Shoulder Bag Shopping Handbag Reusable Eco School Work Book Bag", "tote natural", 590, 340, "Color=Natural,Black,Olive,Navy", "thick 16 oz canvas;zip and inner pocket;long handles for the shoulder", "Cotton canvas", "b"],
      ["Crossbody Phone Bag", "Women Mini Small Shoulder Purse Leather Cell Phone Pouch Card Holder Wallet Strap", "clutch-bag", 680, 190, "Color=Black,Tan,Sage,Burgundy", "phone, cards and keys;strap adjusts or comes off;soft grained finish", "Vegan leather", "b"],
      ["Slim Card Wallet", "Men RFID Blocking Pop Up Card Holder Aluminum Minimalist Money Clip Leather Purse", "wallet tan", 530, 90, "Color=Tan,Black,Brown,Navy", "cards rise at a push;blocks card skimming;room for notes", "Leather, aluminium", "b"],
      ["Roll-Top Commuter Backpack", "Men Women Waterproof 15.6 inch Laptop Rucksack Travel School Daypack Anti Theft USB", "backpack", 2140, 860, "Color=Black,Olive,Mustard,Navy", "padded for a 15.6 inch laptop;rain rolls off;luggage strap at the back", "Recycled polyester", "a"],
      ["Weekender Travel Bag", "Large Capacity Duffle Gym Sports Luggage Handbag Shoe Compartment Overnight Dry Wet Women", "luggage", 1690, 780, "Color=Black,Blush,Grey,Navy", "separate room for shoes;wet pocket;slides on a suitcase handle", "Oxford cloth", "c"],
      ["Quilted Handbag with Chain", "Women Luxury Shoulder Flap Messenger Bag Small Square Leather Ladies Evening", "handbag", 1530, 540, "Color=Black,Cream,Pink,Brown", "chain for shoulder or hand;magnetic flap;lined with suede", "Vegan leather", "a"],
    ] },
    { name: "Jewellery & Watches", category: 1509, items: [
      ["Layered Gold-Plated Necklace", "Women 18K Plated Stainless Steel Pendant Choker Chain Coin Waterproof Non Tarnish", "necklace gold", 340, 30, "Color=Gold,Silver", "does not turn green;two lengths in one clasp;comes in a pouch", "Stainless steel, 18K plating", "b"],
      ["Freshwater Pearl Earrings", "Women Natural Baroque Drop Hoop 925 Sterling Silver Stud Elegant Wedding Bridal", "earrings pearl", 460, 18, "Color=Gold,Silver;Style=Stud,Hoop,Drop", "real pearls, no two alike;silver posts for sensitive ears;gift box", "Pearl, sterling silver", "a"],
      ["Stacking Ring Set", "Women Minimalist Zircon Thin Finger Rings Stainless Steel Boho Gold Color Set", "ring", 380, 25, "Color=Gold,Silver,Rose Gold;Ring Size=5,6,7,8,9", "five rings that go together;polished by hand;safe in the shower", "Stainless steel, zircon", "c"],
      ["Minimal Mesh-Band Watch", "Women Men Ultra Thin Quartz Wristwatch Stainless Steel Fashion Casual Simple Dial", "watch", 1240, 95, "Color=Silver,Black,Rose Gold,Gold", "6 mm thin;band adjusts without tools;splash proof", "Stainless steel, mineral glass", "a"],
      ["Polarised Round Sunglasses", "Women Men Vintage UV400 Sun Glasses Classic Driving Shades Metal Retro Eyewear", "sunglasses", 560, 85, "Color=Black,Tortoise,Green,Clear", "polarised, blocks UV 400;spring hinges;case and cloth inside", "Acetate, TAC lenses", "b"],
    ] },
    { name: "Hats & Scarves", category: 200000395, items: [
      ["Chunky Knit Beanie", "Women Men Winter Warm Knitted Hat Cuffed Skullcap Soft Solid Unisex Cap", "beanie mustard", 390, 110, "Color=Mustard,Black,Cream,Burgundy,Sage", "thick rib that does not itch;turns up or slouches;one size", "Acrylic, wool", "b"],
      ["Cashmere-Feel Scarf", "Women Winter Shawl Wrap Warm Soft Long Pashmina Solid Tassel Blanket Scarves", "scarf", 740, 260, "Color=Camel,Grey,Black,Sage,Rust", "as soft as it looks;180 by 65 cm;fringed ends", "Acrylic, viscose", "c"],
      ["Cotton Baseball Cap", "Men Women Washed Vintage Adjustable Snapback Dad Hat Sun Protection Plain", "billed-cap", 410, 95, "Color=Navy,Khaki,Black,White,Olive", "washed soft;metal buckle at the back;curved brim", "Cotton twill", "a"],
    ] },
  ],
};
