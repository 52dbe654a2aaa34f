// Which beauty and care goods do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const beauty: NicheTable = {
  niche: "beauty",
  name: "Beauty & Health",
  category: 66,
  customs: ["3304990099", "beauty tools", "美容工具"],
  groups: [
    { name: "Skin Care Tools", category: 200001355, items: [
      ["Rose Quartz Roller and Gua Sha", "Facial Massage Jade Roller Set Natural Stone Face Lift Anti Wrinkle Eye Massager Skin Beauty Tool", "facestone blush", 560, 210, "Color=Blush,Jade,Lilac;Bundle=Roller,Gua sha,Set", "cool stone for puffy mornings;double roller for eyes and cheeks;comes in a padded box", "Natural stone, zinc alloy", "b"],
      ["Sonic Face Cleansing Brush", "Electric Silicone Facial Cleanser Waterproof Deep Pore Cleaning Massager USB Rechargeable", "brush pink", 870, 160, "Color=Pink,Mint,Black", "soft silicone, five speeds;whole face in one minute;charge lasts a month", "Silicone", "b"],
      ["LED Light Therapy Mask", "Photon Facial Skin Rejuvenation Red Blue Light 7 Colors Anti Acne Beauty Device Home Use", "facemask white", 3480, 520, "Color=White;Plug Type=US,EU,UK,AU", "seven tones for different routines;ten minutes a day;hands free", "ABS", "a"],
      ["Facial Steamer", "Nano Ionic Warm Mist Humidifier Face Sprayer Home Spa Pore Steam Sauna Moisturizing", "diffuser white", 1390, 610, "Color=White,Pink,Sky Blue;Plug Type=US,EU,UK", "warm mist in 30 seconds;opens pores before a mask;turns itself off", "ABS", "a"],
      ["Ice Roller for Face", "Reusable Silicone Ice Mold Facial Cold Therapy Contouring Skin Care Cube Massager Puffiness", "icemold skyblue", 240, 120, "Color=Sky Blue,Pink,Lilac", "calms redness in seconds;fill with water, tea or cucumber;stands up in the freezer", "Food-grade silicone", "c"],
    ] },
    { name: "Skin Care", category: 3306, items: [
      ["Vitamin C Brightening Serum", "Face Essence Hyaluronic Acid Moisturizing Whitening Anti Aging Dark Spot 30ml Skincare", "dropper amber", 395, 95, "Volume=30ml,50ml,100ml", "evens the tone in four weeks;light, sinks in at once;no perfume", "Glass bottle", "b"],
      ["Ceramide Repair Cream", "Face Moisturizer Barrier Repair Day Night Hydrating Sensitive Skin Dry 50g Lotion", "jar cream", 430, 140, "Volume=30g,50g,80g", "for skin that feels tight;rich but not greasy;tested on sensitive skin", "PET jar", "c"],
      ["Hydrogel Eye Patches", "Collagen Under Eye Mask Anti Puffiness Dark Circles Moisturizing Gel Pads 60pcs Gold", "jar gold", 310, 180, "Type=Gold,Green tea,Rose", "sixty patches in a jar;cool from the fridge;spatula inside", "Hydrogel", "a"],
      ["Mineral Sunscreen SPF 50", "Face Body UV Protection Lightweight Non Greasy Moisturizing Sun Cream 50ml No White Cast", "tube mustard", 480, 85, "Volume=50ml,100ml", "no white veil;holds under make-up;kind to reefs", "Aluminium tube", "a"],
      ["Cica Sheet Mask Pack", "Centella Asiatica Soothing Facial Mask Hydrating Calming 10pcs Korean Style Skin Care", "teabox sage", 390, 260, "Quantity=5 pcs,10 pcs,20 pcs", "thin cotton that clings;calms after sun;ten in a box", "Cotton", "c"],
      ["Castor Oil with Brush Kit", "Organic Cold Pressed Eyelash Growth Eyebrow Hair Serum Natural Essential Oil 60ml", "dropper brown", 420, 130, "Volume=30ml,60ml", "cold pressed, nothing added;mascara and brow brush inside;amber glass", "Glass bottle", "a"],
    ] },
    { name: "Make-up", category: 660103, items: [
      ["Velvet Matte Lipstick", "Long Lasting Waterproof Nude Lip Stick Non-stick Cup Moisturizing Pigment Makeup Cosmetics", "lipstick", 185, 35, "Color=Rosewood,Nude,Red,Brick,Mauve,Coral,Plum,Cocoa", "does not feather;comfortable till the evening;one swipe", "Plastic case", "b"],
      ["12-Piece Make-up Brush Set", "Professional Foundation Powder Blush Eyeshadow Kabuki Blending Soft Synthetic Hair Cosmetic Tools", "brush rosegold", 690, 220, "Color=Rose Gold,Black,Sage,Natural", "dense and cruelty free;beech handles;roll-up case", "Synthetic hair, beech", "b"],
      ["Nude Eyeshadow Palette 18 Colours", "Matte Shimmer Glitter Pigmented Waterproof Long Lasting Eye Shadow Makeup Kit Earth Tone", "palette brown", 520, 190, "Style=Warm,Cool,Sunset", "blends without fallout;mirror in the lid;matte and shimmer", "Cardboard, mirror", "a"],
      ["Magnetic Eyelashes Kit", "Reusable False Lashes No Glue Natural Look 3D Mink Eyelash Tweezers Set Easy Wear", "lashes", 470, 80, "Style=Natural,Volume,Cat eye", "no glue;ten seconds an eye;wears thirty times", "Synthetic fibre", "a"],
      ["Gel Nail Polish Set", "UV LED Lamp Kit 12 Colors Soak Off Semi Permanent Manicure Starter Varnish Nail Art", "polish nudes", 1180, 480, "Color=Nudes,Pastels,Reds,Glitter;Bundle=Polish only,With lamp", "two weeks without a chip;lamp cures in a minute;twelve shades", "Resin", "b"],
      ["Press-On Nails Almond", "24pcs Fake Nails Short French Tips Glossy Full Cover Reusable Acrylic Artificial With Glue", "nails blush", 165, 45, "Style=French,Nude,Chrome,Floral;Size=S,M,L", "on in five minutes;tabs and glue inside;file to shape", "ABS", "c"],
      ["Lighted Vanity Mirror", "LED Makeup Mirror Touch Screen Dimming 10X Magnifying Tabletop Rotating Cosmetic USB", "mirror", 1580, 890, "Color=White,Black,Rose Gold", "three tones of daylight;tilts to any height;ten times magnifier", "ABS, glass", "a"],
    ] },
    { name: "Hair Care", category: 200001168, items: [
      ["Heatless Curling Ribbon", "Lazy Hair Curler Sleeping Satin Curling Rod Headband No Heat Overnight Wave Formers Silk", "ribbon", 230, 90, "Color=Blush,Black,Champagne,Lilac", "curls while you sleep;satin that does not pull;clips and ties inside", "Satin, cotton", "b"],
      ["Ionic Hot Air Brush", "One Step Hair Dryer Volumizer 3 in 1 Styler Straightener Curler Comb Professional Blow", "hairbrush black", 1690, 720, "Color=Black,Blush,Teal;Plug Type=US,EU,UK,AU", "dries and shapes in one go;ions against frizz;cool shot", "Ceramic, ABS", "a"],
      ["Detangling Hair Brush", "Wet Dry Curly Hair Comb Scalp Massage Hollow Anti Static Women Kids Styling Tool", "hairbrush lilac", 195, 80, "Color=Lilac,Mint,Black,Blush", "goes through wet hair;bends with the scalp;no tears", "ABS, nylon", "c"],
      ["Silk Scrunchie Set", "Mulberry Satin Hair Ties Elastic Ponytail Holder Women No Damage Large Rope Bands 6pcs", "scrunchie champagne", 320, 60, "Color=Neutral,Black,Pastel;Quantity=3 pcs,6 pcs", "no creases, no breakage;six shades;gift bag", "Satin", "b"],
      ["Scalp Massager Shampoo Brush", "Silicone Head Body Washing Care Hair Root Itching Comb Bath Spa Shower Brush", "brush teal", 135, 75, "Color=Teal,Pink,Black", "soft points lift product away;fits the palm;hangs by its loop", "Silicone, ABS", "c"],
      ["Cordless Hair Trimmer", "Professional Men Barber T-blade Clipper Rechargeable Beard Electric Shaver Zero Gapped LED Display", "razor", 1190, 310, "Color=Gold,Black,Silver;Bundle=Standard,With case", "steel blade at zero gap;shows the charge;four combs", "Zinc alloy, steel", "a"],
    ] },
    { name: "Bath & Body", category: 200001286, items: [
      ["Natural Konjac Sponge Set", "Face Cleansing Puff Exfoliating Bamboo Charcoal Deep Clean Soft Facial Wash Flutter", "sponge", 210, 60, "Type=Charcoal,Turmeric,Green tea;Quantity=2 pcs,4 pcs", "soft as jelly when wet;made from a root;turns to compost", "Konjac fibre", "a"],
      ["Aromatherapy Shower Steamers", "Essential Oil Bath Bombs Tablets Stress Relief Spa Gift Set Lavender Eucalyptus 12pcs", "bubbles", 480, 320, "Scent=Lavender,Eucalyptus,Citrus", "a spa without a bathtub;real essential oils;twelve in a box", "Sodium bicarbonate, oils", "c"],
      ["Dry Body Brush", "Natural Boar Bristle Long Handle Back Exfoliating Cellulite Massage Wood Bath Shower", "hairbrush natural", 440, 190, "Style=Long handle,Palm", "wakes the skin;handle comes off;oiled beech", "Beech, boar bristle", "c"],
      ["Bath Pillow", "Ergonomic Bathtub Spa Headrest Suction Cup 4D Mesh Neck Back Support Quick Dry Cushion", "cushion white", 980, 420, "Color=White,Grey", "holds with seven cups;mesh dries by morning;fits any tub", "4D mesh", "a"],
      ["Electric Callus Remover", "Rechargeable Foot File Grinder Pedicure Tool Dead Skin Hard Cracked Heel Care Vacuum", "charger blush", 890, 280, "Color=White,Blush", "collects the dust;three rollers;wipe clean", "ABS", "a"],
      ["Reusable Cotton Rounds", "Washable Makeup Remover Pads Bamboo Face Cleansing Soft Eco Friendly With Laundry Bag 16pcs", "pads cream", 290, 110, "Quantity=10 pcs,16 pcs,20 pcs", "replaces two thousand pads;wash bag inside;soft on both sides", "Bamboo cotton", "b"],
      ["Travel Toiletry Bottles", "Silicone Leak Proof Refillable Shampoo Lotion Container Squeeze Tube Set TSA Approved", "pump mint", 460, 170, "Color=Mint,Grey,Blush;Quantity=3 pcs,4 pcs", "never leaks in the suitcase;wide mouth for filling;window for the label", "Silicone", "b"],
    ] },
  ],
};
