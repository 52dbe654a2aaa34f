// Which things for paper, crafts, music and games do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const hobby: NicheTable = {
  niche: "hobby",
  name: "Stationery & Hobby",
  category: 21,
  customs: ["4820100000", "stationery", "文具"],
  groups: [
    { name: "Notebooks & Planners", category: 200003198, items: [
      ["Dotted Linen Notebook A5", "Bullet Journal Hardcover 160gsm Thick Paper Diary Grid Bujo Planner Elastic Band School Office", "notebook sage", 480, 380, "Color=Sage,Black,Terracotta,Navy,Blush,Mustard;Ruling=Dotted,Lined,Blank", "160 g paper, no bleed;numbered pages;lies flat", "Linen, paper", "b"],
      ["Undated Weekly Planner", "Agenda Organizer Notebook To Do List Goals Habit Tracker Calendar Schedule Spiral Gift", "spiral-notepad", 560, 420, "Color=Cream,Green,Pink", "start any Monday;habits on the side;pocket at the back", "Paper, card", "b"],
      ["Refillable Leather Journal", "Vintage Handmade Traveler Notebook Genuine Cowhide Diary Sketchbook Strap Kraft Paper", "notebook brown", 890, 310, "Color=Brown,Tan,Black;Size=Passport,A6,A5", "ages with you;three inserts;closes with a wrap", "Leather, paper", "a"],
      ["Watercolour Sketchbook", "300gsm Cotton Paper Pad Hardcover Portable Travel Painting Drawing Art Supplies A5", "notebook mustard", 690, 460, "Size=A6,A5,A4;Cover=Mustard,Blue,Black", "300 g, cold pressed;does not buckle;opens flat", "Cotton paper", "a"],
      ["Wooden Desk Calendar", "Perpetual Block Date Vintage Office Decoration Eternal Month Week Table Ornament", "spiral-calendar", 740, 380, "Color=Walnut,Natural", "good for every year;turn a block a day;felt below", "Beech", "c"],
      ["Sticky Notes Transparent", "Clear Memo Pad Waterproof Annotation Self Adhesive Bookmark Reading Study Office 50 Sheets", "pads clear", 130, 60, "Color=Clear,Pastel;Quantity=1 pc,4 pcs,8 pcs", "read through them;pen and pencil;no trace", "PET", "c"],
    ] },
    { name: "Pens & Markers", category: 200003199, items: [
      ["Brass Rollerball Pen", "Luxury Metal Signature Gel Ink Business Office Retro Gift Box Smooth Writing 0.5mm", "fountain-pen", 690, 95, "Color=Brass,Black,Silver", "heavy, balanced;standard refill;gift tube", "Brass", "b"],
      ["Pastel Highlighter Set", "Double Headed Mild Liner Fluorescent Marker Drawing Journal Student School Aesthetic Stationery", "markers pastel", 290, 120, "Quantity=5 pcs,10 pcs,15 pcs", "mild on the eye;chisel and fine;does not smear gel ink", "PP", "b"],
      ["Dual Tip Brush Markers", "Alcohol Art Pen Sketching Coloring Manga Drawing Set Calligraphy Watercolor 24 48 Colors", "markers multicolour", 980, 520, "Colors=12,24,36,48,60,80", "blend wet in wet;brush and chisel;stand-up case", "PP", "a"],
      ["Fine Liner Pen Set", "Pigment Waterproof Black Ink Micron Style Drawing Sketching Anime Technical 0.05-0.8mm", "pen", 520, 110, "Quantity=6 pcs,9 pcs,12 pcs", "waterproof when dry;nine widths;archival ink", "PP", "c"],
      ["Graphite Pencil Kit", "Professional Sketch Drawing Charcoal Eraser Sharpener Roll Bag Art Supplies Beginner 29pcs", "pencil", 780, 430, "Quantity=12 pcs,29 pcs,40 pcs", "from 6H to 8B;canvas roll;knife and stumps", "Cedar, graphite", "a"],
      ["Calligraphy Starter Set", "Dip Pen Nib Ink Holder Feather Quill Letter Writing Wax Seal Gift Box Vintage", "black-nib", 1080, 420, "Style=Oblique,Straight", "three nibs;ink that flows;guide sheets", "Wood, steel", "a"],
    ] },
    { name: "Paper Craft", category: 200003200, items: [
      ["Washi Tape Set", "Decorative Adhesive Masking Paper Scrapbooking Journal DIY Stickers Gold Foil 20 Rolls", "tapes pastel", 350, 190, "Style=Florals,Solids,Vintage;Quantity=10 rolls,20 rolls,48 rolls", "tears clean by hand;comes off again;twenty designs", "Rice paper", "b"],
      ["Wax Seal Stamp Kit", "Sealing Beads Furnace Spoon Brass Head Wedding Invitation Envelope Retro Gift Box", "love-letter", 890, 460, "Style=Botanical,Initial,Stars;Color=Burgundy,Gold,Sage", "letters worth opening;melts in a minute;solid brass", "Brass, wax", "a"],
      ["Vintage Sticker Book", "Scrapbooking Paper Decoration Aesthetic Collage Journal Diary Label Retro Plants 50 Sheets", "notebook-with-decorative-cover", 420, 240, "Style=Plants,Travel,Letters", "fifty pages;cut out, ready;matte", "Paper", "c"],
      ["Precision Craft Knife Set", "Hobby Carving Blades Cutting Paper Leather Stencil Sculpture Non-slip Metal Handle 13pcs", "kitchen-knife", 360, 140, "Quantity=6 pcs,13 pcs", "cuts where you look;thirteen blades;cap", "Aluminium, steel", "a"],
      ["Self-Healing Cutting Mat", "A3 A4 A5 Double Sided PVC Craft Board Patchwork Sewing Grid Lines Durable", "mat green", 490, 420, "Color=Green,Pink,Black;Size=A5,A4,A3,A2", "cuts close again;centimetres and inches;both sides", "PVC", "c"],
    ] },
    { name: "Sewing & Knitting", category: 200003201, items: [
      ["Milk Cotton Yarn 50 g", "Soft Hand Knitting Crochet Thread DIY Baby Sweater Scarf Doll 5 Ply Combed Skein", "yarn", 115, 52, "Shade=*200", "soft next to skin;for needles 3 to 4 mm;washes at 40", "Milk cotton", "a"],
      ["Beginner Crochet Kit", "Amigurumi Animal Doll Knitting Set Video Tutorial Yarn Hook Stuffing DIY Craft Gift", "thread", 780, 240, "Style=Penguin,Fox,Rabbit,Dino", "first stitches done for you;film for each step;all inside", "Cotton, steel", "b"],
      ["Embroidery Starter Kit", "Cross Stitch Hoop Floral Pattern Cloth Needle Thread Adults DIY Handmade Hobby", "sewing-needle", 520, 210, "Style=Wildflowers,Lavender,Mushroom;Quantity=1 pc,3 pcs", "pattern on the cloth;bamboo hoop;washes out", "Cotton, bamboo", "b"],
      ["Portable Sewing Box", "Needle Thread Scissors Tape Measure Travel Mini Kit Household Emergency Repair Set 128pcs", "scissors", 480, 360, "Quantity=59 pcs,128 pcs,172 pcs", "a button in a minute;24 shades;fits a drawer", "ABS, steel", "c"],
      ["Bamboo Knitting Needles", "Circular Set Smooth Carbonized Sweater Crochet Hook Weaving Tools 18 Sizes", "chopsticks", 640, 250, "Type=Straight,Circular;Quantity=10 pcs,18 pcs,36 pcs", "warm in the hand;points that do not split;case", "Bamboo", "c"],
    ] },
    { name: "Art & DIY", category: 200003202, items: [
      ["Paint by Numbers Kit", "DIY Oil Painting Canvas Acrylic Landscape Adults Wall Art Handpainted Home Decor Frame", "framed-picture", 790, 520, "Style=Coast,Forest,Flowers,Cat;Size=30x40cm,40x50cm,With frame", "calm for ten evenings;pots that last;three brushes", "Linen, acrylic", "b"],
      ["Watercolour Pan Set", "Portable Travel Solid Pigment Metal Box Brush Painting Art Supplies 24 36 48 Colors", "artist-palette", 890, 340, "Colors=12,24,36,48", "bright, lifts clean;mixing lid;water brush", "Pigment, tin", "b"],
      ["Artist Brush Set", "Nylon Hair Watercolor Acrylic Oil Gouache Wooden Handle Painting Canvas Roll 12pcs", "paintbrush", 620, 240, "Quantity=6 pcs,12 pcs,24 pcs", "keeps its point;balanced handles;canvas roll", "Nylon, birch", "a"],
      ["Miniature House Kit", "DIY Wooden Dollhouse Furniture LED Light Assemble Model Creative Room Handmade Gift", "house-with-garden", 1780, 980, "Style=Bookshop,Greenhouse,Café", "a weekend of small things;lights up;dust cover", "Wood, paper", "a"],
      ["Air-Dry Clay 12 Colours", "Soft Modeling Ultra Light Polymer Kids Craft Sculpting Tools Safe Educational DIY", "clay pastel", 430, 560, "Colors=12,24,36", "dries overnight;does not crumble;tools inside", "Polymer clay", "c"],
    ] },
    { name: "Games & Music", category: 200003203, items: [
      ["Ukulele Starter Set 23 in", "Concert Mahogany Acoustic Four String Guitar Beginner Bag Tuner Strap Strings Picks", "guitar", 2980, 1400, "Color=Natural,Mahogany,Blue;Size=21in,23in,26in", "tuned in a minute;low strings, soft on fingers;bag and tuner", "Mahogany, nylon", "a"],
      ["Kalimba Thumb Piano 17 Keys", "Mahogany Finger Instrument Portable Beginner Music Gift Tuning Hammer Bag", "musical-keyboard", 1180, 620, "Color=Natural,Brown;Keys=17,21", "songs the first evening;numbers on keys;bag", "Mahogany, steel", "b"],
      ["Magnetic Chess Set", "Folding Wooden Board Portable Travel Checkers Backgammon Handmade Pieces Kids Adults Gift", "chess-pawn", 1290, 980, "Size=24cm,30cm,39cm;Style=Chess,3-in-1", "pieces stay in the train;felt inside;folds", "Pine, magnets", "b"],
      ["1000-Piece Jigsaw Puzzle", "Adult Educational Toys Decompression Paper Landscape Painting Family Game Gift", "puzzle-piece", 690, 680, "Style=Coast,Garden,Library,Night sky", "pieces that click;linen finish, no glare;poster inside", "Recycled board", "b"],
      ["Metal Dice Set", "DND Role Playing Polyhedral RPG Tabletop Game D20 7pcs Zinc Alloy Box", "game-die", 780, 230, "Color=Copper,Silver,Black,Teal", "heavy, fair;seven dice;tin", "Zinc alloy", "a"],
      ["Tarot-Style Oracle Cards", "Guidebook English Divination Deck Board Game Party Gold Foil Fate", "joker", 590, 260, "Style=Moon,Botanical", "gilt edges;book with meanings;magnetic box", "Card", "c"],
      ["Beginner Microscope", "1200X Kids Science Kit Student Biological Phone Holder LED Educational Toy STEM", "microscope", 1690, 890, "Color=White,Blue;Magnification=640X,1200X", "onion cells on day one;phone clips on;ten slides", "ABS, glass", "a"],
      ["Refractor Telescope 70 mm", "Astronomical Monocular Moon Watching Kids Adults Tripod Phone Adapter 400mm Beginner", "telescope", 4590, 2300, "Bundle=Standard,With phone mount", "the rings of Saturn;tripod to 120 cm;two eyepieces", "Aluminium, glass", "a"],
    ] },
  ],
};
