// What a class tells a record store, fetched as the trainer's page does.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Learner } from './Learning.mjs';

const validate = createRequire(import.meta.url)('@learninglocker/xapi-validation').default;
const verbOf = (statement) => statement.verb.id.split('/').pop();
const extension = (of, name) => of[`urn:rapport:extension:${name}`];

let learner, host, origin, trainer;

const firstLine = (child) => new Promise((line) => {
    let text = '';
    child.stdout.on('data', (more) => { text += more; if (text.includes('\n')) line(JSON.parse(text.split('\n')[0])); });
});
async function post(path, body, cookie = '') {
    const answer = await fetch(origin + path, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie: cookie }, body: JSON.stringify(body) });
    return { status: answer.status, cookie: (answer.headers.get('set-cookie') || '').split(';')[0] };
}
const lead = async (body) => assert.equal((await post('/api/trainer/do', body, trainer)).status, 200, JSON.stringify(body));
const exported = async () => (await fetch(`${origin}/api/trainer/export.xapi`, { headers: { Cookie: trainer } })).json();
const join = async (name) => (await post('/api/join', { code: host.code, name, language: 'en' })).cookie;
// The first event of a stream, which is the whole view.
async function viewOf(path, cookie) {
    const reader = (await fetch(origin + path, { headers: { Cookie: cookie } })).body.getReader();
    let text = '';
    while (!/data: (.*)\n\n/.test(text)) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    return JSON.parse(text.match(/data: (.*)\n\n/)[1]);
}

before(async () => {
    learner = new Learner();
    const child = learner.start(['class', 'dialogues/case-long-queue.xml', '--headless', '--bind', '127.0.0.1', '--port', '0']);
    host = await firstLine(child);
    host.child = child;
    origin = new URL(host.trainer).origin;
    trainer = (await post('/api/trainer/open', { secret: host.trainer.split('#')[1] })).cookie;
});
after(() => {
    host?.child.kill();
    learner.forget();
});

let early;

test('a class that goes on tells the rounds that are decided', async () => {
    const phones = [await join('Mei'), await join('Jonas'), await join('')];
    await lead({ do: 'start' });
    await lead({ do: 'open' });
    const { round, choices } = await viewOf('/api/trainer/events', trainer);
    const open = choices.filter((each) => !each.locked && !each.timeout);
    for (const [i, phone] of phones.entries()) assert.equal((await post('/api/vote', { round, choice: open[i ? 0 : 1].id }, phone)).status, 200);
    await lead({ do: 'hands', choice: open[0].id, count: 4 });
    await lead({ do: 'reveal' });
    assert.deepEqual((await exported()).map(verbOf), ['initialized'], 'what may still change is not told');
    await lead({ do: 'continue' });
    early = await exported();
    assert.deepEqual(early.map(verbOf), ['initialized', 'answered']);
    const { result, object } = early[1];
    assert.equal(result.response, open[0].id);
    assert.ok(object.definition.choices.some((each) => each.id === result.response));
    assert.deepEqual(extension(result.extensions, 'votes'), { [open[0].id]: 6, [open[1].id]: 1 });
});

test('what was told once stays, word for word', async () => {
    await lead({ do: 'finish' });
    const later = await exported();
    assert.deepEqual(later.slice(0, early.length), early);
    assert.deepEqual(later.map(verbOf), ['initialized', 'answered', 'terminated']);
    assert.equal(later.at(-1).result.completion, false);
});

test('those who played alone are accounts of the class', async () => {
    await lead({ do: 'restart' });
    const mei = await join('Anna');
    await lead({ do: 'start', format: 'alone' });
    const { alone } = await viewOf('/api/events', mei);
    assert.equal((await post('/api/answer', { turn: 0, choice: alone.choices.find((each) => !each.locked).id }, mei)).status, 200);
    await lead({ do: 'finish' });
    const all = await exported();
    const single = all.filter((each) => each.actor.objectType === 'Agent');
    assert.deepEqual(single.map(verbOf), ['answered', 'terminated']);
    assert.ok(single.every((each) => each.context.team.objectType === 'Group'));
});

test('every statement is valid, none is told twice, and nobody is named', async () => {
    const all = await exported();
    assert.ok(all.length >= 6);
    for (const statement of all) assert.deepEqual(validate(statement), [], JSON.stringify(statement));
    assert.equal(new Set(all.map((each) => each.id)).size, all.length);
    for (const name of ['Mei', 'Jonas', 'Anna']) assert.ok(!JSON.stringify(all).includes(`"${name}"`));
    assert.deepEqual(all.map((each) => each.timestamp), all.map((each) => each.timestamp).sort());
});

test('only who leads gets them', async () => {
    assert.equal((await fetch(`${origin}/api/trainer/export.xapi`)).status, 401);
});
