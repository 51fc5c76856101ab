// Two texts side by side: draws the links between sentences, lights up those that belong together, and goes from
// sentence to sentence by the arrow keys. Needs nothing of the page but the fragment in its root.

// Of screens: paper is no wider, and has room for two columns.
const narrow = matchMedia("screen and (max-width: 48rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Bitext {
    constructor(root) {
        this.root = root;
        root.addEventListener("mouseover", event => this.hovered(event));
        root.addEventListener("mouseleave", () => this.light(this.current));
        root.addEventListener("focusin", event => this.focused(event));
        root.addEventListener("keydown", event => this.pressed(event));
        root.addEventListener("click", event => this.followed(event));
        root.addEventListener("scroll", () => this.drawSoon(), { capture: true, passive: true });
        root.addEventListener("toggle", () => this.drawSoon(), { capture: true });
        narrow.addEventListener("change", () => this.arrange());
        document.fonts?.ready.then(() => this.drawSoon());
        addEventListener("afterprint", () => this.drawSoon());
        this.sizes = new ResizeObserver(() => this.drawSoon());
    }

    /** Takes up the fragment that is now in the root; also after it was replaced: then the id of where one was. */
    show(id) {
        this.columns = this.root.querySelector(".columns");
        this.svg = this.root.querySelector(".links");
        this.sides = { source: this.root.querySelector(".side.source"), target: this.root.querySelector(".side.target") };
        this.segments = { source: [], target: [] };
        this.beads = new Map();
        for (const segment of this.root.querySelectorAll(".segment")) {
            segment.tabIndex = -1;
            segment.home = segment.parentNode;
            const { side, bead } = segment.dataset;
            this.segments[side][Number(segment.dataset.segment)] = segment;
            if (!this.beads.has(bead)) this.beads.set(bead, { id: bead, source: [], target: [] });
            this.beads.get(bead)[side].push(segment);
        }
        this.current = null;
        this.lit = [];
        const first = (id && this.root.querySelector(`#${id}`)) || (this.segments.target[0] ?? this.segments.source[0]);
        if (first) first.tabIndex = 0;
        this.sizes.disconnect();
        for (const side of Object.values(this.sides)) this.sizes.observe(side);
        this.arrange();
    }

    /** Puts sentences where there is room for them: in two columns, or each bead under its last sentence of the target. */
    arrange() {
        this.root.classList.toggle("stacked", narrow.matches);
        this.root.classList.toggle("live", !narrow.matches);
        if (narrow.matches) {
            let last = null;
            for (const segment of this.segments.source) {
                const bead = this.beads.get(segment.dataset.bead);
                const after = bead.target.length > 0 && bead.source[0] === segment ? bead.target.at(-1) : last;
                if (after) after.after(segment); else this.sides.target.querySelector("h2").after(segment);
                last = segment;
            }
        } else {
            for (const segment of this.segments.source) segment.home.append(segment);
        }
        this.drawSoon();
    }

    drawSoon() {
        cancelAnimationFrame(this.frame);
        this.frame = requestAnimationFrame(() => this.draw());
    }

    /** Draws the links of which an end is in view. All is measured before anything is written. */
    draw() {
        if (narrow.matches || !this.svg) return;
        const frame = this.svg.getBoundingClientRect();
        const head = this.sides.source.querySelector("h2").offsetHeight;
        const middle = segment => {
            const box = segment.querySelector(".words").getBoundingClientRect();
            return box.top + Math.min(box.height, 200) / 2 - frame.top;
        };
        const paths = [];
        for (const bead of this.beads.values()) {
            if (!bead.source.length || !bead.target.length) continue;
            const left = bead.source.map(middle), right = bead.target.map(middle);
            const isSeen = y => y > head && y < frame.height;
            if (!left.some(isSeen) && !right.some(isSeen)) continue;
            const { confidence, state } = bead.target[0].dataset;
            const kind = [confidence, state === "rejected" ? state : "", this.lit.includes(bead.target[0]) ? "lit" : ""];
            for (const from of left) {
                for (const to of right) {
                    // Ends out of view stay at the edge.
                    const [start, end] = [from, to].map(y => Math.max(head, Math.min(frame.height, y)).toFixed(1));
                    const width = frame.width, bend = (width / 2).toFixed(1);
                    paths.push(`<path class="${kind.join(" ").trim()}" d="M0 ${start}C${bend} ${start} ${bend} ${end} ${width} ${end}"/>`);
                }
            }
        }
        this.svg.innerHTML = paths.join("");
        this.svg.classList.toggle("busy", this.lit.length > 1);
    }

    /** The segments of the bead that a segment stands in. */
    beadOf(segment) {
        const bead = this.beads.get(segment.dataset.bead);
        return [...bead.source, ...bead.target];
    }

    light(segment) {
        for (const other of this.lit) other.classList.remove("lit");
        this.lit = segment ? this.beadOf(segment) : [];
        for (const other of this.lit) other.classList.add("lit");
        this.drawSoon();
    }

    /** Scrolls the other column so that the partner of a segment stands beside it. */
    reveal(segment) {
        if (narrow.matches) return;
        const side = segment.dataset.side === "source" ? "target" : "source";
        const partner = this.beads.get(segment.dataset.bead)[side][0];
        if (!partner) return;
        const column = this.sides[side];
        const box = partner.getBoundingClientRect(), frame = column.getBoundingClientRect();
        if (box.top >= frame.top + 40 && box.bottom <= frame.bottom) return;
        const wanted = Math.max(frame.top + 60, segment.getBoundingClientRect().top);
        column.scrollBy({ top: box.top - wanted, behavior: calm.matches ? "instant" : "smooth" });
    }

    hovered(event) {
        const segment = event.target.closest(".segment");
        if (!segment || this.lit.includes(segment)) return;
        this.light(segment);
        // A pointer that only passes by moves nothing.
        clearTimeout(this.rest);
        this.rest = setTimeout(() => { if (segment.matches(":hover")) this.reveal(segment); }, 250);
    }

    focused(event) {
        const segment = event.target.closest(".segment");
        if (!segment) return;
        if (this.current !== segment) {
            const last = this.current ?? this.root.querySelector('.segment[tabindex="0"]');
            if (last) last.tabIndex = -1;
            segment.tabIndex = 0;
            this.current = segment;
        }
        this.light(segment);
        this.reveal(segment);
    }

    /** Gives a segment the focus and shows it. */
    go(segment) {
        if (!segment) return;
        // First, since its partner is brought beside the place where it then stands.
        segment.scrollIntoView({ block: "nearest", behavior: "instant" });
        segment.focus({ preventScroll: true });
    }

    pressed(event) {
        if (event.target !== this.current || event.ctrlKey || event.metaKey || event.altKey) return;
        const { side, segment } = this.current.dataset;
        const column = this.segments[side];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) this.go(column[Number(segment) + step]);
        else if (event.key === "Home") this.go(column[0]);
        else if (event.key === "End") this.go(column.at(-1));
        else if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.go(this.across(this.current));
        else return;
        event.preventDefault();
    }

    /** The partner of a segment, or else the sentence of the other column that stands beside it. */
    across(segment) {
        const side = segment.dataset.side === "source" ? "target" : "source";
        const partner = this.beads.get(segment.dataset.bead)[side][0];
        if (partner) return partner;
        const top = segment.getBoundingClientRect().top;
        const distance = other => Math.abs(other.getBoundingClientRect().top - top);
        return this.segments[side].reduce((best, other) => (!best || distance(other) < distance(best) ? other : best), null);
    }

    /** A link to a segment goes there with the focus. */
    followed(event) {
        const link = event.target.closest('a.number[href^="#"]');
        const segment = link && document.getElementById(link.getAttribute("href").slice(1));
        if (!segment || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        this.go(segment);
    }
}
