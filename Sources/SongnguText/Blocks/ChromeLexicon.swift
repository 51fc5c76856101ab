/// The phrases of Resources/chrome.tsv and agencies.txt, ready to be compared.
struct ChromeLexicon: Sendable {
    enum Entry: Sendable {
        case label(BlockKind)
        /// The line opens a list of titles of that kind.
        case heading(BlockKind)
        /// The line and the one after it are tags.
        case tags
    }

    static let shared = ChromeLexicon()

    private var lines: [String: Entry] = [:]
    /// By their first byte, in the order of the file.
    private var prefixes: [UInt8: [(phrase: String, kind: BlockKind, isForParagraphs: Bool)]] = [:]
    private let agencies: Set<String>

    private init() {
        for row in DataFile.rows(PackageResources.chrome_tsv) where row.count == 3 {
            let phrase = Self.key(row[2])
            let kind = BlockKind(rawValue: row[0])
            guard let first = phrase.utf8.first else { continue }
            switch (row[1], kind) {
            case ("prefix", let kind?): prefixes[first, default: []].append((phrase, kind, true))
            case ("opening", let kind?): prefixes[first, default: []].append((phrase, kind, false))
            case ("heading", let kind?): lines[phrase] = .heading(kind)
            case ("line", let kind?): lines[phrase] = lines[phrase] ?? .label(kind)
            case ("line", nil): lines[phrase] = .tags
            default: break
            }
        }
        agencies = Set(DataFile.rows(PackageResources.agencies_txt).compactMap { $0.first }.map(Self.key))
    }

    private static let longestPhrase = 80

    private static func key(_ phrase: String) -> String {
        FoldedText.fold(phrase.collapsingWhitespace, .caseless)
    }

    /// What the lexicon knows of a line; nil when nothing.
    func entry(for line: PageLine) -> Entry? {
        // No phrase is longer than a line of print.
        let key = Self.key(String(line.text.prefix(Self.longestPhrase + 1)))
        if key.count <= Self.longestPhrase, let entry = lines[key] ?? lines[Self.withoutTrimmings(key)] { return entry }
        return key.utf8.first.flatMap { prefixes[$0] }?
            .first { key.utf8.starts(with: $0.phrase.utf8) && ($0.isForParagraphs || !line.isParagraph) }
            .map { .label($0.kind) }
    }

    /// "--- quảng cáo ---" and "tin liên quan:" are the phrase in trimmings.
    private static func withoutTrimmings(_ key: String) -> String {
        let isTrimming: (Character) -> Bool = { " -=*_.:|#•>".contains($0) }
        var key = key[...]
        while let first = key.first, isTrimming(first) { key.removeFirst() }
        while let last = key.last, isTrimming(last) { key.removeLast() }
        return String(key)
    }

    /// Whether a name is that of an agency, a paper or a picture service.
    func isAgency(_ name: some StringProtocol) -> Bool {
        agencies.contains(Self.key(String(name)))
    }
}
