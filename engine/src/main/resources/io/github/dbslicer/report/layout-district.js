/*
 * Draws one district by dagre, from left to right or from the top down, whichever is seen larger on a screen: from referencing to referenced tables.
 * Tables that all reference the same tables, and that nobody references, stand in a block of several columns: one row of them would be longer than
 * any screen.
 */
const COLUMN_GAP = 64;
const ROW_GAP = 16;
const FEWEST_IN_BLOCK = 6;
/** A block is about this much wider than high. */
const BLOCK_SHAPE = 1.2;

/**
 * Positions within the district: boxes by their centres, edges by the points between their ends, and whether it is turned, that is drawn downward.
 *
 * @param members node indexes
 * @param inner edges between them, none from a node to itself
 */
function layOutDistrict(members, nodes, inner) {
  const level = layOutLevel(members, nodes, inner, BLOCK_SHAPE);
  const turned = turn(layOutLevel(members, nodes.map(turnedBox), inner, 1 / BLOCK_SHAPE));
  const extent = district => Math.max(district.width / SHAPE, district.height);
  return extent(turned) < extent(level) ? { ...turned, turned: true } : { ...level, turned: false };
}

function turnedBox(box) {
  return { width: box.height, height: box.width };
}

function turnedPoint(point) {
  return { x: point.y, y: point.x };
}

/** Mirrored at the diagonal: what led to the right leads down. */
function turn(district) {
  return {
    ...turnedBox(district),
    boxes: new Map([...district.boxes].map(([member, centre]) => [member, turnedPoint(centre)])),
    points: new Map([...district.points].map(([index, between]) => [index, between.map(turnedPoint)])),
  };
}

/** @param shape how much wider than high a block is to be */
function layOutLevel(members, nodes, inner, shape) {
  const blocks = blocksOf(members, nodes, inner, shape);
  const blockOf = new Map(blocks.flatMap(block => block.members.map(member => [member, block])));
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, edgesep: 8, ranksep: COLUMN_GAP, ranker: members.length > 60 ? 'tight-tree' : 'network-simplex' });
  const nameOf = node => blockOf.has(node) ? 'block ' + blockOf.get(node).members[0] : String(node);
  for (const member of members) {
    const box = blockOf.get(member) || nodes[member];
    graph.setNode(nameOf(member), { width: box.width, height: box.height });
  }
  for (const edge of inner) {
    // Edges of a block are one until they are at it.
    const name = blockOf.has(edge.from) ? 'block' : String(edge.index);
    graph.setEdge(nameOf(edge.from), nameOf(edge.to), { labelpos: 'c' }, name);
  }
  dagre.layout(graph);
  return {
    width: graph.graph().width,
    height: graph.graph().height,
    boxes: new Map(members.map(member => [member, centreOf(member, graph.node(nameOf(member)), blockOf.get(member))])),
    points: new Map(inner.map(edge => {
      const block = blockOf.get(edge.from);
      const drawn = graph.edge(nameOf(edge.from), nameOf(edge.to), block ? 'block' : String(edge.index)).points.slice(1, -1);
      // One point alone is no way around a box but the place of a label, which there is none of.
      const around = drawn.length > 1 ? drawn : [];
      return [edge.index, block ? outOfBlock(edge.from, graph.node(nameOf(edge.from)), block).concat(around) : around];
    })),
  };
}

function blocksOf(members, nodes, inner, shape) {
  const referenced = new Set(inner.map(edge => edge.to));
  const targets = new Map(members.map(member => [member, []]));
  inner.forEach(edge => targets.get(edge.from).push(edge.to));
  const alike = new Map();
  for (const member of members) {
    if (!referenced.has(member) && targets.get(member).length > 0) {
      const key = [...new Set(targets.get(member))].sort((a, b) => a - b).join();
      alike.set(key, (alike.get(key) || []).concat(member));
    }
  }
  return [...alike.values()].filter(group => group.length >= FEWEST_IN_BLOCK).map(group => gridOf(group, nodes, shape));
}

/** Rows of tables, with their offsets from the grid's centre. */
function gridOf(members, nodes, shape) {
  const cellWidth = Math.max(...members.map(member => nodes[member].width)) + ROW_GAP;
  const cellHeight = Math.max(...members.map(member => nodes[member].height)) + ROW_GAP;
  const columns = Math.max(1, Math.round(Math.sqrt(members.length * cellHeight * shape / cellWidth)));
  const rows = Math.ceil(members.length / columns);
  const width = columns * cellWidth - ROW_GAP;
  const height = rows * cellHeight - ROW_GAP;
  const offsets = new Map(members.map((member, index) => [member, {
    x: (index % columns) * cellWidth - width / 2 + (cellWidth - ROW_GAP) / 2,
    y: Math.floor(index / columns) * cellHeight - height / 2 + (cellHeight - ROW_GAP) / 2,
  }]));
  return { members, width, height, offsets, cellWidth, cellHeight, lastColumn: width / 2 - (cellWidth - ROW_GAP) / 2 };
}

function centreOf(member, placed, block) {
  const offset = block ? block.offsets.get(member) : { x: 0, y: 0 };
  return { x: placed.x + offset.x, y: placed.y + offset.y };
}

/** From a table in a block along the gap under its row to the block's right side; those of the last column leave it directly. */
function outOfBlock(member, placed, block) {
  const offset = block.offsets.get(member);
  if (offset.x >= block.lastColumn - 1) {
    return [];
  }
  const gap = placed.y + offset.y + block.cellHeight / 2;
  return [
    { x: placed.x + offset.x + block.cellWidth / 2, y: gap },
    { x: placed.x + block.width / 2 + ROW_GAP / 2, y: gap },
  ];
}
