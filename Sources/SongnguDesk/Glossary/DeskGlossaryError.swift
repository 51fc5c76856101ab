package import SongnguGlossary

/// What keeps the desk's glossary from being edited.
package enum DeskGlossaryError: Error, Hashable, Sendable {
    /// The glossaries were named, and the desk's own is none of them.
    case notInUse
    /// The concept is another than the one that was edited.
    case changed(present: ConceptRecord)
    /// A new concept has the id of another.
    case exists(present: ConceptRecord)
    case noSuchConcept(id: String)
    /// A curated concept cannot be removed, only retired.
    case curated(id: String)
    case refused(id: String, problems: [ConceptProblem])
    case busy(path: String)
}

extension DeskGlossaryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInUse:
            "the glossaries were named with --glossary: leave that out to edit the desk's own"
        case .changed(let present):
            "\(present.id) was changed by somebody else since: look at it as it is now, and edit that"
        case .exists(let present):
            "there is a concept \(present.id) already: edit that, or give another id"
        case .noSuchConcept(let id):
            "there is no concept \(id): see whether somebody removed it, or add it anew"
        case .curated(let id):
            "\(id) is curated: it can be retired, not removed"
        case .refused(let id, let problems):
            "\(id) cannot be saved: "
                + problems.filter { $0.severity == .fault }.map { "\($0.field): \($0.message)" }.joined(separator: "; ")
        case .busy(let path):
            "somebody else is writing to \(path): try again when they are done"
        }
    }
}
