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

/** The course of every line, as the data of a path. Ends at one side of a box are spread over it, in the order in which they come. */
function coursesOf(lines, boxes, layout) {
  const ends = new Map();
  const courses = lines.map((line, index) => {
    const [child, parent] = [placed(line.from, boxes, layout), placed(line.to, boxes, layout)];
    if (line.from === line.to) {
      return { loop: child };
    }
    const between = layout.edges[index];
    const leaving = sideToward(child, between[0] || parent, parent);
    const arriving = sideToward(parent, between[between.length - 1] || child, child);
    return {
      between,
      start: endAt(ends, line.from, child, leaving, between[0] || parent),
      end: endAt(ends, line.to, parent, arriving, between[between.length - 1] || child),
    };
  });
  ends.forEach(spread);
  return courses.map(course => course.loop ? loopAt(course.loop) : curve([course.start, ...course.between, course.end], course.start.side, course.end.side));
}

function placed(index, boxes, layout) {
  return { ...layout.nodes[index], width: boxes[index].width, height: boxes[index].height };
}

/** 1 for the right side of a box, -1 for its left one. */
function sideToward(box, next, other) {
  if (Math.abs(next.x - box.x) > box.width / 2) {
    return next.x > box.x ? 1 : -1;
  }
  return other.x >= box.x ? 1 : -1;
}

function endAt(ends, index, box, side, next) {
  const end = { box, side, next: next.y, x: box.x + side * box.width / 2, y: box.y };
  const key = index + ' ' + side;
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
function curve(points, leaving, arriving) {
  const path = ['M' + at(points[0].x, points[0].y)];
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    const out = index === 1 ? leaving : Math.sign(b.x - a.x) || leaving;
    const into = index === points.length - 1 ? arriving : Math.sign(a.x - b.x) || arriving;
    const bend = out === into ? REACH + Math.abs(a.x - b.x) / 2 + Math.min(40, Math.abs(a.y - b.y) / 8) : Math.max(Math.abs(a.x - b.x) / 2, Math.min(REACH, Math.abs(a.y - b.y)));
    path.push('C' + at(a.x + out * bend, a.y), at(b.x + into * bend, b.y), at(b.x, b.y));
  }
  return path.join(' ');
}

function loopAt(box) {
  const [right, top] = [box.x + box.width / 2, box.y - box.height / 2];
  return `M${at(right, top + box.height * 0.4)} C${at(right + REACH, top + box.height * 0.4)} ${at(right + REACH, top - 11)} ${at(right - 8, top - 11)} C${at(right - 20, top - 11)} ${at(right - 22, top - 9)} ${at(right - 22, top)}`;
}

function at(x, y) {
  return x.toFixed(1) + ' ' + y.toFixed(1);
}

function drawLine(line, course) {
  const followed = line.relations.some(relation => relation.followed !== false || relation.join);
  const names = ['edge', line.kind, followed ? '' : 'unfollowed', line.relations.some(relation => relation.join) ? 'joining' : '', line.relations.some(relation => relation.verified === false) ? 'broken' : ''];
  return shape('g', { class: names.filter(name => name).join(' ') }, shape('path', { class: 'grip', d: course }), shape('path', { class: 'course', d: course }));
}
