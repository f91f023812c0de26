// Joins the parts of the page: text → worker → marks, legend, list, card.

import { Analyser } from "./analyser.js";
import { Announcer } from "./announcer.js";
import { Card, details } from "./card.js";
import { Classroom } from "./classroom.js";
import { bringIn } from "./bring-in.js";
import { copyOrTell } from "./clipboard.js";
import { Connection } from "./connection.js";
import { bindDialogs, showKeys } from "./dialogs.js";
import { byId } from "./dom.js";
import { Draft } from "./draft.js";
import { difference } from "./edits.js";
import { Gutter } from "./gutter.js";
import { bindKeys } from "./keys.js";
import { Legend } from "./legend.js";
import { copyLinkToSentence } from "./link.js";
import { bindChoice, StatementList } from "./list.js";
import { LiveAnalysis } from "./live.js";
import { handedOver, workOffline } from "./offline.js";
import { canPaint, Marks } from "./marks.js";
import { Minimap } from "./minimap.js";
import { printWith } from "./print.js";
import { clearProblem, showProblem } from "./problem.js";
import { countRequests } from "./requests.js";
import { besideText, bringOnScreen, showTopSoon } from "./screen.js";
import { textOfFragment } from "./share.js";
import { afterPaint, atOnce, Slices } from "./slices.js";
import { Surface } from "./surface.js";
import { fillMenu } from "./take-away.js";
import { isKept, Texts } from "./texts.js";
import { LABELS, MARKED, summary } from "./words.js";

/** Milliseconds without a change after which the list follows the text, at least; the colours follow at once. */
const LIST_REST = 150;

/** Sentences for which the list rests one millisecond more: a long list is dear to make. */
const SENTENCES_A_REST = 8;

/** Characters of an article, at least: what is shorter is on the screen whole. */
const ARTICLE_LENGTH = 500;

const surface = new Surface(byId("surface"));
const live = new LiveAnalysis();
const marks = new Marks(surface, live);
const gutter = new Gutter(byId("gutter"), surface, marks);
const minimap = new Minimap(byId("minimap"), surface, (position) => bringOnScreen(surface.range(position, position + 1), true));
const announcer = new Announcer(byId("announcer"), byId("note"));
const tell = (message) => announcer.tell(message);
const legend = new Legend(document.querySelector(".legend"), filter);
const list = new StatementList(byId("list"), { onopen: (index, row) => goTo(index, row), oncorrect: correct, iscurrent });
const card = new Card(byId("card"), { ongo: goTo, onclose: unmark, oncorrect: correct, oncopy: copySentence, onlink: copyLink });
const problem = byId("problem");
const connection = new Connection(byId("connection"), firstLineOf, goTo);
const texts = new Texts(byId("texts"), surface, { onswitch: switchTo, onchange: () => draft.changed() });
const draft = new Draft({ box: byId("keep"), hint: byId("keep-hint") }, {
  contents: () => texts.contents(),
  onrestore: restore,
  onproblem: (reason) => showProblem(problem, "unkept", [reason]),
  onkept: () => clearProblem(problem, ["unkept"]),
});

const classroom = new Classroom(byId("class"), { onask: askClass, onfollow: markAsked, onreveal: showClass, onlook: goTo, onend: endClass, onagain: startClass });

/** What the worker said last, without the person's corrections. @type {import("../src/wasm").Document | null} */
let analysis = null;
/** @type {import("./statements.js").Statements | null} */
let statements = null;
let text = surface.text;
const sample = text;
/** Whether the next change of the text is another text. */
let switching = false;
/** A text that a link brought, and where in it the sentence begins that the link leads to. @type {{ text: string, at: number } | null} */
let goal = null;
/** The room beside the text that the card was opened in, or null. @type {import("./screen.js").Room | null} */
let cardRoom = null;
let listTimer = 0;
let listShown = false;

/** Whether the statements are not yet those of the analysis. */
let stale = false;
const slices = new Slices();

