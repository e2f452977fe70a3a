/*
 * The layout as a whole, in a worker of its own: the page stays alive meanwhile.
 *
 * Takes {nodes: [{width, height}], edges: [{from, to}]} with indexes of nodes, and answers {width, height, nodes: [{x, y}] (centres),
 * edges: [{points: [{x, y}, ...] (between the ends), turned (leads down rather than to the right)}], districts: [{x, y, width, height, members}], work}.
 */
function layOut({ nodes, edges }) {
  const indexed = edges.map((edge, index) => ({ ...edge, index }));
  const groups = districtsOf(nodes.length, edges);
  const districtOf = new Map(groups.flatMap((group, district) => group.map(member => [member, district])));
  const boxes = groups.map((group, district) => {
    const inner = indexed.filter(edge => edge.from !== edge.to && districtOf.get(edge.from) === district && districtOf.get(edge.to) === district);
    return { members: group, ...layOutDistrict(group, nodes, inner) };
  });
  const alone = nodes.map((_, index) => index).filter(index => !districtOf.has(index));
  if (alone.length > 0) {
    boxes.push(gridDistrict(alone, nodes, boxes));
  }
  const work = placeBoxes(boxes, connections(indexed, districtOf));
  return inOnePlane(nodes, edges, boxes, work);
}

/** Tables that neither reference nor are referenced; they come last, wherever room is. */
function gridDistrict(members, nodes) {
  const grid = gridOf(members, nodes, BLOCK_SHAPE);
  const boxes = new Map(members.map(member => [member, { x: grid.width / 2 + grid.offsets.get(member).x, y: grid.height / 2 + grid.offsets.get(member).y }]));
  return { members, width: grid.width, height: grid.height, boxes, points: new Map(), last: true };
}

function connections(edges, districtOf) {
  const counts = new Map();
  const key = (one, other) => Math.min(one, other) + ' ' + Math.max(one, other);
  for (const edge of edges) {
    if (edge.from !== edge.to && districtOf.get(edge.from) !== districtOf.get(edge.to)) {
      addWeight(counts, key(districtOf.get(edge.from), districtOf.get(edge.to)), 1);
    }
  }
  return (one, other) => counts.get(key(one, other)) || 0;
}

/** Of an edge between districts: whether there is more room between its boxes above and below than at their sides. */
function leadsDown(edge, nodes, boxes) {
  const [from, to] = [edge.from, edge.to].map(index => {
    const box = boxes.find(candidate => candidate.boxes.has(index));
    return { x: box.x + box.boxes.get(index).x, y: box.y + box.boxes.get(index).y, ...nodes[index] };
  });
  return Math.abs(from.y - to.y) - (from.height + to.height) / 2 > Math.abs(from.x - to.x) - (from.width + to.width) / 2;
}

function inOnePlane(nodes, edges, boxes, work) {
  const left = Math.min(0, ...boxes.map(box => box.x));
  const top = Math.min(0, ...boxes.map(box => box.y));
  const centres = [];
  const courses = edges.map(edge => ({ points: [], turned: leadsDown(edge, nodes, boxes) }));
  for (const box of boxes) {
    const moved = point => ({ x: point.x + box.x - left, y: point.y + box.y - top });
    box.boxes.forEach((centre, member) => { centres[member] = moved(centre); });
    box.points.forEach((between, index) => { courses[index] = { points: between.map(moved), turned: box.turned }; });
  }
  return {
    width: Math.max(0, ...boxes.map(box => box.x - left + box.width)),
    height: Math.max(0, ...boxes.map(box => box.y - top + box.height)),
    nodes: centres,
    edges: courses,
    districts: boxes.map(box => ({ x: box.x - left, y: box.y - top, width: box.width, height: box.height, members: box.members })),
    work,
  };
}

self.onmessage = message => self.postMessage(layOut(message.data));
