/* What the account says, in the words and numbers of the page. A fact that is absent is not known: nothing is shown for it, never 0. */
const WAYS = {
  rule: { name: 'Rule', says: 'A rule selects rows', icon: 'M2 3h12L9.6 8.4v4L6.4 14V8.4z', filled: true },
  whole: { name: 'Whole', says: 'Every row is taken', icon: 'M3 3h4.4v4.4H3zM8.6 3H13v4.4H8.6zM3 8.6h4.4V13H3zM8.6 8.6H13V13H8.6z', filled: true },
  join: { name: 'Join', says: 'Rows that reference selected rows', icon: 'M6.5 5H5a3 3 0 0 0 0 6h1.5M9.5 5H11a3 3 0 0 1 0 6H9.5M5.5 8h5' },
  referenced: { name: 'Referenced', says: 'Rows that others reference', icon: 'M2 8h7.5M6.5 4.8 9.7 8l-3.2 3.2M13 3v10' },
  none: { name: 'No rows', says: 'No rows come', icon: 'M8 3a5 5 0 1 0 .01 0M4.6 11.4l6.8-6.8' },
};

function readFacts(account) {
  const tables = account.tables.map((table, index) => ({ ...table, index, label: visible(table.table), way: Object.hasOwn(WAYS, table.way) ? table.way : 'none', referencing: [], referenced: [], warnings: [] }));
  const byName = new Map(tables.map(table => [table.table, table]));
  const relations = account.relations.filter(relation => byName.has(relation.child) && byName.has(relation.parent));
  for (const relation of relations) {
    byName.get(relation.child).referencing.push(relation);
    byName.get(relation.parent).referenced.push(relation);
  }
  for (const warning of account.warnings) {
    byName.get(warning.table)?.warnings.push(warning);
  }
  return { ...account, tables, relations, byName, isPlan: account.kind === 'plan' };
}

/** Names and texts from a database: without characters that are not seen or that turn the text around them. */
function visible(text) {
  return String(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, found => '\\u' + found.codePointAt(0).toString(16).padStart(4, '0'));
}

function count(number) {
  return number.toLocaleString('en-US');
}

function things(number, one, several) {
  return count(number) + ' ' + (number === 1 ? one : several);
}

function size(bytes) {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 'B';
  while (value >= 999.95 && units.length > 0) {
    value /= 1000;
    unit = units.shift();
  }
  return unit === 'B' ? bytes + ' B' : value.toFixed(1) + ' ' + unit;
}

function time(seconds) {
  if (seconds < 0.1) {
    return '< 0.1 s';
  }
  if (seconds < 60) {
    return (Math.floor(seconds * 10) / 10).toFixed(1) + ' s';
  }
  const whole = Math.floor(seconds);
  return whole < 3600
    ? Math.floor(whole / 60) + ' min ' + whole % 60 + ' s'
    : Math.floor(whole / 3600) + ' h ' + Math.floor(whole % 3600 / 60) + ' min';
}

/** The rows of a table in the slice, as {value, mark}: mark says how they are known. */
function amount(table) {
  return table.rows === undefined ? foretold(table, 'Rows') : { value: table.rows, mark: '' };
}

/** What a plan says of Rows or Seeds: counted, estimated by statistics, or at most so many. */
function foretold(table, what) {
  for (const [certainty, mark] of [['counted', ''], ['estimated', '≈ '], ['most', 'up to ']]) {
    if (table[certainty + what] !== undefined) {
      return { value: table[certainty + what], mark };
    }
  }
  return null;
}

function seedsText(table) {
  const seeds = table.seeds === undefined ? foretold(table, 'Seeds') : { value: table.seeds, mark: '' };
  return seeds === null ? '' : seeds.mark + count(seeds.value);
}

function amountText(table) {
  const known = amount(table);
  return known === null ? '' : known.mark + count(known.value);
}

function sourceText(table) {
  return table.sourceRows === undefined ? '' : (table.sourceRowsExact ? '' : '≈ ') + count(table.sourceRows);
}

/** The part of the source's rows that the slice has, 0 to 1; null where it is not known. */
function share(table) {
  const known = amount(table);
  return known === null || table.sourceRows === undefined ? null : ratio(known.value, table.sourceRows);
}

function ratio(part, whole) {
  return whole === 0 ? (part === 0 ? 0 : 1) : Math.min(1, part / whole);
}

function shareText(table) {
  const part = share(table);
  if (part === null) {
    return '';
  }
  const { mark } = amount(table);
  return (mark !== '' ? mark : table.sourceRowsExact ? '' : '≈ ') + percent(part);
}

/** Neither 0 % for some nor 100 % for all but some. */
function percent(part) {
  if (part === 0 || part === 1) {
    return part * 100 + ' %';
  }
  const value = part * 100;
  if (value < 0.01) {
    return '< 0.01 %';
  }
  return value > 99.9 ? '> 99.9 %' : value.toFixed(value < 1 ? 2 : 1) + ' %';
}

function columnsText(table, columns) {
  return visible(table) + '(' + columns.map(visible).join(', ') + ')';
}

/** declared, virtual (of the rules), or suspected by name and data. */
function kindOf(relation) {
  if (relation.suspected) {
    return 'suspected';
  }
  return relation.declared ? 'declared' : 'virtual';
}

/** All that is said of a table to those who do not see it. */
function spoken(table) {
  const rows = amountText(table);
  const parts = [table.label, WAYS[table.way].says.toLowerCase()];
  if (rows) {
    parts.push(rows.replace('≈', 'about') + (table.sourceRows === undefined ? ' rows' : ' of ' + sourceText(table).replace('≈', 'about') + ' rows'));
  }
  if (table.masks.length > 0) {
    parts.push(things(table.masks.length, 'masked column', 'masked columns'));
  }
  if (table.verified === false) {
    parts.push('verification failed');
  }
  if (table.warnings.length > 0) {
    parts.push(things(table.warnings.length, 'warning', 'warnings'));
  }
  return parts.join(', ');
}
