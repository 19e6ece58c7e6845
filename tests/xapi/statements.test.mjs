import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Learner, Store, agreed } from './Learning.mjs';

const validate = createRequire(import.meta.url)('@learninglocker/xapi-validation').default;

let learner, all;
before(() => {
    learner = new Learner().playAll();
    all = learner.statements();
});
after(() => learner.forget());

const verbOf = (statement) => statement.verb.id.split('/').pop();

test('every statement is valid', () => {
    assert.ok(all.length > 10);
    for (const statement of all) {
        const warnings = validate(statement);
        assert.deepEqual(warnings, [], JSON.stringify(statement));
    }
});

test('the validator would notice', () => {
    assert.notEqual(validate({ ...all[0], verb: { id: 'no iri' } }).length, 0);
    assert.notEqual(validate({ ...all[0], timestamp: 'yesterday' }).length, 0);
});

test('a finished talk is initialized, answered reply by reply, completed, and passed or failed', () => {
    const talks = new Map();
    for (const each of all) talks.set(each.context.registration, [...(talks.get(each.context.registration) ?? []), each]);
    assert.equal(talks.size, 4);
    for (const statements of talks.values()) {
        const verbs = statements.map(verbOf);
        assert.equal(verbs[0], 'initialized');
        assert.ok(verbs.includes('answered'));
        const end = statements.at(-1);
        if (!verbs.includes('completed')) continue;
        const { scaled, raw, min, max } = end.result.score;
        assert.equal(verbOf(end), scaled >= 0.7 ? 'passed' : 'failed');
        assert.equal(end.result.success, scaled >= 0.7);
        assert.ok(min <= raw && raw <= max && min < max);
        assert.deepEqual(statements.map((each) => each.timestamp), statements.map((each) => each.timestamp).sort());
    }
});

test('an answer tells the choices, which of them are best, and what it did', () => {
    const answer = all.find((each) => verbOf(each) === 'answered' && each.object.definition.interactionType === 'choice');
    const { definition } = answer.object;
    const ids = definition.choices.map((each) => each.id);
    assert.ok(ids.includes(answer.result.response));
    assert.ok(definition.correctResponsesPattern.every((id) => ids.includes(id)));
    assert.ok(definition.choices[0].description['zh-Hans']);
    assert.match(answer.result.duration, /^PT/);
    assert.ok('anger' in answer.result.extensions['urn:rapport:extension:feelings']);
    assert.ok(all.some((each) => each.object.definition.interactionType === 'sequencing'));
});

test('ids are the same each time, and no two are', () => {
    const ids = all.map((each) => each.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(learner.statements().map((each) => each.id), ids);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('nothing is sent without consent, and every statement tells until when it may be kept', async () => {
    const store = await new Store().open();
    const refused = await learner.runBeside(['export', 'xapi', '--to', store.address]);
    assert.equal(refused.code, 2);
    assert.equal(refused.output, '');
    assert.match(refused.errors, /--keep-days/);
    assert.equal(store.requests.length, 0);
    // What is only written here goes nowhere yet, and promises nothing.
    const written = await learner.runBeside(['export', 'xapi']);
    assert.equal(written.code, 0);
    const here = written.output.trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(here.map((each) => each.id), all.map((each) => each.id));
    assert.ok(here.every((each) => !each.context.extensions?.['urn:rapport:extension:kept-until']));
    const until = Date.now() + 30 * 86_400_000;
    for (const each of all) {
        const told = each.context.extensions['urn:rapport:extension:kept-until'];
        assert.match(told, /^\d{4}-\d\d-\d\d$/);
        assert.ok(Math.abs(Date.parse(told) - until) < 2 * 86_400_000);
    }
    store.close();
});

test('everything is sent once, with the version and the password, and nothing again', async () => {
    const store = await new Store().open();
    const file = join(learner.home, 'password');
    writeFileSync(file, 'ana:geheim:x\n');
    const sent = await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed, '--credentials', file]);
    assert.equal(sent.code, 0, sent.errors);
    assert.equal(store.statements.size, all.length);
    assert.equal(store.requests[0].headers['x-experience-api-version'], '1.0.3');
    assert.equal(store.requests[0].headers.authorization, 'Basic ' + Buffer.from('ana:geheim:x').toString('base64'));
    assert.equal(store.requests[0].url, '/xapi/statements');
    const requests = store.requests.length;
    assert.equal((await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed])).code, 0);
    assert.equal(store.requests.length, requests);
    store.close();
});

test('a store that fails now and then gets everything, nothing twice', async () => {
    const mishaps = [503, 'hang up', 429, 'lost', undefined, 500, undefined];
    const store = await new Store((count) => mishaps[count % mishaps.length]).open();
    const environment = { RAPPORT_XAPI_USER: 'bo', RAPPORT_XAPI_PASSWORD: 'x' };
    for (let time = 0; time < 5 && store.statements.size < all.length; ++time)
        await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed], environment);
    const last = await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed], environment);
    assert.equal(last.code, 0, last.errors);
    assert.deepEqual([...store.statements.keys()].sort(), all.map((each) => each.id).sort());
    assert.equal(store.requests[0].headers.authorization, 'Basic ' + Buffer.from('bo:x').toString('base64'));
    store.close();
});

test('what the store holds already is told, since it keeps its own date', async () => {
    let isLost = true;
    const store = await new Store(() => {
        const mishap = isLost ? 'lost' : undefined;
        isLost = false;
        return mishap;
    }).open();
    const sent = await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed]);
    assert.equal(sent.code, 0, sent.errors);
    assert.match(sent.errors, /the store holds \d+ of these statements already/);
    assert.equal(store.statements.size, all.length);
    store.close();
});

test('what was refused is told with the reason, and sent next time', async () => {
    let isShut = true;
    const store = await new Store(() => (isShut ? 401 : undefined)).open();
    const refused = await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed]);
    assert.equal(refused.code, 1);
    assert.match(refused.errors, /401: not now/);
    isShut = false;
    assert.equal((await learner.runBeside(['export', 'xapi', '--to', store.address, ...agreed])).code, 0);
    assert.equal(store.statements.size, all.length);
    store.close();
});

test('addresses that are none, or hold a password, are wrong use', () => {
    for (const address of ['ftp://example.org', 'nonsense', 'http://ana:x@127.0.0.1/', 'file:///etc/passwd', 'http://127.0.0.1/?a=b'])
        assert.equal(learner.run(['export', 'xapi', '--to', address]).code, 2, address);
});