const analyser = new Analyser({
  onchanged(analysed, { change, more, requests, afresh }) {
    countRequests(requests);
    slices.cancel();
    stale = true;
    if (afresh) live.clear();
    live.apply(change, analysed, more);
    // A correction may have moved to another sentence.
    if (!more && texts.corrections.all.length > 0) refresh();
    const behind = analysed === text ? [] : [difference(analysed, text)];
    if (!more) clearProblem(problem, ["unavailable", "crashed"]);
    if (more) marks.showSoon(behind);
    else marks.show(behind);
  },
  onconnections(connections) {
    live.connect(connections);
    stale = true;
    slices.run(live.whole(), (document) => {
      take(document);
      if (live.text !== text) return;
      announcer.follow(summary(statements.counts()));
      clearTimeout(listTimer);
      listTimer = setTimeout(showList, listShown ? LIST_REST + document.sentences.length / SENTENCES_A_REST : 0);
      surface.element.ariaBusy = "false";
      reachGoal();
    });
  },
  ontrouble(kind, message) {
    keepForOffline();
    surface.element.ariaBusy = "false";
    showProblem(problem, kind, message ? [`The browser said: ${message}`] : [], () => analyser.analyse(surface.text));
  },
});

marks.onpaint = () => gutter.draw();
marks.shown = legend.shown;
marks.statementsOf = (document, first) => texts.corrections.labelled(document, live.text, first);
if (!canPaint) showProblem(problem, "colourless");
analyser.analyse(text);

surface.onchange = () => {
  const before = text;
  text = surface.text;
  if (before === text) {
    switching = false;
    return;
  }
  card.close();
  const edit = difference(before, text);
  if (isAnotherText(before, edit)) showTopSoon();
  if (switching) switching = false;
  else texts.corrections.edited(edit, before);
  texts.edited(text);
  draft.changed();
  marks.edited(edit);
  surface.element.ariaBusy = "true";
  analyser.analyse(text);
};

/** Whether a change put an article in the place of all that was there, as pasting does. */
function isAnotherText(before, { removed, inserted }) {
  return inserted >= ARTICLE_LENGTH && removed >= 0.9 * before.length;
}

/** Shows the whole document. */
function take(document) {
  stale = false;
  analysis = document;
  follow(texts.corrections.applied(document, live.text));
}

/** Brings the statements up to the analysis now: somebody asks for them. */
function refresh() {
  if (!stale) return;
  const document = atOnce(live.whole());
  // What waits for the slices that were to make it has it now.
  if (!slices.finish(document)) take(document);
}

/** The statements of the analysis as it is now. */
function current() {
  refresh();
  return statements;
}

/** The statements of the text as it stands on the page, with who speaks and what denials answer; null while they are not all there. */
function ofText() {
  return live.connected && current()?.text === text ? statements : null;
}

/** Whether these statements are of the text as it stands: what a row of others points at is somewhere else by now. */
function iscurrent(shown) {
  return shown.text === text;
}

function showList() {
  refresh();
  list.show(statements, { shown: legend.shown });
  minimap.draw(statements, legend.shown);
  listShown = true;
  keepForOffline();
}

let keptForOffline = false;

/** Last of all: it fetches the whole page again, which would hold up what the person waits for. */
function keepForOffline() {
  if (keptForOffline) return;
  keptForOffline = true;
  afterPaint(() => workOffline(byId("offer"), () => ({ ...texts.contents(), keeps: draft.keeps })));
}

function filter(shown) {
  card.close();
  marks.shown = classroom.state === "guessing" ? new Set() : shown;
  marks.paint();
  if (statements) showList();
  announcer.say(shown.size === 0 ? "All labels hidden" : `Shown: ${MARKED.filter((label) => shown.has(label)).join(", ")}`);
}

/** Sets a sentence's label; where it is the program's, the sentence is given back to it. */
function correct(index, label) {
  refresh();
  const sentence = statements.sentences[index];
  if (label === sentence.label) return announcer.say(`It is ${LABELS[sentence.label].name} already`);
  const now = marks.now(sentence);
  const given = label === analysis.sentences[index].label ? null : label;
  texts.corrections.set(index, { ...now, text: statements.textOf(sentence) }, given);
  showCorrections();
  announcer.say(`Label set to ${LABELS[statements.sentences[index].label].name}`);
  if (card.index !== index) return;
  explain(index, { focus: true, jump: false, stay: true });
  card.box.querySelector('.set[aria-pressed="true"]').focus();
}

function undoCorrection() {
  if (texts.corrections.history.length === 0) return tell("No label to undo. To undo typing, go to the text first.");
  refresh();
  texts.corrections.undo();
  texts.corrections.place(analysis, statements.text);
  const opened = card.index;
  showCorrections();
  announcer.say("Undone");
  if (opened !== null) explain(opened, { focus: true, jump: false, stay: true });
}

/** Gives the focus to an element where it has nowhere else to be. */
function keepFocus(element) {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement.disabled || activeElement.checkVisibility?.() === false) element.focus();
}

function showCorrections() {
  draft.changed();
  follow(texts.corrections.labelled(analysis, statements.text));
  marks.show();
  showList();
}

