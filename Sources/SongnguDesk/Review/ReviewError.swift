package import SongnguText

/// Why a review is not changed as somebody wants; then nothing was.
package enum ReviewError: Error, Hashable, Sendable {
    case noSuchBead(Int)
    case noSuchSegment(Side, Int)
    /// A change that is none, such as merging one bead.
    case invalid(reason: String)
    /// Somebody has changed the place since the caller saw it.
    case changedSince(author: String?, change: String)
    /// A bead that somebody has taken apart or joined with others since.
    case gone(bead: Int)
    case nothingToUndo
    /// The contents of a review that this songngu cannot read.
    case unreadable(id: Int64)
}

extension ReviewError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSuchBead(let id):
            "there is no bead \(id) in this review: load it again"
        case .noSuchSegment(let side, let segment):
            "the \(side.rawValue) has no segment \(segment): segments are counted from 0"
        case .invalid(let reason):
            reason
        case .changedSince(let author, let change):
            "\(author ?? "somebody") has changed this since you saw it (\(change)): look at it as it is now; "
                + "nothing was changed"
        case .gone(let bead):
            "bead \(bead) is no more as you saw it: somebody has linked its sentences otherwise; nothing was changed"
        case .nothingToUndo:
            "there is nothing of yours to undo in this review"
        case .unreadable(let id):
            "review \(id) was written by another version of songngu and cannot be read: use that one"
        }
    }
}
