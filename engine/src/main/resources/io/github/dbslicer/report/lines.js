/* The lines of the graph: one for each pair of tables and kind of relation, from the referencing to the referenced table. */
const REACH = 26;

/** The lines to draw, with the relations that each stands for. */
function linesOf(facts) {
  const lines = new Map();
  for (const relation of facts.relations) {
    const from = facts.byName.get(relation.child).index;
    const to = facts.byName.get(relation.parent).index;
    const key = [from, to, kindOf(relation)].join(' ');
    if (!lines.has(key)) {
      lines.set(key, { from, to, kind: kindOf(relation), relations: [] });
    }
    lines.get(key).relations.push(relation);
  }
  return [...lines.values()];
}

/**
 * The course of every line, as the data of a path. Ends at one side of a box are spread over it, in the order in which they come. Lines that lead down
 * are drawn as if they led to the right, in a plane that is mirrored at its diagonal.
 */
function coursesOf(lines, boxes, layout) {
  const ends = new Map();
  const courses = lines.map((line, index) => {
    const { points, turned } = layout.edges[index];
    if (line.from === line.to) {
      return { loop: placed(line.from, boxes, layout, false) };
    }
    const [child, parent] = [placed(line.from, boxes, layout, turned), placed(line.to, boxes, layout, turned)];
    const between = points.map(point => turned ? { x: point.y, y: point.x } : point);
    const [next, last] = [between[0] || parent, between[between.length - 1] || child];
    return {
      turned,
      between,
      start: endAt(ends, [line.from, turned], child, sideToward(child, next, parent), next),
      end: endAt(ends, [line.to, turned], parent, sideToward(parent, last, child), last),
    };
  });
  ends.forEach(spread);
  return courses.map(course => course.loop ? loopAt(course.loop) : curve(course));
}

function placed(index, boxes, layout, turned) {
  const { x, y } = layout.nodes[index];
  const { width, height } = boxes[index];
  return turned ? { x: y, y: x, width: height, height: width } : { x, y, width, height };
}

/** 1 for the right side of a box, -1 for its left one. */
function sideToward(box, next, other) {
  if (Math.abs(next.x - box.x) > box.width / 2) {
    return next.x > box.x ? 1 : -1;
  }
  return other.x >= box.x ? 1 : -1;
}

function endAt(ends, place, box, side, next) {
  const end = { box, side, next: next.y, x: box.x + side * box.width / 2, y: box.y };
  const key = [...place, side].join(' ');
  ends.set(key, (ends.get(key) || []).concat(end));
  return end;
}

function spread(ends) {
  const room = Math.min(ends[0].box.height * 0.7, 12 * (ends.length - 1));
  ends.sort((one, other) => one.next - other.next);
  ends.forEach((end, place) => {
    end.y = ends.length === 1 ? end.box.y : end.box.y - room / 2 + room * place / (ends.length - 1);
  });
}

/** Level at every point, so that lines that run together stay together. */
function curve({ start, between, end, turned }) {
  const points = [start, ...between, end];
  const place = (x, y) => turned ? at(y, x) : at(x, y);
  const path = ['M' + place(start.x, start.y)];
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    const out = index === 1 ? start.side : Math.sign(b.x - a.x) || start.side;
    const into = index === points.length - 1 ? end.side : Math.sign(a.x - b.x) || end.side;
    const bend = bendBetween(a, b, out === into);
    path.push('C' + place(a.x + out * bend, a.y), place(b.x + into * bend, b.y), place(b.x, b.y));
  }
  return path.join(' ');
}

/** How far a line goes on straight from each of two points: further out where it has to come back to the same side. */
function bendBetween(a, b, isReturn) {
  const [along, across] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  return isReturn ? REACH + along / 2 + Math.min(40, across / 8) : Math.max(along / 2, Math.min(REACH, across));
}

function loopAt(box) {
  const [right, bottom, out] = [box.x + box.width / 2, box.y + box.height / 2, 11];
  return [
    'M' + at(right, bottom - box.height * 0.4),
    'C' + at(right + REACH, bottom - box.height * 0.4), at(right + REACH, bottom + out), at(right - 8, bottom + out),
    'C' + at(right - 20, bottom + out), at(right - 22, bottom + out - 2), at(right - 22, bottom),
  ].join(' ');
}

function at(x, y) {
  return x.toFixed(1) + ' ' + y.toFixed(1);
}

function drawLine(line, course) {
  const followed = line.relations.some(relation => relation.followed !== false || relation.join);
  const names = ['edge', line.kind, followed ? '' : 'unfollowed', line.relations.some(relation => relation.join) ? 'joining' : '', line.relations.some(relation => relation.verified === false) ? 'broken' : ''];
  return shape('g', { class: names.filter(name => name).join(' ') }, shape('path', { class: 'grip', d: course }), shape('path', { class: 'course', d: course }));
}
