/* Places rectangles in a plane: without overlap, close to those that they are connected with, in about the shape of a screen. */
const SHAPE = 1.65;
const DISTRICT_GAP = 56;

/**
 * Gives every box its x and y. The connected ones come first, each next to those placed before it.
 *
 * @param boxes with width and height
 * @param weight says how strongly two boxes, given by their indexes, are connected
 * @return how many positions were tried
 */
function placeBoxes(boxes, weight) {
  const placed = [];
  const left = new Set(boxes.keys());
  let tried = 0;
  while (left.size > 0) {
    const index = nextToPlace(left, placed, boxes, weight);
    left.delete(index);
    const candidates = placed.length === 0 ? [{ x: 0, y: 0 }] : positionsBeside(placed.map(other => boxes[other]), boxes[index]);
    tried += candidates.length;
    let best = null;
    for (const candidate of candidates) {
      const cost = costOf(candidate, boxes[index], index, placed, boxes, weight);
      if (best === null || cost < best.cost - 1e-6) {
        best = { cost, x: candidate.x, y: candidate.y };
      }
    }
    boxes[index].x = best.x;
    boxes[index].y = best.y;
    placed.push(index);
  }
  return tried;
}

/** The one with most connections to the placed ones, else the largest. */
function nextToPlace(left, placed, boxes, weight) {
  let best = -1;
  let bestRank = [];
  for (const index of left) {
    const rank = [boxes[index].last ? 0 : 1, placed.reduce((sum, other) => sum + weight(index, other), 0), boxes[index].width * boxes[index].height];
    if (best < 0 || rank[0] > bestRank[0] || (rank[0] === bestRank[0] && (rank[1] > bestRank[1] || (rank[1] === bestRank[1] && rank[2] > bestRank[2])))) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

/** Where a box can stand at the side of a placed one, aligned with a side of any, without overlapping one. */
function positionsBeside(placed, box) {
  const xs = new Set(placed.flatMap(other => [other.x, other.x + other.width + DISTRICT_GAP, other.x - box.width - DISTRICT_GAP, other.x + other.width - box.width]));
  const ys = new Set(placed.flatMap(other => [other.y, other.y + other.height + DISTRICT_GAP, other.y - box.height - DISTRICT_GAP, other.y + other.height - box.height]));
  const positions = [];
  for (const other of placed) {
    const rightAndLeft = [other.x + other.width + DISTRICT_GAP, other.x - box.width - DISTRICT_GAP];
    const belowAndAbove = [other.y + other.height + DISTRICT_GAP, other.y - box.height - DISTRICT_GAP];
    rightAndLeft.forEach(x => ys.forEach(y => positions.push({ x, y })));
    belowAndAbove.forEach(y => xs.forEach(x => positions.push({ x, y })));
  }
  return positions.filter(position => placed.every(other => isApart(position, box, other)));
}

function isApart(position, box, other) {
  const gap = DISTRICT_GAP - 1;
  return position.x >= other.x + other.width + gap || position.x + box.width + gap <= other.x
      || position.y >= other.y + other.height + gap || position.y + box.height + gap <= other.y;
}

function costOf(position, box, index, placed, boxes, weight) {
  let leftmost = position.x;
  let top = position.y;
  let right = position.x + box.width;
  let bottom = position.y + box.height;
  let distance = 0;
  let connected = 0;
  for (const other of placed) {
    const there = boxes[other];
    leftmost = Math.min(leftmost, there.x);
    top = Math.min(top, there.y);
    right = Math.max(right, there.x + there.width);
    bottom = Math.max(bottom, there.y + there.height);
    const strength = weight(index, other);
    connected += strength;
    distance += strength * (Math.abs(position.x + box.width / 2 - there.x - there.width / 2) + Math.abs(position.y + box.height / 2 - there.y - there.height / 2));
  }
  // The side of the screen that would show it all.
  const extent = Math.max((right - leftmost) / SHAPE, bottom - top);
  return 3 * extent + (connected > 0 ? distance / connected : 0) + 1e-3 * (position.x + position.y);
}
