#if Server
import SongnguDesk
import SongnguGlossary

/// What an answer says besides why it refuses: what is there now, and what is wrong with what was sent.
struct RefusalDetails: Encodable, Sendable {
    /// The concept as it is now.
    var present: ConceptRecord?
    var problems: [ConceptProblem]?
    /// The words of the unit as they are now.
    var text: String?

    /// Nil where there is nothing more to say.
    init?(_ error: any Error) {
        switch error {
        case DeskGlossaryError.changed(let concept), DeskGlossaryError.exists(let concept): present = concept
        case DeskGlossaryError.refused(_, let found): problems = found
        case FixError.changed(_, let words?): text = words
        default: return nil
        }
    }
}

/// A refusal with its details beside.
struct DetailedAnswer: Encodable, Sendable {
    private let answer: ErrorAnswer
    private let details: RefusalDetails

    init(_ answer: ErrorAnswer, _ details: RefusalDetails) {
        self.answer = answer
        self.details = details
    }

    func encode(to encoder: any Encoder) throws {
        try answer.encode(to: encoder)
        try details.encode(to: encoder)
    }
}
#endif
