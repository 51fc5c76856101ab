import Foundation
import SongnguExchange
import SongnguGlossary
import SongnguMemory
import SongnguText

/// Gives a segment what is known for it: candidates, terms, names to exchange, and a target where one fits.
struct SegmentPretranslator: Sendable {
    /// What was done to a segment.
    enum Outcome: Sendable {
        case filled, proposed, nothing, kept
    }

    let plan: PretranslationPlan
    let source: LanguageTag
    let target: LanguageTag
    /// The document that the output names; the segments of others say so.
    let original: String
    let search: MatchSearch
    let terms: TermMatcher

    /// Elements that say something of a text and need not stand in its translation.
    private static let marks: Set<String> = ["mrk", "sm", "em", "hi"]

    func pretranslated(_ work: WorkSegment) throws -> (segment: TranslationSegment, outcome: Outcome) {
        var segment = work.segment
        segment.source.language = source
        segment.target?.language = target
        if let document = segment.original, document != original {
            segment.annotations.append(Annotation(.property, name: "x-original", document))
        }
        guard segment.isTranslatable else { return (segment, .kept) }
        let candidates = try search.candidates(work, threshold: plan.threshold, limit: plan.limit)
        segment.matches = candidates.map(match)
        segment.terms = GlossaryNotes(terms: terms, target: target).notes(in: segment.source)
        for (index, candidate) in candidates.enumerated() {
            let names = NameSubstitution.list(
                query: segment.source.text, hit: candidate.hit, target: candidate.target, terms: terms)
            for name in names { note(&segment, "match \(index + 1) (\(candidate.score)): \(Self.text(name))", "names") }
        }
        guard segment.target == nil else { return (segment, .kept) }
        guard let best = candidates.first, best.score >= plan.fill else {
            return (segment, candidates.isEmpty ? .nothing : .proposed)
        }
        fill(&segment, best, candidates)
        return (segment, .filled)
    }

    /// Exact and context matches are `translated`: nobody has reviewed them in this text. Others, and those that lack
    /// the codes of the source, are `initial`.
    private func fill(_ segment: inout TranslationSegment, _ best: MatchCandidate, _ candidates: [MatchCandidate]) {
        var filled = Variant(target, best.target.text)
        let lacksCodes = segment.source.codes.contains { !Self.marks.contains($0.element) }
        segment.status = .draft
        if best.score < 100 || lacksCodes {
            filled.annotations = [
                Annotation(.attribute, name: "state", "initial"),
                Annotation(.attribute, name: "subState", "songngu:\(best.score < 100 ? "fuzzy" : "codes")"),
            ]
        }
        segment.target = filled
        if best.score < 100 { note(&segment, "the target is match 1 (\(best.score)): to be revised", "match") }
        if lacksCodes { note(&segment, "the target lacks the codes of the source: to be put in", "match") }
        if candidates.dropFirst().first?.score == best.score {
            note(&segment, "match 2 has the same score and another text: to be compared", "match")
        }
    }

    private func match(_ candidate: MatchCandidate) -> TranslationMatch {
        var (source, target) = (candidate.source, candidate.target)
        source.language = self.source
        target.language = self.target
        return TranslationMatch(
            kind: candidate.score > 100 ? .context : .text, source: source, target: target,
            similarity: Double(min(candidate.score, 100)) / 100, origin: origin(of: candidate.hit.unit))
    }

    /// The memory, the unit, its day, and the file and outlet it is from, as far as they are known.
    private func origin(of unit: TranslationUnit) -> String {
        var parts = [URL(fileURLWithPath: search.memory.path).lastPathComponent, "unit \(unit.id)"]
        if unit.status != .approved { parts.append(unit.status.rawValue) }
        let made = unit.created.formatted(.iso8601.year().month().day())
        switch unit.provenance.last?.origin {
        case .align(let place):
            parts.append(place.target.date ?? place.source.date ?? made)
            parts += [place.target.path ?? place.target.title, place.source.outlet].compactMap(\.self)
        case .import(let file, _): parts += [made, file]
        case nil: parts.append(made)
        }
        return parts.joined(separator: ", ")
    }

    private func note(_ segment: inout TranslationSegment, _ text: String, _ category: String) {
        segment.annotations.append(Annotation(.note, text, attributes: ["category": "songngu:\(category)"]))
    }

    private static func text(_ name: NameSubstitution) -> String {
        "write “\(name.write)” for “\(name.target)”, since “\(name.wanted)” stands for “\(name.found)”"
    }
}
