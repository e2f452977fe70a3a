/* The tables as a table: what the graph shows, in figures. A column that nothing is known for is not there. */
const COLUMNS = [
  { title: 'Table', value: table => table.label.toLowerCase() },
  { title: 'Rows came by', value: table => Object.keys(WAYS).indexOf(table.way), cell: table => [element('span', { class: 'chip way-' + table.way }, wayIcon(table.way)), WAYS[table.way].name] },
  { title: 'Rows', numeric: true, value: table => amount(table)?.value, cell: amountText },
  { title: 'In the source', numeric: true, value: table => table.sourceRows, cell: sourceText },
  { title: 'Share', numeric: true, value: table => share(table) ?? undefined, cell: table => share(table) === null ? '' : [bar(share(table), table.way, amount(table).mark === 'up to '), element('span', {}, shareText(table))] },
  { title: 'Size', numeric: true, value: table => table.bytes, cell: table => size(table.bytes) },
  { title: 'Source size', numeric: true, value: table => table.sourceBytes, cell: table => '≈ ' + size(table.sourceBytes) },
  { title: 'Time', numeric: true, value: table => table.seconds, cell: table => time(table.seconds) },
  { title: 'Masked', numeric: true, value: table => table.masks.length || undefined, cell: table => count(table.masks.length) },
  { title: 'Warnings', numeric: true, value: table => table.warnings.length || undefined, cell: table => count(table.warnings.length) },
  { title: 'Verified', value: table => table.verified === undefined ? undefined : table.verified ? 1 : 0, cell: table => element('span', { class: table.verified ? 'passed' : 'failed' }, table.verified ? '✓ yes' : '! no') },
];

class List {
  constructor(facts, choice) {
    this.facts = facts;
    this.choice = choice;
    this.columns = COLUMNS.filter((column, index) => index < 2 || facts.tables.some(table => column.value(table) !== undefined));
    this.sorted = this.columns.find(column => column.title === 'Rows') || this.columns[0];
    this.descending = this.sorted.numeric === true;
    this.heads = this.columns.map(column => this.head(column));
    byId('table').tHead.append(element('tr', {}, this.heads));
    this.rows = new Map(facts.tables.map(table => [table, this.row(table)]));
    choice.follow(() => this.draw());
    this.draw();
  }

  head(column) {
    const button = element('button', { type: 'button', onclick: () => this.sortBy(column) }, column.title, element('span', { class: 'order', 'aria-hidden': 'true' }));
    return element('th', { scope: 'col', class: column.numeric ? 'numeric' : '' }, button);
  }

  row(table) {
    const name = element('th', { scope: 'row' }, element('button', { type: 'button', class: 'link', onclick: () => this.open(table) }, table.label));
    const cells = this.columns.slice(1).map(column => element('td', { class: column.numeric ? 'numeric' : '' }, column.value(table) === undefined ? '' : column.cell(table)));
    return element('tr', { 'data-table': table.table }, name, cells);
  }

  /** Shows it where it is in the graph. */
  open(table) {
    this.choice.select(table);
    byId('graph').scrollIntoView({ block: 'start' });
    byId('details').focus({ preventScroll: true });
  }

  sortBy(column) {
    this.descending = this.sorted === column ? !this.descending : column.numeric === true;
    this.sorted = column;
    this.draw();
  }

  draw() {
    this.heads.forEach((head, index) => {
      if (this.columns[index] === this.sorted) {
        head.setAttribute('aria-sort', this.descending ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    const shown = this.choice.matching().sort((one, other) => this.compare(one, other));
    byId('table').tBodies[0].replaceChildren(...shown.map(table => this.rows.get(table)));
    this.rows.forEach((row, table) => row.classList.toggle('chosen', table === this.choice.selected));
  }

  /** What is not known comes last either way; equal ones by name. */
  compare(one, other) {
    const [a, b] = [this.sorted.value(one), this.sorted.value(other)];
    if (a === undefined || b === undefined) {
      return (a === undefined) - (b === undefined);
    }
    const order = a < b ? -1 : a > b ? 1 : 0;
    return order === 0 ? one.index - other.index : this.descending ? -order : order;
  }
}
