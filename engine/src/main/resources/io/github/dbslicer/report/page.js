/* The page: its head, its tools, its warnings and stages. */
function drawHead(facts) {
  byId('kind').textContent = facts.isPlan ? 'Plan of a slice, nothing is cut yet' : 'Slice';
  const names = [facts.source, facts.target].filter(place => place !== undefined).map(visible);
  byId('title').replaceChildren(...names.flatMap((name, index) => index === 0 ? [shortName(name)] : [element('span', { class: 'to' }, ' → '), shortName(name)]));
  document.title = (facts.isPlan ? 'Plan: ' : 'Slice: ') + names.map(shortName).join(' → ') + ' · DbSlicer';
  const told = [
    ...names.filter(name => shortName(name) !== name).map((name, index) => (index === 0 ? 'From ' : 'Into ') + name),
    facts.started === undefined ? '' : 'Started ' + visible(facts.started).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, '$1 $2 UTC'),
    facts.moment === undefined ? '' : 'Moment: ' + visible(facts.moment),
  ].filter(text => text);
  byId('facts').replaceChildren(verifiedMark(facts), ...told.map(text => element('span', {}, text)));
  byId('totals').replaceChildren(...totals(facts).filter(([, value]) => value).map(([name, value, note]) => element('div', {}, element('dt', {}, name), element('dd', {}, value, note ? element('small', {}, note) : ''))));
  byId('made').textContent = 'Made by DbSlicer ' + visible(facts.dbslicer) + '. This file needs nothing else: no server, no network.';
}

/** The name alone of "Product 1.2, database NAME at HOST (remarks)". */
function shortName(place) {
  return /, (?:database|file) (.+?)(?: at \S+)?(?: \(.*\))?$/.exec(place)?.[1] || place;
}

function verifiedMark(facts) {
  if (facts.verified === undefined) {
    return facts.isPlan ? '' : element('span', { class: 'mark' }, 'Not verified');
  }
  return facts.verified ? element('span', { class: 'mark passed' }, '✓ Verified against the source') : element('span', { class: 'mark failed' }, '! Verification failed');
}

function totals(facts) {
  const coming = facts.tables.filter(table => table.rows === undefined ? table.way !== 'none' : table.rows > 0);
  return [
    ['Tables', count(coming.length), 'of ' + count(facts.tables.length) + (facts.isPlan ? ' can get rows' : ' have rows')],
    rowsTotal(facts, coming),
    ['Size', facts.bytes === undefined ? '' : size(facts.bytes), ''],
    ['Time', facts.seconds === undefined ? '' : time(facts.seconds), ''],
    ['References', count(facts.relations.filter(relation => !relation.suspected).length), ''],
  ];
}

/** A sum only where every part of it is known. */
function rowsTotal(facts, coming) {
  const parts = coming.map(amount);
  if (parts.includes(null)) {
    return ['Rows', facts.rows === undefined ? '' : count(facts.rows), ''];
  }
  const rows = facts.rows ?? parts.reduce((sum, part) => sum + part.value, 0);
  const mark = ['up to ', '≈ '].find(kind => parts.some(part => part.mark === kind)) || '';
  const known = coming.length > 0 && facts.tables.every(table => table.sourceRows !== undefined || table.rows === 0 || table.way === 'none');
  const source = facts.tables.reduce((sum, table) => sum + (table.sourceRows || 0), 0);
  return ['Rows', mark + count(rows), known && source > 0 ? 'of ≈ ' + count(source) + ' · ' + percent(ratio(rows, source)) : ''];
}

function drawWays(facts, choice) {
  byId('ways').replaceChildren(...Object.entries(WAYS).map(([way, { name, says }]) => {
    const tables = facts.tables.filter(table => table.way === way).length;
    if (tables === 0) {
      return '';
    }
    const button = element('button', { type: 'button', class: 'toggle way-' + way, 'aria-pressed': 'true', title: says, 'data-way': way }, element('span', { class: 'chip' }, wayIcon(way)), name, element('span', { class: 'number' }, count(tables)));
    button.addEventListener('click', () => {
      choice.toggle(way);
      button.setAttribute('aria-pressed', String(!choice.hidden.has(way)));
    });
    return button;
  }));
}

function drawLegend(facts) {
  const kinds = [['declared', 'references'], ['virtual', 'by the rules'], ['suspected', 'suspected'], ['joining', 'join']];
  const has = kind => facts.relations.some(relation => kind === 'joining' ? relation.join : kindOf(relation) === kind);
  byId('lines').replaceChildren(...kinds.filter(([kind]) => has(kind)).map(([kind, words]) => element('li', {}, shape('svg', { viewBox: '0 0 34 10', class: 'sample', 'aria-hidden': 'true' }, shape('g', { class: 'edge ' + kind }, shape('path', { class: 'course', d: 'M1 5H32' }))), words)));
}

function drawWarnings(facts, list) {
  const shown = facts.warnings.length > 0;
  byId('warnings').hidden = !shown;
  byId('to-warnings').hidden = !shown;
  byId('to-warnings').textContent = things(facts.warnings.length, 'Warning', 'Warnings');
  byId('warning-list').replaceChildren(...facts.warnings.map(warning => {
    const table = facts.byName.get(warning.table);
    return element('li', {}, element('span', { class: 'kind' }, visible(warning.kind).replaceAll('-', ' ')), ' ', table ? element('button', { type: 'button', class: 'link', onclick: () => list.open(table) }, table.label) : '', ' ', visible(warning.message));
  }));
}

function drawStages(facts) {
  byId('stages').hidden = facts.stages.length === 0;
  byId('stage-list').replaceChildren(...facts.stages.map(stage => element('li', { value: stage.number },
    element('span', {}, stage.selections.map(visible).join(', ')),
    stage.cyclic ? element('small', {}, ' repeats until no new row appears') : '',
    stage.after.length > 0 ? element('small', {}, ' after ' + stage.after.join(', ')) : '')));
}

function listenToTools(facts, choice, graph) {
  const search = byId('search');
  search.addEventListener('input', () => choice.find(search.value));
  byId('tools').addEventListener('submit', event => {
    event.preventDefault();
    const [first] = choice.matching();
    if (first && choice.text !== '') {
      choice.select(first);
      graph.view?.show(graph.layout.nodes[first.index], true);
    }
  });
  addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input')) {
      event.preventDefault();
      search.focus();
    }
  });
  const tell = () => { byId('found').textContent = choice.isNarrowed() ? count(choice.matching().length) + ' of ' + things(facts.tables.length, 'table', 'tables') : things(facts.tables.length, 'table', 'tables'); };
  choice.follow(tell);
  tell();
}

/** Light or dark as the system says, until the user says otherwise. */
function listenToTheme() {
  const button = byId('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => { button.textContent = isDark() ? 'Light' : 'Dark'; button.setAttribute('aria-label', isDark() ? 'Change to light colours' : 'Change to dark colours'); };
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    label();
  });
  system.addEventListener('change', label);
  label();
}

/** The graph ends where the first screen does, however much the head says. */
function fitGraphToScreen() {
  const measure = () => document.documentElement.style.setProperty('--above', byId('graph').offsetTop + 'px');
  addEventListener('resize', measure);
  measure();
}

const facts = readFacts(JSON.parse(byId('account').textContent));
const choice = new Choice(facts);
const graph = new Graph(facts, choice, new Hint());
drawHead(facts);
drawWays(facts, choice);
drawLegend(facts);
drawStages(facts);
drawWarnings(facts, new List(facts, choice));
new Details(facts, choice);
listenToTools(facts, choice, graph);
listenToTheme();
fitGraphToScreen();
graph.draw();
