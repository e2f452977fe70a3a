/* Elements without any markup in texts: what comes from a database is never parsed. */
const SVG = 'http://www.w3.org/2000/svg';

function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

function byId(id) {
  return document.getElementById(id);
}

function wayIcon(way) {
  const drawn = shape('path', { d: WAYS[way].icon });
  return shape('svg', { viewBox: '0 0 16 16', class: 'icon' + (WAYS[way].filled ? ' filled' : ''), 'aria-hidden': 'true' }, drawn);
}

/** @param atMost whether it may be less */
function bar(part, way, atMost = false) {
  const full = element('span', { class: atMost ? 'full most' : 'full' });
  full.style.width = (part === 0 ? 0 : Math.max(1.5, part * 100)) + '%';
  return element('span', { class: 'share way-' + way, 'aria-hidden': 'true' }, full);
}
