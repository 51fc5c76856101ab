// The review of an alignment: beads are judged, linked, merged, split, and segments edited, by mouse and by keyboard,
// while others do the same. The server renders the two texts; after each change they are fetched anew.

import { Bitext } from "./bitext.js";
import { api, say, word } from "./songngu.js";
import { SegmentEditor } from "./segment-editor.js";

const root = document.getElementById("review");
const view = document.getElementById("view");
const path = `/api/v1/reviews/${root.dataset.review}`;
const canEdit = root.dataset.edit === "true";
const bitext = new Bitext(view);
const editor = new SegmentEditor(view, { save: saveEdit, left: () => focus(current) });

/** Of what the page shows; every change says which one it saw. */
let revision = Number(root.dataset.revision);
/** What has the focus, or will have it: "source-3". */
let current = null;
const selection = new Set();
/** What is selected was clicked on, and is so only until one goes elsewhere. */
let isClicked = false;
/** A change of ours is under way, until what came of it is shown: news of it comes by its answer. */
let isBusy = false;
let news = null;

// MARK: - Segments

const keyOf = (segment) => `${segment.dataset.side}-${segment.dataset.segment}`;
const find = (key) => key && view.querySelector(`#s-${key}`);
const all = (side) => [...view.querySelectorAll(side ? `.segment[data-side=${side}]` : ".segment")];
const inBead = (bead) => all().filter((segment) => segment.dataset.bead === bead);
const isOpen = (segment) => segment.dataset.state === "proposed";

/** The segments that an action is about: those selected, or else the one with the focus. */
function chosen() {
    const selected = all().filter((segment) => selection.has(keyOf(segment)));
    return selected.length ? selected : [find(current)].filter(Boolean);
}

const beadsOf = (segments) => [...new Set(segments.map((segment) => segment.dataset.bead))];

const indices = (segments, side) =>
    segments.filter((segment) => segment.dataset.side === side).map((segment) => Number(segment.dataset.segment));

// MARK: - Focus and selection

/** Shows what is selected and how far the review has come. */
function arrange() {
    if (!find(current)) current = keyOf(all("target").find(isOpen) ?? all("target")[0] ?? all()[0]);
    for (const key of selection) if (!find(key)) selection.delete(key);
    for (const segment of all()) {
        const key = keyOf(segment);
        segment.classList.toggle("selected", selection.has(key));
        if (canEdit) segment.querySelector(".tag").draggable = true;
    }
    const open = new Set(all().filter(isOpen).map((segment) => segment.dataset.bead)).size;
    const pairs = new Set(all().filter((segment) => segment.dataset.state !== "none").map((s) => s.dataset.bead)).size;
    const progress = document.getElementById("progress");
    progress.max = Math.max(pairs, 1);
    progress.value = pairs - open;
    document.getElementById("progress-text").textContent = word("script-review-progress", pairs - open, pairs);
}

function focus(key) {
    if (!find(key)) return;
    current = key;
    bitext.go(find(key));
}

function select(keys) {
    isClicked = false;
    selection.clear();
    for (const key of keys) selection.add(key);
    arrange();
}

function toggle(key) {
    isClicked = false;
    if (!selection.delete(key)) selection.add(key);
    arrange();
    say(selection.size ? word("script-review-selected", selection.size) : word("script-review-unselected"));
}

/** To the next bead that nobody has judged, by the order of the target; to the first after the last. */
function toOpen(step) {
    const column = all("target");
    const segment = find(current);
    const here = segment?.dataset.side === "target" ? segment : inBead(segment?.dataset.bead).find((s) => column.includes(s));
    const start = column.indexOf(here);
    for (let count = 1; count <= column.length; count += 1) {
        const place = (start + step * count + column.length * 2) % column.length;
        if (isOpen(column[place]) && column[place].dataset.bead !== here?.dataset.bead) return focus(keyOf(column[place]));
    }
    focus(current);
    if (!column.some(isOpen)) say(word("script-review-done"));
}

// MARK: - Changes

/** Asks for a change; what comes of it is shown. Says whether it was made. */
async function send(step, body) {
    if (isBusy) return false;
    isBusy = true;
    let isDone = false;
    let message;
    try {
        const receipt = await api("POST", `${path}/${step}`, { revision, ...body });
        isDone = true;
        message = word(`script-review-did-${receipt.change}`);
    } catch (error) {
        if (error.status === undefined) throw error;
        message = error.status === 409 ? word("script-review-conflict") : error.said;
    } finally {
        try {
            if (await reload() || !isDone) say(message ?? "", !isDone);
        } finally {
            isBusy = false;
        }
    }
    const late = news;
    news = null;
    if (late) hear(late);
    return isDone;
}

