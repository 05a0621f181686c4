// Kinds of claim, gathered into families: a colour and a heading each. A kind that no family names is an event.

export const FAMILIES = [
  { name: "life", says: "Life", kinds: ["life", "birth", "death", "burial", "marriage", "kinship"] },
  { name: "office", says: "Offices", kinds: ["post", "occupation", "education"] },
  { name: "body", says: "Memberships", kinds: ["membership"] },
  { name: "place", says: "Places", kinds: ["residence", "travel"] },
  { name: "force", says: "Arrest and exile",
    kinds: ["arrest", "imprisonment", "sentence", "exile", "attack", "rehabilitation"] },
  { name: "tie", says: "With and against", kinds: ["relation"] },
  { name: "work", says: "Works and honours", kinds: ["work", "award", "founding"] },
  { name: "event", says: "Events", kinds: ["participation", "event", "dissolution"] },
];

const familyOf = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family])));

export const family = (kind) => familyOf.get(kind) ?? FAMILIES.at(-1);

export const colour = (kind) => `var(--${family(kind).name})`;
