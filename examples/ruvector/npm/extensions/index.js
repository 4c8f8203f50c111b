import core from "@ruvector/core";

export function nearest(query, vectors) {
  let best;
  vectors.forEach((vector, index) => {
    const distance = core.distance(query, vector);
    if (best === undefined || distance < best.distance) best = { index, distance };
  });
  return best;
}