const change = (name, body) => send("changes", { change: name, ...body });

async function judge(name) {
    const state = { accept: "accepted", reject: "rejected", reopen: "proposed" }[name];
    const segments = chosen().filter((segment) => segment.dataset.state !== "none" && segment.dataset.state !== state);
    if (!segments.length) return say(word("script-review-nothing"), true);
    const isDone = await change(name, { beads: beadsOf(segments).map(Number) });
    if (!isDone) return;
    select([]);
    if (name === "reopen") focus(current);
    else toOpen(1);
}

async function acceptSure() {
    const segments = all().filter((segment) => isOpen(segment) && segment.dataset.confidence === "sure");
    if (!segments.length) return say(word("script-review-no-sure"), true);
    if (await change("accept", { beads: beadsOf(segments).map(Number) })) toOpen(1);
}

/** Links what is selected; the segment with the focus belongs to it where one side is not selected. */
async function link() {
    const segments = chosen();
    const focused = find(current);
    if (focused && !segments.some((segment) => segment.dataset.side === focused.dataset.side)) segments.push(focused);
    const [source, target] = [indices(segments, "source"), indices(segments, "target")];
    if (!source.length || !target.length) return say(word("script-review-link-help"), true);
    if (await change("link", { source, target })) select([]);
    focus(current);
}

async function unlink() {
    const segments = chosen().filter((segment) => segment.dataset.state !== "none");
    if (!segments.length) return say(word("script-review-nothing"), true);
    for (const side of ["source", "target"]) {
        const own = indices(segments, side).filter((index) => find(`${side}-${index}`)?.dataset.state !== "none");
        const isDone = !own.length || (await change("link", { source: [], target: [], [side]: own }));
        if (!isDone) return;
    }
    select([]);
    focus(current);
}

async function merge() {
    const beads = beadsOf(chosen()).map(Number);
    if (beads.length < 2) return say(word("script-review-merge-help"), true);
    if (await change("merge", { beads })) select([]);
    focus(current);
}

async function split() {
    const segment = find(current);
    if (!segment || segment.dataset.state === "none") return say(word("script-review-nothing"), true);
    await change("split", { bead: Number(segment.dataset.bead) });
    focus(current);
}

function edit() {
    const segment = find(current);
    if (segment) editor.open(segment);
}

/** Called by the editor; says whether it may close. */
async function saveEdit(side, segment, text) {
    return change("edit", { side, segment, text });
}

async function undo() {
    await send("undo", {});
    focus(current);
}

// MARK: - What others do

/** Fetches the two texts as they are now; says whether that went well. */
async function reload() {
    let response;
    try {
        response = await fetch(`/reviews/${root.dataset.review}/view`, { headers: { Accept: "text/html" } });
    } catch {
        say(word("script-unreachable"), true);
        return false;
    }
    // Whose session is over is led to another page.
    if (!response.ok || response.redirected) {
        say(response.redirected ? word("script-refused-unauthorized") : word("script-failed", response.status), true);
        return false;
    }
    const html = await response.text();
    const shown = Number(response.headers.get("X-Review-Revision"));
    // Another answer was faster, and is newer.
    if (shown < revision) return true;
    const hadFocus = view.contains(document.activeElement) && !editor.isOpen;
    const tops = [...view.querySelectorAll(".side")].map((side) => side.scrollTop);
    const draft = editor.suspend();
    view.innerHTML = html;
    revision = shown;
    bitext.show(`s-${current}`);
    arrange();
    view.querySelectorAll(".side").forEach((side, index) => side.scrollTo({ top: tops[index], behavior: "instant" }));
    editor.resume(draft);
    if (hadFocus) find(current)?.focus({ preventScroll: true });
    return true;
}

/** Shows what somebody else has done, and who it was. */
async function hear(receipt) {
    if (receipt.revision <= revision) return;
    if (isBusy) {
        news = receipt;
        return;
    }
    await editor.composed();
    if (!(await reload())) return;
    for (const side of ["source", "target"]) {
        for (const index of receipt.segments?.[side] ?? []) find(`${side}-${index}`)?.classList.add("changed");
    }
    setTimeout(() => view.querySelectorAll(".changed").forEach((segment) => segment.classList.remove("changed")), 5000);
    if (receipt.change) {
        say(word("script-review-heard", receipt.author ?? word("script-review-somebody"),
            word(`script-review-did-${receipt.change}`)));
    }
}

let events = null;

