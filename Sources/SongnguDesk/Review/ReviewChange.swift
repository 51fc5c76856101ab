package import SongnguText

/// What a person does to the beads of a review.
package enum ReviewChange: Hashable, Sendable {
    /// Beads are right as they stand: they go to the memory, approved.
    case accept([Int])
    /// Beads are wrong: they leave the memory, where they are in it.
    case reject([Int])
    /// Beads are to be judged anew; they leave the memory too.
    case reopen([Int])
    /// These segments render each other: they become one bead, taken out of those that they stood in. One side may be
    /// empty: then the segments of the other have no partner.
    case link(source: [Int], target: [Int])
    /// Beads become one, with the segments of all.
    case merge([Int])
    /// A bead becomes beads of one segment a side, paired as they fit best; one of these, two without a partner.
    case split(Int)
    /// New words for a segment. What was accepted stays so, with the new words.
    case edit(Side, segment: Int, text: String)

    /// As the API calls it.
    package var name: String {
        switch self {
        case .accept: "accept"
        case .reject: "reject"
        case .reopen: "reopen"
        case .link: "link"
        case .merge: "merge"
        case .split: "split"
        case .edit: "edit"
        }
    }
}
