/*
 * Parts a graph into districts, sets of tables that hold together, so that each can be drawn in a readable size: what is not connected is parted
 * anyway, and a larger part is parted by modularity (Blondel, Guillaume, Lambiotte, Lefebvre 2008: "Fast unfolding of communities in large networks").
 * The same graph is always parted in the same way.
 */
const LARGEST_UNDIVIDED = 36;

/** Lists of node indexes; those without an edge to another are in none. */
function districtsOf(size, edges) {
  const neighbours = Array.from({ length: size }, () => new Map());
  for (const edge of edges) {
    if (edge.from !== edge.to) {
      addWeight(neighbours[edge.from], edge.to, 1);
      addWeight(neighbours[edge.to], edge.from, 1);
    }
  }
  return connectedParts(neighbours).flatMap(part => part.length > LARGEST_UNDIVIDED ? communities(part, neighbours) : [part]);
}

function addWeight(weights, key, weight) {
  weights.set(key, (weights.get(key) || 0) + weight);
}

function connectedParts(neighbours) {
  const seen = new Set();
  const parts = [];
  neighbours.forEach((near, start) => {
    if (near.size === 0 || seen.has(start)) {
      return;
    }
    const part = [start];
    seen.add(start);
    for (let next = 0; next < part.length; next++) {
      for (const other of neighbours[part[next]].keys()) {
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
      }
    }
    parts.push(part.sort((a, b) => a - b));
  });
  return parts;
}

/** Merges neighbouring groups as long as that makes the graph more modular, groups of groups at last. */
function communities(part, neighbours) {
  let groups = part.map(node => [node]);
  let links = linksBetween(groups, neighbours);
  for (;;) {
    const labels = moveBetweenGroups(links);
    const merged = new Map();
    labels.forEach((label, index) => merged.set(label, (merged.get(label) || []).concat(groups[index])));
    if (merged.size === groups.length || [...merged.values()].some(group => group.length > 3 * LARGEST_UNDIVIDED)) {
      return groups.length === part.length ? [...merged.values()] : groups;
    }
    groups = [...merged.values()];
    links = linksBetween(groups, neighbours);
  }
}

function linksBetween(groups, neighbours) {
  const groupOf = new Map(groups.flatMap((group, index) => group.map(node => [node, index])));
  return groups.map((group, index) => {
    const weights = new Map([[index, 0]]);
    for (const node of group) {
      for (const [other, weight] of neighbours[node]) {
        addWeight(weights, groupOf.get(other), weight);
      }
    }
    return weights;
  });
}

/** The label of each node of a weighted graph, after no node gains by taking the label of a neighbour. */
function moveBetweenGroups(links) {
  const degrees = links.map(weights => [...weights.values()].reduce((sum, weight) => sum + weight, 0));
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  const labels = links.map((_, index) => index);
  const sums = degrees.slice();
  let moved = true;
  // Rounds are bounded for the case of equal gains in turn, which rounding could make.
  for (let round = 0; moved && round < 30; round++) {
    moved = false;
    links.forEach((weights, node) => {
      const toward = new Map();
      for (const [other, weight] of weights) {
        if (other !== node) {
          addWeight(toward, labels[other], weight);
        }
      }
      sums[labels[node]] -= degrees[node];
      let best = labels[node];
      let bestGain = (toward.get(best) || 0) - sums[best] * degrees[node] / total;
      for (const [label, weight] of toward) {
        const gain = weight - sums[label] * degrees[node] / total;
        if (gain > bestGain + 1e-9) {
          best = label;
          bestGain = gain;
        }
      }
      moved = moved || best !== labels[node];
      labels[node] = best;
      sums[best] += degrees[node];
    });
  }
  return labels;
}
