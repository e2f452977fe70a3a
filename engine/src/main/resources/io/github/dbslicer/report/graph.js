/* The graph on the page: boxes and lines as the layout placed them, what is pointed at, and where the keyboard is. */
/** Text below so many pixels is not drawn. */
const LEAST_TEXT = 4.2;

class Graph {
  constructor(facts, choice, hint) {
    this.facts = facts;
    this.choice = choice;
    this.hint = hint;
    this.boxes = boxesOf(facts);
    this.lines = linesOf(facts);
    this.current = 0;
  }

  /** Asks a worker for the layout, then draws. */
  draw() {
    const source = URL.createObjectURL(new Blob([byId('layout').textContent], { type: 'text/javascript' }));
    const worker = new Worker(source);
    worker.onmessage = message => {
      worker.terminate();
      URL.revokeObjectURL(source);
      this.show(message.data);
    };
    worker.onerror = () => { byId('drawing').textContent = 'The graph cannot be drawn here. The list below tells the same.'; };
    worker.postMessage({ nodes: this.boxes.map(({ width, height }) => ({ width, height })), edges: this.lines.map(({ from, to }) => ({ from, to })) });
  }

  show(layout) {
    this.layout = layout;
    // What the layout took is said for tests, which do not measure time.
    const label = 'Graph of ' + things(this.facts.tables.length, 'table', 'tables') + '. The arrow keys walk from table to table, Enter selects one. The list of tables below tells the same.';
    this.svg = shape('svg', { id: 'drawn', role: 'application', 'aria-roledescription': 'graph', 'aria-label': label, 'data-work': layout.work, 'data-largest': Math.max(0, ...layout.districts.map(district => district.members.length)), 'data-width': layout.width, 'data-height': layout.height });
    this.svg.append(markers(), this.districts(), this.drawnLines(), this.drawnBoxes(), this.landmarks());
    byId('drawing').remove();
    byId('canvas').prepend(this.svg);
    this.view = new View(this.svg, layout, scale => this.scaled(scale));
    this.listen();
    this.choice.follow(what => this.changed(what));
    this.changed('found');
    document.body.dataset.ready = 'true';
  }

  districts() {
    const shown = this.layout.districts.length > 1 ? this.layout.districts : [];
    return shape('g', { class: 'districts' }, shown.map(({ x, y, width, height }) => shape('rect', { x: x - 22, y: y - 22, width: width + 44, height: height + 44, rx: 22 })));
  }

  drawnLines() {
    const courses = coursesOf(this.lines, this.boxes, this.layout);
    this.lineShapes = this.lines.map((line, index) => drawLine(line, courses[index]));
    this.lineShapes.forEach((drawn, index) => {
      drawn.addEventListener('pointermove', event => this.hint.show(event, lineHint(this.lines[index])));
      drawn.addEventListener('pointerleave', () => this.hint.hide());
    });
    return shape('g', { class: 'edges', 'aria-hidden': 'true' }, this.lineShapes);
  }

  drawnBoxes() {
    this.boxShapes = this.boxes.map(drawBox);
    this.boxShapes.forEach((drawn, index) => {
      const { x, y } = this.layout.nodes[index];
      drawn.setAttribute('transform', `translate(${(x - this.boxes[index].width / 2).toFixed(1)} ${(y - this.boxes[index].height / 2).toFixed(1)})`);
    });
    this.boxShapes[0]?.setAttribute('tabindex', '0');
    return shape('g', { class: 'nodes' }, this.boxShapes);
  }

  /** Names to go by where those in the boxes are too small: of each district the table with most references. */
  landmarks() {
    const degree = table => table.referencing.length + table.referenced.length;
    this.marks = this.layout.districts.filter(district => district.members.length > 3).map(district => {
      const chief = district.members.reduce((best, member) => degree(this.facts.tables[member]) > degree(this.facts.tables[best]) ? member : best);
      const text = shape('text', { x: this.layout.nodes[chief].x, y: this.layout.nodes[chief].y }, this.boxes[chief].name);
      if (degree(this.facts.tables[chief]) === 0) {
        return null;
      }
      this.boxShapes[chief].classList.add('landmark');
      return text;
    }).filter(mark => mark);
    return shape('g', { class: 'landmarks', 'aria-hidden': 'true' }, this.marks);
  }

  scaled(scale) {
    this.svg.classList.toggle('far', scale * NAME_SIZE * 1.4 < LEAST_TEXT);
    this.marks.forEach(mark => mark.setAttribute('font-size', (11.5 / scale).toFixed(1)));
    this.boxes.forEach((box, index) => {
      this.boxShapes[index].classList.toggle('unnamed', scale * box.scale * NAME_SIZE < LEAST_TEXT);
      this.boxShapes[index].classList.toggle('terse', scale * box.scale * LINE_SIZE < LEAST_TEXT);
    });
  }

