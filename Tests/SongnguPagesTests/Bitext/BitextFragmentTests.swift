import SongnguAlignment
import SongnguMemory
import SongnguText
import Testing

@testable import SongnguDesk
@testable import SongnguPages

@Suite("Bitext: two texts side by side")
struct BitextFragmentTests {
    static func article(_ language: LanguageTag, _ sentences: [String]) -> Article {
        var text = ""
        let segments = sentences.enumerated().map { index, sentence in
            let start = text.utf8.count
            text += sentence + "\n"
            return Segment(text: sentence, range: start..<start + sentence.utf8.count, block: .body, paragraph: index)
        }
        return Article(language: language, text: text, segments: segments)
    }

    static let source = article(.english, ["One <b>.", "Two.", "Three."])
    static let target = article(.vietnamese, ["Hai.", "Một “&”.", "Thêm."])

    /// Beads that cross, and a sentence on each side that has no partner.
    static let alignment = Alignment(
        source: source, target: target,
        beads: [
            Bead(source: [1], target: [0], kind: .paraphrase, score: 0.98),
            Bead(source: [0], target: [1], kind: .lead, score: 0.7),
            Bead(source: [], target: [2], score: 0.9), Bead(source: [2], target: [], score: 0.9),
        ],
        models: [],
        findings: [
            Finding(
                rule: "number", side: .target, range: 5..<10, surface: "Một", reason: "One is <not> two.",
                places: [Finding.Place(side: .source, range: 0..<3, surface: "One")]),
            Finding(rule: "quote-unsupported", side: .target, range: 14..<15, surface: "&", reason: "Nobody said it."),
        ],
        warnings: [])

    static func lines(_ html: String, with part: String) -> [String] {
        html.split(separator: "\n").map(String.init).filter { $0.contains(part) }
    }

    @Test("Each sentence says what it is paired with, and how surely; beads may cross")
    func segments() {
        let html = BitextFragment(BitextContent(Self.alignment)).html(in: .english)
        func line(_ side: String, _ index: Int, _ bead: Int, _ sure: String, _ state: String, _ label: String) -> String
        {
            """
            <div class="segment \(side) \(sure)" id="s-\(side)-\(index)" role="group" aria-label="\(label)" \
            data-side="\(side)" data-segment="\(index)" data-bead="\(bead)" data-confidence="\(sure)" data-state="\(state)">
            """
        }
        #expect(
            Self.lines(html, with: #"class="segment"#) == [
                line("source", 0, 1, "likely", "proposed", "Sentence 1 of the source, pair 2"),
                line("source", 1, 0, "sure", "proposed", "Sentence 2 of the source, pair 1"),
                line("source", 2, 3, "none", "none", "Sentence 3 of the source, no counterpart"),
                line("target", 0, 0, "sure", "proposed", "Sentence 1 of the article, pair 1"),
                line("target", 1, 1, "likely", "proposed", "Sentence 2 of the article, pair 2"),
                line("target", 2, 2, "none", "none", "Sentence 3 of the article, no counterpart"),
            ])
    }

    @Test("Findings are marked in place, numbered, and linked with their reasons; what has no source says so")
    func findings() {
        let html = BitextFragment(BitextContent(Self.alignment)).html(in: .vietnamese)
        #expect(
            Self.lines(html, with: #"class="words text""#)[0..<5] == [
                ##"<p class="words text" lang="en" dir="auto"><mark class="finding fault number">One</mark>"##
                    + ##"<a class="ref fault" id="at-1-source" href="#finding-1" title="One is &lt;not&gt; two.">1</a> &lt;b&gt;.</p>"##,
                #"<p class="words text" lang="en" dir="auto">Two.</p>"#,
                #"<p class="words text" lang="en" dir="auto">Three.</p>"#,
                #"<p class="words text" lang="vi" dir="auto">Hai.</p>"#,
                ##"<p class="words text" lang="vi" dir="auto"><mark class="finding fault number">Một</mark>"##
                    + ##"<a class="ref fault" id="at-1" href="#finding-1" title="One is &lt;not&gt; two.">1</a> “"##
                    + ##"<mark class="finding fault quote-unsupported">&amp;</mark>"##
                    + ##"<a class="ref fault" id="at-2" href="#finding-2" title="Nobody said it.">"##
                    + ##"⚠ không có trong bản gốc 2</a>”.</p>"##,
            ])
        #expect(Self.lines(html, with: #"<li id="finding-"#).count == 2)
        #expect(
            Self.lines(html, with: #"<li id="finding-2""#) == [
                ##"<li id="finding-2" class="fault"><a class="ref fault" href="#at-2">2</a> "##
                    + ##"<strong>Trích dẫn không có trong bản gốc</strong>: <span lang="en">Nobody said it.</span></li>"##
            ])
    }

    @Test("A review shows states, words as they were, and gives scripts the plain words")
    func review() throws {
        var beads = Self.alignment.beads.enumerated().map { ReviewBead($1, id: $0 + 5) }
        beads[0].state = .accepted
        beads[0].author = "lan"
        beads[1].state = .rejected
        beads[1].score = nil
        let review = Review(
            id: 1, revision: 3, source: Self.source, target: Self.target, beads: beads,
            edited: [.target: [1: "Một <i>"]], findings: [], warnings: [],
            progress: ReviewProgress(open: 0, accepted: 1, rejected: 1))
        let html = BitextFragment(BitextContent(review), isLive: true).html(in: .english)
        #expect(
            Self.lines(html, with: #"id="s-target-"#) == [
                """
                <div class="segment target sure" id="s-target-0" role="group" \
                aria-label="Sentence 1 of the article, pair 1, ✓ accepted" data-side="target" data-segment="0" \
                data-bead="5" data-confidence="sure" data-state="accepted" data-text="Hai.">
                """,
                """
                <div class="segment target hand edited" id="s-target-1" role="group" \
                aria-label="Sentence 2 of the article, pair 2, ✗ rejected" data-side="target" data-segment="1" \
                data-bead="6" data-confidence="hand" data-state="rejected" data-text="Một “&amp;”.">
                """,
                """
                <div class="segment target none" id="s-target-2" role="group" \
                aria-label="Sentence 3 of the article, no counterpart" data-side="target" data-segment="2" \
                data-bead="7" data-confidence="none" data-state="none" data-text="Thêm.">
                """,
            ])
        #expect(html.contains(#"Edited; before: <span lang="vi" dir="auto">Một &lt;i&gt;</span>"#))
        #expect(html.contains(#"<span class="state accepted">✓ accepted · lan</span>"#))
    }
}