/** Shows statements in the legend; the text has its own, and the list follows later. */
function follow(labelled) {
  statements = labelled;
  legend.count(statements.counts());
  if (classroom.state !== "off") classroom.follow(statements);
  const count = texts.corrections.placed.size;
  byId("corrected").hidden = count === 0 && texts.corrections.history.length === 0;
  byId("corrected").firstElementChild.textContent = count === 1 ? "1 label set by you" : `${count || "No"} labels set by you`;
  byId("corrections-clear").hidden = count === 0;
  byId("correction-undo").disabled = texts.corrections.history.length === 0;
}

/** Brings a sentence on the screen and opens its card. @param {Element} [row] of the list, where it was asked for */
function goTo(index, row) {
  explain(index, { focus: true, jump: true, row, stay: card.index !== null && !row });
}

/**
 * Opens the card for a sentence.
 * @param {{ focus: boolean, jump: boolean, row?: Element, stay?: boolean }} how whether the card takes the focus,
 *   whether the text scrolls there, the row of the list it was asked for from, and whether it is open and stays in its place
 */
function explain(index, { focus, jump, row, stay = false }) {
  refresh();
  const range = rangeOf(index);
  card.close();
  if (jump) bringOnScreen(range);
  if (!stay) cardRoom = classroom.state === "guessing" ? null : besideText(surface.element, row);
  marks.details = details(statements, index);
  marks.paint();
  list.select(index);
  const others = statements.connectedTo(index);
  card.open(statements, index, range.getBoundingClientRect(), focus, cardRoom, others.length > 0 ? Math.sign(others[0] - index) : 0, stay);
  connection.show(others.map((other) => {
    const answers = statements.sentences[index].denies === other;
    return { denial: answers ? index : other, claim: answers ? other : index, target: other };
  }));
}

/** Where a sentence stands in the text on the page. */
function rangeOf(index) {
  const { start, end } = marks.now(statements.sentences[index]);
  return surface.range(start, end);
}

/** Where the first line of a sentence stands in the window. */
function firstLineOf(index) {
  const { start } = marks.now(statements.sentences[index]);
  return surface.range(start, start + 1).getClientRects()[0];
}

function copySentence(index) {
  copyOrTell(statements.textOf(statements.sentences[index]), "Sentence copied", tell);
}

function copyLink(index) {
  copyLinkToSentence(statements.text, statements.sentences[index], tell);
}

/**
 * @param {{ lost: number | null, byKey: boolean }} how the sentence whose row of the list had the focus before its card and was
 *   made anew since; whether the card was closed by key: then who came from a list goes on there
 */
function unmark({ lost, byKey }) {
  connection.hide();
  if (lost !== null && classroom.state !== "off") classroom.focus();
  else if (lost !== null) (list.rowOf(lost) ?? byId("list-title")).focus({ preventScroll: true });
  if (byKey && document.activeElement.matches(".statement")) document.activeElement.scrollIntoView({ block: "nearest" });
  if (classroom.state === "guessing") return;
  marks.details = [];
  marks.paint();
  list.select(null);
}

function explainAt(position, how) {
  ask(position === null || !statements ? null : marks.sentenceAt(position), how);
}

/** What is asked about a sentence, if there is one: in class what it is, else why. */
function ask(index, how) {
  if (index === null) return;
  if (classroom.state === "guessing") classroom.ask(index);
  else explain(index, how);
}

/** The sentence at the cursor or, between two, the one before; null where there is none. */
function sentenceAtCursor() {
  const position = surface.cursor();
  if (position === null || !current()) return null;
  const index = statements.sentences.findLastIndex((sentence) => marks.now(sentence).start <= position);
  return statements.sentences.length > 0 ? Math.max(0, index) : null;
}

/** From the text to the row of the sentence at the cursor, and from a row or a card to the sentence in the text. */
function cross() {
  if (surface.element.contains(document.activeElement)) {
    if (classroom.state !== "off") return classroom.focus();
    const index = sentenceAtCursor();
    if (index === null) return;
    showList();
    if (!list.focusOn(index)) byId("list-title").focus();
    return;
  }
  const index = card.index ?? document.activeElement.dataset.index;
  card.close();
  // A row may be one of statements that the text has left.
  const sentence = current()?.sentences[index];
  if (!sentence) return surface.element.focus();
  const { start, end } = marks.now(sentence);
  surface.placeCursor(start);
  bringOnScreen(surface.range(start, end));
}

