/* The part of the graph that is seen, in the graph's own measures. */
const CLOSEST = 2.5;

class View {
  constructor(svg, whole, changed) {
    this.svg = svg;
    this.changed = changed;
    this.whole = { x: -40, y: -40, width: whole.width + 80, height: whole.height + 80 };
    this.pointers = new Map();
    this.dragged = false;
    this.fit();
    this.listen();
    new ResizeObserver(() => this.set(this.box)).observe(svg);
  }

  /** Pixels of the screen for a unit of the graph. */
  scale() {
    const seen = this.svg.getBoundingClientRect();
    return Math.min(seen.width / this.box.width, seen.height / this.box.height) || 1;
  }

  fit() {
    const { x, y, width, height } = this.whole;
    // A graph of three tables is not blown up.
    const least = this.svg.clientWidth / 1.25 || width;
    this.set(width >= least || height >= this.svg.clientHeight / 1.25 ? this.whole : { x: x - (least - width) / 2, y, width: least, height });
  }

  set(box) {
    this.box = box;
    this.svg.setAttribute('viewBox', [box.x, box.y, box.width, box.height].map(value => value.toFixed(2)).join(' '));
    this.changed(this.scale());
  }

  /** @param centre in the graph's measures; it stays where it is on the screen */
  zoom(factor, centre = { x: this.box.x + this.box.width / 2, y: this.box.y + this.box.height / 2 }) {
    const furthest = Math.max(this.whole.width, this.whole.height) * 1.5;
    const now = this.scale();
    const by = Math.max(factor, Math.min(1, now / CLOSEST));
    if (factor > 1 && Math.max(this.box.width, this.box.height) * by > furthest) {
      return;
    }
    const { x, y, width, height } = this.box;
    this.set({ x: centre.x + (x - centre.x) * by, y: centre.y + (y - centre.y) * by, width: width * by, height: height * by });
  }

  pan(x, y) {
    this.set({ ...this.box, x: this.box.x + x, y: this.box.y + y });
  }

  /** Brings a place into sight where it is not, or is too small to read. */
  show(place, closely) {
    if (closely && this.scale() < 0.75) {
      this.zoom(this.scale() / 0.9);
    }
    const { x, y, width, height } = this.box;
    // Of the graph more is seen than the box where the screen has another shape.
    const [across, down] = [this.svg.clientWidth, this.svg.clientHeight].map(pixels => pixels / this.scale());
    const inside = Math.abs(place.x - x - width / 2) < across * 0.46 && Math.abs(place.y - y - height / 2) < down * 0.46;
    if (!inside || closely) {
      this.set({ ...this.box, x: place.x - width / 2, y: place.y - height / 2 });
    }
  }

  listen() {
    const svg = this.svg;
    svg.addEventListener('wheel', event => {
      // Whoever scrolls through the page is not to be caught by the graph.
      if (event.ctrlKey || event.metaKey || svg.contains(document.activeElement)) {
        event.preventDefault();
        this.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 250), this.pointOf(event));
      }
    }, { passive: false });
    svg.addEventListener('pointerdown', event => {
      this.pointers.set(event.pointerId, event);
      this.dragged = this.pointers.size > 1;
    });
    svg.addEventListener('pointermove', event => this.move(event));
    ['pointerup', 'pointercancel', 'pointerleave'].forEach(name => svg.addEventListener(name, event => this.pointers.delete(event.pointerId)));
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
    if (!this.dragged && Math.hypot(x, y) < 5) {
      return;
    }
    if (!this.dragged) {
      this.svg.setPointerCapture(event.pointerId);
    }
    this.dragged = true;
    const other = [...this.pointers.values()].find(pointer => pointer.pointerId !== event.pointerId);
    this.pointers.set(event.pointerId, event);
    if (other) {
      const apart = pointer => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
      this.zoom(apart(before) / Math.max(1, apart(event)), this.pointOf(other));
    } else {
      this.pan(-x / this.scale(), -y / this.scale());
    }
  }

  pointOf(event) {
    const seen = this.svg.getBoundingClientRect();
    const scale = this.scale();
    return {
      x: this.box.x + this.box.width / 2 + (event.clientX - seen.left - seen.width / 2) / scale,
      y: this.box.y + this.box.height / 2 + (event.clientY - seen.top - seen.height / 2) / scale,
    };
  }
}