/** News comes while the page is seen: browsers have few connections for all pages of a server. */
function listen() {
    events?.close();
    events = null;
    if (document.hidden) return;
    const source = new EventSource(`${path}/events`);
    events = source;
    // The first news is the revision that there is, so that nothing is missed.
    for (const name of ["revision", "change"]) {
        source.addEventListener(name, (event) => hear(JSON.parse(event.data)));
    }
    source.addEventListener("error", () => {
        // What was refused is not asked for again by itself; what only broke is.
        if (source.readyState !== EventSource.CLOSED || source !== events) return;
        say(word("script-review-deaf"), true);
        setTimeout(() => source === events && listen(), 10_000);
    });
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => events?.close());
// A page that the browser kept is shown again without news.
addEventListener("pageshow", (event) => event.persisted && location.reload());
addEventListener("beforeunload", (event) => {
    if (editor.isChanged) event.preventDefault();
});

// MARK: - Mouse and keyboard

const actions = {
    accept: () => judge("accept"), reject: () => judge("reject"), reopen: () => judge("reopen"),
    link, unlink, merge, split, edit, undo, sure: acceptSure,
    keys: () => document.getElementById("keys").showModal(),
};

const keys = {
    n: () => toOpen(1), p: () => toOpen(-1), "?": actions.keys,
};

const editKeys = {
    " ": () => toggle(current), Escape: () => select([]),
    Enter: actions.accept, a: actions.accept, "shift+a": acceptSure, r: actions.reject, o: actions.reopen,
    l: link, u: unlink, m: merge, s: split, e: edit, z: undo,
};

const navigation = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "n", "p"]);

/** The last letter that was typed, where an input method has made a Vietnamese one of it: "aa" comes as "a", "â". */
const typed = { "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j", "\u031B": "w" };

/** What a key is called: letters without Caps Lock and input methods. */
function nameOf({ key, shiftKey }) {
    if (key.length > 2 || key.charCodeAt(0) < 0x41) return key;
    const [letter, mark] = key.toLowerCase().normalize("NFD");
    const plain = letter === "đ" ? "d" : typed[mark] ?? letter;
    return shiftKey ? `shift+${plain}` : plain;
}

document.addEventListener("keydown", (event) => {
    if (isClicked && navigation.has(nameOf(event))) select([]);
}, { capture: true });

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || editor.isOpen) return;
    const segment = event.target.closest?.(".segment");
    // Letters count where the texts have the focus, and nowhere else but on a page on which nothing has it.
    if (segment ? event.target !== segment : event.target !== document.body) return;
    const name = nameOf(event);
    const action = keys[name] ?? (canEdit && segment ? editKeys[name] : undefined);
    if (!action) return;
    event.preventDefault();
    // Who holds a key down means the first.
    if (!event.repeat || name in keys) action();
});

view.addEventListener("focusin", (event) => {
    if (!event.target.matches(".segment")) return;
    current = keyOf(event.target);
});

view.addEventListener("click", (event) => {
    const segment = event.target.closest(".segment");
    if (!segment || event.target.closest("a, button, textarea, summary") || editor.isOpen) return;
    // Who marks words to copy them does not mean the segment.
    if (!getSelection().isCollapsed) return;
    const key = keyOf(segment);
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(key);
    else select(canEdit ? [key] : []), isClicked = true;
    focus(key);
});

view.addEventListener("dblclick", (event) => {
    if (canEdit && event.target.closest(".segment") && !event.target.closest("a, textarea")) edit();
});

let dragged = null;

view.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".tag")?.closest(".segment") ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "link";
    event.dataTransfer.setData("text/plain", dragged.querySelector(".text").textContent);
});

const dropPlace = (event) => {
    const segment = event.target.closest?.(".segment");
    return dragged && segment && segment.dataset.side !== dragged.dataset.side ? segment : null;
};

view.addEventListener("dragover", (event) => {
    view.querySelectorAll(".over").forEach((segment) => segment.classList.remove("over"));
    const segment = dropPlace(event);
    if (!segment) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "link";
    segment.classList.add("over");
});

view.addEventListener("dragend", () => {
    dragged = null;
    view.querySelectorAll(".over").forEach((segment) => segment.classList.remove("over"));
});

view.addEventListener("drop", (event) => {
    const segment = dropPlace(event);
    if (!segment) return;
    event.preventDefault();
    // With what is selected beside it.
    const isSelected = selection.has(keyOf(dragged));
    select([keyOf(dragged), ...(isSelected ? selection : []), keyOf(segment)]);
    current = keyOf(segment);
    link();
});

document.getElementById("tools").addEventListener("click", (event) => {
    const action = event.target.closest("button")?.dataset.action;
    if (action) actions[action]();
});

bitext.show();
arrange();
listen();
root.dataset.ready = "true";
performance.mark("review-ready");
