// Which things for the house do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const home: NicheTable = {
  niche: "home",
  name: "Home & Living",
  category: 15,
  customs: ["9405210090", "household goods", "家居用品"],
  groups: [
    { name: "Lighting", category: 39, items: [
      ["Mushroom Table Lamp", "Modern Nordic Bedside Night Light Bedroom Decor Glass Dimmable Small Desk Lamp LED", "lamp cream", 1780, 980, "Color=Cream,Orange,Sage,Clear;Plug Type=US,EU,UK,AU", "a soft pool of light;dims by touch;hand-blown shade", "Glass, steel", "b"],
      ["Cordless Rechargeable Table Lamp", "Restaurant Bar Touch Dimming LED Desk Lamp Bedroom Outdoor Portable Metal Night Light", "lamp black", 1540, 640, "Color=Black,White,Gold,Terracotta", "40 hours of light on a charge;three tones;safe on the balcony", "Aluminium", "b"],
      ["Moon Night Light", "3D Print Moon Lamp Kids Bedroom Galaxy LED 16 Colors Remote Touch Wood Stand USB Gift", "globelamp warmwhite", 860, 380, "Size=10cm,15cm,18cm,20cm", "every crater printed;sixteen tones;wooden stand", "PLA, wood", "a"],
      ["Sunset Projection Lamp", "LED Atmosphere Rainbow Floor Light Bedroom Background Photography USB Night Lamp Rotating", "ringlight orange", 690, 350, "Color=Sunset,Rainbow,Sun red", "golden hour at any hour;turns all the way;USB", "Aluminium, glass", "a"],
      ["Warm White Fairy Lights", "LED String Lights Curtain Copper Wire Garland Christmas Wedding Bedroom Decoration Battery USB", "strip warmwhite", 245, 130, "Length=5m,10m,20m;Power=Battery,USB,Solar", "wire that keeps its bend;eight moods;timer", "Copper, resin", "c"],
      ["Motion Sensor Closet Light", "Under Cabinet LED Wireless Magnetic Rechargeable Wardrobe Kitchen Night Lamp Strip Bar", "strip white", 540, 190, "Size=20cm,30cm,40cm,60cm;Light=Warm,Cool,Three tones", "lights when you come;snaps on with magnets;six weeks on a charge", "Aluminium", "c"],
      ["Rattan Pendant Lampshade", "Handwoven Bamboo Chandelier Ceiling Light Cover Boho Farmhouse Hanging Lamp Japanese", "lampshade natural", 2340, 1150, "Size=30cm,40cm,50cm", "woven by hand;throws a pattern on the wall;fits common cords", "Rattan", "a"],
    ] },
    { name: "Home Textiles", category: 405, items: [
      ["Washed Linen Cushion Cover", "Solid Throw Pillow Case Sofa Decorative Pillowcase Nordic Cotton Linen Home Decor", "cushion terracotta", 390, 160, "Color=Terracotta,Sage,Cream,Mustard,Charcoal,Blush;Size=400x400mm,450x450mm,500x500mm,300x500mm", "linen washed soft;hidden zip;cover only", "Linen, cotton", "b"],
      ["Chunky Knit Throw Blanket", "Handmade Thick Yarn Sofa Bed Chenille Soft Warm Cozy Woven Blankets Home Decor", "blanket cream", 2490, 1600, "Color=Cream,Grey,Blush,Sage;Size=100x120cm,120x150cm,150x200cm", "thick as a rope, light as a shawl;does not shed;machine wash", "Chenille", "a"],
      ["Waffle Cotton Towel Set", "Bath Towel Hand Face Absorbent Quick Dry Soft Honeycomb Bathroom Spa Hotel", "blanket sage", 1280, 720, "Color=Sage,White,Sand,Charcoal;Bundle=Hand,Bath,Set of 4", "dries you and itself fast;takes little room;softer every wash", "Cotton", "b"],
      ["Flannel Absorbent Bath Mat", "Bathroom Carpet Non-slip Memory Foam Soft Shower Rug Toilet Floor Foot Pad Quick Dry", "rug grey", 560, 340, "Color=Grey,Blush,Navy,Cream;Size=400MMx600MM,500MMx800MM,600MMx900MM", "drinks a puddle;does not slide;memory foam", "Flannel, memory foam", "a"],
      ["Blackout Velvet Curtains", "Thermal Insulated Grommet Window Drapes Living Room Bedroom Luxury Solid Panels", "curtain teal", 1690, 1450, "Color=Teal,Grey,Cream,Navy;Size=100x250cm,140x250cm,200x260cm", "dark at noon;keeps heat in;steel eyelets", "Velvet", "a"],
      ["Bamboo Viscose Sheet Set", "Bed Sheets Cooling Silky Soft Deep Pocket Fitted Flat Pillowcase Queen King Bedding", "blanket white", 2980, 1680, "Color=White,Sage,Grey,Navy;Size=Single,Double,Queen,King", "cool to the touch;deep corners;no pilling", "Bamboo viscose", "c"],
      ["Washable Area Rug", "Living Room Carpet Bedroom Non Slip Large Short Pile Boho Abstract Modern Floor Mat", "rug terracotta", 2150, 2100, "Style=Arch,Checker,Abstract;Size=80x120cm,120x160cm,160x230cm,200x300cm", "folds into the machine;grips the floor;low pile for doors", "Polyester", "a"],
    ] },
    { name: "Home Decor", category: 100001758, items: [
      ["Ceramic Ribbed Vase", "Nordic Flower Pot Dried Pampas Modern Home Living Room Table Decoration Matte White", "vase cream", 870, 640, "Color=Cream,Black,Terracotta,Sage;Size=S,M,L", "matte outside, glazed inside;stands firm;for dried or fresh", "Stoneware", "b"],
      ["Soy Wax Scented Candle", "Aromatherapy Glass Jar Gift Set Home Fragrance Relaxing Natural Handmade Wood Wick", "candle amber", 490, 310, "Scent=Fig,Cedar,Linen,Orange;Size=120g,220g,400g", "burns 45 hours;wooden wick that crackles;jar to keep", "Soy wax, glass", "b"],
      ["Aroma Diffuser Ultrasonic", "Essential Oil Air Humidifier Wood Grain Cool Mist LED Light Home Bedroom Quiet 300ml", "diffuser walnut", 1090, 520, "Color=Walnut,Natural,White;Plug Type=US,EU,UK,AU", "eight hours of mist;stops when empty;whisper quiet", "PP, wood grain", "b"],
      ["Framed Abstract Wall Art", "Canvas Painting Poster Print Nordic Minimalist Living Room Bedroom Home Decor Picture", "frame natural", 1170, 900, "Style=Arch,Line,Botanical;Size=30x40cm,40x50cm,50x70cm,60x80cm", "framed and ready to hang;printed with pigment ink;real wood", "Canvas, pine", "a"],
      ["Silent Wall Clock", "Modern Wooden Quartz Round Kitchen Living Room Non Ticking Large Decorative 30cm", "mantelpiece-clock", 1080, 620, "Color=Walnut,Natural,Black;Size=25cm,30cm,35cm", "no tick;dial you read across the room;one battery", "Wood, glass", "a"],
      ["Round Hallway Mirror", "Wall Mounted Gold Metal Frame Circle Bathroom Vanity Decorative Nordic Hanging", "mirror", 2180, 2300, "Color=Gold,Black;Size=40cm,50cm,60cm,80cm", "thin metal frame;clear, no warp;hangs from one hook", "Glass, aluminium", "a"],
      ["Artificial Eucalyptus Garland", "Faux Greenery Vine Leaves Wedding Table Runner Backdrop Home Wall Hanging Decoration", "potted-plant", 420, 180, "Length=1.8m;Quantity=1 pc,2 pcs,4 pcs", "looks fresh all year;bends to any shape;dust with a hair dryer", "Polyester, wire", "c"],
      ["Hanging Macrame Planter", "Handmade Cotton Rope Plant Hanger Boho Indoor Wall Flower Pot Holder Basket Home", "planter cream", 360, 150, "Color=Cream,Black;Quantity=1 pc,2 pcs", "knotted by hand;holds 5 kg;pots up to 20 cm", "Cotton rope", "c"],
    ] },
    { name: "Storage & Organisation", category: 1541, items: [
      ["Woven Storage Basket with Lid", "Cotton Rope Laundry Hamper Toy Clothes Organizer Large Foldable Blanket Basket", "basket natural", 1180, 760, "Color=Natural,Grey,White;Size=S,M,L", "stands up empty or full;lid keeps dust out;soft on floors", "Cotton rope", "b"],
      ["Acrylic Drawer Organiser", "Clear Makeup Storage Box Desktop Cosmetic Jewelry Holder Stackable Bathroom Tray", "drawers clear", 780, 540, "Size=S,M,L;Quantity=1 pc,2 pcs", "see everything;stacks;drawers with stops", "Acrylic", "b"],
      ["Vacuum Storage Bags", "Space Saver Compression Travel Clothes Quilt Bedding Seal Packing Hand Pump Large", "teabox skyblue", 520, 420, "Size=40x60cm,60x80cm,80x100cm;Quantity=5 pcs,10 pcs", "a quilt as flat as a book;double zip;with pump", "PA, PE", "c"],
      ["Over-Door Shoe Rack", "Hanging Organizer 24 Pockets Wall Mounted Fabric Closet Storage Non Woven Space Saving", "shoerack beige", 610, 480, "Color=Grey,Beige", "twenty-four pockets;steel hooks;no drilling", "Non-woven fabric", "a"],
      ["Velvet Hangers Pack", "Non Slip Clothes Hanger Ultra Thin Space Saving Suit Coat Wardrobe Flocked 20pcs", "hangers blush", 980, 1300, "Color=Blush,Grey,Black;Quantity=10 pcs,20 pcs,50 pcs", "nothing slides off;half as thick;hooks turn", "Flocked ABS", "c"],
    ] },
    { name: "Cleaning & Laundry", category: 200002086, items: [
      ["Electric Spin Scrubber", "Cordless Bathroom Kitchen Cleaning Brush Rechargeable Long Handle Shower Tile Window 8 Heads", "scrubber teal", 2190, 1100, "Color=White,Green;Bundle=4 heads,8 heads", "scrubs so you need not;reaches the corner;runs 90 minutes", "ABS, aluminium", "b"],
      ["Reusable Lint Remover", "Pet Hair Roller Fabric Shaver Sofa Clothes Carpet Cleaning Brush Self Cleaning Portable", "roller sage", 340, 160, "Color=Sage,White,Navy", "works forever, no sheets;empties with a click;both directions", "ABS, nylon", "a"],
      ["Microfibre Cleaning Cloths", "Kitchen Dish Towel Absorbent Lint Free Car Wash Window Glass Rag Reusable Household", "blanket skyblue", 230, 220, "Color=Mixed,Grey;Quantity=5 pcs,10 pcs,20 pcs", "no streaks, no lint;three hundred washes;hemmed", "Microfibre", "c"],
    ] },
  ],
};
