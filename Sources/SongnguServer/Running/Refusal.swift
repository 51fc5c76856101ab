#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguMemory

/// Why a request is not answered as it asks. One place writes the answer: ``Refusals``.
enum Refusal: Error, Hashable, Sendable {
    case badRequest(String)
    case notFound(String)
    case forbidden(needs: Role)
    /// What was to be changed is not any more as the caller saw it.
    case conflict(String)
    case tooLarge(limit: Int)
    case busy

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .busy: .serviceUnavailable
        }
    }

    /// What programs tell refusals by.
    var code: String {
        switch self {
        case .badRequest: "bad-request"
        case .notFound: "not-found"
        case .forbidden: "forbidden"
        case .conflict: "conflict"
        case .tooLarge: "too-large"
        case .busy: "busy"
        }
    }

    var message: String {
        switch self {
        case .badRequest(let message), .notFound(let message), .conflict(let message): message
        case .forbidden(let role): "this needs the role \"\(role.rawValue)\": sign in with a token that has it"
        case .tooLarge(let limit): "the request has more than \(limit) bytes: send it in parts"
        case .busy: "the server has too much to do: try again in a second"
        }
    }

    /// Nil for what no caller can mend.
    init?(_ error: any Error) {
        switch error {
        case let error as Refusal: self = error
        case let error as DeskError: self = .badRequest(error.description)
        case let error as ChoiceError: self = .badRequest("\(error)")
        case let error as MemoryError:
            switch error {
            case .missing, .noSuchUnit, .noSuchVariant, .noSuchOperation: self = .notFound(error.description)
            case .emptyQuery, .invalidUnit, .invalidEdit: self = .badRequest(error.description)
            case .nothingToUndo, .undoneBefore, .changedSince, .forgotten, .editedSince:
                self = .conflict(error.description)
            case .busy: self = .busy
            default: return nil
            }
        case let error as HTTPError where error.status == .contentTooLarge: self = .tooLarge(limit: Limits.body)
        case let error as HTTPError where error.status == .notFound: self = .notFound("there is no such page")
        case let error as HTTPError where (400..<500).contains(error.status.code):
            self = .badRequest(error.body ?? "the request cannot be read")
        default: return nil
        }
    }
}
#endif
