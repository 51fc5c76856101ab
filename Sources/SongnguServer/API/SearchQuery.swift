#if Server
import SongnguDesk
import SongnguMemory
import SongnguText

/// What a request asks to search: the parameters are named as the options of the `search` command.
struct SearchQuery: Sendable {
    enum Mode: String, CaseIterable, Sendable {
        case phrase, exact, fuzzy, meaning
    }

    private static let mostNear = 1000
    private static let mostLimit = 100
    /// Nobody turns so many pages.
    private static let mostOffset = 1000
    /// Of the query, in bytes: longer than any sentence.
    static let longest = 4000

    let text: String
    let mode: Mode
    let threshold: Int
    let language: LanguageTag?
    let keepsTones: Bool
    let phraseMode: PhraseMode
    let context: SegmentContext?
    /// Whether names to exchange and likely translations are looked for: that takes a while.
    let wantsMarks: Bool
    let limit: Int
    let offset: Int
    let choice: UnitChoice

    /// Throws ``Refusal`` and ``ChoiceError``.
    ///
    /// - Parameter configured: what the configuration of the desk chooses, where the request leaves it open.
    init(_ values: QueryValues, over configured: ChoiceSettings, marks: Bool = false) throws {
        text = values["q"].first ?? ""
        guard text.utf8.count <= Self.longest else {
            throw Refusal.badRequest("\"q\" has more than \(Self.longest) bytes: search for a sentence or a phrase")
        }
        let modeName = values.given("mode").last ?? Mode.phrase.rawValue
        guard let mode = Mode(rawValue: modeName) else {
            let modes = Mode.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal.badRequest("\"mode\" is \"\(modeName)\": give one of \(modes)")
        }
        self.mode = mode
        threshold = try Self.number("threshold", values, in: 0...100) ?? Desk.fuzzyThreshold
        language = try values.given("lang").last.map { tag in
            guard let language = LanguageTag(checking: tag) else {
                throw Refusal.badRequest("\"lang\" is \"\(tag)\": give a language tag, such as vi")
            }
            return language
        }
        keepsTones = try Self.flag("tones", values)
        let isAllWords = try Self.flag("all-words", values)
        let near = try Self.number("near", values, in: 0...Self.mostNear)
        guard !isAllWords || near == nil else {
            throw Refusal.badRequest("\"all-words\" and \"near\" do not go together: give one of them")
        }
        phraseMode = isAllWords ? .allWords : near.map { .near($0) } ?? .phrase
        let (before, after) = (values.given("before").last, values.given("after").last)
        context = before == nil && after == nil ? nil : SegmentContext(before: before, after: after)
        wantsMarks = values.given("marks").isEmpty ? marks : try Self.flag("marks", values)
        limit = try Self.number("limit", values, in: 1...Self.mostLimit) ?? 20
        offset = try Self.number("offset", values, in: 0...Self.mostOffset) ?? 0
        let asked = try ChoiceSettings(
            penalties: values.given(ChoiceSettings.penalty), labelled: { "\"\($0)\"" }
        ) { values.given($0.rawValue) }
        choice = try asked.over(configured).choice()
    }

    private static func number(
        _ name: String, _ values: QueryValues, in bounds: ClosedRange<Int>
    ) throws(Refusal) -> Int? {
        guard let text = values.given(name).last else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw .badRequest(
                "\"\(name)\" is \"\(text)\": give a number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    private static func flag(_ name: String, _ values: QueryValues) throws(Refusal) -> Bool {
        switch values.given(name).last {
        case nil, "0"?, "false"?: return false
        case "1"?, "true"?: return true
        case let text?: throw .badRequest("\"\(name)\" is \"\(text)\": give 1 or 0")
        }
    }
}
#endif
