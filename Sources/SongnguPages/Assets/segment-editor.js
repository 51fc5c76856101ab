// Other words for a segment, typed in its place. What is typed outlives whatever happens to the page around it.

import { say, word } from "./songngu.js";

export class SegmentEditor {
    /** `save` gets side, index and words, and says whether that was done; `left` is called once it is closed. */
    constructor(view, { save, left }) {
        this.view = view;
        this.save = save;
        this.left = left;
        this.area = null;
    }

    get isOpen() {
        return this.area !== null;
    }

    /** Whether there is something typed that would be lost. */
    get isChanged() {
        return this.isOpen && this.area.value.trim() !== this.base;
    }

    /** Waits until an input method has put together the word that is being typed. */
    async composed() {
        const { area } = this;
        if (!this.isComposing || !area) return;
        await new Promise((resolve) => area.addEventListener("compositionend", resolve, { once: true }));
    }

    open(segment) {
        if (this.isOpen) return;
        this.show(segment, segment.dataset.text, segment.dataset.text);
        this.area.focus();
    }

    /** `base` is what the words were when typing began. */
    show(segment, text, base) {
        this.id = segment.id;
        this.base = base;
        const form = document.createElement("form");
        form.className = "editing";
        const label = document.createElement("label");
        label.textContent = word("script-review-edit-label");
        this.area = document.createElement("textarea");
        this.area.value = text;
        this.area.rows = Math.max(2, Math.ceil(text.length / 50));
        this.area.lang = segment.querySelector(".text").lang;
        this.isComposing = false;
        this.area.addEventListener("compositionstart", () => { this.isComposing = true; });
        this.area.addEventListener("compositionend", () => { this.isComposing = false; });
        label.append(this.area);
        this.note = document.createElement("p");
        this.note.className = "note";
        form.append(label, this.note, this.button("script-review-save", "submit"), this.button("script-review-cancel", "button"));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.submit();
        });
        form.lastChild.addEventListener("click", () => this.close());
        form.addEventListener("keydown", (event) => {
            // Escape takes back what an input method has made of a word.
            if (event.isComposing || event.keyCode === 229) return;
            if (event.key === "Escape") this.close();
            else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.submit();
            else return;
            event.preventDefault();
            event.stopPropagation();
        });
        segment.classList.add("open");
        segment.append(form);
    }

    button(key, type) {
        const button = document.createElement("button");
        button.type = type;
        button.textContent = word(key);
        return button;
    }

    async submit() {
        const segment = document.getElementById(this.id);
        const text = this.area.value.trim();
        if (!text) return say(word("script-review-edit-empty"), true);
        if (text === segment.dataset.text) return this.close();
        const isDone = await this.save(segment.dataset.side, Number(segment.dataset.segment), text);
        if (isDone) this.close();
        else this.area?.focus();
    }

    close() {
        const segment = document.getElementById(this.id);
        segment?.classList.remove("open");
        segment?.querySelector("form.editing")?.remove();
        this.area = null;
        this.left();
    }

    /** What is typed, before the page around it is replaced; nothing where it is closed. */
    suspend() {
        if (!this.isOpen) return null;
        const { id, base, area } = this;
        const draft = { id, base, text: area.value, start: area.selectionStart, end: area.selectionEnd };
        draft.hadFocus = document.activeElement === area;
        this.area = null;
        return draft;
    }

    /** Goes on with it; says so where somebody has meanwhile given the segment other words. */
    resume(draft) {
        const segment = draft && document.getElementById(draft.id);
        if (!segment) return;
        this.show(segment, draft.text, draft.base);
        this.area.setSelectionRange(draft.start, draft.end);
        if (draft.hadFocus) this.area.focus({ preventScroll: true });
        if (segment.dataset.text !== draft.base && segment.dataset.text !== draft.text) {
            this.note.textContent = word("script-review-edit-changed", segment.dataset.text);
        }
    }
}
