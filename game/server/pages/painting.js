// What the phone's and the trainer's page do alike: remember, speak the reader's language, paint.
const memory = {
    get: (name) => { try { return localStorage.getItem('rapport.' + name); } catch { return null; } },
    set: (name, value) => { try { value === null ? localStorage.removeItem('rapport.' + name) : localStorage.setItem('rapport.' + name, value); } catch { /* a private window: nothing is kept */ } },
};

let language = memory.get('language')
    || ((navigator.languages || [navigator.language]).map((l) => (/^zh/i.test(l) ? 'zh-Hans' : /^en/i.test(l) ? 'en' : null)).find(Boolean) || 'en');
const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
const w = (id, ...values) => fill(words[language][id], values);
const said = (text) => (text && typeof text === 'object' ? text[language] || text.en || '' : text || '');
const list = (items) => items.map((m) => said(m.name)).join(language === 'en' ? ', ' : '、');

// ---- painting: the page is described anew each time; elements that stay are kept, and with them focus and scroll position
const h = (tag, props, ...kids) => ({ tag, props: props || {}, kids: kids.flat(9).filter((k) => k || k === 0) });

function dress(element, props) {
    const before = element.props || {};
    for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
        const value = props[name];
        if (name === 'share') element.style.setProperty('--share', value);
        else if (name.startsWith('on')) element[name] = value || null;
        else if (name === 'checked' || name === 'disabled') element[name] = Boolean(value);
        else if (name === 'value') { if (value !== before.value) element.value = value; }
        else if (value === before[name] || name === 'key') continue;
        else if (value === undefined || value === null || value === false) element.removeAttribute(name);
        else element.setAttribute(name, value === true ? '' : value);
    }
    element.props = props;
}

const create = (tag) => (tag === 'svg' || tag === 'path' ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag));
function paint(parent, kids) {
    let at = parent.firstChild;
    for (const kid of kids.flat(9).filter((k) => k || k === 0)) {
        const text = typeof kid !== 'object';
        let found = at;
        while (found && !(text ? found.nodeType === 3 : found.localName === kid.tag && found.props && found.props.key === kid.props.key)) found = found.nextSibling;
        if (found) while (at !== found) { const gone = at; at = at.nextSibling; gone.remove(); }
        else found = parent.insertBefore(text ? document.createTextNode('') : create(kid.tag), at);
        if (text) { if (found.data !== String(kid)) found.data = kid; }
        else { paint(found, kid.kids); dress(found, kid.props); } // a list knows its value once it has its items
        at = found.nextSibling;
    }
    while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
}
