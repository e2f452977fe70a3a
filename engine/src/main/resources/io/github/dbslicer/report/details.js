/* All that is known of the selected table, or of the slice where none is. */
class Details {
  constructor(facts, choice) {
    this.facts = facts;
    this.choice = choice;
    this.panel = byId('details');
    choice.follow(what => what === 'selected' && this.draw());
    this.draw();
  }

  draw() {
    this.panel.replaceChildren(...(this.choice.selected ? this.table(this.choice.selected) : this.overview()).filter(part => part));
    this.panel.scrollTop = 0;
  }

  overview() {
    const largest = this.facts.tables.filter(table => amount(table)?.value > 0).sort((one, other) => amount(other).value - amount(one).value).slice(0, 8);
    const most = largest.length > 0 ? amount(largest[0]).value : 1;
    return [
      element('h3', {}, 'How rows came'),
      element('ul', { class: 'counts' }, Object.entries(WAYS).map(([way, { name, says }]) => {
        const tables = this.facts.tables.filter(table => table.way === way);
        return tables.length === 0 ? null : element('li', { class: 'way-' + way }, element('span', { class: 'chip' }, wayIcon(way)), element('span', {}, element('b', {}, name), ' ', element('small', {}, says)), element('span', { class: 'number' }, count(tables.length)));
      })),
      largest.length > 0 ? element('h3', {}, this.facts.isPlan ? 'Most rows, as estimated' : 'Most rows') : null,
      element('ul', { class: 'largest' }, largest.map(table => element('li', {}, this.link(table), element('span', { class: 'number' }, amountText(table)), bar(amount(table).value / most, table.way, amount(table).mark === 'up to ')))),
    ];
  }

  table(table) {
    const close = element('button', { type: 'button', class: 'quiet close', 'aria-label': 'Close the details', onclick: () => this.choice.select(null) }, '×');
    return [
      element('div', { class: 'title' }, element('h3', { id: 'selected' }, table.label), close),
      element('p', { class: 'way way-' + table.way }, element('span', { class: 'chip' }, wayIcon(table.way)), WAYS[table.way].says),
      this.amounts(table),
      share(table) === null ? null : bar(share(table), table.way, amount(table).mark === 'up to '),
      this.verdict(table),
      section('Warnings', table.warnings.map(warning => visible(warning.message)), 'warnings'),
      section('Why', table.why.map(visible)),
      section('Masked', table.masks.map(mask => [element('b', {}, visible(mask.column)), ' ', visible(mask.by)])),
      section('References', table.referencing.map(relation => this.neighbour(relation, relation.parent, relation.childColumns)), 'outgoing'),
      section('Referenced by', table.referenced.map(relation => this.neighbour(relation, relation.child, relation.childColumns)), 'incoming'),
    ];
  }

  amounts(table) {
    const facts = [
      [this.facts.isPlan ? 'Rows to come' : 'Rows in the slice', amountText(table)],
      ['Rows in the source', sourceText(table)],
      ['Share', shareText(table)],
      ['Selected by its rule', seedsText(table)],
      ['Size', table.bytes === undefined ? '' : size(table.bytes)],
      ['Size in the source', table.sourceBytes === undefined ? '' : '≈ ' + size(table.sourceBytes)],
      ['Time', table.seconds === undefined ? '' : time(table.seconds)],
      [table.stages.length === 1 ? 'Stage' : 'Stages', table.stages.join(', ')],
      ['Columns', table.columns === undefined ? '' : count(table.columns)],
      ['Key', table.key === undefined ? '' : table.key.map(visible).join(', ') || 'none'],
    ].filter(([, value]) => value !== '');
    return element('dl', { class: 'amounts' }, facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
  }

  verdict(table) {
    if (table.verified === undefined) {
      return null;
    }
    const findings = (table.findings || []).map(visible);
    return element('div', { class: table.verified ? 'verdict passed' : 'verdict failed' },
      element('b', {}, table.verified ? '✓ Verified against the source' : '! Verification failed'),
      findings.length > 0 ? element('ul', {}, findings.map(finding => element('li', {}, finding))) : null);
  }

  neighbour(relation, name, columns) {
    const other = this.facts.byName.get(name);
    return [
      element('span', { class: 'chip way-' + other.way }, wayIcon(other.way)), this.link(other),
      element('small', {}, ' by ' + columns.map(visible).join(', ') + (relationWords(relation) === 'declared' ? '' : ' · ' + relationWords(relation))),
    ];
  }

  link(table) {
    return element('button', { type: 'button', class: 'link', 'data-to': table.table, onclick: () => this.follow(table) }, table.label);
  }

  /** The button that was pressed is gone with the former details. */
  follow(table) {
    this.choice.select(table);
    this.panel.focus({ preventScroll: true });
  }
}

function section(title, items, kind = '') {
  return items.length === 0 ? null : element('section', { class: kind }, element('h4', {}, title), element('ul', {}, items.map(item => element('li', {}, item))));
}
