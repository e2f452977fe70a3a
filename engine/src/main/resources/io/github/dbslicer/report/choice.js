/* What the user has chosen: a table, the ways that are shown, and a text in the name. Graph and list both follow it. */
class Choice {
  constructor(facts) {
    this.facts = facts;
    this.selected = null;
    this.text = '';
    this.hidden = new Set();
    this.listeners = [];
  }

  follow(listener) {
    this.listeners.push(listener);
  }

  select(table) {
    this.selected = table;
    this.tell('selected');
  }

  find(text) {
    this.text = text.trim().toLowerCase();
    this.tell('found');
  }

  toggle(way) {
    if (!this.hidden.delete(way)) {
      this.hidden.add(way);
    }
    this.tell('found');
  }

  matches(table) {
    return !this.hidden.has(table.way) && this.text.split(/\s+/).every(word => table.label.toLowerCase().includes(word));
  }

  matching() {
    return this.facts.tables.filter(table => this.matches(table));
  }

  isNarrowed() {
    return this.text !== '' || this.hidden.size > 0;
  }

  tell(what) {
    this.listeners.forEach(listener => listener(what));
  }
}