surface.listen("click", (event) => {
  // Selecting text is not asking.
  if (getSelection().isCollapsed) explainAt(surface.offsetAt(event.clientX, event.clientY), { focus: false, jump: false });
});

let scrollDue = false;
addEventListener("scroll", () => {
  if (scrollDue) return;
  scrollDue = true;
  requestAnimationFrame(() => {
    scrollDue = false;
    marks.scrolled();
    minimap.follow();
  });
}, { passive: true });
addEventListener("resize", () => marks.scrolled());

bindChoice((choice) => {
  Object.assign(list.choice, choice);
  if (current()) list.show(statements);
});

byId("correction-undo").addEventListener("click", () => {
  undoCorrection();
  // The button goes with the last label.
  keepFocus(byId("list-title"));
});
byId("corrections-clear").addEventListener("click", () => {
  texts.corrections.clear();
  texts.corrections.place(analysis, statements.text);
  showCorrections();
  byId("correction-undo").focus();
});

byId("clear").addEventListener("click", () => {
  // Through the browser's own editing, so that undo brings it back.
  surface.element.focus();
  getSelection().selectAllChildren(surface.element);
  document.execCommand("delete");
});

function startClass() {
  if (!current()) return;
  card.close();
  classroom.start(statements);
  showClass();
}

/** Shows what the class may see now. */
function showClass() {
  const guessing = classroom.state === "guessing";
  document.body.classList.toggle("in-class", classroom.state !== "off");
  document.body.classList.toggle("guessing", guessing);
  marks.shown = guessing ? new Set() : legend.shown;
  if (!guessing) marks.details = [];
  marks.paint();
}

/** Whoever ended the class by a button that is gone now goes on at the one that began it. */
function endClass() {
  showClass();
  keepFocus(byId("class-open"));
}

/** Asks the class for a sentence. */
function askClass(index) {
  markAsked(index);
  bringOnScreen(rangeOf(index));
}

/** Marks the sentence that the class is asked for. */
function markAsked(index) {
  marks.details = [{ kind: "asked", span: statements.sentences[index] }];
  marks.paint();
}

byId("class-open").addEventListener("click", () => (classroom.state === "off" ? startClass() : classroom.end()));

/** Goes to the sentence that a link leads to, once the text of the link is analysed. */
function reachGoal() {
  if (goal === null || goal.text !== statements?.text || goal.text !== surface.text) return;
  const { at } = goal;
  goal = null;
  explainAt(at, { focus: true, jump: true });
}

async function readLink() {
  try {
    const shared = await textOfFragment(location.hash);
    if (shared === null) return;
    // Out of the address bar: the next copy of the address should not hold an old text.
    history.replaceState(null, "", location.pathname);
    if (shared.at !== null) goal = { text: shared.text, at: shared.at };
    if (shared.text !== surface.text) texts.add([{ name: shared.part ? "Part of a text" : null, text: shared.text }]);
    else reachGoal();
    if (shared.part) tell("This is a part of a longer text: the paragraphs around the sentence that the link leads to.");
  } catch (error) {
    showProblem(problem, "link", [error.message]);
  }
}
addEventListener("hashchange", readLink);

/** Puts another of the open texts on the page. */
function switchTo(opened) {
  card.close();
  const same = opened.text === text;
  switching = true;
  surface.replace(opened.text);
  // Nothing to analyse anew; only the labels may be others.
  if (same && current()?.text === text) {
    texts.corrections.place(analysis, text);
    showCorrections();
  } else if (same) {
    marks.show();
  }
  surface.element.scrollIntoView({ block: "nearest" });
}

/** Opens the texts of an earlier visit or of another tab, beside what was written here; gives whether they could be read. */
function restore(kept) {
  if (!isKept(kept)) return false;
  const untouched = texts.all.length === 1 && text === sample && texts.corrections.all.length === 0;
  if (untouched) texts.restore(kept);
  else texts.join(kept);
  return true;
}

const handed = handedOver();
if (handed) restore(handed);
draft.start(handed?.keeps === true).finally(readLink);

bindKeys({
  explain: () => ask(sentenceAtCursor(), { focus: true, jump: false }),
  cross,
  toggle: () => legend.toggleAll(),
  undo: undoCorrection,
  help: showKeys,
});
bindDialogs();

bringIn(byId("files"), surface, {
  onread: (opened) => texts.add(opened),
  onproblems: (messages) => (messages.length > 0 ? showProblem(problem, "unreadable", messages) : clearProblem(problem, ["unreadable"])),
});
fillMenu(byId("take-away"), () => text, ofText, tell);
printWith(byId("print"), () => text, ofText);
