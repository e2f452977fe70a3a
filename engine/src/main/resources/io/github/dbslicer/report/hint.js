/* What is shown beside the pointer. The same stands in the details, for those who do not point. */
class Hint {
  constructor() {
    this.box = byId('hint');
  }

  show(event, content) {
    this.box.replaceChildren(...content);
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    this.box.style.left = Math.max(8, Math.min(event.clientX + 16, innerWidth - width - 8)) + 'px';
    this.box.style.top = (event.clientY + 20 + height > innerHeight ? event.clientY - height - 12 : event.clientY + 20) + 'px';
  }

  hide() {
    this.box.hidden = true;
  }
}

function tableHint(table) {
  const facts = [
    amountText(table) && amountText(table) + (table.sourceRows === undefined ? '' : ' of ' + sourceText(table)) + ' rows',
    shareText(table),
    table.seconds === undefined ? '' : time(table.seconds),
    table.masks.length > 0 ? things(table.masks.length, 'masked column', 'masked columns') : '',
    table.verified === undefined ? '' : table.verified ? 'verified' : 'verification failed',
  ].filter(text => text);
  return [
    element('strong', {}, table.label),
    element('span', { class: 'way way-' + table.way }, wayIcon(table.way), WAYS[table.way].says),
    element('span', {}, facts.join(' · ')),
    table.why.length > 0 ? element('span', { class: 'why' }, shortened(visible(table.why[0]), 120)) : '',
  ];
}

function lineHint(line) {
  return line.relations.slice(0, 6).flatMap(relation => [
    element('strong', {}, columnsText(relation.child, relation.childColumns) + ' → ' + columnsText(relation.parent, relation.parentColumns)),
    element('span', {}, relationWords(relation)),
  ]);
}

function relationWords(relation) {
  const words = { declared: 'declared', virtual: 'of the rules', suspected: 'suspected by name and data' };
  return [
    words[kindOf(relation)],
    relation.join ? 'joins' : '',
    relation.followed === false && !relation.join ? 'not followed' : '',
    relation.where === undefined ? '' : 'where ' + visible(relation.where),
    relation.parentWhere === undefined ? '' : 'to rows where ' + visible(relation.parentWhere),
    relation.dangling > 0 ? things(relation.dangling, 'reference', 'references') + ' to no row' : '',
    relation.orphans > 0 ? things(relation.orphans, 'reference', 'references') + ' to no row in the source too' : '',
  ].filter(word => word).join(' · ');
}
