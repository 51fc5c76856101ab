/// A piece of evidence in a form that is equal on both sides.
enum EvidenceKey: Hashable, Sendable {
    /// A concept of the glossary.
    case term(String)
    /// A name, folded to its romanised base letters.
    case name(String)
    /// A number, by its value in four significant figures.
    case number(String)
    case day(month: Int, day: Int)
    case month(Int)
    case year(Int)
    case time(Int)
    case weekday(Int)

    /// How much a match says before its rarity is weighed, from experience with news: figures and names hardly ever
    /// agree by chance, small numbers in words often do.
    var trust: Double {
        switch self {
        case .term: 1
        case .name: 1.4
        case .number(let value): value.count <= 1 ? 0.5 : value.count == 2 ? 1 : 1.7
        case .day: 1.7
        case .month, .weekday: 0.7
        case .year: 1
        case .time: 1.7
        }
    }
}