  listen() {
    const nodeOf = event => this.boxShapes.indexOf(event.target.closest?.('.node'));
    this.svg.addEventListener('click', event => {
      const index = nodeOf(event);
      if (!this.view.dragged) {
        this.walkTo(Math.max(index, 0), index < 0);
        this.choice.select(index < 0 ? null : this.facts.tables[index]);
      }
    });
    this.svg.addEventListener('pointermove', event => {
      const index = nodeOf(event);
      this.emphasize(index < 0 || this.view.pointers.size > 0 ? null : this.facts.tables[index]);
      if (index >= 0) {
        this.hint.show(event, tableHint(this.facts.tables[index]));
      }
    });
    this.svg.addEventListener('pointerleave', () => this.emphasize(null));
    this.svg.addEventListener('pointerout', event => nodeOf(event) >= 0 && this.hint.hide());
    this.svg.addEventListener('focusin', event => {
      const index = nodeOf(event);
      if (index >= 0 && event.target.matches(':focus-visible')) {
        this.walkTo(index, true);
        this.view.show(this.layout.nodes[index], false);
      }
    });
    this.svg.addEventListener('keydown', event => this.key(event));
    byId('closer').addEventListener('click', () => this.view.zoom(1 / 1.4));
    byId('further').addEventListener('click', () => this.view.zoom(1.4));
    byId('fit').addEventListener('click', () => this.view.fit());
    let before = this.view.box;
    addEventListener('beforeprint', () => {
      before = this.view.box;
      this.view.set(this.view.whole);
    });
    addEventListener('afterprint', () => this.view.set(before));
  }

  key(event) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (steps[event.key]) {
      this.walkTo(this.nearest(...steps[event.key]));
    } else if ((event.key === 'Enter' || event.key === ' ') && this.facts.tables.length > 0) {
      this.choice.select(this.facts.tables[this.current]);
    } else if (event.key === 'Escape') {
      this.choice.select(null);
    } else if (event.key === '+' || event.key === '=') {
      this.view.zoom(1 / 1.4, this.layout.nodes[this.current]);
    } else if (event.key === '-') {
      this.view.zoom(1.4, this.layout.nodes[this.current]);
    } else if (event.key === '0') {
      this.view.fit();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The next box in a direction: near, and not far off to the side. */
  nearest(right, down) {
    const here = this.layout.nodes[this.current];
    let best = this.current;
    let least = Infinity;
    this.layout.nodes.forEach((there, index) => {
      const [x, y] = [there.x - here.x, there.y - here.y];
      const ahead = x * right + y * down;
      const aside = Math.abs(x * down) + Math.abs(y * right);
      if (ahead > 1 && ahead + 2 * aside < least && (right !== 0 || aside < ahead * 3 + 200)) {
        best = index;
        least = ahead + 2 * aside;
      }
    });
    return best;
  }

  /** Only one box is a stop of the Tab key; the arrow keys move it. */
  walkTo(index, silently) {
    if (!this.boxShapes[index]) {
      return;
    }
    this.boxShapes[this.current].setAttribute('tabindex', '-1');
    this.current = index;
    this.boxShapes[index].setAttribute('tabindex', '0');
    if (!silently) {
      this.boxShapes[index].focus({ preventScroll: true });
      this.view.show(this.layout.nodes[index], false);
    }
  }

  changed(what) {
    const { selected } = this.choice;
    if (what === 'selected') {
      this.boxShapes.forEach((drawn, index) => drawn.setAttribute('aria-pressed', String(this.facts.tables[index] === selected)));
      if (selected) {
        this.walkTo(selected.index, true);
        this.view.show(this.layout.nodes[selected.index], false);
      }
      this.emphasize(null);
    } else {
      this.boxShapes.forEach((drawn, index) => drawn.classList.toggle('unmatched', !this.choice.matches(this.facts.tables[index])));
      this.svg.classList.toggle('narrowed', this.choice.isNarrowed());
    }
  }

  /** Shows what a table references and what references it; that of the selected table where none is pointed at. */
  emphasize(pointed) {
    const table = pointed || this.choice.selected;
    if (table === this.emphasized) {
      return;
    }
    this.emphasized = table;
    const near = new Set(table ? [table.index] : []);
    this.lines.forEach((line, index) => {
      const [out, into] = [table !== null && line.from === table.index, table !== null && line.to === table.index];
      this.lineShapes[index].classList.toggle('out', out);
      this.lineShapes[index].classList.toggle('in', into && !out);
      if (out || into) {
        near.add(line.from).add(line.to);
      }
    });
    this.boxShapes.forEach((drawn, index) => {
      drawn.classList.toggle('near', near.has(index));
      drawn.classList.toggle('chosen', table !== null && index === table.index);
    });
    this.svg.classList.toggle('emphasized', table !== null);
  }
}

function markers() {
  return shape('defs', {}, ['plain', 'out', 'in', 'joining'].map(name => shape('marker', {
    id: 'arrow-' + name, class: 'arrow ' + name, viewBox: '0 0 10 10', refX: 9.2, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto',
  }, shape('path', { d: 'M0 1 10 5 0 9 2.4 5Z' }))));
}
