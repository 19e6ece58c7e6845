// What an hour may be besides one talk of the whole room, in real Chromium: alone, observed, in teams, a duel, against the clock, a drill.
import assert from 'node:assert/strict';
import { inClass, joinedPhone, openDesk, saidOn, step, until } from './Classroom.mjs';

inClass('Everyone alone: each at their own pace, the trainer sees how far they are', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await step(desk, '3');
    await step(desk, 'PageDown', 'Everyone alone');
    await projector.getByText('Everyone in their own talk').waitFor();
    const line = await mei.locator('.bubble p').innerText();
    await mei.locator('button.face:not(:disabled)').first().click();
    await until(async () => (await mei.locator('.bubble p').innerText()) !== line, 'the next line');
    await desk.getByText('said 1').waitFor();
});

inClass('Observers watch for a principle, note each reply, and compare', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const phones = [await joinedPhone(browser, host, 'Mei'), await joinedPhone(browser, host, 'Jonas')];
    await desk.getByRole('button', { name: 'One more: Observers' }).click();
    let watching;
    await until(async () => { for (const phone of phones) if (await phone.getByText('You watch for').count()) watching = phone; return watching; }, 'one of them observes');
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    const noted = watching.getByRole('button', { name: 'Violates it' }).first();
    await noted.click();
    await until(async () => (await noted.getAttribute('aria-pressed')) === 'true', 'the note is kept');
    assert.equal(await watching.locator('.reply input').count(), 0, 'observers do not vote');
    await phones.find((phone) => phone !== watching).locator('.reply').first().click(); // with no vote at all the vote would open again
    await desk.getByText('1 of 1 voted').first().waitFor();
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await watching.getByText('You noted: violated.').waitFor();
    assert.ok(await watching.getByText('You noted nothing.').count() > 0);
});

inClass('Teams have their names on the phones and their scores on the projector', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const phones = [await joinedPhone(browser, host, 'Mei'), await joinedPhone(browser, host, 'Jonas')];
    await desk.getByRole('button', { name: 'One more: Teams' }).click();
    await phones[0].locator('header', { hasText: /Team \d/ }).waitFor();
    await phones[0].getByRole('button', { name: 'Team 2' }).click();
    await phones[0].locator('header', { hasText: 'Team 2' }).waitFor();
    await step(desk, '2');
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    for (const phone of phones) await phone.locator('.reply:not(.locked)').first().click();
    await projector.getByText('2 of 2 voted').waitFor();
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await projector.getByText(/Team \d: \d+/).first().waitFor();
});

inClass('In a duel two branches go on side by side, and the sides take turns', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const phones = [await joinedPhone(browser, host, 'Mei'), await joinedPhone(browser, host, 'Jonas')];
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    for (const [i, phone] of phones.entries()) await phone.locator('.reply:not(.locked)').nth(i).click();
    await projector.getByText('2 of 2 voted').waitFor();
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await step(desk, await desk.locator('main .reply:not(.shut) .number').first().innerText());
    await desk.getByRole('button', { name: /^Duel with reply/ }).first().click();
    await projector.locator('.duel .card').nth(1).waitFor();
    await step(desk, 'PageDown', 'Vote open');
    await until(async () => (await phones[0].getByText('The other side is choosing').count()) + (await phones[1].getByText('The other side is choosing').count()) === 1, 'one side waits');
    await step(desk, 'PageUp', 'Result shown');
    assert.deepEqual([...desk.troubles, ...projector.troubles], []);
});

inClass('A countdown is seen by all and closes the vote by itself', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await step(desk, 'PageDown', 'The line is shown');
    await desk.locator('footer select').selectOption('15');
    await step(desk, 'PageDown', 'Vote open');
    for (const page of [desk, projector, mei]) await page.locator('.clock', { hasText: /0:[01]\d/ }).waitFor();
    await desk.locator('.phase', { hasText: 'Vote closed' }).waitFor();
    await mei.locator('.reply input:disabled').first().waitFor();
});

inClass('A drill of the hour: the room answers, and sees what is right and why', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei'), bo = await joinedPhone(browser, host, 'Bo', { locale: 'zh-CN' });
    await step(desk, 'PageDown', 'The line is shown');
    const question = await desk.locator('.bubble p').innerText();
    await mei.locator('.bubble', { hasText: question }).waitFor();
    await step(desk, 'PageDown', 'Vote open');
    assert.doesNotMatch(await saidOn(mei), /★/);
    await mei.locator('.reply').first().click();
    await bo.locator('.reply').first().click();
    await until(async () => (await desk.locator('header').innerText()).includes('2 of 2'), 'two answers');
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    for (const page of [mei, bo]) await page.locator('.result.good .why').first().waitFor();
    assert.doesNotMatch(await saidOn(mei), /Style|null/);
    assert.doesNotMatch(await saidOn(bo), /风格：|null/);
    await projector.locator('.reply.good').first().waitFor();
    for (let i = 0; i < 3 && !/The line is shown/.test(await desk.locator('header').innerText()); ++i) { await step(desk, 'PageDown'); await desk.waitForTimeout(600); }
    await until(async () => (await desk.locator('.bubble p').innerText()) !== question, 'the next question');
    assert.doesNotMatch(await saidOn(projector), /We said/);
    assert.deepEqual([...desk.troubles, ...projector.troubles, ...mei.troubles, ...bo.troubles], []);
}, 'dialogues/courses/trainers-hour.xml');
