/* The boxes of the graph, one for each table: the more rows, the larger, text included, so that large tables can be read from further away. */
const NAME_LENGTH = 30;
const NAME_SIZE = 13;
const LINE_SIZE = 10.5;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** What is drawn of each table, with its width and height. */
function boxesOf(facts) {
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, weight, points) => {
    pen.font = weight + ' ' + points + 'px ' + FONT;
    return pen.measureText(text).width;
  };
  return facts.tables.map(table => {
    const scale = scaleOf(table);
    const { name, line } = labelOf(table);
    const text = Math.max(widthOf(name, 600, NAME_SIZE), widthOf(line, 400, LINE_SIZE));
    return { table, scale, name, line, width: (30 + 10 + text + 14) * scale, height: (line ? 46 : 34) * scale };
  });
}

/** By the logarithm of the rows: 1 for none, 1.4 for a thousand, 1.9 for a million. */
function scaleOf(table) {
  const known = amount(table);
  return known === null ? 1 : 1 + 0.145 * Math.log10(1 + known.value);
}

/** The schema goes to the second line: names are long enough without it. */
function labelOf(table) {
  const dot = table.label.indexOf('.');
  const schema = dot > 0 && dot < table.label.length - 1 ? table.label.slice(0, dot) : '';
  const rows = amountText(table);
  const lines = [shortened(schema, 18)];
  if (table.way === 'none') {
    lines.push('no rows');
  } else if (rows) {
    // How much of at most so many is no news; the bar shows it.
    lines.push(rows + (rows === '1' ? ' row' : ' rows'), amount(table).mark === 'up to ' || amount(table).value === 0 ? '' : shareText(table));
  }
  return { name: shortened(schema ? table.label.slice(dot + 1) : table.label, NAME_LENGTH), line: lines.filter(text => text).join(' · ') };
}

function shortened(text, length) {
  const characters = [...text];
  return characters.length > length ? characters.slice(0, length - 1).join('') + '…' : text;
}

function drawBox(box) {
  const { table, scale, width, height } = box;
  const group = shape('g', {
    class: 'node way-' + table.way,
    role: 'button',
    tabindex: '-1',
    'aria-label': spoken(table),
    'aria-pressed': 'false',
    'data-table': table.table,
  });
  const inner = shape('g', { transform: 'scale(' + scale.toFixed(3) + ')' });
  const [w, h] = [width / scale, height / scale];
  inner.append(
    shape('rect', { class: 'box', width: w, height: h, rx: 9 }),
    shape('path', { class: 'side', d: `M9 0H30V${h}H9A9 9 0 0 1 0 ${h - 9}V9A9 9 0 0 1 9 0Z` }),
    shape('path', { class: 'sign' + (WAYS[table.way].filled ? ' filled' : ''), d: WAYS[table.way].icon, transform: `translate(7 ${h / 2 - 8})` }),
    shape('text', { class: 'name', x: 40, y: box.line ? 19 : h / 2 + 4.5, 'font-size': NAME_SIZE }, box.name),
  );
  if (box.line) {
    inner.append(shape('text', { class: 'line', x: 40, y: 34, 'font-size': LINE_SIZE }, box.line));
  }
  const part = share(table);
  if (part !== null) {
    const full = w - 40 - 14;
    inner.append(
      shape('rect', { class: 'rail', x: 40, y: h - 7, width: full, height: 2.5, rx: 1.25 }),
      shape('rect', { class: amount(table).mark === 'up to ' ? 'part most' : 'part', x: 40, y: h - 7, width: part === 0 ? 0 : Math.max(2.5, full * part), height: 2.5, rx: 1.25 }),
    );
  }
  badgesOf(table).forEach((badge, index) => inner.append(drawBadge(badge, w - 12 - index * 20)));
  group.append(inner);
  return group;
}

function badgesOf(table) {
  const badges = [];
  if (table.verified === false) {
    badges.push({ class: 'failed', d: 'M0-4V1M0 3.6V4' });
  }
  if (table.warnings.length > 0) {
    badges.push({ class: 'warned', d: 'M0-3.6 4.2 3.4H-4.2Z' });
  }
  if (table.masks.length > 0) {
    badges.push({ class: 'masked', d: 'M-3.4-.4H3.4V4H-3.4ZM-2-.6V-2A2 2 0 0 1 2-2V-.6' });
  }
  return badges;
}

function drawBadge(badge, x) {
  return shape('g', { class: 'badge ' + badge.class, transform: `translate(${x} 0)` }, shape('circle', { r: 8 }), shape('path', { d: badge.d }));
}
