import SongnguText

/// The distinct names of one side of a memory, by number.
struct NameTable {
    struct Entry {
        var text: String
        /// Of the glossary, where it has the name; then the text is the concept's label.
        var concept: String?
        var spelling: NameSpelling
        /// Units with it that have no mention of the same known concept on the other side.
        var units: UInt32 = 0
        var asPerson: UInt32 = 0
        var asPlace: UInt32 = 0
    }

    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    /// The number of a name; a new one where it was not met before.
    mutating func number(of name: FoundName) -> Int {
        let key = name.concept.map { "\u{1}" + $0 } ?? name.text
        if let number = numbers[key] { return number }
        numbers[key] = entries.count
        entries.append(Entry(text: name.text, concept: name.concept, spelling: NameSpelling(name.text)))
        return entries.count - 1
    }

    func find(_ name: FoundName) -> Int? { numbers[name.concept.map { "\u{1}" + $0 } ?? name.text] }

    mutating func count(_ number: Int, _ cue: FoundName.Cue) {
        entries[number].units &+= 1
        switch cue {
        case .none: break
        case .person: entries[number].asPerson &+= 1
        case .place: entries[number].asPlace &+= 1
        }
    }
}
